import { type RawBuilder, sql } from "kysely";
import type { Quarter } from "../counting/index.ts";
import type { Scope } from "../people/index.ts";
import { type Handle, withinPaths } from "../shared/database/index.ts";
import { contactsOf, lastDay, leftOutOf, type Moment } from "./contacts.ts";
import type { FigureRow, LeftOutReason, LeftOutRow } from "./schema.ts";
import { momentOf } from "./store.ts";

export interface RowsQuery {
	readonly asOf?: number;
	readonly quarter?: Quarter;
	/** An area path, or "unknown". */
	readonly area?: string;
	/** The last person of the page before. */
	readonly after?: string;
	readonly limit: number;
}

/**
 * The rows a figure was counted from, a page at a time in the order of person ids. Each page asks the figure's own relation
 * about the next few persons only, so that opening a figure costs a page and not the figure.
 * Rows whose first contact lies outside the scope are left out here; the figure still counts them.
 */
export async function readRows(handle: Handle, scope: Scope, code: string, query: RowsQuery): Promise<FigureRow[]> {
	const moment = await momentOf(handle, code, query.asOf);
	const rows: FigureRow[] = [];
	let after = query.after ?? "00000000-0000-0000-0000-000000000000";
	let batch = query.limit + 1;
	while (rows.length < query.limit) {
		const candidates = await nextPersons(handle, moment, query, after, batch);
		const last = candidates.at(-1);
		if (last === undefined) break;
		rows.push(...(await contactsOfPersons(handle, scope, moment, query, candidates)));
		after = last;
		// A filter or a narrow scope lets few through: look further each time.
		batch = Math.min(batch * 2, 5_000);
	}
	return rows.slice(0, query.limit);
}

async function nextPersons(handle: Handle, moment: Moment, query: RowsQuery, after: string, limit: number): Promise<string[]> {
	const { asOf, indicator, day } = moment;
	// Only who attended in the wanted quarter and area can have the first contact there. Wherever the whole list is wanted,
	// walking the index of persons is cheaper than finding who attended.
	const narrowed = query.quarter !== undefined || query.area !== undefined;
	const { rows } = await (narrowed
		? sql<{ person: string }>`
			select distinct membership.person from session
			join attendance on attendance.session = session.id and attendance.since_seq <= ${asOf} and attendance.until_seq > ${asOf}
			join membership on membership.report = attendance.report and membership.since_seq <= ${asOf} and membership.until_seq > ${asOf}
			where session.since_seq <= ${asOf} and session.until_seq > ${asOf} and not session.cancelled
				and session.held_on between ${indicator.windowFrom} and ${lastDay(indicator, day)}
				and ${matches("session", query)} and membership.person > ${after}
			order by 1 limit ${limit}`
		: sql<{ person: string }>`
			select distinct person from membership
			where since_seq <= ${asOf} and until_seq > ${asOf} and person > ${after}
			order by 1 limit ${limit}`
	).execute(handle.db);
	return rows.map((row) => row.person);
}

async function contactsOfPersons(
	handle: Handle,
	scope: Scope,
	moment: Moment,
	query: RowsQuery,
	persons: readonly string[],
): Promise<FigureRow[]> {
	const only = sql`membership.person = any(${sql.val([...persons])}::uuid[])`;
	const { rows } = await sql<FigureRow>`
		with ${contactsOf(moment, only)}
		select contact.person, contact.held_on as "firstDay", contact.area, contact.session, contact.sex, contact.age_band as "ageBand",
			contact.attendances, training.title as training, named.name
		from contact
		join training on training.id = contact.training and training.since_seq <= ${moment.asOf} and training.until_seq > ${moment.asOf}
		cross join lateral (
			select concat_ws(' ', report.family, report.given) as name
			from membership join report on report.id = membership.report
			where membership.person = contact.person and membership.since_seq <= ${moment.asOf} and membership.until_seq > ${moment.asOf}
				and ${withinPaths("report.area", scope)}
			order by report.id desc limit 1
		) named
		where ${withinPaths("contact.area", scope)} and ${matches("contact", query)}
		order by contact.person`.execute(handle.db);
	return rows;
}

function matches(relation: "contact" | "session", { quarter, area }: RowsQuery): RawBuilder<boolean> {
	const day = sql.ref(`${relation}.held_on`);
	const where = sql.ref(`${relation}.area`);
	const inQuarter = quarter ? sql`date_trunc('quarter', ${day}) = ${firstDayOf(quarter)}::date` : sql`true`;
	const inArea = area === undefined ? sql`true` : area === "unknown" ? sql`${where} is null` : sql`${where} = ${area}`;
	return sql<boolean>`(${inQuarter} and ${inArea})`;
}

function firstDayOf(quarter: Quarter): string {
	const [year, number] = quarter.split("-Q");
	return `${year}-${String(Number(number) * 3 - 2).padStart(2, "0")}-01`;
}

/** Attendances that do not count, with the reason of each, within the scope. */
export async function readLeftOut(
	handle: Handle,
	scope: Scope,
	code: string,
	query: { readonly asOf?: number; readonly reason?: LeftOutReason; readonly after?: string; readonly limit: number },
): Promise<LeftOutRow[]> {
	const moment = await momentOf(handle, code, query.asOf);
	const { rows } = await sql<LeftOutRow>`
		with ${contactsOf(moment)}, ${leftOutOf(moment)}
		select left_out.attendance, left_out.session, left_out.held_on as day, left_out.area, left_out.reason,
			concat_ws(' ', report.family, report.given) as name
		from left_out join report on report.id = left_out.report
		where ${withinPaths("left_out.area", scope)}
			and (${query.reason ?? null}::text is null or left_out.reason = ${query.reason ?? null})
			and (${query.after ?? null}::uuid is null or left_out.attendance > ${query.after ?? null}::uuid)
		order by left_out.attendance limit ${query.limit}`.execute(handle.db);
	return rows;
}
