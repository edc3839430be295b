import { sessions as words } from "#words/activities";
import type { ProgrammeVisit } from "../../programme/index.ts";
import { speak } from "../../shared/words.ts";
import { listSessionsOn } from "../store.ts";
import { around, sayPlace } from "../surroundings.ts";

/** What whoever marks attendance finds waiting today, with the way straight to the session; null for everybody else. */
export async function sessionsToday(visit: ProgrammeVisit) {
	if (!visit.viewer.can("activities.write")) return null;
	const surroundings = await around(visit);
	const { office, today, scope, language } = surroundings;
	const t = speak(words, language);
	const sessions = await listSessionsOn(visit.programme.handle.db, scope, today);
	return sessions.map((session) => ({
		href: `${office}/sessions/${session.id}`,
		title: session.title,
		detail: [session.startsAt && t("from-time", { from: session.startsAt }), sayPlace(session, surroundings)].filter(Boolean).join(", "),
	}));
}
