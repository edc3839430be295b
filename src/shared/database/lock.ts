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
