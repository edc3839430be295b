import { Client } from "pg";
import type { Handle } from "./handle.ts";

/** Does something unless another process on this database is doing it; whoever dies over it holds it no longer. */
export async function withLock({ pool }: Pick<Handle, "pool">, name: string, work: () => Promise<void>): Promise<void> {
	const client = await pool.connect();
	try {
		const { rows } = await client.query<{ taken: boolean }>("select pg_try_advisory_lock(hashtext('tegsh'), hashtext($1)) as taken", [
			name,
		]);
		if (rows[0]?.taken !== true) return;
		try {
			await work();
		} finally {
			await client.query("select pg_advisory_unlock(hashtext('tegsh'), hashtext($1))", [name]);
		}
	} finally {
		client.release();
	}
}

/**
 * Does something after whoever is doing the same on this database has done it, in this process or another; whoever dies over it holds it no
 * longer. The connection is one of its own: many who wait must not take those of the pool.
 */
export async function inTurn<Result>({ url }: Pick<Handle, "url">, name: string, work: () => Promise<Result>): Promise<Result> {
	const client = new Client({ connectionString: url, options: "-c statement_timeout=0", keepAlive: true });
	client.on("error", () => {});
	await client.connect();
	try {
		await client.query("select pg_advisory_lock(hashtext('tegsh turn'), hashtext($1))", [name]);
		return await work();
	} finally {
		await client.end().catch(() => {});
	}
}
