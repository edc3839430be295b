import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import type { PoolClient } from "pg";
import { from as copyFrom } from "pg-copy-streams";
import { type Database, type Handle, quoteName } from "../handle.ts";
import { applyMigrations, type MigrationKind } from "../migrate.ts";
import { type AppliedMigration, type CopiedTable, copiedAs, readingOn, schemasIn, tablesIn } from "./snapshot.ts";
import { inTransaction } from "./transaction.ts";

/** Schemas being filled with what was copied from others: nothing of it is there for anybody before all of it is. */
export interface Loading {
	/**
	 * Makes a schema as these migrations make it, empty, and without what is quicker made when the rows are there.
	 * @throws Problem `database.migration-*` where this Tegsh does not know them
	 */
	prepare(schema: string, migrations: readonly AppliedMigration[]): Promise<void>;
	/** Gives back how many rows there were. */
	load(schema: string, table: CopiedTable, text: AsyncIterable<Uint8Array>): Promise<number>;
	/** Indexes and constraints come back, and hold what was loaded against them; then what is newer of the schema is made. */
	finish(schema: string): Promise<void>;
	/** What was loaded, as a snapshot of it would copy it. */
	copy(schema: string, table: CopiedTable): AsyncIterable<Buffer>;
	/** A schema that is finished, to be written to by a slice that owns its tables. */
	in<Result>(schema: string, work: (db: Database) => Promise<Result>): Promise<Result>;
}

/** Whether nobody has written anything here yet: no programme, and no row of the installation's journal. */
export async function isEmpty({ pool }: Pick<Handle, "pool">): Promise<boolean> {
	const client = await pool.connect();
	try {
		return await holdsNothing(client);
	} finally {
		client.release();
	}
}

async function holdsNothing(client: PoolClient): Promise<boolean> {
	const schemas = await schemasIn(client);
	if (schemas.length === 0) return true;
	if (schemas.some((schema) => schema !== "tegsh")) return false;
	const known = await client.query<{ there: boolean }>("select to_regclass('tegsh.journal_head') is not null as there");
	if (known.rows[0]?.there !== true) return true;
	const head = await client.query<{ seq: number }>("select seq from tegsh.journal_head");
	return (head.rows[0]?.seq ?? 0) === 0;
}

/**
 * Fills an empty database in one transaction: who is cut short leaves nothing. `ended` is done last, when all is there and nothing is
 * committed yet.
 */
export async function loadAll<Result>({ pool }: Pick<Handle, "pool">, work: (loading: Loading) => Promise<Result>): Promise<Result> {
	const schemas: string[] = [];
	const result = await inTransaction(pool, "begin", async (client) => {
		await client.query("set local maintenance_work_mem = '256MB'");
		if (!(await holdsNothing(client))) throw new Error("the database is not empty");
		await client.query("drop schema if exists tegsh cascade");
		return work(loadingOn(client, schemas));
	});
	// So that the first page is not planned as for empty tables.
	for (const schema of schemas)
		for (const { name } of await tablesIn(pool, schema)) await pool.query(`analyze ${quoteName(schema)}.${quoteName(name)}`);
	return result;
}

function loadingOn(client: PoolClient, schemas: string[]): Loading {
	const later = new Map<string, readonly string[]>();
	return {
		prepare: async (schema, migrations) => {
			schemas.push(schema);
			await client.query(`set local search_path = ${quoteName(schema)}`);
			await applyMigrations(client, schema, kindOf(schema), migrations);
			later.set(schema, await withoutIndexes(client, schema));
			const names = (await tablesIn(client, schema)).map(({ name }) => quoteName(name));
			if (names.length > 0) await client.query(`truncate ${names.join(", ")}`);
		},
		load: async (schema, table, text) => {
			const copying = client.query(copyFrom(`copy ${copiedAs(schema, table)} from stdin`));
			await pipeline(Readable.from(text, { objectMode: false }), copying);
			return copying.rowCount;
		},
		finish: async (schema) => {
			await client.query(`set local search_path = ${quoteName(schema)}`);
			for (const statement of later.get(schema) ?? []) await client.query(statement);
			await applyMigrations(client, schema, kindOf(schema));
		},
		...readingOn(client),
	};
}

function kindOf(schema: string): MigrationKind {
	return schema === "tegsh" ? "installation" : "programme";
}

/** Takes constraints and indexes away, and says how to make them anew in an order in which that works. */
async function withoutIndexes(client: PoolClient, schema: string): Promise<string[]> {
	const constraints = await client.query<{ taking: string; making: string }>(
		`select format('alter table %s drop constraint %I', conrelid::regclass, conname) as taking,
			format('alter table %s add constraint %I %s', conrelid::regclass, conname, pg_get_constraintdef(oid)) as making
		from pg_constraint where connamespace = $1::regnamespace and contype in ('f', 'p', 'u') order by contype <> 'f', contype, conname`,
		[schema],
	);
	for (const { taking } of constraints.rows) await client.query(taking);
	const indexes = await client.query<{ taking: string; making: string }>(
		`select format('drop index %s', indexrelid::regclass) as taking, pg_get_indexdef(indexrelid) as making
		from pg_index join pg_class on pg_class.oid = indexrelid where relnamespace = $1::regnamespace order by relname`,
		[schema],
	);
	for (const { taking } of indexes.rows) await client.query(taking);
	return [...indexes.rows, ...constraints.rows.toReversed()].map(({ making }) => making);
}
