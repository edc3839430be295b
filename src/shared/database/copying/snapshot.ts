import { Kysely, PostgresDialect, type PostgresPoolClient } from "kysely";
import type { PoolClient } from "pg";
import { to as copyTo } from "pg-copy-streams";
import { type Database, type Handle, quoteName } from "../handle.ts";
import { inTransaction } from "./transaction.ts";

/** A table as it stands in a copy: the columns that are written, and not those that PostgreSQL works out of them. */
export interface CopiedTable {
	readonly name: string;
	readonly columns: readonly string[];
}

export interface CopiedSchema {
	readonly schema: string;
	/** The migrations that made it, in their order: what is put back is made by the same. */
	readonly migrations: readonly AppliedMigration[];
	readonly tables: readonly CopiedTable[];
}

export interface AppliedMigration {
	readonly name: string;
	readonly checksum: string;
}

/** All schemas of Tegsh in one database at one moment, whatever is written meanwhile. */
export interface Snapshot {
	readonly server: string;
	readonly schemas: readonly CopiedSchema[];
	/** A schema of the snapshot to be asked by a slice that owns its tables. */
	in<Result>(schema: string, ask: (db: Database) => Promise<Result>): Promise<Result>;
	/** The rows of a table in the text format of COPY, which every version of PostgreSQL reads alike. */
	copy(schema: string, table: CopiedTable): AsyncIterable<Buffer>;
}

/** Lends a snapshot: one transaction that reads, on a connection of its own. */
export async function withSnapshot<Result>({ pool }: Pick<Handle, "pool">, work: (snapshot: Snapshot) => Promise<Result>): Promise<Result> {
	return inTransaction(pool, "begin isolation level repeatable read read only", async (client) => work(await snapshotOf(client)));
}

async function snapshotOf(client: PoolClient): Promise<Snapshot> {
	const server = await client.query<{ server_version: string }>("show server_version");
	const schemas: CopiedSchema[] = [];
	for (const schema of await schemasIn(client)) {
		const migrations = await client.query<AppliedMigration>(`select name, checksum from ${quoteName(schema)}.migration order by name`);
		schemas.push({ schema, migrations: migrations.rows, tables: await tablesIn(client, schema) });
	}
	return { server: server.rows[0]?.server_version ?? "", schemas, ...readingOn(client) };
}

/** How the rows of a transaction are read: as text, or by who knows them. */
export function readingOn(client: PoolClient): Pick<Snapshot, "in" | "copy"> {
	const db = onOneConnection(client);
	return {
		in: async (schema, ask) => {
			await client.query(`set local search_path = ${quoteName(schema)}`);
			return ask(db);
		},
		copy: (schema, table) => client.query(copyTo(`copy ${copiedAs(schema, table)} to stdout`)),
	};
}

/** The installation first: it says which programmes there are. */
export async function schemasIn(client: Pick<PoolClient, "query">): Promise<string[]> {
	const { rows } = await client.query<{ schema: string }>(
		`select nspname as schema from pg_namespace
		where nspname = 'tegsh' or nspname like 'programme\\_%' order by nspname <> 'tegsh', nspname`,
	);
	return rows.map(({ schema }) => schema);
}

/** All of a schema but its list of migrations, which is put back by running them. */
export async function tablesIn(client: Pick<PoolClient, "query">, schema: string): Promise<CopiedTable[]> {
	const { rows } = await client.query<CopiedTable>(
		`select relname as name, array_agg(attname::text order by attnum) as columns
		from pg_class join pg_attribute on attrelid = pg_class.oid
		where relnamespace = $1::regnamespace and relkind = 'r' and relname <> 'migration'
			and attnum > 0 and not attisdropped and attgenerated = ''
		group by relname order by relname`,
		[quoteName(schema)],
	);
	return rows;
}

/** `programme_x.report (id, since_seq, …)`. The names are of our migrations; one that is not is refused. */
export function copiedAs(schema: string, { name, columns }: CopiedTable): string {
	return `${quoteName(schema)}.${quoteName(name)} (${columns.map((column) => `"${quoteName(column)}"`).join(", ")})`;
}

/** Kysely on a connection that somebody else holds. */
function onOneConnection(client: PoolClient): Database {
	const lent = { query: client.query.bind(client), release: () => {} } as unknown as PostgresPoolClient;
	return new Kysely({ dialect: new PostgresDialect({ pool: { connect: async () => lent, end: async () => {}, options: {} } }) });
}
