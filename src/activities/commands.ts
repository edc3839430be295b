import { covers } from "../identity/index.ts";
import { findArea, readSite } from "../places/index.ts";
import { forever, type Handle, type Transaction } from "../shared/database/index.ts";
import { isId } from "../shared/id.ts";
import { type Actor, perform, type Receipt } from "../shared/journal/index.ts";
import { problem } from "./problems.ts";
import type { ActivitiesTables, NewActivity, NewSession } from "./schema.ts";

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

/** Corrects the title. It is the title of all sessions, so all of them must lie in the scope. */
export function retitleActivity(handle: Handle, order: Order, activity: string, title: string): Promise<Receipt<{ activity: string }>> {
	return perform(handle, {
		...order,
		kind: "activities.activity-retitled",
		subject: activity,
		work: async (tx, seq) => {
			const row = await activityInForce(tx, activity);
			if (!row.areas.every((area) => covers(order.areas, area))) throw problem("activity-shared");
			const tables = tx.withTables<ActivitiesTables>();
			await tables.updateTable("activity").set({ until_seq: seq }).where("id", "=", activity).where("until_seq", "=", forever).execute();
			await tables.insertInto("activity").values({ id: activity, since_seq: seq, title }).execute();
			return { before: { title: row.title }, after: { title }, result: { activity } };
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

/** Corrects where and when a session was held. */
export function moveSession(
	handle: Handle,
	order: Order,
	session: string,
	to: Omit<NewSession, "id">,
): Promise<Receipt<{ session: string }>> {
	return perform(handle, {
		...order,
		kind: "activities.session-moved",
		subject: session,
		work: async (tx, seq) => {
			const row = await sessionInForce(tx, order, session);
			requireArea(order, to.area);
			await requireSite(tx, to);
			await reviseSession(tx, seq, row, { held_on: to.heldOn, area: to.area, site: to.site });
			return { before: { heldOn: row.held_on, area: row.area, site: row.site }, after: { ...to }, result: { session } };
		},
	});
}

export async function writeActivity(tx: Transaction, seq: number, order: Order, activity: NewActivity): Promise<void> {
	await tx
		.withTables<ActivitiesTables>()
		.insertInto("activity")
		.values({ id: activity.id, since_seq: seq, title: activity.title })
		.execute();
	if (activity.sessions.length > 0) await writeSessions(tx, seq, order, activity.id, activity.sessions);
}

async function writeSessions(tx: Transaction, seq: number, order: Order, activity: string, sessions: readonly NewSession[]): Promise<void> {
	for (const session of sessions) {
		requireArea(order, session.area);
		await requireSite(tx, session);
	}
	await tx
		.withTables<ActivitiesTables>()
		.insertInto("session")
		.values(
			sessions.map((session) => ({
				id: session.id,
				since_seq: seq,
				activity,
				held_on: session.heldOn,
				area: session.area,
				site: session.site,
				cancelled: false,
				cancelled_because: null,
			})),
		)
		.execute();
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

async function activityInForce(tx: Transaction, activity: string): Promise<{ title: string; areas: (string | null)[] }> {
	if (!isId(activity)) throw problem("activity-unknown");
	const rows = await tx
		.withTables<ActivitiesTables>()
		.selectFrom("activity")
		.leftJoin("session", (join) => join.onRef("session.activity", "=", "activity.id").on("session.until_seq", "=", forever))
		.select(["activity.title", "session.id as session", "session.area"])
		.where("activity.id", "=", activity)
		.where("activity.until_seq", "=", forever)
		.execute();
	const [first] = rows;
	if (!first) throw problem("activity-unknown");
	return { title: first.title, areas: rows.filter((row) => row.session !== null).map((row) => row.area) };
}

async function requireSite(tx: Transaction, { area, site }: Omit<NewSession, "id">): Promise<void> {
	if (site === null) return;
	const place = await readSite(tx, site);
	if (!place) throw problem("site-unknown");
	if (area === null || !covers([area], place.area)) throw problem("site-elsewhere");
}

function requireArea(order: Order, area: string | null): void {
	if (area !== null && !findArea(area)) throw problem("area-unknown", { area });
	if (!covers(order.areas, area)) throw problem("outside-areas");
}
