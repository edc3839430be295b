import { Kysely, type Transaction as KyselyTransaction, PostgresDialect } from "kysely";
import { Pool, types } from "pg";
import type { Clock } from "../clock.ts";
import { noStorage, type Storage } from "../storage/index.ts";
import { noVault, type Vault } from "../vault/index.ts";
import { preparedInserts } from "./prepared.ts";
import { poolOfAsked } from "./while-asked.ts";

/** A slice names its own tables: `db.withTables<ActivitiesTables>()`. */
// biome-ignore lint/complexity/noBannedTypes: Kysely adds each slice's tables to the empty set
export type Database = Kysely<{}>;
// biome-ignore lint/complexity/noBannedTypes: as above
export type Transaction = KyselyTransaction<{}>;

/** Everything one needs to work with one schema: a programme's, or the installation's own (`tegsh`). */
export interface Handle {
	readonly schema: string;
	/** Of its database: another schema of it is opened with it. */
	readonly url: string;
	/** Of who owns its schemas, where that is somebody else than who serves: migrates, makes and removes programmes. */
	readonly ownerUrl: string;
	readonly db: Database;
	readonly pool: Pool;
	readonly clock: Clock;
	/** The files that rows of this schema name; the installation's has those of all programmes, each below the name of its schema. */
	readonly storage: Storage;
	/** Opens what is sealed in rows of this database. */
	readonly vault: Vault;
	close(): Promise<void>;
}

/** A row holds from `since_seq` until before `until_seq`; the rows in force hold until `forever`. */
export const forever = Number.MAX_SAFE_INTEGER;

/** In milliseconds. No page takes as long; a comparison of a whole programme may take minutes, in many statements. */
const longestStatement = 120_000;
/** For a connection, where all are busy or PostgreSQL does not answer: then somebody is told so. */
const longestWait = 30_000;

// Journal positions and counts are bigint in PostgreSQL and stay below 2^53; days are days, not moments.
types.setTypeParser(types.builtins.INT8, Number);
types.setTypeParser(types.builtins.DATE, (text) => text);

export function openHandle(
	url: string,
	schema: string,
	clock: Clock,
	connections = 10,
	{ storage = noStorage, vault = noVault, ownerUrl = url }: Partial<Pick<Handle, "storage" | "vault" | "ownerUrl">> = {},
): Handle {
	const options = `-c search_path=${quoteName(schema)} -c statement_timeout=${longestStatement}`;
	const pool = new Pool({ connectionString: url, max: connections, options, connectionTimeoutMillis: longestWait });
	// A connection that breaks while it is idle, or between two queries of a transaction, must not end the process; the next query
	// says what is wrong.
	pool.on("error", () => {});
	const prepareInserts = preparedInserts();
	pool.on("connect", (client) => {
		client.on("error", () => {});
		prepareInserts(client);
	});
	const db: Database = new Kysely({ dialect: new PostgresDialect({ pool: poolOfAsked(pool, url) as Pool }) });
	const close = async () => {
		await db.destroy();
		// Kysely ends the pool only if it has used it; migrations go to the pool directly.
		if (!pool.ending) await pool.end();
	};
	return { schema, url, ownerUrl, db, pool, clock, storage, vault, close };
}

/** Schema names are made by us (`tegsh`, `programme_…`), and are checked all the same: they go into SQL as they are. */
export function quoteName(name: string): string {
	if (!/^[a-z][a-z0-9_]{0,62}$/.test(name)) throw new Error(`not a schema name: ${name}`);
	return name;
}
