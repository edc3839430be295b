import { sql } from "kysely";
import type { PlainDate } from "../../shared/clock.ts";
import { type Database, forever, withinPaths } from "../../shared/database/index.ts";
import type { Scope } from "../reports/store.ts";

/** A session in which a report's person took part. */
export interface Meeting {
	readonly report: string;
	readonly session: string;
	readonly title: string;
	readonly heldOn: PlainDate;
}

/** The sessions within the scope that reports stand on the register of, the oldest first. */
export async function readMeetings(db: Database, scope: Scope, reports: readonly string[]): Promise<Meeting[]> {
	const { rows } = await sql<Meeting>`
		select attendance.report, session.id as session, activity.title, session.held_on as "heldOn"
		from attendance join session on session.id = attendance.session and session.until_seq = ${forever}
		join activity on activity.id = session.activity and activity.until_seq = ${forever}
		where attendance.report = any(${sql.val([...reports])}::uuid[]) and attendance.until_seq = ${forever}
			and ${withinPaths("session.area", scope)}
		order by session.held_on, session.id`.execute(db);
	return rows;
}

/** Which reports are those of a child that has a page. */
export async function readChildren(db: Database, scope: Scope, reports: readonly string[]): Promise<{ report: string; child: string }[]> {
	const { rows } = await sql<{ report: string; child: string }>`
		select report, id as child from child
		where report = any(${sql.val([...reports])}::uuid[]) and until_seq = ${forever} and ${withinPaths("child.area", scope)}`.execute(db);
	return rows;
}
