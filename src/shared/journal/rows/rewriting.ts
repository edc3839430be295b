import { type RawBuilder, sql } from "kysely";
import {
	digestAt,
	digestBegun,
	heldRows,
	isStillIn,
	keyOf,
	type RowWriter,
	readShape,
	type Shape,
	type Transaction,
} from "../../database/index.ts";
import { boundsOf, type HashedRow, holdChunk } from "./holding.ts";
import { type Chunk, type KeptPart, keepPart, manyOf, type PlaceOfPart, readPart, type SaidOfTable } from "./said.ts";

/** A part with the places of what it stands for, that of what was said first before the others. */
interface StandingPart {
	readonly insteadOf: readonly PlaceOfPart[];
	readonly tables: Readonly<Record<string, SaidOfTable>>;
}

/** Parts that an operation says again, by the place of what was said first. */
export type SaidAgain = Map<string, StandingPart>;

export interface Rewriter extends RowWriter {
	readonly saidAgain: SaidAgain;
}

/**
 * Rewrites earlier rows, for which the journal holds a hash: a person who is erased must not be found by the hash of what was written of
 * them either. The parts that spoke of those rows go, and the operation says in their place what stands there now. It vouches only for
 * what it rewrote: where a row was not as it was written before, what is said of it stays broken.
 */
export async function rewriting<Result>(
	writer: Rewriter,
	name: string,
	which: RawBuilder<unknown>,
	rewrite: () => Promise<Result>,
): Promise<Result> {
	const shape = writer.written.shapeOf(name);
	if (!shape) return rewrite();
	const { rows } = await sql<{ key: string; since: number }>`
		select ${keyOf(shape)} as key, since_seq as since from ${sql.ref(name)} where (${which}) and since_seq < ${writer.seq}`.execute(
		writer.tx,
	);
	const spoken = rows.length === 0 ? [] : await chunksAbout(writer, shape, rows);
	const held = [];
	for (const one of spoken) held.push(holdChunk(one.chunk, await rowsOf(writer.tx, one)).length === 0);
	const result = await rewrite();
	for (const [at, one] of spoken.entries()) {
		const now = await rowsOf(writer.tx, one);
		sayAgain(writer, one, chunkAsItStands(one.chunk, now, held[at] === true && one.taken !== null));
	}
	return result;
}

/** The parts that an operation says again, as they are kept; the parts that said it before are erased. */
export async function takeSaidAgain({ tx, saidAgain }: Rewriter): Promise<KeptPart[]> {
	const parts = [...saidAgain.values()];
	for (const { insteadOf } of parts) {
		for (const [seq, part] of insteadOf) await sql`select erase_said(${seq}, ${part})`.execute(tx);
	}
	return parts.map(({ insteadOf, tables }) => keepPart({ tables, insteadOf }));
}

interface Spoken {
	readonly shape: Shape;
	/** The shape that its hash was taken over; null where the table has it no more. */
	readonly taken: Shape | null;
	/** The place of what was said first, and what stands for it. */
	readonly name: string;
	readonly standing: StandingPart;
	readonly seq: number;
	readonly what: "begun" | "sealed";
	readonly chunk: Chunk;
}

/** All that is said of some rows: by the operations that wrote them, and by those that sealed them later. */
async function chunksAbout(writer: Rewriter, shape: Shape, rows: readonly { key: string; since: number }[]): Promise<Spoken[]> {
	const spoken: Spoken[] = [];
	for (const [name, standing] of await partsAbout(writer, shape, new Set(rows.map(({ since }) => since)))) {
		const said = standing.tables[shape.table];
		const [seq] = standing.insteadOf[0] ?? [0];
		for (const what of ["begun", "sealed"] as const) {
			const names = rows
				.filter(({ since }) => (what === "begun" ? since === seq : since <= seq))
				.map(({ key, since }) => (what === "begun" ? key : `${key} ${since}`));
			for (const chunk of said?.[what] ?? []) {
				const [from, to] = boundsOf(chunk);
				if (!names.some((one) => one >= from && one <= to)) continue;
				const taken = await shapeTaken(writer.tx, shape, said?.as ?? "");
				spoken.push({ shape, taken, name, standing, seq, what, chunk });
			}
		}
	}
	return spoken;
}

/** By the place of what was said first, as it is said by now. */
async function partsAbout(
	{ tx, saidAgain }: Rewriter,
	{ table }: Shape,
	seqs: ReadonlySet<number>,
): Promise<ReadonlyMap<string, StandingPart>> {
	const { rows } = await sql<{ seq: number; part: number; content: string }>`
		select seq, part, content from journal_rows
		where coalesce(instead_of_seq, seq) = any(${sql.val([...seqs])}::bigint[]) or sealed = ${table}`.execute(tx);
	const kept = rows.map(({ seq, part, content }): [string, StandingPart] => {
		const { tables, insteadOf = [] } = readPart(content);
		const places: readonly PlaceOfPart[] = [...insteadOf, [seq, part]];
		return [String(places[0]), { insteadOf: places, tables }];
	});
	return new Map([...kept, ...saidAgain]);
}

async function shapeTaken(tx: Transaction, shape: Shape, mark: string): Promise<Shape | null> {
	if (mark === shape.mark) return shape;
	const { rows } = await sql<{ shape: string }>`select shape::text as shape from journal_shape where mark = ${mark}`.execute(tx);
	const taken = rows[0] ? readShape(mark, rows[0].shape) : null;
	return taken && isStillIn(taken, shape) ? taken : null;
}

/** The rows that a chunk speaks of. */
async function rowsOf(tx: Transaction, { shape, taken, seq, what, chunk }: Spoken): Promise<HashedRow[]> {
	const as = taken ?? shape;
	const [from, to] = boundsOf(chunk);
	const name = what === "begun" ? keyOf(shape) : sql`${keyOf(shape)} || ' ' || since_seq::text`;
	const digest = what === "begun" ? digestBegun(as) : digestAt(as, seq);
	const { rows } = await sql<HashedRow>`
		select ${name} as key, encode(${digest}, 'hex') as digest from ${sql.ref(shape.table)}
		where since_seq ${what === "begun" ? sql`=` : sql`<=`} ${seq} and ${heldRows(as)}
			and (${name}) collate "C" between ${from} and ${to} order by (${name}) collate "C"`.execute(tx);
	return rows;
}

function sayAgain({ saidAgain }: Rewriter, { name, standing, shape, what, chunk }: Spoken, again: Chunk): void {
	const { insteadOf, tables } = saidAgain.get(name) ?? standing;
	const said = tables[shape.table];
	if (!said) return;
	const chunks = (said[what] ?? []).map((one) => (one[0] === chunk[0] ? again : one));
	saidAgain.set(name, { insteadOf, tables: { ...tables, [shape.table]: { ...said, [what]: chunks } } });
}

/** Its bounds and its number stay: a row that was taken away before is missing now as well. */
function chunkAsItStands(chunk: Chunk, rows: readonly HashedRow[], holds: boolean): Chunk {
	if (chunk.length === 2) return [chunk[0], holds ? (rows[0]?.digest ?? null) : null];
	const [, , , digest, marks] = manyOf(rows.map((row) => [row.key, row.digest]));
	return [chunk[0], chunk[1], chunk[2], holds ? digest : null, marks];
}
