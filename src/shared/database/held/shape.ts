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
	/** How values are written for the hash: another way is another number, and tables are sealed again. */
	readonly form: number;
	/** Migrations that wrote its rows anew: what was hashed before them is hashed no more. */
	readonly rewritten: readonly string[];
	/** The hash of all this: a digest names it, so it says itself what it was taken over. */
	readonly mark: string;
}

export interface HeldColumn {
	readonly name: string;
	readonly type: string;
}

/** The way in which `textOf` writes. */
export const formOfText = 2;

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
export function isStillIn({ columns: taken, mark: _, ...former }: Shape, { columns, mark: _now, ...now }: Shape): boolean {
	const has = new Set(columns.map(({ name }) => name));
	return isDeepStrictEqual(former, now) && taken.every(({ name }) => has.has(name));
}

/** What a record is called, as text that sorts by its bytes. */
export function keyOf(shape: Shape): RawBuilder<string> {
	return expressionsOf(shape).key;
}

/** SHA-256 of a row as it began. */
export function digestBegun(shape: Shape): RawBuilder<Buffer> {
	return expressionsOf(shape).begun;
}

/** SHA-256 of what a row says of its end. */
export function digestEnded(shape: Shape): RawBuilder<Buffer> {
	return expressionsOf(shape).ended;
}

interface Expressions {
	readonly key: RawBuilder<string>;
	readonly begun: RawBuilder<Buffer>;
	readonly ended: RawBuilder<Buffer>;
}

/** Each operation asks for them, so they are put together once. */
const expressions = new WeakMap<Shape, Expressions>();

function expressionsOf(shape: Shape): Expressions {
	const made = expressions.get(shape) ?? makeExpressions(shape);
	expressions.set(shape, made);
	return made;
}

function makeExpressions({ key, columns, atEnd }: Shape): Expressions {
	const name = key.length === 0 ? "''::text" : key.map((column) => `${quoted(column)}::text`).join(" || ' ' || ");
	const ended = [measured(name), plain("since_seq"), plain("until_seq"), ...atEnd.map(textOf)];
	return { key: sql.raw(name), begun: digestOf(columns.map(textOf)), ended: digestOf(ended) };
}

/** SHA-256 of a row as it stood at a position: what ended it later is not there yet. */
export function digestAt(shape: Pick<Shape, "columns" | "atEnd" | "ends">, position: number): RawBuilder<Buffer> {
	const begun = shape.columns.map(textOf);
	if (!shape.ends) return digestOf(begun);
	const end = [plain("until_seq"), ...shape.atEnd.map(textOf)].join(" || ");
	return digestOf([...begun, `case when until_seq <= ${position} then ${end} else '~' end`]);
}

/** The rows that are held. */
export function heldRows({ where }: Pick<Shape, "where">): RawBuilder<boolean> {
	return where === null ? sql<boolean>`true` : sql<boolean>`(${sql.raw(where)})`;
}

export const hasEnded = sql<boolean>`until_seq < ${sql.lit(forever)}`;

/**
 * SHA-256 of values in a row, of which no two are one text. Of immutable functions alone where there is no list: a statement that changes rows on
 * another machine may give nothing else back. UTF-8 is what a database of Tegsh is written in.
 */
function digestOf(texts: readonly string[]): RawBuilder<Buffer> {
	return sql.raw(`sha256(decode(replace(${texts.join(" || ")}, '\\', '\\\\'), 'escape'))`);
}

/** Whether a statement that changes rows on another machine may give their hashes back; else they are looked up afterwards. */
export function saysItself({ columns, atEnd }: Pick<Shape, "columns" | "atEnd">): boolean {
	return ![...columns, ...atEnd].some(({ type }) => type.endsWith("[]"));
}

/** Types whose values have no semicolon when they are written. */
const brief = new Set(["uuid", "bigint", "integer", "smallint", "boolean", "numeric"]);

/**
 * A value as text that no setting and no version of PostgreSQL writes otherwise, with its end: days and moments as numbers, bytes as their hash,
 * fractions as their bits, lists as JSON.
 */
function textOf(column: HeldColumn): string {
	const { type } = column;
	const name = quoted(column);
	if (brief.has(type)) return plain(name);
	if (type === "date") return plain(`(${name} - date '2000-01-01')`);
	if (type === "timestamp with time zone") return plain(`extract(epoch from ${name} - timestamptz '2000-01-01 00:00:00+00')`);
	if (type === "bytea") return plain(`encode(sha256(${name}), 'hex')`);
	if (type === "real") return plain(`encode(float4send(${name}), 'hex')`);
	if (type === "double precision") return plain(`encode(float8send(${name}), 'hex')`);
	return measured(type.endsWith("[]") ? `array_to_json(${name})::text` : `${name}::text`);
}

function plain(value: string): string {
	return `coalesce(${value}::text || ';', '~')`;
}

/** What may hold anything has its length before it. */
function measured(text: string): string {
	return `coalesce(octet_length(${text})::text || ':' || ${text}, '~')`;
}

/** Of the catalogue: no name of ours has a quotation mark. */
function quoted({ name }: HeldColumn): string {
	return `"${name}"`;
}
