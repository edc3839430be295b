import { keepDraft } from "../../activities/imports/drafts.ts";
import { activitiesCommands } from "../../activities/index.ts";
import type { Handle } from "../../shared/database/index.ts";
import { machine, run } from "../../shared/journal/index.ts";
import type { Chance } from "../chance.ts";
import { type Attended, typeSheet } from "../sheets.ts";
import type { World } from "../world.ts";

/** Uploads a register of a session and confirms it, as an office would. */
export async function enterSheet(
	handle: Handle,
	chance: Chance,
	world: World,
	attended: Attended,
	{ session, name }: { readonly session: string; readonly name: string },
): Promise<void> {
	const draft = await keepDraft(handle, null, typeSheet(chance, world, attended, name));
	await run(handle, machine, activitiesCommands["register-imported"], { import: draft, session });
}
