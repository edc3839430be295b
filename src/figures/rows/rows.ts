import { type RawBuilder, sql } from "kysely";
import { activitiesHeldAt, attendancesHeldAt, headCountsHeldAt, sessionsHeldAt } from "../../activities/index.ts";
import type { Quarter } from "../../counting/index.ts";
import { covers } from "../../identity/index.ts";
import { askedOfSessions } from "../../indicators/countables.ts";
import type { Indicator } from "../../indicators/schema.ts";
import { ageBandOn, dayNumber, membershipsHeldAt, reportsWritten, type Scope } from "../../people/index.ts";
import type { PlainDate } from "../../shared/clock.ts";
import { type Database, type Handle, withinPaths } from "../../shared/database/index.ts";
import { bandOfHeadCount } from "../figure.ts";
import type { FigureRow, Moment, RowsFilter } from "../schema.ts";
import { disabilityOf, roleOf, sexOf } from "../sessions/attendances.ts";
import { contactsOf, reasonOf } from "../sessions/contacts.ts";
import { isOfSessions, momentOf, readListed } from "../store.ts";

interface RowsQuery extends RowsFilter {
	readonly asOf?: number;
	readonly day?: PlainDate | undefined;
	/** The last row of the page before. */
	readonly after?: string;
	readonly limit: number;
}

const most = 5_000;
const beforeAll = "00000000-0000-0000-0000-000000000000";

/**
 * The rows a figure was counted from, a page at a time: people and attendances in the order of their ids, what is listed by day.
 * The values of all rows together are the figure; of people of whom some were counted by head, the rows are those known by name.
 * Rows that lie outside the scope are left out here; the figure still counts them.
 */
export async function readRows(handle: Handle, scope: Scope, code: string, query: RowsQuery): Promise<FigureRow[]> {
	const moment = await momentOf(handle, code, query.asOf, query.day);
	const { indicator } = moment;
	if (!isOfSessions(indicator)) return listedRows(handle.db, scope, moment, query);
	return indicator.unit === "attendance" ? attendanceRows(handle.db, scope, moment, query) : peopleRows(handle, scope, moment, query);
}

async function listedRows(db: Database, scope: Scope, moment: Moment, query: RowsQuery): Promise<FigureRow[]> {
	const { rows } = await readListed(db, moment);
	const start = query.after === undefined ? 0 : rows.findIndex(({ id }) => id === query.after) + 1;
	const end = firstDayOf(query.quarter);
	return rows
		.slice(start)
		.filter(
			({ day, area }) =>
				covers(scope, area) &&
				(query.area === undefined || (area ?? "unknown") === query.area) &&
				(end === null || (day >= end.from && day < end.until)),
		)
		.slice(0, query.limit)
		.map((row) => ({ ...row, role: null, attendances: 0 }));
}

/**
 * Each page asks the figure's own relation about the next few persons only, so that opening a figure costs a page and not the figure.
 */
async function peopleRows(handle: Handle, scope: Scope, moment: Moment, query: RowsQuery): Promise<FigureRow[]> {
	const rows: FigureRow[] = [];
	let after = query.after ?? beforeAll;
	let batch = Math.min(isNarrow(scope, query) ? most / 5 : query.limit + 1, most);
	while (rows.length < query.limit) {
		const candidates = await nextPersons(handle.db, scope, moment, query, after, batch);
		const last = candidates.at(-1);
		if (last === undefined) break;
		rows.push(...(await contactsOfPersons(handle.db, scope, moment, query, candidates)));
		after = last;
		// Where many who attended had their first contact elsewhere, few get through: look further each time.
		batch = Math.min(batch * 3, most);
	}
	return rows.slice(0, query.limit);
}

async function nextPersons(db: Database, scope: Scope, moment: Moment, query: RowsQuery, after: string, limit: number): Promise<string[]> {
	const { asOf, indicator } = moment;
	const { rows } = await (isNarrow(scope, query)
		? sql<{ person: string }>`
			with visited as materialized (
				select session.id from ${sessionsHeldAt(asOf)} as session join ${activitiesHeldAt(asOf)} as activity on activity.id = session.activity
				where ${withinPaths("session.area", scope)} and ${matches("session", query)}
					and ${reasonOf(indicator, moment)} = '.'
			), visitor as materialized (
				select report from ${attendancesHeldAt(asOf)} as attendance where session = any(array(select id from visited))
			)
			select distinct membership.person
			from visitor join ${membershipsHeldAt(asOf)} as membership on membership.report = visitor.report
			where membership.person > ${after}
			order by 1 limit ${limit}`
		: sql<{ person: string }>`
			select distinct person from ${membershipsHeldAt(asOf)} as membership
			where person > ${after}
			order by 1 limit ${limit}`
	).execute(db);
	return rows.map((row) => row.person);
}

/**
 * Only who attended in the wanted quarter and places can have the first contact there. Where the whole list is wanted, walking the
 * index of persons is cheaper than finding who attended.
 */
function isNarrow(scope: Scope, { quarter, area }: RowsFilter): boolean {
	return quarter !== undefined || area !== undefined || !scope.includes("");
}

interface PersonRow {
	readonly person: string;
	readonly name: string;
	readonly day: string;
	readonly area: string | null;
	readonly occasion: string;
	readonly session: string;
	readonly sexScore: number;
	readonly age_band: number | null;
	readonly role: number;
	readonly said: number;
	readonly times: number;
}

/** The name stands as it was written on the register of the first contact: whoever may see that session may see its register. */
async function contactsOfPersons(
	db: Database,
	scope: Scope,
	moment: Moment,
	filter: RowsFilter,
	persons: readonly string[],
): Promise<FigureRow[]> {
	const { asOf, indicator } = moment;
	const { rows } = await sql<PersonRow>`
		with ${contactsOf([indicator], moment, { persons })}
		select contact.person, contact.held_on as day, contact.area, contact.session, contact.sex_score as "sexScore", contact.age_band, contact.role, contact.said,
			contact.times, activity.title as occasion, written.name
		from contact_0 contact
		join ${activitiesHeldAt(asOf)} as activity on activity.id = contact.activity
		cross join lateral (
			select concat_ws(' ', report.family, report.given) as name
			from ${membershipsHeldAt(asOf)} as membership join ${attendancesHeldAt(asOf)} as attendance on attendance.report = membership.report
			join ${reportsWritten} as report on report.id = attendance.report
			where membership.person = contact.person and attendance.session = contact.session
			order by attendance.id limit 1
		) written
		where ${withinPaths("contact.area", scope)} and ${matches("contact", filter)}
		order by contact.person`.execute(db);
	return rows.map(({ person, name, day, area, occasion, session, ...row }) => ({
		id: person,
		person,
		name,
		day,
		area,
		occasion,
		session,
		sex: sexOf(row.sexScore),
		ageBand: row.age_band,
		role: roleOf(row.role),
		disability: disabilityOf(row.said),
		value: 1,
		attendances: row.times,
	}));
}

async function attendanceRows(db: Database, scope: Scope, moment: Moment, query: RowsQuery): Promise<FigureRow[]> {
	const { asOf, indicator } = moment;
	const after = query.after ?? beforeAll;
	const counts = sql`${reasonOf(indicator, moment)} = '.'
		and ${withinPaths("session.area", scope)} and ${matches("session", query)}`;
	const sessions = sessionsHeldAt(asOf);
	const activity = sql`join ${activitiesHeldAt(asOf)} as activity on activity.id = session.activity`;
	const where = sql`session.id as session, session.held_on as day, session.area, activity.title as occasion`;
	const [named, headCounts] = await Promise.all([
		sql<FigureRow>`
			select attendance.id, membership.person, concat_ws(' ', report.family, report.given) as name, ${where}, report.sex,
				${ageBandOn(dayNumber(sql`session.held_on`), "report", indicator.ageBands)} as "ageBand",
				coalesce(attendance.role, activity.participants) as role, report.disability, 1 as value, 1 as attendances
			from ${attendancesHeldAt(asOf)} as attendance join ${sessions} as session on session.id = attendance.session ${activity}
			join ${reportsWritten} as report on report.id = attendance.report
			join ${membershipsHeldAt(asOf)} as membership on membership.report = attendance.report
			where attendance.id > ${after} and ${counts} and ${hasRole("attendance", indicator)}
			order by attendance.id limit ${query.limit}`.execute(db),
		sql<Omit<FigureRow, "ageBand"> & { age: Parameters<typeof bandOfHeadCount>[0] | null }>`
			select head_count.id, null as person, '' as name, ${where}, head_count.sex, head_count.age_band as age,
				coalesce(head_count.role, activity.participants) as role, nullif(head_count.disability, 'not_asked') as disability,
				head_count.people as value, 0 as attendances
			from ${headCountsHeldAt(asOf)} as head_count join ${sessions} as session on session.id = head_count.session ${activity}
			where head_count.id > ${after} and ${counts} and ${hasRole("head_count", indicator)}
			order by head_count.id limit ${query.limit}`.execute(db),
	]);
	const counted = headCounts.rows.map(({ age: band, ...row }) => ({ ...row, ageBand: band && bandOfHeadCount(band, indicator.ageBands) }));
	return [...named.rows, ...counted].toSorted((one, other) => (one.id < other.id ? -1 : 1)).slice(0, query.limit);
}

export function hasRole(relation: "attendance" | "head_count" | "taken", indicator: Indicator): RawBuilder<boolean> {
	const roles = askedOfSessions(indicator)?.roles ?? [];
	if (roles.length === 0) return sql<boolean>`true`;
	return sql<boolean>`(coalesce(${sql.ref(`${relation}.role`)}, activity.participants) = any(${sql.val([...roles])}::text[]))`;
}

function matches(relation: "contact" | "session", { quarter, area }: RowsFilter): RawBuilder<boolean> {
	const day = sql.ref(`${relation}.held_on`);
	const where = sql.ref(`${relation}.area`);
	const days = firstDayOf(quarter);
	const inQuarter = days ? sql`(${day} >= ${days.from}::date and ${day} < ${days.until}::date)` : sql`true`;
	const inArea = area === undefined ? sql`true` : area === "unknown" ? sql`${where} is null` : sql`${where} = ${area}`;
	return sql<boolean>`(${inQuarter} and ${inArea})`;
}

/** The first day of a quarter, and of the one after it. */
function firstDayOf(quarter: Quarter | undefined): { readonly from: string; readonly until: string } | null {
	if (quarter === undefined) return null;
	const [year = 0, number = 0] = quarter.split("-Q").map(Number);
	const day = (one: number, of: number) => `${of}-${String(one * 3 - 2).padStart(2, "0")}-01`;
	return { from: day(number, year), until: number === 4 ? day(1, year + 1) : day(number + 1, year) };
}
