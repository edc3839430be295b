import { type RawBuilder, sql } from "kysely";
import { covers } from "../identity/index.ts";
import { membershipsInForce, readReports, type Scope } from "../people/index.ts";
import type { ProgrammeVisit } from "../programme/index.ts";
import { type PlainDate, realDay } from "../shared/clock.ts";
import { type Database, forever, versioned, withinPaths } from "../shared/database/index.ts";
import { isId } from "../shared/id.ts";
import { problem } from "./problems.ts";
import type { ActivitiesTables, Activity, ActivityKind, ActivityLine, Attendance, HeadCountCell, TitledSession } from "./schema.ts";

export const activities = versioned<ActivitiesTables, "activity">("activity");
export const sessions = versioned<ActivitiesTables, "session">("session");
export const attendances = versioned<ActivitiesTables, "attendance">("attendance");
export const headCounts = versioned<ActivitiesTables, "head_count">("head_count");

interface ActivitySearch {
	/** Part of a title, as typed. */
	readonly text?: string;
	readonly kind?: ActivityKind;
	/** An area path: activities with a session in it or below it. */
	readonly area?: string;
	/** What the page before gave as `next`. */
	readonly after?: string;
	readonly limit: number;
}

const notHeldYet = "9999-12-31";

/**
 * Activities in force with a session within the scope, by their last day there, newest first; activities without sessions are
 * everybody's and come before all. Attendances are counted for the lines of the page only.
 */
export async function listActivities(
	db: Database,
	scope: Scope,
	search: ActivitySearch,
): Promise<{ activities: ActivityLine[]; next: string | null }> {
	const like = search.text ? `%${search.text.trim().replace(/[\\%_]/g, "\\$&")}%` : null;
	const [, year, month, date, id] = /^(\d{4})-(\d{2})-(\d{2})_([\da-f-]{36})$/.exec(search.after ?? "") ?? [];
	const day = realDay(Number(year), Number(month), Number(date));
	const within = search.area
		? sql`(${withinPaths("session.area", scope)} and ${withinPaths("session.area", [search.area])})`
		: withinPaths("session.area", scope);
	const { rows } = await sql<ActivityLine & { sortDay: PlainDate }>`
		with line as (
			select activity.id, activity.title, activity.kind,
				count(session.id) filter (where ${within}) as sessions,
				count(session.id) filter (where ${within} and session.cancelled) as cancelled,
				min(held_on) filter (where ${within}) as "firstDay", max(held_on) filter (where ${within}) as "lastDay",
				coalesce(max(held_on) filter (where ${within}), ${notHeldYet}::date) as "sortDay",
				coalesce(array_agg(distinct session.area) filter (where ${within} and session.area is not null), '{}') as areas
			from activity left join session on session.activity = activity.id and session.until_seq = ${forever}
			where activity.until_seq = ${forever} and ${like ? sql`activity.title ilike ${like}` : sql`true`}
				and ${search.kind ? sql`activity.kind = ${search.kind}` : sql`true`}
			group by activity.id, activity.title, activity.kind
			having ${search.area ? sql`false` : sql`count(session.id) = 0`} or count(session.id) filter (where ${within}) > 0
		)
		select line.*, (
			select count(*) from session join attendance on attendance.session = session.id and attendance.until_seq = ${forever}
			where session.activity = line.id and session.until_seq = ${forever} and not session.cancelled and ${within}
		) as attendances, (
			select coalesce(sum(people), 0) from session join head_count on head_count.session = session.id and head_count.until_seq = ${forever}
			where session.activity = line.id and session.until_seq = ${forever} and not session.cancelled and ${within}
		) as "headCount"
		from line where ${day && id && isId(id) ? sql`("sortDay", id) < (${day}::date, ${id}::uuid)` : sql`true`}
		order by "sortDay" desc, id desc limit ${search.limit + 1}`.execute(db);
	const activities = rows.slice(0, search.limit);
	const last = activities.at(-1);
	return { activities, next: rows.length > search.limit && last ? `${last.sortDay}_${last.id}` : null };
}

/** An activity in force; null when it has sessions and none lies within the scope. */
export async function readActivity(db: Database, scope: Scope, id: string): Promise<Activity | null> {
	if (!isId(id)) return null;
	const found = await db
		.withTables<ActivitiesTables>()
		.selectFrom("activity")
		.select(["id", "title", "kind", "participants", "pillar", "topic", "spoken_language as spokenLanguage"])
		.select(sql<number>`(select count(*) from session where session.activity = activity.id and session.until_seq = ${forever})`.as("all"))
		.where("id", "=", id)
		.where("until_seq", "=", forever)
		.executeTakeFirst();
	if (!found) return null;
	const { all, ...activity } = found;
	const sessions = await sessionsWithin(db, scope, sql`session.activity = ${id}`);
	const outside = all - sessions.length;
	return sessions.length === 0 && outside > 0 ? null : { ...activity, sessions, outside };
}

/** The activity of the address. @throws Problem `activity-unknown` */
export async function shownActivity({ programme, viewer, params }: ProgrammeVisit): Promise<Activity> {
	const activity = await readActivity(programme.handle.db, viewer.areas, params.activity ?? "");
	if (!activity) throw problem("activity-unknown");
	return activity;
}

export async function readSession(db: Database, scope: Scope, id: string): Promise<TitledSession | null> {
	if (!isId(id)) return null;
	const [session] = await sessionsWithin(db, scope, sql`session.id = ${id}`);
	return session ?? null;
}

/** Of some sessions, those within the scope. */
export async function readSessions(db: Database, scope: Scope, ids: readonly string[]): Promise<TitledSession[]> {
	return sessionsWithin(db, scope, sql`session.id = any(${sql.val([...ids])}::uuid[])`);
}

/** The session of the address, if it lies within the viewer's scope; outside it one does not learn that it exists. */
export async function shownSession({ programme, viewer, params }: ProgrammeVisit, id = params.session ?? ""): Promise<TitledSession> {
	const session = await readSession(programme.handle.db, viewer.areas, id);
	if (!session) throw problem("session-unknown");
	return session;
}

/** A session for a work that changes it; one outside the areas is not there. @throws Problem `session-unknown` */
export async function sessionInForce(db: Database, areas: Scope, session: string): Promise<ActivitiesTables["session"]> {
	const row = isId(session) ? await sessions.inForce(db).selectAll().where("id", "=", session).executeTakeFirst() : undefined;
	if (!row || !covers(areas, row.area)) throw problem("session-unknown");
	return row;
}

/** Sessions of a day that attendance can be marked in. */
export async function listSessionsOn(db: Database, scope: Scope, day: PlainDate): Promise<TitledSession[]> {
	return sessionsWithin(db, scope, sql`session.held_on = ${day} and not session.cancelled`);
}

/** Sessions of one kind within the scope, cancelled ones among them, newest first. */
export async function listSessionsOfKind(db: Database, scope: Scope, kind: ActivityKind): Promise<TitledSession[]> {
	return (await sessionsWithin(db, scope, sql`activity.kind = ${kind}`)).toReversed();
}

/** The sessions a person was marked in, within the scope, newest first; how many more lie outside it. */
export async function listSessionsOfPerson(
	db: Database,
	scope: Scope,
	person: string,
): Promise<{ sessions: TitledSession[]; outside: number }> {
	if (!isId(person)) return { sessions: [], outside: 0 };
	const attended = sql`session.id in (
		select attendance.session from ${membershipsInForce} as membership join attendance on attendance.report = membership.report
		where membership.person = ${person} and attendance.until_seq = ${forever}
	)`;
	const sessions = await sessionsWithin(db, scope, attended);
	const { rows } = await sql<{ all: number }>`select count(*) as all from session where until_seq = ${forever} and ${attended}`.execute(db);
	return { sessions: sessions.toReversed(), outside: (rows[0]?.all ?? 0) - sessions.length };
}

/** The register of a session, in the order in which it was written. */
export async function listAttendance(db: Database, scope: Scope, session: string): Promise<Attendance[]> {
	if (!(await readSession(db, scope, session))) return [];
	return attendanceWhere(db, sql`attendance.session = ${session}`);
}

async function readAttendance(db: Database, scope: Scope, id: string): Promise<Attendance | null> {
	if (!isId(id)) return null;
	const [attendance] = await attendanceWhere(db, sql`attendance.id = ${id}`);
	return attendance && (await readSession(db, scope, attendance.session)) ? attendance : null;
}

/** The attendance of the address. @throws Problem `attendance-unknown` */
export async function shownAttendance({ programme, viewer, params }: ProgrammeVisit): Promise<Attendance> {
	const attendance = await readAttendance(programme.handle.db, viewer.areas, params.attendance ?? "");
	if (!attendance) throw problem("attendance-unknown");
	return attendance;
}

/** The head-count of a session. Who shows it has checked the scope on the session. */
export async function readCells(db: Database, session: string): Promise<HeadCountCell[]> {
	return db
		.withTables<ActivitiesTables>()
		.selectFrom("head_count")
		.select(["sex", "age_band as ageBand", "role", "disability", "people"])
		.where("session", "=", session)
		.where("until_seq", "=", forever)
		.orderBy("id")
		.execute();
}

/** Sessions of some days, both included, as a calendar has them. */
export async function listSessionsBetween(
	db: Database,
	scope: Scope,
	{ from, until }: { readonly from: PlainDate; readonly until: PlainDate },
	limit: number,
): Promise<TitledSession[]> {
	return sessionsWithin(db, scope, sql`held_on between ${from} and ${until}`, sql`${byDay} limit ${limit}`);
}

/** Sessions of one place, newest first: at a site, or elsewhere in an area. */
export async function listSessionsAt(
	db: Database,
	scope: Scope,
	{ area, site }: Pick<TitledSession, "area" | "site">,
	limit: number,
): Promise<TitledSession[]> {
	const condition = sql`area is not distinct from ${area}::text and site is not distinct from ${site}::uuid`;
	return sessionsWithin(db, scope, condition, sql`held_on desc, session.id desc limit ${limit}`);
}

const byDay = sql`held_on, starts_at nulls first, session.id`;

async function sessionsWithin(
	db: Database,
	scope: Scope,
	condition: RawBuilder<unknown>,
	order: RawBuilder<unknown> = byDay,
): Promise<TitledSession[]> {
	const { rows } = await sql<TitledSession>`
		select session.id, session.activity, activity.title, activity.kind, activity.participants, held_on as "heldOn", area, site,
			to_char(starts_at, 'HH24:MI') as "startsAt", to_char(ends_at, 'HH24:MI') as "endsAt", hours::float8 as hours, facilitators,
			cancelled_because as "cancelledBecause", held,
			(select count(*) from attendance where attendance.session = session.id and attendance.until_seq = ${forever}) as attendances,
			(select coalesce(sum(people), 0) from head_count where head_count.session = session.id and head_count.until_seq = ${forever})
				as "headCount"
		from session join activity on activity.id = session.activity and activity.until_seq = ${forever}
		where session.until_seq = ${forever} and ${withinPaths("session.area", scope)} and ${condition}
		order by ${order}`.execute(db);
	return rows;
}

async function attendanceWhere(db: Database, condition: RawBuilder<unknown>): Promise<Attendance[]> {
	const { rows } = await sql<{ id: string; session: string; report: string; role: Attendance["role"] }>`
		select id, session, report, role from attendance where until_seq = ${forever} and ${condition} order by id`.execute(db);
	const reports = await readReports(
		db,
		rows.map((row) => row.report),
	);
	return rows.flatMap((row) => {
		const report = reports.get(row.report);
		return report ? [{ ...row, report }] : [];
	});
}
