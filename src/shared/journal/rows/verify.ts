import { sql } from "kysely";
import { type Handle, isStillIn, readShape, type Shape, type Shapes, shapesOf, type Transaction } from "../../database/index.ts";
import type { JournalTables } from "../schema.ts";
import { beginPlaces } from "./places.ts";
import { commitmentOf, readPart, type SaidOfTable, type SaidPart } from "./said.ts";
import { beginTable, holdSeal, type TableWalk } from "./tables.ts";

/** Something of a table that is not as the journal says, or what the journal says of tables is not as it was. */
export type RowFault = RecordFault | { readonly seq: number; readonly what: "rows-said" | "rows-erased-unsaid" };

export interface RecordFault {
	/** The position that says so; where none does, the end of the journal. */
	readonly seq: number;
	readonly what: "row-changed" | "row-missing" | "row-added" | "row-unjournalled";
	readonly table: string;
	/** What the record is called; null where only the number of records is known. */
	readonly record: string | null;
	readonly rows: number;
}

const pageSize = 5_000;

/**
 * Holds each table against what the journal says was written. The journal is walked once, and each table beside it in the order of its
 * positions; nothing is kept but what stands at one position.
 */
export async function verifyRows(handle: Handle, tx: Transaction): Promise<RowFault[]> {
	await sql`set local work_mem = '128MB'`.execute(tx);
	const shapes = await shapesOf(handle, tx);
	const known = await readShapes(tx, shapes);
	const seals = await lastSeals(tx);
	const replacements = await readReplacements(tx);
	const walks: TableWalk[] = [];
	for (const shape of shapes.values())
		if (shape.kind === "versions") walks.push(await beginTable(tx, shape, known, seals.get(shape.table) ?? 0));
	const places = beginPlaces([...shapes.values()].filter(({ kind }) => kind === "place"));
	const faults: RowFault[] = [];
	let head = 0;
	for (;;) {
		const page = await readPage(tx, head);
		for (const { seq, rows, parts } of page) {
			head = seq;
			const said = rows === null ? null : partsAt(seq, rows, parts, replacements, faults);
			for (const walk of walks) {
				const spoken = said === null ? null : saidOf(said, walk.shape.table);
				if (walk.isDue(seq, spoken)) faults.push(...(await walk.at(seq, spoken)));
			}
			for (const part of said ?? []) places.take(seq, part);
		}
		if (page.length < pageSize) break;
	}
	for (const walk of walks) faults.push(...(await walk.end()));
	for (const [table, seq] of seals) {
		const shape = shapes.get(table);
		if (shape?.kind === "versions")
			faults.push(...(await holdSeal(tx, { shape, known, seq, said: await sealedAt(tx, table, seq, replacements) })));
	}
	return [...faults, ...(await places.end(tx, known, head))];
}

/** Shapes that hashes were taken over, as far as the tables still have them. */
async function readShapes(tx: Transaction, shapes: Shapes): Promise<ReadonlyMap<string, Shape>> {
	const rows = await tx
		.withTables<JournalTables>()
		.selectFrom("journal_shape")
		.select(["mark", sql<string>`shape::text`.as("shape")])
		.execute();
	const known = rows.flatMap(({ mark, shape }) => readShape(mark, shape) ?? []);
	const usable = known.filter((shape) => {
		const now = shapes.get(shape.table);
		return now !== undefined && isStillIn(shape, now);
	});
	return new Map([...usable, ...shapes.values()].map((shape) => [shape.mark, shape]));
}

async function lastSeals(tx: Transaction): Promise<ReadonlyMap<string, number>> {
	const { rows } = await sql<{ table: string; seq: number }>`
		select sealed as "table", max(coalesce(instead_of_seq, seq)) as seq from journal_rows where sealed is not null group by sealed`.execute(
		tx,
	);
	return new Map(rows.map(({ table, seq }) => [table, seq]));
}

interface Replacements {
	/** By the place of the part that they stand for. */
	readonly parts: ReadonlyMap<string, SaidPart>;
	readonly gone: ReadonlySet<string>;
}

async function readReplacements(tx: Transaction): Promise<Replacements> {
	const rows = await tx
		.withTables<JournalTables>()
		.selectFrom("journal_rows")
		.select("content")
		.where("instead_of_seq", "is not", null)
		.orderBy("seq")
		.orderBy("part")
		.execute();
	const parts = rows.map(({ content }) => readPart(content));
	return {
		parts: new Map(parts.map((part) => [String(part.insteadOf?.[0]), part])),
		gone: new Set(parts.flatMap(({ insteadOf = [] }) => insteadOf.map(String))),
	};
}

interface PartKept {
	readonly part: number;
	readonly salt: Buffer;
	readonly content: string;
}

interface JournalRow {
	readonly seq: number;
	readonly rows: Buffer | null;
	readonly parts: readonly PartKept[];
}

async function readPage(tx: Transaction, after: number): Promise<JournalRow[]> {
	const tables = tx.withTables<JournalTables>();
	const page = await tables.selectFrom("journal").select(["seq", "rows"]).where("seq", ">", after).orderBy("seq").limit(pageSize).execute();
	const last = page.at(-1)?.seq ?? after;
	const parts = await tables
		.selectFrom("journal_rows")
		.select(["seq", "part", "salt", "content"])
		.where("seq", ">", after)
		.where("seq", "<=", last)
		.execute();
	const bySeq = Map.groupBy(parts, ({ seq }) => seq);
	return page.map((row) => ({ ...row, parts: bySeq.get(row.seq) ?? [] }));
}

const bytesOfHash = 32;

/** What is said at a position, each part held against the chain; a part that was erased is said by another. */
function partsAt(
	seq: number,
	commitments: Buffer,
	kept: readonly PartKept[],
	{ parts, gone }: Replacements,
	faults: RowFault[],
): SaidPart[] {
	const said: SaidPart[] = [];
	const count = commitments.length / bytesOfHash;
	for (let part = 0; part < count; part += 1) {
		const place = String([seq, part]);
		const instead = parts.get(place);
		if (instead) said.push(instead);
		const found = kept.find((one) => one.part === part);
		if (!found) {
			if (!gone.has(place)) faults.push({ seq, what: "rows-erased-unsaid" });
			continue;
		}
		const isSaid = commitmentOf(found).equals(commitments.subarray(part * bytesOfHash, (part + 1) * bytesOfHash));
		if (!isSaid) faults.push({ seq, what: "rows-said" });
		else if (!instead) {
			const read = readPart(found.content);
			// What stands for another part is said at the position of that one.
			if (!read.insteadOf) said.push(read);
		}
	}
	if (kept.some(({ part }) => part >= count)) faults.push({ seq, what: "rows-said" });
	return said;
}

function saidOf(parts: readonly SaidPart[], table: string): readonly SaidOfTable[] {
	if (parts.length === 1) {
		const said = parts[0]?.tables[table];
		return said ? [said] : [];
	}
	return parts.flatMap(({ tables }) => tables[table] ?? []);
}

async function sealedAt(tx: Transaction, table: string, seq: number, { parts }: Replacements): Promise<readonly SaidOfTable[]> {
	const { rows } = await sql<{ part: number; content: string }>`
		select part, content from journal_rows where seq = ${seq} and sealed = ${table}`.execute(tx);
	const own = rows.map(({ part, content }): [number, SaidPart] => [part, readPart(content)]);
	const instead = [...parts.values()].flatMap((read): [number, SaidPart][] => {
		const [of] = read.insteadOf ?? [];
		return of?.[0] === seq && read.tables[table] ? [[of[1], read]] : [];
	});
	return [...new Map([...own, ...instead])].sort(([a], [b]) => a - b).flatMap(([, { tables }]) => tables[table] ?? []);
}
