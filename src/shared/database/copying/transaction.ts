import type { Pool, PoolClient } from "pg";

/**
 * What a value is written like in the text of a copy, whatever the server was told to write like: two copies of the same rows are the
 * same bytes. A table is read from its beginning, also while somebody else reads it, and for as long as it takes.
 */
const sameText = `
	set local timezone = 'UTC';
	set local datestyle = 'ISO';
	set local intervalstyle = 'iso_8601';
	set local extra_float_digits = 1;
	set local bytea_output = 'hex';
	set local synchronize_seqscans = off;
	set local statement_timeout = 0;
	set local idle_in_transaction_session_timeout = 0`;

/**
 * Works in a transaction on a connection of its own, in which copies are written alike. A connection on which something failed is closed: a
 * copy that was left in its middle cannot be ended otherwise.
 */
export async function inTransaction<Result>(
	pool: Pick<Pool, "connect">,
	begin: "begin" | "begin isolation level repeatable read read only",
	work: (client: PoolClient) => Promise<Result>,
): Promise<Result> {
	const client = await pool.connect();
	let broken: Error | undefined;
	try {
		await client.query(begin);
		await client.query(sameText);
		const result = await work(client);
		await client.query("commit");
		return result;
	} catch (error) {
		broken = error as Error;
		throw error;
	} finally {
		client.release(broken);
	}
}
