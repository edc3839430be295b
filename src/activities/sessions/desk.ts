import { sql } from "kysely";
import { desk as words } from "#words/activities";
import type { Scope } from "../../people/index.ts";
import { listSites } from "../../places/index.ts";
import { type DeskPart, daysBetween, mostListed } from "../../programme/index.ts";
import type { PlainDate } from "../../shared/clock.ts";
import { type Database, forever, withinPaths } from "../../shared/database/index.ts";
import { contextOf } from "../../shared/office/index.ts";
import { formatDate, speak } from "../../shared/words.ts";
import { placeLabel } from "../labels.ts";
import type { TitledSession } from "../schema.ts";

/** Sessions whose day has passed and of which nobody said who came, or that they were held; for whoever marks attendance, in their areas. */
export const sessionsWithoutAttendance: DeskPart = async (visit) => {
	if (!visit.viewer.can("activities.write")) return null;
	const { office, today, scope, language } = contextOf(visit);
	const { db } = visit.programme.handle;
	const found = await readSilent(db, scope, today);
	const [first] = found;
	if (!first) return null;
	const t = speak(words, language);
	const sites = await listSites(db, scope);
	return {
		title: t("no-attendance"),
		count: first.all,
		items: found.map((session) => ({
			href: `${office}/sessions/${session.id}`,
			title: session.title,
			detail: [
				formatDate(language, session.heldOn),
				placeLabel(session, sites, language),
				t("days-ago", { count: daysBetween(session.heldOn, today) }),
			]
				.filter(Boolean)
				.join(", "),
			isLate: true,
		})),
		all: { href: `${office}/activities`, label: t("to-activities") },
	};
};

type Silent = Pick<TitledSession, "id" | "title" | "heldOn" | "area" | "site"> & { readonly all: number };

/** The latest first. */
async function readSilent(db: Database, scope: Scope, today: PlainDate): Promise<Silent[]> {
	const { rows } = await sql<Silent>`
		select session.id, activity.title, session.held_on as "heldOn", session.area, session.site, count(*) over () as all
		from session join activity on activity.id = session.activity and activity.until_seq = ${forever}
		where session.until_seq = ${forever} and not session.cancelled and session.held_on < ${today} and ${withinPaths("session.area", scope)}
			and not session.held
			and not exists (select from attendance where attendance.session = session.id and attendance.until_seq = ${forever})
			and not exists (select from head_count where head_count.session = session.id and head_count.until_seq = ${forever})
		order by session.held_on desc, session.id limit ${mostListed}`.execute(db);
	return rows;
}
