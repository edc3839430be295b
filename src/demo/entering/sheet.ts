import { activitiesCommands } from "../../activities/index.ts";
import type { Handle } from "../../shared/database/index.ts";
import { newId } from "../../shared/id.ts";
import { machine, run } from "../../shared/journal/index.ts";
import type { Chance } from "../chance.ts";
import { type Attended, typeSheet } from "../sheets.ts";
import type { World } from "../world.ts";

/** Imports a register into its session. */
export async function enterSheet(
	handle: Handle,
	chance: Chance,
	world: World,
	attended: Attended,
	{ session, name }: { readonly session: string; readonly name: string },
): Promise<void> {
	const file = typeSheet(chance, world, attended, name);
	await run(handle, machine, activitiesCommands["register-imported"], { import: newId(), file, session });
}
