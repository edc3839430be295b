import { readSession, writeActivity } from "../activities/index.ts";
import { covers, type Order } from "../identity/index.ts";
import { today } from "../shared/clock.ts";
import { forever, type Handle, type Transaction } from "../shared/database/index.ts";
import { isId } from "../shared/id.ts";
import { perform, type Receipt } from "../shared/journal/index.ts";
import { problem } from "./problems.ts";
import type { AdvocacyTables, AskState, CommitmentState, FollowUp, MeetingNotes, NewAsk, NewCommitment, NewMeeting } from "./schema.ts";
import { readAsk, readCommitment, readMeeting } from "./store.ts";

/** Plans the activity, its session and writes the notes, in one operation. */
export function planMeeting(handle: Handle, order: Order, meeting: NewMeeting): Promise<Receipt<{ session: string }>> {
	return perform(handle, {
		...order,
		kind: "advocacy.meeting-planned",
		subject: meeting.session,
		work: async (tx, seq) => {
			const { activity, session, title, heldOn, area, site, ...notes } = meeting;
			await writeActivity(tx, seq, order, {
				id: activity,
				title,
				kind: "advocacy_meeting",
				participants: "official",
				sessions: [{ id: session, heldOn, area, site }],
			});
			await writeNotes(tx, seq, session, notes);
			return { after: { ...meeting, organisations: [...meeting.organisations] }, result: { session } };
		},
	});
}

/** Says, or says anew, with whom a meeting was held, what for and what came of it. The meeting lies in the scope. */
export function writeMeeting(handle: Handle, order: Order, session: string, notes: MeetingNotes): Promise<Receipt<{ session: string }>> {
	return perform(handle, {
		...order,
		kind: "advocacy.meeting-written",
		subject: session,
		work: async (tx, seq) => {
			const meeting = await readMeeting(tx, order.areas, session);
			if (!meeting) throw problem("meeting-unknown");
			await writeNotes(tx, seq, session, notes);
			const before = meeting.notes && { ...meeting.notes, organisations: [...meeting.notes.organisations] };
			return { before, after: { ...notes, organisations: [...notes.organisations] }, result: { session } };
		},
	});
}

async function writeNotes(tx: Transaction, seq: number, session: string, notes: MeetingNotes): Promise<void> {
	const tables = tx.withTables<AdvocacyTables>();
	await tables
		.updateTable("advocacy_meeting")
		.set({ until_seq: seq })
		.where("session", "=", session)
		.where("until_seq", "=", forever)
		.execute();
	await tables
		.insertInto("advocacy_meeting")
		.values({ session, since_seq: seq, organisations: [...notes.organisations], purpose: notes.purpose, outcome: notes.outcome })
		.execute();
}

export function raiseAsk(handle: Handle, order: Order, ask: NewAsk): Promise<Receipt<{ ask: string }>> {
	return perform(handle, {
		...order,
		kind: "advocacy.ask-raised",
		subject: ask.id,
		work: async (tx, seq) => {
			requireEverywhere(order);
			await requireMeeting(tx, ask.session);
			await writeAsk(tx, seq, ask, "open");
			return { after: { ...ask }, result: { ask: ask.id } };
		},
	});
}

/** Corrects how an ask is worded, whom it is for and when it was raised; what became of it stays. */
export function correctAsk(handle: Handle, order: Order, corrected: NewAsk): Promise<Receipt<{ ask: string }>> {
	return perform(handle, {
		...order,
		kind: "advocacy.ask-corrected",
		subject: corrected.id,
		work: async (tx, seq) => {
			requireEverywhere(order);
			const ask = await readAsk(tx, corrected.id);
			if (!ask) throw problem("ask-unknown");
			await requireMeeting(tx, corrected.session);
			await writeAsk(tx, seq, corrected, ask.state);
			return { before: { ...ask }, after: { ...corrected }, result: { ask: ask.id } };
		},
	});
}

/** Says what became of an ask; `open` takes that back. */
export function settleAsk(handle: Handle, order: Order, id: string, state: AskState): Promise<Receipt<{ ask: string }>> {
	return perform(handle, {
		...order,
		kind: "advocacy.ask-settled",
		subject: id,
		work: async (tx, seq) => {
			requireEverywhere(order);
			const ask = await readAsk(tx, id);
			if (!ask) throw problem("ask-unknown");
			await writeAsk(tx, seq, ask, state);
			return { before: { state: ask.state }, after: { state }, result: { ask: id } };
		},
	});
}

async function writeAsk(tx: Transaction, seq: number, ask: NewAsk, state: AskState): Promise<void> {
	const { id, title, addressedTo, raisedOn, session } = ask;
	const tables = tx.withTables<AdvocacyTables>();
	await tables.updateTable("ask").set({ until_seq: seq }).where("id", "=", id).where("until_seq", "=", forever).execute();
	await tables
		.insertInto("ask")
		.values({ id, since_seq: seq, title, addressed_to: addressedTo, raised_on: raisedOn, session, state })
		.execute();
}

export function makeCommitment(handle: Handle, order: Order, commitment: NewCommitment): Promise<Receipt<{ commitment: string }>> {
	return perform(handle, {
		...order,
		kind: "advocacy.commitment-made",
		subject: commitment.id,
		work: async (tx, seq) => {
			requireEverywhere(order);
			await requireSound(tx, commitment);
			await writeCommitment(tx, seq, commitment, "open");
			return { after: { ...commitment }, result: { commitment: commitment.id } };
		},
	});
}

/** Corrects what was promised, by whom and until when: a day may have been moved. Whether it was kept stays. */
export function correctCommitment(handle: Handle, order: Order, corrected: NewCommitment): Promise<Receipt<{ commitment: string }>> {
	return perform(handle, {
		...order,
		kind: "advocacy.commitment-corrected",
		subject: corrected.id,
		work: async (tx, seq) => {
			requireEverywhere(order);
			const commitment = await readCommitment(tx, corrected.id);
			if (!commitment) throw problem("commitment-unknown");
			await requireSound(tx, corrected);
			await writeCommitment(tx, seq, corrected, commitment.state);
			return { before: { ...commitment }, after: { ...corrected }, result: { commitment: commitment.id } };
		},
	});
}

async function requireSound(tx: Transaction, { madeOn, dueOn, ask, session }: NewCommitment): Promise<void> {
	if (dueOn < madeOn) throw problem("due-before-made", { due: dueOn, made: madeOn });
	if (ask !== null && !(await readAsk(tx, ask))) throw problem("ask-unknown");
	await requireMeeting(tx, session);
}

/** Says whether a commitment was kept; `open` takes that back. */
export function settleCommitment(
	handle: Handle,
	order: Order,
	id: string,
	state: CommitmentState,
): Promise<Receipt<{ commitment: string }>> {
	return perform(handle, {
		...order,
		kind: "advocacy.commitment-settled",
		subject: id,
		work: async (tx, seq) => {
			requireEverywhere(order);
			const commitment = await readCommitment(tx, id);
			if (!commitment) throw problem("commitment-unknown");
			await writeCommitment(tx, seq, commitment, state);
			return { before: { state: commitment.state }, after: { state }, result: { commitment: id } };
		},
	});
}

async function writeCommitment(tx: Transaction, seq: number, commitment: NewCommitment, state: CommitmentState): Promise<void> {
	const { id, ask, session, madeBy, promise, madeOn, dueOn } = commitment;
	const tables = tx.withTables<AdvocacyTables>();
	await tables.updateTable("commitment").set({ until_seq: seq }).where("id", "=", id).where("until_seq", "=", forever).execute();
	await tables
		.insertInto("commitment")
		.values({ id, since_seq: seq, ask, session, made_by: madeBy, promise, made_on: madeOn, due_on: dueOn, state })
		.execute();
}

/** Notes what was done or learned about a commitment on a day. */
export function followUp(handle: Handle, order: Order, note: FollowUp): Promise<Receipt<{ followUp: string }>> {
	return perform(handle, {
		...order,
		kind: "advocacy.commitment-followed-up",
		subject: note.commitment,
		work: async (tx, seq) => {
			requireEverywhere(order);
			const commitment = await readCommitment(tx, note.commitment);
			if (!commitment) throw problem("commitment-unknown");
			if (note.onDay < commitment.madeOn) throw problem("followed-up-early", { made: commitment.madeOn });
			if (note.onDay > today(handle.clock)) throw problem("day-to-come", { day: note.onDay });
			const { id, onDay, what } = note;
			await tx
				.withTables<AdvocacyTables>()
				.insertInto("follow_up")
				.values({ id, since_seq: seq, commitment: commitment.id, on_day: onDay, what })
				.execute();
			return { after: { ...note }, result: { followUp: id } };
		},
	});
}

/** Asks, commitments and documents have no area: whoever works in some areas only leaves them as they are. */
export function requireEverywhere(order: Order): void {
	if (!covers(order.areas, "")) throw problem("write-for-everywhere");
}

async function requireMeeting(tx: Transaction, session: string | null): Promise<void> {
	if (session === null) return;
	const found = isId(session) ? await readSession(tx, [""], session) : null;
	if (found?.kind !== "advocacy_meeting") throw problem("meeting-unknown");
}
