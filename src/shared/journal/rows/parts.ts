import type { RawBuilder } from "kysely";
import { type Handle, manyRows, shapesOf, type Transaction, textOfShape } from "../../database/index.ts";
import type { JournalTables } from "../schema.ts";
import type { KeptPart } from "./said.ts";

type PartRow = JournalTables["journal_rows"];

/** A part with its number, as it stands beside the row of the journal. */
export function rowOfPart(seq: number, part: number, { salt, content, insteadOf, sealed }: KeptPart): PartRow {
	const [ofSeq, ofPart] = insteadOf ?? [null, null];
	return { seq, part, salt, content, instead_of_seq: ofSeq, instead_of_part: ofPart, sealed };
}

const columns = [
	{ name: "seq", type: "bigint" },
	{ name: "part", type: "integer" },
	{ name: "salt", type: "bytea" },
	{ name: "content", type: "text" },
	{ name: "instead_of_seq", type: "bigint" },
	{ name: "instead_of_part", type: "integer" },
	{ name: "sealed", type: "text" },
] as const;

/** To be put behind `insert into journal_rows`. */
export function partsToKeep(parts: readonly PartRow[]): RawBuilder<unknown> {
	return manyRows(
		columns,
		parts.map((part) => ({ ...part })),
	);
}

/** The shapes are written with the first parts that name them; a process does so once. */
const kept = new WeakSet<Handle["pool"]>();

export async function keepShapes(handle: Handle, tx: Transaction): Promise<void> {
	if (kept.has(handle.pool)) return;
	const shapes = [...(await shapesOf(handle, tx)).values()].map((shape) => ({ mark: shape.mark, shape: textOfShape(shape) }));
	if (shapes.length === 0) return;
	const tables = tx.withTables<JournalTables>();
	await tables
		.insertInto("journal_shape")
		.values(shapes)
		.onConflict((known) => known.doNothing())
		.execute();
}

/** After the commit: one that was rolled back has kept nothing. */
export function haveKeptShapes({ pool }: Handle): void {
	kept.add(pool);
}
