import { type RawBuilder, sql } from "kysely";
import { membershipsInForce, type Scope } from "../../people/index.ts";
import type { PlainDate } from "../../shared/clock.ts";
import { type Database, forever, withinPaths } from "../../shared/database/index.ts";
import type { HeldDocument } from "../../shared/journal/index.ts";
import type { HeadCountCell } from "../schema.ts";

/** Days around today whose sessions a phone holds: as long as a paper may lie about, and as far as one plans. */
const daysBefore = 30;
const daysAfter = 60;

/** The last position at which a row of these began or ended. */
const lastChange = sql`max(case when until_seq = ${sql.lit(forever)} then since_seq else until_seq end)`;

/**
 * The sessions a phone holds on a day, each with the position at which its document changed last. A tick in one session does not change the
 * others, as long as the person ticked was expected there already; else a class of sixty would be sent again with each tick.
 */
export async function sessionVersions(
	db: Database,
	scope: Scope,
	today: PlainDate,
	ids: readonly string[] | null = null,
): Promise<HeldDocument[]> {
	const { rows } = await sql<HeldDocument>`
		with asked as materialized (
			select id, activity, since_seq from session
			where until_seq = ${forever} and ${isAround(today)} and ${withinPaths("session.area", scope)}
				and ${ids === null ? sql`true` : sql`id = any(${sql.val([...ids])}::uuid[])`}
		), seen as materialized (
			select held.activity, held.id as session, attendance.report, attendance.since_seq, attendance.until_seq
			from session as held join attendance on attendance.session = held.id
			where held.until_seq = ${forever} and held.activity in (select activity from asked)
		), known as (
			select activity, report from seen where until_seq = ${forever}
			union select activity, report from planned_participant
				where until_seq = ${forever} and activity in (select activity from asked)
		), taken as (
			select known.activity, max(membership.since_seq) as position
			from known join ${membershipsInForce} as mine on mine.report = known.report
			join ${membershipsInForce} as membership on membership.person = mine.person
			group by known.activity
		), met as (
			select activity, max(position) as position from (
				select seen.activity, min(seen.since_seq) as position
				from seen join ${membershipsInForce} as membership on membership.report = seen.report
				where seen.until_seq = ${forever} group by seen.activity, membership.person
			) as first group by activity
		), missed as (
			select activity, max(until_seq) as position from seen where until_seq < ${forever} group by activity
		)
		select asked.id, greatest(
			asked.since_seq, taken.position, met.position, missed.position,
			(select max(since_seq) from session as other where other.activity = asked.activity and other.until_seq = ${forever}),
			(select max(since_seq) from activity where activity.id = asked.activity and activity.until_seq = ${forever}),
			(select ${lastChange} from planned_participant as planned where planned.activity = asked.activity),
			(select ${lastChange} from attendance where attendance.session = asked.id),
			(select ${lastChange} from head_count where head_count.session = asked.id),
			(select ${lastChange} from session_file where session_file.session = asked.id)
		) as version
		from asked left join taken using (activity) left join met using (activity) left join missed using (activity)
		order by asked.id`.execute(db);
	return rows;
}

/** Sessions that a phone may hold from before and must not hold any more: moved out of the areas, or to another day. */
export async function leftSessions(db: Database, scope: Scope, after: number, today: PlainDate): Promise<string[]> {
	const { rows } = await sql<{ id: string }>`
		select distinct former.id from session as former
		where former.until_seq > ${after} and former.until_seq < ${forever} and ${withinPaths("former.area", scope)} and not exists (
			select from session where session.id = former.id and session.until_seq = ${forever} and ${isAround(today)}
				and ${withinPaths("session.area", scope)}
		)`.execute(db);
	return rows.map(({ id }) => id);
}

function isAround(today: PlainDate): RawBuilder<boolean> {
	return sql<boolean>`session.held_on between ${today}::date - ${daysBefore}::integer and ${today}::date + ${daysAfter}::integer`;
}

interface Kept {
	readonly cells: readonly HeadCountCell[];
	readonly files: number;
}

/** By session, its head-count and how many papers it has. The caller has checked the scope of the sessions. */
export async function whatIsKept(db: Database, sessions: readonly string[]): Promise<ReadonlyMap<string, Kept>> {
	const asked = sql`unnest(${sql.val([...sessions])}::uuid[]) as asked(session)`;
	const { rows } = await sql<Kept & { readonly session: string }>`
		select asked.session, coalesce((
			select json_agg(json_build_object('sex', sex, 'ageBand', age_band, 'role', role, 'disability', disability, 'people', people) order by id)
			from head_count where head_count.session = asked.session and head_count.until_seq = ${forever}
		), '[]') as cells, (
			select count(*) from session_file where session_file.session = asked.session and session_file.until_seq = ${forever}
		) as files from ${asked}`.execute(db);
	return new Map(rows.map(({ session, ...kept }) => [session, kept]));
}
