import { type RawBuilder, sql } from "kysely";
import { digestAt, digestBegun, digestEnded, hasEnded, heldRows, keyOf, type Shape, type Transaction } from "../../database/index.ts";
import { type Difference, type HashedRow, hold } from "./holding.ts";
import { type Reader, readerOf } from "./reading.ts";
import type { Chunk, SaidOfTable } from "./said.ts";
import type { RecordFault, RowFault } from "./verify.ts";

interface Row {
	readonly seq: number;
	readonly key: string;
	/** In hexadecimal, one after another, in each shape that hashes were taken over. */
	readonly digests: string;
}

type Known = ReadonlyMap<string, Shape>;

/** A table of versions, walked in step with the journal. */
export interface TableWalk {
	readonly shape: Shape;
	/** What began and ended at a position; null: the row of the journal is from before anything was said of tables. */
	at(seq: number, said: readonly SaidOfTable[] | null): Promise<RowFault[]>;
	/** Whether anything is said of that position, or says it. */
	isDue(seq: number, said: readonly SaidOfTable[] | null): boolean;
	/** What is left says positions that the journal does not have. */
	end(): Promise<RowFault[]>;
}

/** `sealed`: until where the table was sealed last; what began before anything was said, or in another shape, is held against that. */
export async function beginTable(tx: Transaction, shape: Shape, known: Known, sealed: number): Promise<TableWalk> {
	const shapes = [shape, ...[...known.values()].filter((one) => one.table === shape.table && one.mark !== shape.mark)];
	const table = sql.ref(shape.table);
	const begun = await readerOf<Row>(
		tx,
		`begun_${shape.table}`,
		sql`select since_seq as seq, ${keyOf(shape)} as key, ${hexOf(shapes.map(digestBegun))} as digests
			from ${table} where ${heldRows(shape)} order by since_seq, (${keyOf(shape)}) collate "C"`,
	);
	const ended = shape.ends
		? await readerOf<Row>(
				tx,
				`ended_${shape.table}`,
				sql`select until_seq as seq, ${keyOf(shape)} || ' ' || since_seq::text as key, ${hexOf([digestEnded(shape)])} as digests
					from ${table} where ${hasEnded} and ${heldRows(shape)} order by until_seq, (${keyOf(shape)} || ' ' || since_seq::text) collate "C"`,
			)
		: null;
	const next = { begun: await seqOf(begun), ended: ended ? await seqOf(ended) : Number.POSITIVE_INFINITY };

	async function holdAt(seq: number, said: readonly SaidOfTable[] | null): Promise<RowFault[]> {
		const faults: RowFault[] = [];
		for (const which of ["begun", "ended"] as const) {
			const reader = which === "begun" ? begun : ended;
			if (!reader) continue;
			faults.push(...unjournalled(shape, await takeBefore(reader, seq), which));
			const rows = await takeBefore(reader, seq + 1);
			next[which] = await seqOf(reader);
			const at = said === null ? -1 : which === "ended" ? 0 : shapeAt(shapes, said);
			// Held against the seal.
			if (at < 0 && seq <= sealed) continue;
			const standing = rows.map((row) => standingOf(row, Math.max(at, 0)));
			const chunks = at < 0 ? [] : chunksIn(said ?? [], which);
			faults.push(...hold(chunks, standing).map((difference) => faultOf(shape, seq, difference, which === "ended")));
		}
		return faults;
	}

	return {
		shape,
		at: holdAt,
		isDue: (seq, said) => (said !== null && said.length > 0) || next.begun <= seq || next.ended <= seq,
		end: async () => {
			const left = await takeBefore(begun, Number.POSITIVE_INFINITY);
			const over = ended ? await takeBefore(ended, Number.POSITIVE_INFINITY) : [];
			return [...unjournalled(shape, left, "begun"), ...unjournalled(shape, over, "ended")];
		},
	};
}

interface Sealed {
	readonly shape: Shape;
	readonly known: Known;
	/** Where it was sealed. */
	readonly seq: number;
	readonly said: readonly SaidOfTable[];
}

/** Holds all that stood in a table where it was sealed against what was said then. */
export async function holdSeal(tx: Transaction, { shape, known, seq, said }: Sealed): Promise<RowFault[]> {
	const taken = known.get(said[0]?.as ?? "");
	if (!taken) return [{ seq, what: "rows-said" }];
	const rows = await readerOf<Row>(
		tx,
		`sealed_${shape.table}`,
		sql`select since_seq as seq, ${keyOf(taken)} || ' ' || since_seq::text as key, ${hexOf([digestAt(taken, seq)])} as digests
			from ${sql.ref(shape.table)} where since_seq <= ${sql.lit(seq)} and ${heldRows(taken)} order by (${keyOf(taken)} || ' ' || since_seq::text) collate "C"`,
	);
	const faults: RowFault[] = [];
	const chunks = said.flatMap(({ sealed = [] }) => sealed);
	for (const [at, chunk] of chunks.entries()) {
		// What stands before the first of the next belongs to nobody, and is found with this one.
		const following = chunks[at + 1]?.[0];
		const standing = await takeWhile(rows, ({ key }) => following === undefined || key < following);
		faults.push(
			...hold(
				[chunk],
				standing.map((row) => standingOf(row)),
			).map((difference) => faultOf(shape, seq, difference, true)),
		);
	}
	const more = await takeWhile(rows, () => true);
	const others = more.map(({ key }): Difference => ({ what: "row-added", record: key, rows: 1 }));
	return [...faults, ...others.map((difference) => faultOf(shape, seq, difference, true))];
}

const lettersOfDigest = 64;

function hexOf(digests: readonly RawBuilder<Buffer>[]): RawBuilder<string> {
	return sql`${sql.join(
		digests.map((digest) => sql`encode(${digest}, 'hex')`),
		sql` || `,
	)}`;
}

function standingOf({ key, digests }: Row, shape = 0): HashedRow {
	return { key, digest: digests.slice(shape * lettersOfDigest, (shape + 1) * lettersOfDigest) };
}

function faultOf({ table }: Shape, seq: number, { what, record, rows }: Difference, withSince: boolean): RecordFault {
	return { seq, what, table, record: record !== null && withSince ? record.slice(0, Math.max(record.lastIndexOf(" "), 0)) : record, rows };
}

function unjournalled({ table }: Shape, rows: readonly Row[], which: "begun" | "ended"): RecordFault[] {
	return rows.map(({ seq, key }) => {
		const record = which === "ended" ? key.slice(0, Math.max(key.lastIndexOf(" "), 0)) : key;
		return { seq, what: "row-unjournalled", table, record, rows: 1 };
	});
}

/** Which of the shapes the hashes at a position were taken over; below zero: one that the table has no more. */
function shapeAt(shapes: readonly Shape[], said: readonly SaidOfTable[]): number {
	const mark = said.find(({ begun }) => begun)?.as;
	return mark === undefined ? 0 : shapes.findIndex((shape) => shape.mark === mark);
}

function chunksIn(said: readonly SaidOfTable[], which: "begun" | "ended"): readonly Chunk[] {
	return said.flatMap((one) => one[which] ?? []).sort(([a], [b]) => (a < b ? -1 : 1));
}

async function seqOf(reader: Reader<Row>): Promise<number> {
	return (await reader.peek())?.seq ?? Number.POSITIVE_INFINITY;
}

function takeBefore(reader: Reader<Row>, seq: number): Promise<Row[]> {
	return takeWhile(reader, (row) => row.seq < seq);
}

async function takeWhile(reader: Reader<Row>, isIn: (row: Row) => boolean): Promise<Row[]> {
	const taken: Row[] = [];
	for (;;) {
		const peeked = reader.peek();
		const row = peeked instanceof Promise ? await peeked : peeked;
		if (!row || !isIn(row)) return taken;
		taken.push(row);
		reader.skip();
	}
}
