import { sql } from "kysely";
import { dayOf, type PlainDate, today } from "../clock.ts";
import type { Database, Handle, Transaction } from "../database/index.ts";
import { digestPayload, hashLink } from "./chain.ts";
import { type RowFault, verifyRows } from "./rows/verify.ts";
import type { JournalTables } from "./schema.ts";

/** A printed position and hash (`412:9f3c…`), against which a chain that was rewritten as a whole is caught. */
export interface Anchor {
	readonly seq: number;
	readonly hash: string;
}

export type JournalFault =
	| { readonly seq: number; readonly what: "missing" | "metadata" | "payload" | "erased-unsaid" }
	| { readonly seq: number; readonly what: "head" | "anchor" }
	| RowFault;

interface Verification {
	readonly rows: number;
	readonly erased: number;
	readonly head: Anchor;
	readonly faults: readonly JournalFault[];
}

const pageSize = 5_000;

/** Walks the whole chain and recomputes every hash and digest; then each table is held against what it says was written. */
export function verifyJournal(handle: Handle, anchor?: Anchor): Promise<Verification> {
	const transaction = handle.db.transaction().setIsolationLevel("repeatable read");
	return transaction.execute((tx) => verifyWithin(handle, tx, anchor));
}

/** Verifies the journal as a transaction sees it. */
export async function verifyWithin(handle: Handle, tx: Transaction, anchor?: Anchor): Promise<Verification> {
	const tables = tx.withTables<JournalTables>();
	await sql`set local statement_timeout = 0`.execute(tx);
	const faults: JournalFault[] = [];
	let last: { seq: number; hash: Buffer } = { seq: 0, hash: Buffer.alloc(0) };
	let rows = 0;
	const gone: number[] = [];
	const said = await erasedBySaying(tx);
	let anchorSeen = anchor === undefined || (anchor.seq === 0 && anchor.hash === "");
	for (;;) {
		const page = await tables
			.selectFrom("journal")
			.leftJoin("journal_payload", "journal_payload.seq", "journal.seq")
			.selectAll("journal")
			.select(["journal_payload.salt", sql<string | null>`journal_payload.payload::text`.as("payload")])
			.where("journal.seq", ">", last.seq)
			.orderBy("journal.seq")
			.limit(pageSize)
			.execute();
		for (const row of page) {
			rows += 1;
			if (row.seq !== last.seq + 1) faults.push({ seq: last.seq + 1, what: "missing" });
			if (!row.hash.equals(hashLink(row, last.hash))) faults.push({ seq: row.seq, what: "metadata" });
			if (row.salt === null || row.payload === null) gone.push(row.seq);
			else if (!row.payload_digest.equals(digestPayload(row.salt, row.payload))) faults.push({ seq: row.seq, what: "payload" });
			if (anchor && row.seq === anchor.seq) anchorSeen = row.hash.toString("hex") === anchor.hash;
			last = { seq: row.seq, hash: row.hash };
		}
		if (page.length < pageSize) break;
	}
	faults.push(...gone.filter((seq) => !said.has(seq)).map((seq) => ({ seq, what: "erased-unsaid" as const })));
	const head = await tables.selectFrom("journal_head").selectAll().executeTakeFirstOrThrow();
	if (head.seq !== last.seq || !head.hash.equals(last.hash)) faults.push({ seq: head.seq, what: "head" });
	if (anchor && !anchorSeen) faults.push({ seq: anchor.seq, what: "anchor" });
	faults.push(...(await verifyRows(handle, tx)));
	return { rows, erased: gone.length, head: { seq: last.seq, hash: last.hash.toString("hex") }, faults };
}

/** Positions whose payloads a later row says that it erased; what that row says is covered by the chain. */
async function erasedBySaying(tx: Database): Promise<Set<number>> {
	const { rows } = await sql<{ seq: number }>`
		select json_array_elements_text(payload -> 'erased')::bigint as seq from journal_payload where payload -> 'erased' is not null`.execute(
		tx,
	);
	return new Set(rows.map(({ seq }) => seq));
}

/** `412:9f3c…` as printed beside a figure. */
export function parseAnchor(text: string): Anchor | null {
	const match = /^(\d+):([0-9a-f]{64})$/.exec(text.trim());
	return match ? { seq: Number(match[1]), hash: match[2] as string } : null;
}

export function journalHead(handle: Handle): Promise<Anchor> {
	return headOf(handle.db);
}

/** As a transaction sees it: the end of a journal in a snapshot. */
export async function headOf(db: Database): Promise<Anchor> {
	const head = await db.withTables<JournalTables>().selectFrom("journal_head").selectAll().executeTakeFirstOrThrow();
	return { seq: head.seq, hash: head.hash.toString("hex") };
}

/** A position with its hash, to be printed beside a number: a chain that was rewritten since is caught against it. */
export async function readAnchor(handle: Handle, seq: number): Promise<Anchor> {
	const row = await handle.db.withTables<JournalTables>().selectFrom("journal").select("hash").where("seq", "=", seq).executeTakeFirst();
	return { seq, hash: row?.hash.toString("hex") ?? "" };
}

/** Where the journal stood when a day began in Mongolia; null where nothing was written before it. */
export async function anchorBefore({ db }: Handle, day: PlainDate): Promise<Anchor | null> {
	const row = await db
		.withTables<JournalTables>()
		.selectFrom("journal")
		.select(["seq", "hash"])
		.where("server_at", "<", sql<Date>`${day}::timestamp at time zone 'Asia/Ulaanbaatar'`)
		// From the end: only what was written since is passed over.
		.orderBy("seq", "desc")
		.limit(1)
		.executeTakeFirst();
	return row ? { seq: row.seq, hash: row.hash.toString("hex") } : null;
}

/** The day on which the journal stood at a position: the day of its row, or today before there is one. */
export async function dayOfPosition(handle: Handle, seq: number): Promise<PlainDate> {
	const row = await handle.db
		.withTables<JournalTables>()
		.selectFrom("journal")
		.select("server_at")
		.where("seq", "=", seq)
		.executeTakeFirst();
	return row ? dayOf(row.server_at) : today(handle.clock);
}
