import { type PlainDate, today } from "../../shared/clock.ts";
import type { Handle, Transaction } from "../../shared/database/index.ts";
import { type Author, type Collection, headOf } from "../../shared/journal/index.ts";
import { checkOf, type Known } from "../rules.ts";
import type { Asking, PulledAnswer } from "../schema.ts";

/** Documents of one answer: over a slow line, what has come is kept. */
const mostDocuments = 200;

/**
 * What a phone lacks, all of it as of one position: what changed after its cursor; or, where it says what it holds, the exact difference to
 * what it must hold. What it must hold is asked each time, of the account as it is today.
 */
export async function changesFor(
	handle: Handle,
	collections: readonly Collection[],
	author: Author,
	asking: Asking,
	limit = mostDocuments,
): Promise<{ readonly answer: PulledAnswer; readonly asOf: number }> {
	const { answer, asOf } = await handle.db
		.transaction()
		.setIsolationLevel("repeatable read")
		.setAccessMode("read only")
		.execute((tx) => changesWithin({ tx, author, today: today(handle.clock) }, collections, asking, limit));
	for (const { name, sent } of collections) {
		const ids = answer.documents.filter(({ collection }) => collection === name).map(({ id }) => id);
		if (ids.length > 0) await sent?.(handle, author, ids);
	}
	return { answer, asOf };
}

/** For whom documents are read, and as of when. */
interface Reading {
	readonly tx: Transaction;
	readonly author: Author;
	readonly today: PlainDate;
}

async function changesWithin(
	reading: Reading,
	collections: readonly Collection[],
	{ cursor, held }: Asking,
	limit: number,
): Promise<{ answer: PulledAnswer; asOf: number }> {
	const { tx, author, today } = reading;
	const { seq } = await headOf(tx);
	const all: Known[] = [];
	const gone: { collection: string; id: string }[] = [];
	for (const { name, held: heldOf, left } of collections) {
		const holds = await heldOf(tx, author, today);
		for (const { id, version } of holds) all.push([name, id, version]);
		const ids = new Set(holds.map(({ id }) => id));
		const suspects = held ? (held[name] ?? []).map(([id]) => id) : await left(tx, author, cursor, today);
		for (const id of suspects) if (!ids.has(id)) gone.push({ collection: name, id });
	}
	const lacking = all.filter(lackedBy(cursor, held)).toSorted(([, , one], [, , other]) => one - other);
	// A cursor cannot stand between two documents of one position.
	const last = lacking[limit - 1]?.[2] ?? Number.POSITIVE_INFINITY;
	const now = lacking.filter(([, , version], at) => at < limit || version === last);
	const more = now.length < lacking.length;
	const documents = await readAll(reading, collections, now);
	return { answer: { documents, gone, cursor: more ? (held ? cursor : last) : seq, more, check: checkOf(all) }, asOf: seq };
}

function lackedBy(cursor: number, held: Asking["held"]): (known: Known) => boolean {
	if (!held) return ([, , version]) => version > cursor;
	const known = new Set(Object.entries(held).flatMap(([name, of]) => of.map(([id, version]) => `${name} ${id} ${version}`)));
	return ([name, id, version]) => !known.has(`${name} ${id} ${version}`);
}

async function readAll(
	{ tx, author, today }: Reading,
	collections: readonly Collection[],
	known: readonly Known[],
): Promise<PulledAnswer["documents"]> {
	const documents: PulledAnswer["documents"] = [];
	for (const { name, read } of collections) {
		const ids = known.filter(([of]) => of === name).map(([, id]) => id);
		if (ids.length === 0) continue;
		for (const one of await read(tx, author, ids, today)) documents.push({ collection: name, ...one });
	}
	return documents;
}
