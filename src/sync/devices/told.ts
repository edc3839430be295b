import { sql } from "kysely";
import { type Database, plannedOnce } from "../../shared/database/index.ts";
import type { PulledAnswer } from "../schema.ts";

/** What a phone was told, by positions of its programme’s journal. */
export interface Told {
	/** The last answer: nothing that the phone showed is newer. */
	readonly seq: number;
	readonly at: Date;
	/** An earlier one, until a day has passed since it. */
	readonly pendingSeq: number;
	readonly pendingAt: Date;
	/** The last since which a day has passed. */
	readonly heardSeq: number;
}

const anHour = 3_600_000;
const aDay = 24 * anHour;
/** An answer may be lost on the way, and somebody may be writing when it comes: so long what was shown before is still taken. */
const grace = aDay;
/** A phone that has not asked for so long is not believed what it showed. */
const mostAway = 90 * aDay;

/**
 * The position that the author of an operation is taken to have seen; null for none. A phone says which version it showed, and an app that
 * somebody forged says whatever opens a case to it. So it showed nothing that it was not told yet, and whatever it was told a day ago it knows: that
 * a case was given to somebody else among it. Who was away for weeks was told nothing in them, and loses nothing.
 */
export function seenBy(told: Told | null, base: number | null, now: Date): number | null {
	if (base === null || told === null || base > told.seq || isPast(told.at, mostAway, now)) return null;
	return Math.max(base, heardBy(told, now));
}

function heardBy({ seq, at, pendingSeq, pendingAt, heardSeq }: Told, now: Date): number {
	if (isPast(at, grace, now)) return seq;
	return isPast(pendingAt, grace, now) ? pendingSeq : heardSeq;
}

/** Whether an answer has to be remembered; one that says nothing new, once an hour: a request is not to cost a write. */
export function tellsMore(known: Told | null, { documents, gone }: Pick<PulledAnswer, "documents" | "gone">, now: Date): boolean {
	return known === null || documents.length + gone.length > 0 || isPast(known.at, anHour, now);
}

/** With an answer more. */
export function toldAgain(known: Told | null, seq: number, now: Date): Told {
	const answer = { pendingSeq: seq, pendingAt: now };
	if (known === null) return { seq, at: now, ...answer, heardSeq: 0 };
	const { pendingSeq, pendingAt } = known;
	const last = isPast(known.at, grace, now) ? answer : { pendingSeq: known.seq, pendingAt: known.at };
	const pending = isPast(pendingAt, grace, now) ? last : { pendingSeq, pendingAt };
	return { seq: Math.max(known.seq, seq), at: now, ...pending, heardSeq: heardBy(known, now) };
}

function isPast(at: Date, span: number, now: Date): boolean {
	return now.getTime() - at.getTime() >= span;
}

export async function writeTold(db: Database, device: string, { seq, at, pendingSeq, pendingAt, heardSeq }: Told): Promise<void> {
	await sql`
		insert into field_contact (device, told_seq, told_at, pending_seq, pending_at, heard_seq)
		values (${device}, ${seq}, ${at}, ${pendingSeq}, ${pendingAt}, ${heardSeq})
		on conflict (device) do update set told_seq = greatest(field_contact.told_seq, excluded.told_seq), told_at = excluded.told_at,
			pending_seq = excluded.pending_seq, pending_at = excluded.pending_at, heard_seq = excluded.heard_seq`.execute(db);
}

/** Null where the phone was told nothing yet. */
export async function readTold(db: Database, device: string): Promise<Told | null> {
	const { rows } = await sql<Told>`
		${plannedOnce} select told_seq as seq, told_at as at, pending_seq as "pendingSeq", pending_at as "pendingAt", heard_seq as "heardSeq"
		from field_contact where device = ${device} and told_seq is not null`.execute(db);
	return rows[0] ?? null;
}
