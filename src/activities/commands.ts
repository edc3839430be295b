import { covers } from "../identity/index.ts";
import { findArea, readSite } from "../places/index.ts";
import { forever, type Handle, type Transaction } from "../shared/database/index.ts";
import { isId } from "../shared/id.ts";
import { type Actor, perform, type Receipt } from "../shared/journal/index.ts";
import { problem } from "./problems.ts";
import type { ActivitiesTables, NewSession, NewTraining } from "./schema.ts";

/** Who asks for a write and under which operation id; `areas` is the scope the write must lie in. */
export interface Order {
	readonly id: string;
	readonly by: Actor;
	readonly areas: readonly string[];
}

export function planTraining(handle: Handle, order: Order, training: NewTraining): Promise<Receipt<{ training: string }>> {
	return perform(handle, {
		...order,
		kind: "activities.training-planned",
		subject: training.id,
		work: async (tx, seq) => {
			await writeTraining(tx, seq, order, training);
			return { after: { ...training, sessions: training.sessions.map((session) => ({ ...session })) }, result: { training: training.id } };
		},
	});
}

export function addSession(handle: Handle, order: Order, training: string, session: NewSession): Promise<Receipt<{ session: string }>> {
	return perform(handle, {
		...order,
		kind: "activities.session-added",
		subject: session.id,
		work: async (tx, seq) => {
			const { areas } = await trainingInForce(tx, training);
			if (areas.length > 0 && !areas.some((area) => covers(order.areas, area))) throw problem("outside-areas");
			await writeSessions(tx, seq, order, training, [session]);
			return { after: { training, ...session }, result: { session: session.id } };
		},
	});
}

/** Corrects the title. It is the title of all sessions, so all of them must lie in the scope. */
export function retitleTraining(handle: Handle, order: Order, training: string, title: string): Promise<Receipt<{ training: string }>> {
	return perform(handle, {
		...order,
		kind: "activities.training-retitled",
		subject: training,
		work: async (tx, seq) => {
			const row = await trainingInForce(tx, training);
			if (!row.areas.every((area) => covers(order.areas, area))) throw problem("training-shared");
			const tables = tx.withTables<ActivitiesTables>();
			await tables.updateTable("training").set({ until_seq: seq }).where("id", "=", training).where("until_seq", "=", forever).execute();
			await tables.insertInto("training").values({ id: training, since_seq: seq, title }).execute();
			return { before: { title: row.title }, after: { title }, result: { training } };
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

export async function writeTraining(tx: Transaction, seq: number, order: Order, training: NewTraining): Promise<void> {
	await tx
		.withTables<ActivitiesTables>()
		.insertInto("training")
		.values({ id: training.id, since_seq: seq, title: training.title })
		.execute();
	if (training.sessions.length > 0) await writeSessions(tx, seq, order, training.id, training.sessions);
}

async function writeSessions(tx: Transaction, seq: number, order: Order, training: string, sessions: readonly NewSession[]): Promise<void> {
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
				training,
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

async function trainingInForce(tx: Transaction, training: string): Promise<{ title: string; areas: (string | null)[] }> {
	if (!isId(training)) throw problem("training-unknown");
	const rows = await tx
		.withTables<ActivitiesTables>()
		.selectFrom("training")
		.leftJoin("session", (join) => join.onRef("session.training", "=", "training.id").on("session.until_seq", "=", forever))
		.select(["training.title", "session.id as session", "session.area"])
		.where("training.id", "=", training)
		.where("training.until_seq", "=", forever)
		.execute();
	const [first] = rows;
	if (!first) throw problem("training-unknown");
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
