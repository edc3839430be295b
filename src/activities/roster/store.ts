import { type RawBuilder, sql } from "kysely";
import { membershipsInForce, readReports, reportsWritten, type Scope } from "../../people/index.ts";
import { type Database, forever, versioned, withinPaths } from "../../shared/database/index.ts";
import type { ActivitiesTables, Expected, Session } from "../schema.ts";

export const plans = versioned<ActivitiesTables, "planned_participant">("planned_participant");

type ExpectedRow = Omit<Expected, "report"> & { readonly session: string; readonly report: string };

/** Who is expected in one session, each person once, by name. */
export async function listExpected(db: Database, scope: Scope, session: Pick<Session, "id">): Promise<Expected[]> {
	return (await expectedIn(db, scope, [session.id])).get(session.id) ?? [];
}

/**
 * By session, who is expected in it: everybody who was seen in its activity within the scope, and everybody who was planned for it and has
 * a report there. People outside the scope are left out, even as a number.
 */
export async function expectedIn(db: Database, scope: Scope, sessions: readonly string[]): Promise<Map<string, Expected[]>> {
	const { rows } = await sql<ExpectedRow>`
		with asked as (
			select id as session, activity from session
			where id = any(${sql.val([...sessions])}::uuid[]) and until_seq = ${forever} and ${withinPaths("session.area", scope)}
		), known as (
			select asked.session, membership.person, attendance.report, false as planned, held.id = asked.session as came,
				case when held.id <> asked.session then held.held_on end as seen_on
			from asked join session as held on held.activity = asked.activity and held.until_seq = ${forever}
			join attendance on attendance.session = held.id and attendance.until_seq = ${forever}
			join ${membershipsInForce} as membership on membership.report = attendance.report
			where ${withinPaths("held.area", scope)} and (not held.cancelled or held.id = asked.session)
			union all
			select asked.session, membership.person, report.id, true, false, null
			from asked join planned_participant as planned on planned.activity = asked.activity and planned.until_seq = ${forever}
			join ${membershipsInForce} as mine on mine.report = planned.report
			join ${membershipsInForce} as membership on membership.person = mine.person
			join ${reportsWritten} as report on report.id = membership.report
			where ${withinPaths("report.area", scope)}
		), expected as (
			select session, max(report::text)::uuid as report, bool_or(planned) as planned, bool_or(came) as came, max(seen_on) as "seenOn"
			from known group by session, person
		)
		select expected.* from expected join ${reportsWritten} as report on report.id = expected.report
		order by coalesce(report.family, '') collate "mn-x-icu", report.given collate "mn-x-icu", report.id`.execute(db);
	const reports = await readReports(db, [...new Set(rows.map(({ report }) => report))]);
	const found = new Map<string, Expected[]>();
	for (const { session, report: id, ...expected } of rows) {
		const report = reports.get(id);
		if (report) found.set(session, [...(found.get(session) ?? []), { report, ...expected }]);
	}
	return found;
}

/** Those who are planned for an activity and have a report within the scope, by name. */
export async function listPlanned(db: Database, scope: Scope, activity: string): Promise<Expected["report"][]> {
	const { rows } = await sql<{ report: string }>`
		select report.id as report from (
			select distinct on (membership.person) report.id, report.family, report.given
			from planned_participant as planned
			join ${membershipsInForce} as mine on mine.report = planned.report
			join ${membershipsInForce} as membership on membership.person = mine.person
			join ${reportsWritten} as report on report.id = membership.report
			where planned.activity = ${activity} and planned.until_seq = ${forever} and ${withinPaths("report.area", scope)}
			order by membership.person, report.id desc
		) as report order by coalesce(family, '') collate "mn-x-icu", given collate "mn-x-icu", report.id`.execute(db);
	const reports = await readReports(
		db,
		rows.map(({ report }) => report),
	);
	return rows.flatMap(({ report }) => reports.get(report) ?? []);
}

/** A person as somebody asked for them: by the report that was asked for, the newest of theirs that the author knows them by. */
export interface KnownPerson {
	readonly asked: string;
	readonly person: string;
	readonly report: string;
}

/**
 * People by any report of theirs, also by one that was corrected since: an offline phone holds what it was given. Only those with a report
 * within the areas, or who were seen in a session of the activity there.
 */
export async function knownPeople(
	db: Database,
	areas: Scope,
	activity: string,
	asked: readonly string[],
): Promise<ReadonlyMap<string, KnownPerson>> {
	const { rows } = await sql<KnownPerson>`
		with asked as (
			select asked, coalesce((
				select later.report from attendance as former join attendance as later on later.id = former.id and later.until_seq = ${forever}
				where former.report = asked and former.until_seq < ${forever} limit 1
			), asked) as later from unnest(${sql.val([...asked])}::uuid[]) as asked
		)
		select distinct on (asked.asked) asked.asked, membership.person, report.id as report
		from asked join ${membershipsInForce} as mine
			on mine.report = case when exists (select from ${membershipsInForce} as still where still.report = asked.asked) then asked.asked else asked.later end
		join ${membershipsInForce} as membership on membership.person = mine.person
		join ${reportsWritten} as report on report.id = membership.report
		where ${withinPaths("report.area", areas)} or ${wasSeenIn(activity, areas)}
		order by asked.asked, report.id desc`.execute(db);
	return new Map(rows.map((row) => [row.asked, row]));
}

function wasSeenIn(activity: string, areas: Scope): RawBuilder<boolean> {
	return sql<boolean>`exists (
		select from attendance join session on session.id = attendance.session and session.until_seq = ${forever}
		where attendance.report = report.id and attendance.until_seq = ${forever} and session.activity = ${activity}
			and ${withinPaths("session.area", areas)}
	)`;
}

export interface Marked {
	readonly id: string;
	readonly report: string;
	readonly person: string;
}

/** The attendances that mark some people in a session. */
export async function markedIn(db: Database, session: string, people: readonly string[]): Promise<Marked[]> {
	const { rows } = await sql<Marked>`
		select attendance.id, attendance.report, membership.person
		from attendance join ${membershipsInForce} as membership on membership.report = attendance.report
		where attendance.session = ${session} and attendance.until_seq = ${forever} and membership.person = any(${sql.val([...people])}::uuid[])
		order by attendance.id`.execute(db);
	return rows;
}

/** Which of some people are planned for an activity, with the report that each plan stands on. */
export async function plannedOf(db: Database, activity: string, people: readonly string[]): Promise<Marked[]> {
	const { rows } = await sql<Marked>`
		select planned.id, planned.report, membership.person
		from planned_participant as planned join ${membershipsInForce} as membership on membership.report = planned.report
		where planned.activity = ${activity} and planned.until_seq = ${forever} and membership.person = any(${sql.val([...people])}::uuid[])`.execute(
		db,
	);
	return rows;
}

/** How many people are planned for an activity, in all areas. */
export async function countPlanned(db: Database, activity: string): Promise<number> {
	const { people } = await plans
		.inForce(db)
		.where("activity", "=", activity)
		.select(({ fn }) => fn.countAll<number>().as("people"))
		.executeTakeFirstOrThrow();
	return people;
}
