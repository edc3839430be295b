import { sql } from "kysely";
import { sessions as sessionWords, onReports as words } from "#words/activities";
import type { Report, Scope } from "../../people/index.ts";
import type { ProgrammeVisit } from "../../programme/index.ts";
import type { PlainDate } from "../../shared/clock.ts";
import { type Database, forever, withinPaths } from "../../shared/database/index.ts";
import { formatDate, speak } from "../../shared/words.ts";

/** The sessions whose register reports stand on, and the files they came from: where two reports are compared. */
export async function attendanceOnReports({ programme, viewer, language }: ProgrammeVisit, reports: readonly Report[]) {
	const t = speak(words, language);
	const office = `/office/${programme.slug}`;
	const attended = viewer.can("activities.read") ? await readAttended(programme.handle.db, viewer.areas, reports) : [];
	const sessions = attended.map(({ report, session, title, heldOn }) => ({
		report,
		href: `${office}/sessions/${session}`,
		text: t("session", { title, date: formatDate(language, heldOn) }),
	}));
	const registers = reports.flatMap(({ id: report, register }) =>
		register && viewer.can("registers.import")
			? [{ report, href: `${office}/imports/${register.import}`, text: t("register-row", { row: String(register.row) }) }]
			: [],
	);
	return [
		{ label: t("sessions"), links: sessions },
		{ label: t("register"), links: registers },
	];
}

/** The page of the sessions that a person came to. */
export function sessionsOfPerson({ programme, viewer, language }: ProgrammeVisit, person: string) {
	if (!viewer.can("activities.read")) return null;
	return { href: `/office/${programme.slug}/people/${person}/attendance`, label: speak(sessionWords, language)("sessions-attended") };
}

interface Attended {
	readonly report: string;
	readonly session: string;
	readonly title: string;
	readonly heldOn: PlainDate;
}

/** Within the scope, the oldest first. */
async function readAttended(db: Database, scope: Scope, reports: readonly Report[]): Promise<Attended[]> {
	const { rows } = await sql<Attended>`
		select attendance.report, session.id as session, activity.title, session.held_on as "heldOn"
		from attendance join session on session.id = attendance.session and session.until_seq = ${forever}
		join activity on activity.id = session.activity and activity.until_seq = ${forever}
		where attendance.report = any(${sql.val(reports.map(({ id }) => id))}::uuid[]) and attendance.until_seq = ${forever}
			and ${withinPaths("session.area", scope)}
		order by session.held_on, session.id`.execute(db);
	return rows;
}
