import { type RawBuilder, sql } from "kysely";
import type { Quarter } from "../counting/index.ts";
import type { Scope } from "../people/index.ts";
import { type Handle, withinPaths } from "../shared/database/index.ts";
import { contactsOf, heldBy, leftOutOf, type Moment } from "./contacts.ts";
import { lastDay } from "./rules.ts";
import type { FigureRow, LeftOutReason, LeftOutRow, RowsFilter } from "./schema.ts";
import { momentOf } from "./store.ts";

export interface RowsQuery extends RowsFilter {
	readonly asOf?: number;
	/** The last person of the page before. */
	readonly after?: string;
	readonly limit: number;
}

const most = 5_000;

/**
 * The rows a figure was counted from, a page at a time in the order of person ids. Each page asks the figure's own relation
 * about the next few persons only, so that opening a figure costs a page and not the figure.
 * Rows whose first contact lies outside the scope are left out here; the figure still counts them.
 */
export async function readRows(handle: Handle, scope: Scope, code: string, query: RowsQuery): Promise<FigureRow[]> {
	const moment = await momentOf(handle, code, query.asOf);
	const rows: FigureRow[] = [];
	let after = query.after ?? "00000000-0000-0000-0000-000000000000";
	let batch = Math.min(isNarrow(scope, query) ? most / 5 : query.limit + 1, most);
	while (rows.length < query.limit) {
		const candidates = await nextPersons(handle, scope, moment, query, after, batch);
		const last = candidates.at(-1);
		if (last === undefined) break;
		rows.push(...(await contactsOfPersons(handle, scope, moment, query, candidates)));
		after = last;
		// Where many who attended had their first contact elsewhere, few get through: look further each time.
		batch = Math.min(batch * 3, most);
	}
	return rows.slice(0, query.limit);
}

async function nextPersons(
	handle: Handle,
	scope: Scope,
	{ asOf, indicator, day }: Moment,
	query: RowsQuery,
	after: string,
	limit: number,
): Promise<string[]> {
	const { rows } = await (isNarrow(scope, query)
		? sql<{ person: string }>`
			with visited as materialized (
				select id from session
				where ${heldBy(asOf, "session")} and not cancelled and ${withinPaths("session.area", scope)} and ${matches("session", query)}
					and held_on between ${indicator.windowFrom} and ${lastDay(indicator, day)}
			), visitor as materialized (
				select report from attendance where session = any(array(select id from visited)) and ${heldBy(asOf, "attendance")}
			)
			select distinct membership.person
			from visitor join membership on membership.report = visitor.report and ${heldBy(asOf, "membership")}
			where membership.person > ${after}
			order by 1 limit ${limit}`
		: sql<{ person: string }>`
			select distinct person from membership
			where ${heldBy(asOf, "membership")} and person > ${after}
			order by 1 limit ${limit}`
	).execute(handle.db);
	return rows.map((row) => row.person);
}

/**
 * Only who attended in the wanted quarter and places can have the first contact there. Where the whole list is wanted, walking the
 * index of persons is cheaper than finding who attended.
 */
function isNarrow(scope: Scope, { quarter, area }: RowsFilter): boolean {
	return quarter !== undefined || area !== undefined || !scope.includes("");
}

/** The name stands as it was written on the register of the first contact: whoever may see that session may see its register. */
async function contactsOfPersons(
	handle: Handle,
	scope: Scope,
	moment: Moment,
	filter: RowsFilter,
	persons: readonly string[],
): Promise<FigureRow[]> {
	const { asOf } = moment;
	const { rows } = await sql<FigureRow>`
		with ${contactsOf(moment, persons)}
		select contact.person, contact.person as id, contact.held_on as day, contact.area, contact.session, contact.sex, contact.age_band as "ageBand",
			contact.attendances, activity.title as occasion, written.name, null as role, null as disability, 1 as value
		from contact
		join activity on activity.id = contact.activity and ${heldBy(asOf, "activity")}
		cross join lateral (
			select concat_ws(' ', report.family, report.given) as name
			from membership join attendance on attendance.report = membership.report and ${heldBy(asOf, "attendance")}
			join report on report.id = attendance.report
			where membership.person = contact.person and ${heldBy(asOf, "membership")} and attendance.session = contact.session
			order by attendance.id limit 1
		) written
		where ${withinPaths("contact.area", scope)} and ${matches("contact", filter)}
		order by contact.person`.execute(handle.db);
	return rows;
}

function matches(relation: "contact" | "session", { quarter, area }: RowsFilter): RawBuilder<boolean> {
	const day = sql.ref(`${relation}.held_on`);
	const where = sql.ref(`${relation}.area`);
	const first = quarter && firstDayOf(quarter);
	const inQuarter = first ? sql`(${day} >= ${first}::date and ${day} < ${first}::date + interval '3 months')` : sql`true`;
	const inArea = area === undefined ? sql`true` : area === "unknown" ? sql`${where} is null` : sql`${where} = ${area}`;
	return sql<boolean>`(${inQuarter} and ${inArea})`;
}

function firstDayOf(quarter: Quarter): string {
	const [year, number] = quarter.split("-Q");
	return `${year}-${String(Number(number) * 3 - 2).padStart(2, "0")}-01`;
}

export interface LeftOutQuery {
	readonly asOf?: number;
	readonly reason?: LeftOutReason;
	/** The last attendance of the page before. */
	readonly after?: string;
	readonly limit: number;
}

/** Attendances that do not count, with the reason of each, within the scope. */
export async function readLeftOut(handle: Handle, scope: Scope, code: string, query: LeftOutQuery): Promise<LeftOutRow[]> {
	const moment = await momentOf(handle, code, query.asOf);
	const { rows } = await sql<LeftOutRow>`
		with ${contactsOf(moment)}, ${leftOutOf(moment)}
		select left_out.attendance as id, left_out.session, left_out.held_on as day, left_out.area, left_out.reason, 1 as value,
			concat_ws(' ', report.family, report.given) as name
		from left_out join report on report.id = left_out.report
		where ${withinPaths("left_out.area", scope)}
			and (${query.reason ?? null}::text is null or left_out.reason = ${query.reason ?? null})
			and (${query.after ?? null}::uuid is null or left_out.attendance > ${query.after ?? null}::uuid)
		order by left_out.attendance limit ${query.limit}`.execute(handle.db);
	return rows;
}

/** How many attendances do not count within the scope, by reason. */
export async function countLeftOut(handle: Handle, scope: Scope, code: string, asOf?: number): Promise<ReadonlyMap<LeftOutReason, number>> {
	const moment = await momentOf(handle, code, asOf);
	const { rows } = await sql<{ reason: LeftOutReason; rows: number }>`
		with ${contactsOf(moment)}, ${leftOutOf(moment)}
		select reason, count(*) as rows from left_out where ${withinPaths("left_out.area", scope)} group by reason`.execute(handle.db);
	return new Map(rows.map((row) => [row.reason, row.rows]));
}
