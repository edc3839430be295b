import { activitiesCommands } from "../../activities/index.ts";
import type { Handle } from "../../shared/database/index.ts";
import { newId } from "../../shared/id.ts";
import { machine, run } from "../../shared/journal/index.ts";
import type { Chance } from "../chance.ts";
import type { World } from "../world.ts";
import { enterSheet } from "./sheet.ts";

const snow = "Цасан шуурганы улмаас зам хаагдсан.";

/** Plans each training and imports the sheets of its sessions. */
export async function enterTrainings(
	handle: Handle,
	chance: Chance,
	world: World,
	sites: readonly string[],
	step: () => void,
): Promise<void> {
	for (const [place, training] of world.trainings.entries()) {
		const sessions = training.sessions.map((session) => ({
			id: newId(),
			heldOn: session.day,
			area: world.sites[session.site]?.area ?? null,
			site: sites[session.site] ?? null,
		}));
		await run(handle, machine, activitiesCommands["activity-planned"], {
			id: newId(),
			title: training.title,
			kind: "training",
			participants: "teacher",
			sessions,
		});
		for (const [index, session] of training.sessions.entries()) {
			const id = sessions[index]?.id as string;
			const name = `${place + 1}-${index + 1} ${session.day}.csv`;
			await enterSheet(handle, chance, world, { day: session.day, people: session.attended }, { session: id, name });
			if (session.cancelled) await run(handle, machine, activitiesCommands["session-cancelled"], { session: id, because: snow });
		}
		step();
	}
}
