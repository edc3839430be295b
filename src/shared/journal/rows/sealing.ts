import { sql } from "kysely";
import { digestAt, type Handle, heldRows, keyOf, rowsInPlace, type Shape, shapesOf, type Transaction } from "../../database/index.ts";
import { newId } from "../../id.ts";
import { commit } from "../commit.ts";
import { type JournalTables, machine } from "../schema.ts";
import { type KeptPart, sealedParts } from "./said.ts";

/** The kind of the journal row that seals tables. */
export const sealing = "journal.tables-sealed";

/**
 * On opening: the position of the row that seals, as they are, the tables whose content the journal does not cover yet; null where there are
 * none. After an update from a version without such rows those are all tables, and later each that an update gave other columns or rewrote.
 */
export async function sealTables(handle: Handle): Promise<number | null> {
	if ((await tablesToSeal(handle, handle.db)).length === 0) return null;
	const { seq } = await commit(handle, {
		id: newId(),
		kind: sealing,
		subject: handle.schema,
		by: machine,
		work: async (tx, seq) => {
			await sql`set local statement_timeout = 0`.execute(tx);
			const saying: KeptPart[] = [];
			// Two processes may open it at once: the second finds them sealed.
			const shapes = await tablesToSeal(handle, tx);
			for (const shape of shapes) saying.push(...sealedParts(shape, await rowsAt(tx, shape, seq)));
			return { saying, result: { tables: shapes.map(({ table }) => table) } };
		},
	});
	return seq;
}

/** Where nothing was ever written, nothing need be sealed: the first writer says what it writes. */
async function tablesToSeal(handle: Handle, db: Handle["db"]): Promise<Shape[]> {
	const tables = db.withTables<JournalTables>();
	const head = await tables.selectFrom("journal_head").select("seq").executeTakeFirst();
	if (!head || head.seq === 0) return [];
	const known = new Set((await tables.selectFrom("journal_shape").select("mark").execute()).map(({ mark }) => mark));
	return [...(await shapesOf(handle, db)).values()].filter(({ mark }) => !known.has(mark));
}

/** All that stands in a table at a position, in the order in which it is held against what is said of it. */
async function rowsAt(tx: Transaction, shape: Shape, seq: number): Promise<(readonly [string, Buffer])[]> {
	if (shape.kind === "place") return (await rowsInPlace(tx, shape)).map(({ key, digest }) => [key, digest]);
	const { rows } = await sql<{ key: string; digest: Buffer }>`
		select ${keyOf(shape)} || ' ' || since_seq::text as key, ${digestAt(shape, seq)} as digest
		from ${sql.ref(shape.table)} where since_seq <= ${seq} and ${heldRows(shape)} order by (${keyOf(shape)} || ' ' || since_seq::text) collate "C"`.execute(
		tx,
	);
	return rows.map(({ key, digest }) => [key, digest]);
}
