import { createHash } from "node:crypto";
import { isDeepStrictEqual } from "node:util";
import { type RawBuilder, sql } from "kysely";
import { forever } from "../handle.ts";

/** What of a table is held against the journal, and by which text a row of it is known and hashed. */
export interface Shape {
	readonly table: string;
	/** Rows that begin and end at positions, or rows that are changed where they stand: those are held as they were left last. */
	readonly kind: "versions" | "place";
	/** The columns by which a record is known, with their types; none where there is only one. */
	readonly key: readonly HeldColumn[];
	/** What is written when a row begins. */
	readonly columns: readonly HeldColumn[];
	/** What is written into a row when it ends, beside its end. */
	readonly atEnd: readonly HeldColumn[];
	readonly ends: boolean;
	/** Which rows count, in SQL of the migrations; null: all. */
	readonly where: string | null;
	/** Migrations that wrote its rows anew: what was hashed before them is hashed no more. */
	readonly rewritten: readonly string[];
	/** The hash of all this: a digest names it, so it says itself what it was taken over. */
	readonly mark: string;
}

export interface HeldColumn {
	readonly name: string;
	readonly type: string;
}

export function shapeOf(described: Omit<Shape, "mark">): Shape {
	return { ...described, mark: createHash("sha256").update(JSON.stringify(described)).digest("hex").slice(0, 32) };
}

export function textOfShape({ mark: _, ...described }: Shape): string {
	return JSON.stringify(described);
}

/** A shape that was written down; null where its mark is not its own. */
export function readShape(mark: string, text: string): Shape | null {
	const shape = shapeOf(JSON.parse(text));
	return shape.mark === mark ? shape : null;
}

/** Whether what was hashed in one shape can be hashed again in a table that has another by now. */
export function isStillIn(former: Shape, { table, kind, key, columns, atEnd, ends, where, rewritten }: Shape): boolean {
	const unchanged = isDeepStrictEqual([former.table, former.kind, former.key, former.atEnd, former.ends], [table, kind, key, atEnd, ends]);
	const has = new Set(columns.map(({ name }) => name));
	return (
		unchanged &&
		former.where === where &&
		isDeepStrictEqual(former.rewritten, rewritten) &&
		former.columns.every(({ name }) => has.has(name))
	);
}

/** What a record is called, as text that sorts by its bytes. */
export function keyOf({ key }: Pick<Shape, "key">): RawBuilder<string> {
	if (key.length === 0) return sql`''::text`;
	return sql`${sql.join(
		key.map(({ name }) => sql`${sql.ref(name)}::text`),
		sql` || ' ' || `,
	)}`;
}

/** SHA-256 of a row as it began. */
export function digestBegun({ columns }: Pick<Shape, "columns">): RawBuilder<Buffer> {
	return digestOf(columns.map(textOf));
}

/** SHA-256 of what a row says of its end. */
export function digestEnded({ key, atEnd }: Pick<Shape, "key" | "atEnd">): RawBuilder<Buffer> {
	return digestOf([keyOf({ key }), sql`since_seq::text`, sql`until_seq::text`, ...atEnd.map(textOf)]);
}

/** SHA-256 of a row as it stood at a position: what ended it later is not there yet. */
export function digestAt(shape: Pick<Shape, "columns" | "atEnd" | "ends">, position: number): RawBuilder<Buffer> {
	const begun = shape.columns.map(textOf);
	if (!shape.ends) return digestOf(begun);
	const hasEndedBy = (text: RawBuilder<unknown>) => sql`case when until_seq <= ${sql.lit(position)} then ${text} end`;
	return digestOf([...begun, ...[sql`until_seq::text`, ...shape.atEnd.map(textOf)].map(hasEndedBy)]);
}

/** The rows that are held. */
export function heldRows({ where }: Pick<Shape, "where">): RawBuilder<boolean> {
	return where === null ? sql<boolean>`true` : sql<boolean>`(${sql.raw(where)})`;
}

export const hasEnded = sql<boolean>`until_seq < ${sql.lit(forever)}`;

/**
 * SHA-256 of values in a row, each with its length before it, so that no two rows are one text. Of immutable functions alone where there is no list:
 * a statement that changes rows on another machine may give nothing else back. UTF-8 is what a database of Tegsh is written in.
 */
function digestOf(texts: readonly RawBuilder<unknown>[]): RawBuilder<Buffer> {
	const measured = texts.map((text) => sql`coalesce(octet_length(${text})::text || ':' || ${text}, '-')`);
	const whole = sql.join(measured, sql` || `);
	return sql`sha256(decode(replace(${whole}, '\\', '\\\\'), 'escape'))`;
}

/** Whether a statement that changes rows on another machine may give their hashes back; else they are looked up afterwards. */
export function saysItself({ columns, atEnd }: Pick<Shape, "columns" | "atEnd">): boolean {
	return ![...columns, ...atEnd].some(({ type }) => type.endsWith("[]"));
}

/**
 * A value as text that no setting and no version of PostgreSQL writes otherwise: days and moments as numbers, bytes as their hash, fractions
 * as their bits, lists as JSON.
 */
function textOf({ name, type }: HeldColumn): RawBuilder<unknown> {
	const column = sql.ref(name);
	if (type === "date") return sql`(${column} - date '2000-01-01')::text`;
	if (type === "timestamp with time zone") return sql`extract(epoch from ${column} - timestamptz '2000-01-01 00:00:00+00')::text`;
	if (type === "bytea") return sql`encode(sha256(${column}), 'hex')`;
	if (type === "real") return sql`encode(float4send(${column}), 'hex')`;
	if (type === "double precision") return sql`encode(float8send(${column}), 'hex')`;
	if (type.endsWith("[]")) return sql`array_to_json(${column})::text`;
	return sql`${column}::text`;
}
