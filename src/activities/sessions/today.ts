import { sessions as words } from "#words/activities";
import { listSites } from "../../places/index.ts";
import type { ProgrammeVisit } from "../../programme/index.ts";
import { contextOf } from "../../shared/office/index.ts";
import { speak } from "../../shared/words.ts";
import { placeLabel } from "../labels.ts";
import { listSessionsOn } from "../store.ts";

/** What whoever marks attendance finds waiting today, with the way straight to the session; null for everybody else. */
export async function sessionsToday(visit: ProgrammeVisit) {
	if (!visit.viewer.can("activities.write")) return null;
	const { office, today, scope, language } = contextOf(visit);
	const { db } = visit.programme.handle;
	const t = speak(words, language);
	const [sessions, sites] = [await listSessionsOn(db, scope, today), await listSites(db, scope)];
	return sessions.map((session) => ({
		href: `${office}/sessions/${session.id}`,
		title: session.title,
		detail: [session.startsAt && t("from-time", { from: session.startsAt }), placeLabel(session, sites, language)]
			.filter(Boolean)
			.join(", "),
	}));
}
