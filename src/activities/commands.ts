import { covers } from "../identity/index.ts";
import { findArea, readSite } from "../places/index.ts";
import { listPillars } from "../programme/index.ts";
import { forever, type Handle, type Transaction } from "../shared/database/index.ts";
import { isId } from "../shared/id.ts";
import { type Actor, perform, type Receipt } from "../shared/journal/index.ts";
import { problem } from "./problems.ts";
import { checkPlan } from "./rules.ts";
import type { ActivitiesTables, ActivityDescription, NewActivity, NewSession, SessionPlan } from "./schema.ts";

/** Who asks for a write and under which operation id; `areas` is the scope the write must lie in. */
export interface Order {
	readonly id: string;
	readonly by: Actor;
	readonly areas: readonly string[];
}

export function planActivity(handle: Handle, order: Order, activity: NewActivity): Promise<Receipt<{ activity: string }>> {
	return perform(handle, {
		...order,
		kind: "activities.activity-planned",
		subject: activity.id,
		work: async (tx, seq) => {
			await writeActivity(tx, seq, order, activity);
			return { after: { ...activity, sessions: activity.sessions.map((session) => ({ ...session })) }, result: { activity: activity.id } };
		},
	});
}

export function addSession(handle: Handle, order: Order, activity: string, session: NewSession): Promise<Receipt<{ session: string }>> {
	return perform(handle, {
		...order,
		kind: "activities.session-added",
		subject: session.id,
		work: async (tx, seq) => {
			const { areas } = await activityInForce(tx, activity);
			if (areas.length > 0 && !areas.some((area) => covers(order.areas, area))) throw problem("outside-areas");
			await writeSessions(tx, seq, order, activity, [session]);
			return { after: { activity, ...session }, result: { session: session.id } };
		},
	});
}

/** Corrects what an activity is. It is so for all sessions, so all of them must lie in the scope. */
export function correctActivity(
	handle: Handle,
	order: Order,
	activity: string,
	corrected: ActivityDescription,
): Promise<Receipt<{ activity: string }>> {
	return perform(handle, {
		...order,
		kind: "activities.activity-corrected",
		subject: activity,
		work: async (tx, seq) => {
			const { description, areas } = await activityInForce(tx, activity);
			if (!areas.every((area) => covers(order.areas, area))) throw problem("activity-shared");
			const tables = tx.withTables<ActivitiesTables>();
			await tables.updateTable("activity").set({ until_seq: seq }).where("id", "=", activity).where("until_seq", "=", forever).execute();
			await writeDescription(tx, seq, activity, corrected);
			return { before: { ...description }, after: { ...corrected }, result: { activity } };
		},
	});
}

export function cancelSession(handle: Handle, order: Order, session: string, because: string): Promise<Receipt<{ session: string }>> {
	return perform(handle, {
		...order,
		kind: "activities.session-cancelled",
		subject: session,
		work: async (tx, seq) => {
			const row = await sessionInForce(tx, order, session);
			if (row.cancelled) throw problem("session-cancelled");
			await reviseSession(tx, seq, row, { cancelled: true, cancelled_because: because });
			return { before: { cancelled: false }, after: { cancelled: true, because }, result: { session } };
		},
	});
}

/** Takes a cancellation back: it was entered by mistake, or the session was held after all. */
export function reinstateSession(handle: Handle, order: Order, session: string): Promise<Receipt<{ session: string }>> {
	return perform(handle, {
		...order,
		kind: "activities.session-reinstated",
		subject: session,
		work: async (tx, seq) => {
			const row = await sessionInForce(tx, order, session);
			if (!row.cancelled) throw problem("session-not-cancelled");
			await reviseSession(tx, seq, row, { cancelled: false, cancelled_because: null });
			return { before: { cancelled: true, because: row.cancelled_because }, after: { cancelled: false }, result: { session } };
		},
	});
}

/** Corrects where and when a session was held, for how long and by whom. */
export function moveSession(handle: Handle, order: Order, session: string, to: SessionPlan): Promise<Receipt<{ session: string }>> {
	return perform(handle, {
		...order,
		kind: "activities.session-moved",
		subject: session,
		work: async (tx, seq) => {
			const row = await sessionInForce(tx, order, session);
			const plan = { ...planOf(row), ...to };
			await requirePlan(tx, order, plan);
			await reviseSession(tx, seq, row, planRow(plan));
			return { before: { ...planOf(row) }, after: { ...to }, result: { session } };
		},
	});
}

export async function writeActivity(tx: Transaction, seq: number, order: Order, activity: NewActivity): Promise<void> {
	const { title, kind = "training", participants = "teacher", pillar = null, topic = null, spokenLanguage = null } = activity;
	await writeDescription(tx, seq, activity.id, { title, kind, participants, pillar, topic, spokenLanguage });
	if (activity.sessions.length > 0) await writeSessions(tx, seq, order, activity.id, activity.sessions);
}

async function writeDescription(tx: Transaction, seq: number, id: string, description: ActivityDescription): Promise<void> {
	const { title, kind, participants, pillar, topic, spokenLanguage } = description;
	if (pillar !== null && !(await listPillars(tx)).some((one) => one.id === pillar)) throw problem("pillar-unknown");
	await tx
		.withTables<ActivitiesTables>()
		.insertInto("activity")
		.values({ id, since_seq: seq, title, kind, participants, pillar, topic, spoken_language: spokenLanguage })
		.execute();
}

async function writeSessions(tx: Transaction, seq: number, order: Order, activity: string, sessions: readonly NewSession[]): Promise<void> {
	for (const session of sessions) await requirePlan(tx, order, session);
	await tx
		.withTables<ActivitiesTables>()
		.insertInto("session")
		.values(
			sessions.map((session) => ({
				id: session.id,
				since_seq: seq,
				activity,
				cancelled: false,
				cancelled_because: null,
				...planRow(session),
			})),
		)
		.execute();
}

function planRow({ heldOn, area, site, startsAt = null, endsAt = null, hours = null, facilitators = [] }: SessionPlan) {
	return { held_on: heldOn, area, site, starts_at: startsAt, ends_at: endsAt, hours, facilitators: [...facilitators] };
}

function planOf(row: SessionRow): Required<SessionPlan> {
	return {
		heldOn: row.held_on,
		area: row.area,
		site: row.site,
		startsAt: row.starts_at?.slice(0, 5) ?? null,
		endsAt: row.ends_at?.slice(0, 5) ?? null,
		hours: row.hours === null ? null : Number(row.hours),
		facilitators: row.facilitators,
	};
}

async function requirePlan(tx: Transaction, order: Order, plan: SessionPlan): Promise<void> {
	requireArea(order, plan.area);
	await requireSite(tx, plan);
	const fault = checkPlan(plan);
	if (fault) throw problem(fault);
}

export type SessionRow = ActivitiesTables["session"];

/** The session as it stands, if it lies within the scope; outside it one learns no more than that it is outside. */
export async function sessionInForce(tx: Transaction, order: Order, session: string): Promise<SessionRow> {
	if (!isId(session)) throw problem("session-unknown");
	const row = await tx
		.withTables<ActivitiesTables>()
		.selectFrom("session")
		.selectAll()
		.where("id", "=", session)
		.where("until_seq", "=", forever)
		.executeTakeFirst();
	if (!row) throw problem("session-unknown");
	requireArea(order, row.area);
	return row;
}

export async function reviseSession(tx: Transaction, seq: number, row: SessionRow, changes: Partial<SessionRow>): Promise<void> {
	const tables = tx.withTables<ActivitiesTables>();
	await tables.updateTable("session").set({ until_seq: seq }).where("id", "=", row.id).where("until_seq", "=", forever).execute();
	await tables
		.insertInto("session")
		.values({ ...row, ...changes, since_seq: seq, until_seq: forever })
		.execute();
}

async function activityInForce(tx: Transaction, activity: string): Promise<{ description: ActivityDescription; areas: (string | null)[] }> {
	if (!isId(activity)) throw problem("activity-unknown");
	const rows = await tx
		.withTables<ActivitiesTables>()
		.selectFrom("activity")
		.leftJoin("session", (join) => join.onRef("session.activity", "=", "activity.id").on("session.until_seq", "=", forever))
		.select(["title", "kind", "participants", "pillar", "topic", "spoken_language as spokenLanguage"])
		.select(["session.id as session", "session.area"])
		.where("activity.id", "=", activity)
		.where("activity.until_seq", "=", forever)
		.execute();
	const [first] = rows;
	if (!first) throw problem("activity-unknown");
	const { session: _, area: __, ...description } = first;
	return { description, areas: rows.filter((row) => row.session !== null).map((row) => row.area) };
}

async function requireSite(tx: Transaction, { area, site }: SessionPlan): Promise<void> {
	if (site === null) return;
	const place = await readSite(tx, site);
	if (!place) throw problem("site-unknown");
	if (area === null || !covers([area], place.area)) throw problem("site-elsewhere");
}

function requireArea(order: Order, area: string | null): void {
	if (area !== null && !findArea(area)) throw problem("area-unknown", { area });
	if (!covers(order.areas, area)) throw problem("outside-areas");
}
