import { type RawBuilder, sql } from "kysely";
import type { Transaction } from "../handle.ts";
import { plannedOnce } from "../prepared.ts";
import { digestBegun, digestEnded, type HeldColumn, heldRows, keyOf, type Shape, saysItself } from "./shape.ts";
import type { Shapes } from "./shapes.ts";

/** A record with the SHA-256 of its row. */
export interface Digested {
	readonly key: string;
	readonly digest: Buffer;
}

type SaidOfRow = Omit<Digested, "digest"> & { readonly digest: Buffer | null };

/** What one operation wrote to a table. */
export interface WrittenRows {
	readonly shape: Shape;
	/** By what they are called. */
	readonly begun: Map<string, Buffer>;
	/** By what they are called and the position at which they began. */
	readonly ended: Map<string, Buffer>;
	/** Rows changed where they stand, as they were left; null: gone. */
	readonly left: Map<string, Buffer | null>;
}

/** What an operation has written so far, for the journal to hold the tables against. */
export interface Written {
	/** Null for a table that is not held. */
	shapeOf(table: string): Shape | null;
	/** Rows as the statements said that wrote them; one that came without its hash is looked up when the operation is done. */
	begun(shape: Shape, rows: readonly SaidOfRow[]): void;
	ended(shape: Shape, rows: readonly SaidOfRow[]): void;
	/** Rows that began with the operation and are gone with it again. */
	gone(shape: Shape, keys: readonly string[]): void;
	/** Records that were written by a statement which did not say so: they are looked up when the operation is done. */
	note(table: string, keys: readonly string[]): void;
	/** Everything, table by table. */
	settle(tx: Transaction, seq: number): Promise<WrittenRows[]>;
}

export function writtenIn(shapes: Shapes): Written {
	const tables = new Map<string, WrittenRows>();
	const noted = new Map<string, Set<string>>();
	const rowsOf = (shape: Shape): WrittenRows => {
		const rows = tables.get(shape.table) ?? { shape, begun: new Map(), ended: new Map(), left: new Map() };
		tables.set(shape.table, rows);
		return rows;
	};
	const note = (table: string, keys: readonly string[]): void => {
		if (!shapes.has(table)) return;
		const known = noted.get(table) ?? new Set();
		noted.set(table, known);
		for (const key of keys) known.add(key);
	};
	return {
		shapeOf: (table) => shapes.get(table) ?? null,
		begun: (shape, rows) => {
			for (const { key, digest } of rows) {
				if (digest === null) note(shape.table, [key]);
				else rowsOf(shape).begun.set(key, digest);
			}
		},
		ended: (shape, rows) => {
			for (const { key, digest } of rows) if (digest !== null) rowsOf(shape).ended.set(key, digest);
		},
		gone: (shape, keys) => {
			for (const key of keys) rowsOf(shape).begun.delete(key);
		},
		note,
		settle: async (tx, seq) => {
			for (const [table, keys] of noted) {
				const shape = shapes.get(table);
				if (shape && keys.size > 0) await lookUp(tx, rowsOf(shape), [...keys], seq);
			}
			return [...tables.values()];
		},
	};
}

/** So that a statement which writes says what it wrote; without its hash, where that would be refused on another machine. */
export function sayingBegun(shape: Shape) {
	const digest: RawBuilder<Buffer | null> = saysItself(shape) ? digestBegun(shape) : sql<null>`null::bytea`;
	return [keyOf(shape).as("held_key"), digest.as("held_digest")] as const;
}

/** A row that ended is known by where it began as well. */
export function sayingEnded(shape: Shape) {
	return [sql<string>`${keyOf(shape)} || ' ' || since_seq::text`.as("held_key"), digestEnded(shape).as("held_digest")] as const;
}

interface Saying {
	readonly held_key: string;
	readonly held_digest: Buffer | null;
}

/** What such a statement said. */
export function digested(rows: readonly unknown[]): SaidOfRow[] {
	return (rows as readonly Saying[]).map(({ held_key: key, held_digest: digest }) => ({ key, digest }));
}

async function lookUp(tx: Transaction, rows: WrittenRows, keys: readonly string[], seq: number): Promise<void> {
	const { shape } = rows;
	if (shape.kind === "place") {
		for (const key of keys) rows.left.set(key, null);
		for (const { key, digest } of await rowsInPlace(tx, shape, keys)) rows.left.set(key, digest);
		return;
	}
	const table = sql.ref(shape.table);
	const begun = await sql<Digested>`
		${plannedOnce} select ${keyOf(shape)} as key, ${digestBegun(shape)} as digest from ${table} where ${among(shape, keys)} and since_seq = ${seq}`.execute(
		tx,
	);
	for (const { key, digest } of begun.rows) rows.begun.set(key, digest);
	if (!shape.ends) return;
	const ended =
		await sql`${plannedOnce} select ${sql.join(sayingEnded(shape))} from ${table} where ${among(shape, keys)} and until_seq = ${seq}`.execute(
			tx,
		);
	for (const { key, digest } of digested(ended.rows)) if (digest !== null) rows.ended.set(key, digest);
}

/** Records that are changed where they stand, each with the hash over the hashes of its rows; without keys, every one. */
export async function rowsInPlace(tx: Transaction, shape: Shape, keys?: readonly string[]): Promise<Digested[]> {
	const wanted = keys ? among(shape, keys) : sql<boolean>`true`;
	const { rows } = await sql<Digested>`
		${plannedOnce} select key, sha256(string_agg(digest, ''::bytea order by digest)) as digest
		from (select ${keyOf(shape)} as key, ${digestBegun(shape)} as digest from ${sql.ref(shape.table)} where ${wanted} and ${heldRows(shape)}) as one
		group by key order by min(key) collate "C"`.execute(tx);
	return rows;
}

/** By one column, its index is used. */
function among(shape: Shape, keys: readonly string[]): RawBuilder<boolean> {
	const [only, another] = shape.key;
	if (only && !another) return sql<boolean>`${sql.ref(only.name)} = any(${sql.val([...keys])}::${arrayOf(only)})`;
	return sql<boolean>`${keyOf(shape)} = any(${sql.val([...keys])}::text[])`;
}

function arrayOf({ type }: HeldColumn): RawBuilder<unknown> {
	return sql.raw(`${type}[]`);
}
