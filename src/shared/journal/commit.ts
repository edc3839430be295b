import { sql } from "kysely";
import { journalProblems as texts } from "#words/shared";
import { forEverybody, type Handle, manyRows, plannedOnce, type Transaction } from "../database/index.ts";
import { newSalt } from "../id.ts";
import type { Json } from "../json.ts";
import { problems } from "../problem.ts";
import { digestPayload, hashLink } from "./chain.ts";
import { announce } from "./followers.ts";
import { haveKeptShapes, keepShapes, partsToKeep, rowOfPart } from "./rows/parts.ts";
import { commitmentOf, partsOf } from "./rows/said.ts";
import type { Effect, JournalTables, Receipt, Write } from "./schema.ts";

const problem = problems("journal", texts, {
	"operation-used": 409,
});

interface Waiting {
	readonly write: Write<Json>;
	resolve(receipt: Receipt<Json>): void;
	reject(error: unknown): void;
}

// Writers of one schema stand in one queue: those who arrive while a transaction is under way
// share the next one, so fifty people cost one flush to the disk and not fifty.
const queues = new WeakMap<Handle, { waiting: Waiting[]; running: boolean }>();
const largestGroup = 250;

/** One write: its rows and its journal row are committed together, or not at all. The receipt comes after the commit. */
export function commit<Result extends Json>(handle: Handle, write: Write<Result>): Promise<Receipt<Result>> {
	const queue = queues.get(handle) ?? { waiting: [], running: false };
	queues.set(handle, queue);
	const receipt = new Promise<Receipt<Json>>((resolve, reject) => {
		queue.waiting.push({ write: write as Write<Json>, resolve, reject });
	});
	// The queue is that of all writers: the visit of the first of them may end before it is empty.
	if (!queue.running) void forEverybody(() => drain(handle, queue));
	return receipt as Promise<Receipt<Result>>;
}

async function drain(handle: Handle, queue: { waiting: Waiting[]; running: boolean }): Promise<void> {
	queue.running = true;
	// An author who puts several in at once has put in the others by then.
	await null;
	while (queue.waiting.length > 0) {
		const group = queue.waiting.splice(0, sizeOfGroup(queue.waiting));
		try {
			const settled = await commitGroup(handle, group);
			for (const settle of settled) settle();
		} catch (error) {
			for (const one of group) one.reject(error);
		}
	}
	queue.running = false;
}

/** What one author put into the queue at once is not torn apart: a phone waits for the last of what it sent. */
function sizeOfGroup(waiting: readonly Waiting[]): number {
	const last = waiting[largestGroup - 1]?.write.by;
	const rest = waiting.slice(largestGroup, 2 * largestGroup);
	const others = rest.findIndex(({ write: { by } }) => by.account !== last?.account || by.device !== last?.device);
	return largestGroup + (others < 0 ? rest.length : others);
}

/**
 * Savepoints cost two round trips for each operation, and refusals are rare: so a group is tried without them first, and only one in
 * which somebody is refused runs again with them. A write that was committed after all is then known by its id.
 */
async function commitGroup(handle: Handle, group: readonly Waiting[]): Promise<(() => void)[]> {
	try {
		return await commitTogether(handle, group, attemptBarely);
	} catch (error) {
		if (group.length === 1) throw error;
		return commitTogether(handle, group, attempt);
	}
}

/** One transaction; returns what to tell each waiting caller once it is committed. */
async function commitTogether(handle: Handle, group: readonly Waiting[], attempt: Attempting): Promise<(() => void)[]> {
	const { settle, entries } = await handle.db.transaction().execute(async (tx) => {
		const tables = tx.withTables<JournalTables>();
		const head = await tables.selectFrom("journal_head").select(["seq", "hash"]).forUpdate().executeTakeFirstOrThrow();
		const known = await receiptsOf(
			tx,
			group.map((one) => one.write.id),
		);
		const settle: (() => void)[] = [];
		const entries: Entry[] = [];
		let { seq, hash } = head;
		for (const run of runsOf(group, known, attempt !== attemptBarely)) {
			const [first] = run;
			const repeated = first && known.get(first.write.id);
			if (repeated) {
				const { resolve, reject, write } = first;
				settle.push(repeated.of(write) ? () => resolve(repeated.receipt) : () => reject(problem("operation-used")));
				continue;
			}
			const outcomes = await attemptRun(tx, run, seq + 1, attempt);
			for (const [at, outcome] of outcomes.entries()) {
				const one = run[at];
				if (!one) continue;
				if (!outcome.done) {
					settle.push(() => one.reject(outcome.error));
					continue;
				}
				seq += 1;
				const entry = entryOf(handle, one.write, seq, hash, outcome.effect);
				hash = entry.row.hash;
				entries.push(entry);
				const receipt = { seq, result: outcome.effect.result, repeated: false };
				known.set(one.write.id, committed({ ...entry.row, content: one.write.content ?? null }, { ...receipt, repeated: true }));
				settle.push(() => one.resolve(receipt));
			}
		}
		if (entries.length > 0) {
			const parts = entries.flatMap((entry) => entry.parts);
			if (parts.length > 0) await keepShapes(handle, tx);
			await writeEntries(tx, entries, parts, { seq, hash });
			await sql`${plannedOnce} select pg_notify('tegsh_journal', ${JSON.stringify({ schema: handle.schema, seq })})`.execute(tx);
		}
		return { settle, entries };
	});
	if (entries.some(({ parts }) => parts.length > 0)) haveKeptShapes(handle);
	for (const { row } of entries) announce(handle, { seq: row.seq, kind: row.kind, subject: row.subject });
	return settle;
}

const columnsOf = {
	journal: [
		{ name: "seq", type: "bigint" },
		{ name: "operation", type: "uuid" },
		{ name: "kind", type: "text" },
		{ name: "subject", type: "text" },
		{ name: "account", type: "text" },
		{ name: "device", type: "text" },
		{ name: "device_at", type: "timestamptz" },
		{ name: "server_at", type: "timestamptz" },
		{ name: "payload_digest", type: "bytea" },
		{ name: "rows", type: "bytea" },
		{ name: "previous_hash", type: "bytea" },
		{ name: "hash", type: "bytea" },
	],
	payload: [
		{ name: "seq", type: "bigint" },
		{ name: "salt", type: "bytea" },
		{ name: "payload", type: "json" },
	],
} as const;

/** All that the journal says of a group, in one statement: its references are looked at when it is done. */
async function writeEntries(
	tx: Transaction,
	entries: readonly Entry[],
	parts: readonly JournalTables["journal_rows"][],
	head: { readonly seq: number; readonly hash: Buffer },
): Promise<void> {
	const [rows, payloads] = [entries.map(({ row }) => ({ ...row })), entries.map(({ payload }) => ({ ...payload }))];
	await sql`
		${plannedOnce} with line as (insert into journal ${manyRows(columnsOf.journal, rows)}),
			payload as (insert into journal_payload ${manyRows(columnsOf.payload, payloads)}),
			part as (insert into journal_rows ${partsToKeep(parts)})
		update journal_head set seq = ${head.seq}, hash = ${head.hash}`.execute(tx);
}

/** Those that are done together, in the order of their coming; one that is known already, or one by itself where `apart` is asked for, alone. */
function runsOf(group: readonly Waiting[], known: ReadonlyMap<string, Committed>, apart: boolean): Waiting[][] {
	const runs: Waiting[][] = [];
	let seen = new Set<string>();
	for (const one of group) {
		const { id, together } = one.write;
		const last = runs.at(-1);
		const before = last?.[0]?.write;
		const joins = !apart && together && before?.together?.as === together.as && !known.has(id) && !known.has(before.id) && !seen.has(id);
		if (joins) last?.push(one);
		else {
			runs.push([one]);
			seen = new Set();
		}
		seen.add(id);
	}
	return runs;
}

async function attemptRun(tx: Transaction, run: readonly Waiting[], seq: number, attempt: Attempting): Promise<Attempt[]> {
	const [first, second] = run;
	if (!first) return [];
	const { together } = first.write;
	if (!second || !together) return [await attempt(tx, first.write, seq)];
	const parts = run.map(({ write }, at) => ({ part: write.together?.part, seq: seq + at }));
	return (await together.work(tx, parts)).map((effect) => ({ done: true, effect }));
}

type Attempt = { done: true; effect: Effect<Json> } | { done: false; error: unknown };
type Attempting = (tx: Transaction, write: Write<Json>, seq: number) => Promise<Attempt>;

/** A refusal ends the whole transaction. */
async function attemptBarely(tx: Transaction, write: Write<Json>, seq: number): Promise<Attempt> {
	return { done: true, effect: await write.work(tx, seq) };
}

async function attempt(tx: Transaction, write: Write<Json>, seq: number): Promise<Attempt> {
	await sql`savepoint operation`.execute(tx);
	try {
		const effect = await write.work(tx, seq);
		await sql`release savepoint operation`.execute(tx);
		return { done: true, effect };
	} catch (error) {
		await sql`rollback to savepoint operation`.execute(tx);
		return { done: false, error };
	}
}

interface Entry {
	readonly row: JournalTables["journal"];
	readonly payload: JournalTables["journal_payload"];
	readonly parts: readonly JournalTables["journal_rows"][];
}

function entryOf(
	handle: Handle,
	write: Write<Json>,
	seq: number,
	previousHash: Buffer,
	{ written = [], saying = [], ...effect }: Effect<Json>,
): Entry {
	const salt = newSalt();
	const payload = JSON.stringify({ ...(write.content && { content: write.content }), ...effect });
	const said = [...partsOf(written), ...saying];
	const link = {
		seq,
		operation: write.id,
		kind: write.kind,
		subject: write.subject,
		account: write.by.account,
		device: write.by.device,
		device_at: write.deviceAt ?? null,
		server_at: handle.clock.now(),
		payload_digest: digestPayload(salt, payload),
		rows: Buffer.concat(said.map(commitmentOf)),
	};
	return {
		row: { ...link, previous_hash: previousHash, hash: hashLink(link, previousHash) },
		payload: { seq, salt, payload },
		parts: said.map((part, at) => rowOfPart(seq, at, part)),
	};
}

/** A write that is done: its receipt, and whether another with its id is the same one sent again. */
interface Committed {
	readonly receipt: Receipt<Json>;
	of(write: Write<Json>): boolean;
}

function committed(
	row: Pick<JournalTables["journal"], "kind" | "account"> & { readonly content: string | null },
	receipt: Receipt<Json>,
): Committed {
	// What was erased, or written before contents were kept, is not held against anything.
	const isSame = (content: string | undefined) => row.content === null || content === undefined || content === row.content;
	return { receipt, of: ({ kind, by, content }) => kind === row.kind && by.account === row.account && isSame(content) };
}

async function receiptsOf(tx: Transaction, operations: readonly string[]): Promise<Map<string, Committed>> {
	const { rows } = await sql<Pick<JournalTables["journal"], "operation" | "kind" | "account" | "seq"> & KeptOfWrite>`
		${plannedOnce} select operation, kind, account, journal.seq, payload -> 'result' as result, payload ->> 'content' as content
		from journal left join journal_payload on journal_payload.seq = journal.seq
		where operation = any(${sql.val([...operations])}::uuid[])`.execute(tx);
	return new Map(rows.map((row) => [row.operation, committed(row, { seq: row.seq, result: row.result, repeated: true })]));
}

interface KeptOfWrite {
	readonly result: Json;
	readonly content: string | null;
}
