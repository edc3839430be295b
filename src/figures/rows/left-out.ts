import { type RawBuilder, sql } from "kysely";
import { activitiesHeldAt, attendancesHeldAt, headCountsHeldAt, sessionsHeldAt } from "../../activities/index.ts";
import { covers } from "../../identity/index.ts";
import { minimumOf } from "../../indicators/rules.ts";
import { membershipsHeldAt, reportsWritten, type Scope } from "../../people/index.ts";
import { type Handle, withinPaths } from "../../shared/database/index.ts";
import type { LeftOutReason, LeftOutRow, Moment } from "../schema.ts";
import { contactsOf, reasonOf } from "../sessions/contacts.ts";
import { isOfSessions, momentOf, readListed } from "../store.ts";
import { hasRole } from "./rows.ts";

interface LeftOutQuery {
	readonly asOf?: number;
	readonly reason?: LeftOutReason;
	/** The last row of the page before. */
	readonly after?: string;
	readonly limit: number;
}

/** What does not count, with the reason of each, within the scope. */
export async function readLeftOut(handle: Handle, scope: Scope, code: string, query: LeftOutQuery): Promise<LeftOutRow[]> {
	const moment = await momentOf(handle, code, query.asOf);
	const { reason = null, after = null, limit } = query;
	if (!isOfSessions(moment.indicator)) {
		const listed = await listedWithin(handle, scope, moment);
		const ofReason = listed.filter((row) => reason === null || row.reason === reason);
		return ofReason.slice(after === null ? 0 : ofReason.findIndex(({ id }) => id === after) + 1).slice(0, limit);
	}
	const { rows } = await sql<LeftOutRow>`
		with ${leftOutOf(moment)}
		select left_out.id, left_out.session, left_out.held_on as day, left_out.area, left_out.reason, left_out.value,
			concat_ws(' ', report.family, report.given) as name
		from left_out left join ${reportsWritten} as report on report.id = left_out.report
		where ${withinPaths("left_out.area", scope)}
			and (${reason}::text is null or left_out.reason = ${reason})
			and (${after}::uuid is null or left_out.id > ${after}::uuid)
		order by left_out.id limit ${limit}`.execute(handle.db);
	return rows;
}

/** How much does not count within the scope, by reason, as the figure counts it. */
export async function countLeftOut(handle: Handle, scope: Scope, code: string, asOf?: number): Promise<ReadonlyMap<LeftOutReason, number>> {
	const moment = await momentOf(handle, code, asOf);
	if (!isOfSessions(moment.indicator)) {
		const listed = Map.groupBy(await listedWithin(handle, scope, moment), ({ reason }) => reason);
		return new Map([...listed].map(([reason, rows]) => [reason, rows.length]));
	}
	const { rows } = await sql<{ reason: LeftOutReason; value: number }>`
		with ${leftOutOf(moment)}
		select reason, sum(value)::bigint as value from left_out where ${withinPaths("left_out.area", scope)} group by reason`.execute(
		handle.db,
	);
	return new Map(rows.map(({ reason, value }) => [reason, value]));
}

async function listedWithin(handle: Handle, scope: Scope, moment: Moment): Promise<LeftOutRow[]> {
	const { leftOut } = await readListed(handle.db, moment);
	return leftOut.filter(({ area }) => covers(scope, area)).toSorted((one, other) => (one.id < other.id ? -1 : 1));
}

/** Attendances and head-counts in force that are not counted, each with the first reason that holds. */
function leftOutOf(moment: Moment): RawBuilder<unknown> {
	const { asOf, indicator } = moment;
	const judged = (table: "attendance" | "head_count") => sql`
		case when judged.reason <> '.' then judged.reason when not ${hasRole(table, indicator)} then 'other-role' end`;
	const sessions = sql`(
		select session.id, session.held_on, session.area, activity.participants, ${reasonOf(indicator, moment)} as reason
		from ${sessionsHeldAt(asOf)} as session join ${activitiesHeldAt(asOf)} as activity on activity.id = session.activity
	) judged cross join lateral (select judged.participants) activity`;
	const below = minimumOf(indicator) > 1;
	return sql`${below ? sql`${contactsOf([indicator], moment)},` : sql``}
	left_out as (
		select * from (
			select attendance.id, judged.id as session, judged.held_on, judged.area, attendance.report, 1 as value, ${judged("attendance")} as reason
			from ${sessions} join ${attendancesHeldAt(asOf)} as attendance on attendance.session = judged.id
			union all
			select head_count.id, judged.id, judged.held_on, judged.area, null, head_count.people, ${judged("head_count")}
			from ${sessions} join ${headCountsHeldAt(asOf)} as head_count on head_count.session = judged.id
		) each
		where reason is not null and reason <> '-'
		${below ? belowMinimum(moment) : sql``}
	)`;
}

function belowMinimum({ asOf, indicator }: Moment): RawBuilder<unknown> {
	return sql`
		union all
		select attendance.id, countable.id, countable.held_on, countable.area, attendance.report, 1, 'below-minimum'
		from reached
		join ${membershipsHeldAt(asOf)} as membership on membership.person = reached.person
		join ${attendancesHeldAt(asOf)} as attendance on attendance.report = membership.report
		join countable on countable.id = attendance.session and countable.bits <> 0
		join ${activitiesHeldAt(asOf)} as activity on activity.id = countable.activity
		where reached.times_0 > 0 and not exists (select from met_0 where met_0.person = reached.person) and ${hasRole("attendance", indicator)}`;
}
