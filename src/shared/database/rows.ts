import { isDeepStrictEqual } from "node:util";
import { type RawBuilder, type SelectQueryBuilder, sql } from "kysely";
import { type Database, forever, type Transaction } from "./handle.ts";
import { saysItself } from "./held/shape.ts";
import { digested, sayingBegun, sayingEnded, type Written } from "./held/written.ts";
import { holdsLists, manyRows } from "./many.ts";

/** A transaction at one position of the journal, and what was changed in it so far. */
export interface RowWriter {
	readonly tx: Transaction;
	/** The position of the operation under way: `since_seq` of what begins, `until_seq` of what ends. */
	readonly seq: number;
	/** Each row that took another's place, or ended: the journal keeps them. */
	readonly changed: ChangedRow[];
	/** What each table must be held against afterwards. */
	readonly written: Written;
}

/** A row that changed, with only the columns that did; `after` is null where the row ended. */
interface ChangedRow {
	readonly table: string;
	readonly key: Columns;
	readonly before: Columns;
	readonly after: Columns | null;
}

type Columns = Readonly<Record<string, unknown>>;
type Versions = "since_seq" | "until_seq";

/** A table whose rows hold from a position until another and are never overwritten. */
export interface VersionedTable<Tables, Name extends keyof Tables & string> {
	/** The rows that hold now. */
	// biome-ignore lint/complexity/noBannedTypes: Kysely begins with nothing selected
	inForce(db: Database): SelectQueryBuilder<Tables, Name, {}>;
	/** The rows that held at a position. */
	// biome-ignore lint/complexity/noBannedTypes: as above
	heldAt(db: Database, position: number): SelectQueryBuilder<Tables, Name, {}>;
	/** Writes new rows. */
	begin(writer: RowWriter, ...rows: readonly Omit<Tables[Name], Versions>[]): Promise<void>;
	/** A new row for each of several writers of one transaction, in one statement. */
	beginEach(rows: readonly (readonly [RowWriter, Omit<Tables[Name], Versions>])[]): Promise<void>;
	/**
	 * Ends the row in force and writes it anew with some columns changed, an undefined one as it was; gives back what it was, or null where
	 * none is in force.
	 */
	replace(writer: RowWriter, key: Partial<Tables[Name]>, columns: Partial<Omit<Tables[Name], Versions>>): Promise<Tables[Name] | null>;
	/**
	 * Ends the rows in force that have this key, where a column has several values any of them; gives them back. What says why they ended
	 * is written into them.
	 */
	end(writer: RowWriter, key: Key<Tables[Name]>, why?: Partial<Omit<Tables[Name], Versions>>): Promise<Tables[Name][]>;
}

/**
 * Says that an operation wrote records of a table by a statement of its own, or took them away: `verify` holds each table against what was
 * said, and one that nobody spoke of is a fault. Keys of several columns are joined by spaces, in the order of `migrations/held.json`.
 */
export function noteWritten({ written }: RowWriter, table: string, ...keys: readonly string[]): void {
	written.note(table, keys);
}

/** Notes the change of a row that is changed in place, where no table of versions keeps what it was. */
export function noteChange({ changed }: RowWriter, table: string, key: Columns, before: Columns, after: Columns): void {
	const columns = Object.keys(after).filter((column) => !isSame(before[column], after[column]));
	changed.push({ table, key, before: pick(before, columns), after: pick(after, columns) });
}

type Key<Row> = { readonly [Column in keyof Row]?: Row[Column] | readonly Row[Column][] };

/** PostgreSQL takes no more parameters in one statement. */
const mostParameters = 65_535;

/** The only place that knows how rows begin and end; `name` is a table of the slice that calls. */
export function versioned<Tables, Name extends keyof Tables & string = keyof Tables & string>(name: Name): VersionedTable<Tables, Name> {
	type Loose = Record<string, Columns & { readonly since_seq: number; readonly until_seq?: number }>;
	type Row = Tables[Name];

	const selected = (db: Database) => db.withTables<Loose>().selectFrom(name as string);
	const inForce = (db: Database) => selected(db).where("until_seq", "=", sql.lit(forever));

	async function end(writer: RowWriter, key: Key<Row>, why: Columns = {}): Promise<Columns[]> {
		let ending = writer.tx
			.withTables<Loose>()
			.updateTable(name as string)
			.set({ ...why, until_seq: writer.seq })
			.where("until_seq", "=", forever);
		for (const [column, value] of Object.entries(key)) {
			ending = Array.isArray(value) ? ending.where(column, "=", sql`any(${sql.val(value)})`) : ending.where(column, "=", value);
		}
		const shape = writer.written.shapeOf(name);
		if (!shape) return ending.returningAll().execute();
		const rows = await ending.returningAll().returning(sayingEnded(shape)).execute();
		writer.written.ended(shape, digested(rows));
		return rows.map(({ held_key: _key, held_digest: _digest, ...row }) => row);
	}

	async function begin(writer: RowWriter, rows: readonly Columns[]): Promise<void> {
		const most = Math.max(1, Math.floor(mostParameters / (Object.keys(rows[0] ?? {}).length + 1)));
		for (let start = 0; start < rows.length; start += most) {
			const values = rows.slice(start, start + most).map((row) => ({ ...row, since_seq: writer.seq }));
			const beginning = writer.tx
				.withTables<Loose>()
				.insertInto(name as string)
				.values(values);
			const shape = writer.written.shapeOf(name);
			if (shape) writer.written.begun(shape, digested(await beginning.returning(sayingBegun(shape)).execute()));
			else await beginning.execute();
		}
	}

	async function beginEach(rows: readonly (readonly [RowWriter, Columns])[]): Promise<void> {
		const [first] = rows;
		if (!first) return;
		const [writer, columns] = first;
		const shape = writer.written.shapeOf(name);
		const types = new Map([...(shape?.columns ?? []), ...(shape?.atEnd ?? [])].map((one) => [one.name, one]));
		const named = [...Object.keys(columns), "since_seq"].flatMap((column) => types.get(column) ?? []);
		if (!shape || !saysItself(shape) || named.length <= Object.keys(columns).length || named.some(holdsLists)) {
			for (const [one, row] of rows) await begin(one, [row]);
			return;
		}
		const given = rows.map(([{ seq }, row]) => ({ ...row, since_seq: seq }));
		const { rows: said } = await sql<{ since_seq: number }>`
			insert into ${sql.table(name)} ${manyRows(named, given)} returning since_seq, ${sql.join(sayingBegun(shape))}`.execute(writer.tx);
		const of = Map.groupBy(said, ({ since_seq }) => since_seq);
		for (const [one] of rows) one.written.begun(shape, digested(of.get(one.seq) ?? []));
	}

	const table = {
		inForce,
		heldAt: (db: Database, position: number) => selected(db).where("since_seq", "<=", position).where("until_seq", ">", position),
		begin: (writer: RowWriter, ...rows: readonly Columns[]) => begin(writer, rows),
		beginEach,
		async replace(writer: RowWriter, key: Partial<Row>, given: Columns): Promise<Columns | null> {
			const columns = Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined));
			const [former, another] = await end(writer, key);
			if (another) throw new Error(`${name}: more than one row in force has ${JSON.stringify(key)}`);
			if (!former) return null;
			const row = { ...withoutVersions(former), ...columns };
			await begin(writer, [row]);
			noteChange(writer, name, key, former, columns);
			return former;
		},
		async end(writer: RowWriter, key: Key<Row>, why?: Columns): Promise<Columns[]> {
			const ended = await end(writer, key, why);
			writer.changed.push(
				...ended.map((row) => ({ table: name, key: pick(row, Object.keys(key)), before: withoutVersions(row), after: null })),
			);
			return ended;
		},
	};
	return table as unknown as VersionedTable<Tables, Name>;
}

/** The rows of a table that held at a position: a condition. */
export function heldAt(position: number): RawBuilder<boolean> {
	return sql<boolean>`(since_seq <= ${position} and until_seq > ${position})`;
}

function withoutVersions(row: Columns): Columns {
	const { since_seq: _since, until_seq: _until, ...columns } = row;
	return columns;
}

function pick(row: Columns, columns: readonly string[]): Columns {
	return Object.fromEntries(columns.map((column) => [column, row[column]]));
}

/** A column of jsonb is written as text, and read as what the text says, its fields in another order. */
function isSame(read: unknown, written: unknown): boolean {
	if (read === written || JSON.stringify(read) === JSON.stringify(written)) return true;
	const isJson = Array.isArray(read) || (typeof read === "object" && read !== null && Object.getPrototypeOf(read) === Object.prototype);
	return isJson && typeof written === "string" && isDeepStrictEqual(read, JSON.parse(written));
}
