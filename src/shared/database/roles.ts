import { Client, escapeIdentifier } from "pg";
import { type Handle, quoteName } from "./handle.ts";

/**
 * Works as whoever owns the schemas, on a connection of its own: migrations, a programme that is made or removed, a restore. The server itself
 * signs in as somebody else, who owns nothing.
 */
export async function asOwner<Result>(
	{ ownerUrl, schema }: Pick<Handle, "ownerUrl" | "schema">,
	work: (client: Client) => Promise<Result>,
): Promise<Result> {
	// What an owner does takes as long as it takes: a table of a million rows is changed.
	const options = `-c search_path=${quoteName(schema)} -c statement_timeout=0`;
	const client = new Client({ connectionString: ownerUrl, options });
	client.on("error", () => {});
	await client.connect();
	try {
		return await work(client);
	} finally {
		await client.end();
	}
}

/**
 * Lets the role that the server signs in as into a schema, anew each time it is opened. Rows of the journal are added and read, and no more: what
 * is to be erased of them goes through a function of the owner's (migrations, erase_payloads).
 */
export async function letServerIn(client: Pick<Client, "query">, handle: Pick<Handle, "pool" | "schema">): Promise<void> {
	const role = await whoIs(handle.pool);
	if (role === (await whoIs(client))) return;
	const [schema, server] = [quoteName(handle.schema), escapeIdentifier(role)];
	const table = (name: string) => `${schema}.${name}`;
	for (const statement of [
		`grant usage on schema ${schema} to ${server}`,
		`grant select, insert, update, delete on all tables in schema ${schema} to ${server}`,
		...["journal", "journal_payload", "journal_rows", "journal_shape", "journal_head", "migration"].map(
			(name) => `revoke all on ${table(name)} from ${server}, public`,
		),
		`grant select, insert on ${["journal", "journal_payload", "journal_rows", "journal_shape"].map(table).join(", ")} to ${server}`,
		`grant select, update (seq, hash) on ${table("journal_head")} to ${server}`,
		`grant select on ${table("migration")} to ${server}`,
		`grant execute on all functions in schema ${schema} to ${server}`,
	])
		await client.query(statement);
}

/** Has the rows of some tables counted, for whoever plans queries of them. */
export async function analyze(handle: Pick<Handle, "ownerUrl" | "schema">, tables: readonly string[]): Promise<void> {
	await asOwner(handle, async (client) => {
		for (const table of tables) await client.query(`analyze ${quoteName(table)}`);
	});
}

/** Whether the role that a handle signs in as could change the schema itself, or what is written in its journal. */
export async function ownsSchema({ pool, schema }: Pick<Handle, "pool" | "schema">): Promise<boolean> {
	const { rows } = await pool.query<{ owns: boolean }>(
		`select pg_has_role(nspowner, 'usage') or has_table_privilege(nspname || '.journal', 'update, delete, truncate') as owns
		from pg_namespace where nspname = $1`,
		[schema],
	);
	return rows[0]?.owns === true;
}

async function whoIs(client: Pick<Client, "query"> | Handle["pool"]): Promise<string> {
	const { rows } = await client.query<{ name: string }>("select current_user as name");
	return rows[0]?.name ?? "";
}
