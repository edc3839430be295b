import { listPillars } from "../../programme/index.ts";
import { type Change, commandsOf } from "../../shared/journal/index.ts";
import { problem } from "../problems.ts";
import { writeSessions } from "../sessions/commands.ts";
import { activities, readActivity } from "../store.ts";
import { withinAreas } from "../within.ts";
import { activityOperations, type NewActivity } from "./operations.ts";

export const activityCommands = commandsOf(
	activityOperations,
	{
		"activity-planned": async (change, activity) => {
			await writeActivity(change, activity);
			return { activity: activity.id };
		},
		"activity-corrected": async (change, { activity: id, spokenLanguage, ...corrected }) => {
			const activity = await readActivity(change.tx, change.author.areas, id);
			if (!activity) throw problem("activity-unknown");
			if (activity.outside > 0) throw problem("activity-shared");
			await requirePillar(change, corrected.pillar);
			await activities.replace(change, { id }, { ...corrected, spoken_language: spokenLanguage });
			return { activity: id };
		},
	},
	withinAreas,
);

/** Part of other works as well: an activity with its sessions. A training for teachers, unless something else is said. */
export async function writeActivity(change: Change, { sessions, ...activity }: NewActivity): Promise<void> {
	const { id, title, kind = "training", participants = "teacher", pillar = null, topic = null, spokenLanguage = null } = activity;
	await requirePillar(change, pillar);
	await activities.begin(change, { id, title, kind, participants, pillar, topic, spoken_language: spokenLanguage });
	await writeSessions(change, id, sessions);
}

async function requirePillar({ tx }: Change, pillar: string | null | undefined): Promise<void> {
	if (pillar && !(await listPillars(tx)).some((one) => one.id === pillar)) throw problem("pillar-unknown");
}
