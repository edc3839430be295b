import { AsyncLocalStorage } from "node:async_hooks";
import { Client, type Pool, type PoolClient } from "pg";

const asking = new AsyncLocalStorage<AbortSignal>();

/** Does what somebody asked for; as soon as they have gone, its queries are ended in PostgreSQL, and none begins any more. */
export function whileAsked<Result>(signal: AbortSignal, work: () => Promise<Result>): Promise<Result> {
	return asking.run(signal, work);
}

/** Does what is everybody's, whoever happened to begin it: it goes on when they have gone. */
export function forEverybody<Result>(work: () => Result): Result {
	return asking.exit(work);
}

/** Whoever asked has gone: nobody reads what is thrown. */
class NobodyAsks extends Error {
	override readonly name = "AbortError";
}

/** The pool as Kysely sees it: a connection that is lent for a request is called back with it. */
export function poolOfAsked(pool: Pool, url: string): Pick<Pool, "end"> & { connect(): Promise<PoolClient> } {
	return {
		end: () => pool.end(),
		connect: async () => {
			const signal = asking.getStore();
			if (signal?.aborted) throw new NobodyAsks();
			const client = await pool.connect();
			if (!signal) return client;
			const { release } = client;
			const cancel = () => void cancelIn(url, client);
			client.release = (error) => {
				signal.removeEventListener("abort", cancel);
				client.release = release;
				release.call(client, error);
			};
			signal.addEventListener("abort", cancel, { once: true });
			// They may have gone while they waited for it.
			if (signal.aborted) {
				client.release();
				throw new NobodyAsks();
			}
			return client;
		},
	};
}

/** By a connection of its own: all those of the pool may be busy with what is to be ended. */
async function cancelIn(url: string, client: PoolClient): Promise<void> {
	const { processID } = client as PoolClient & { readonly processID?: number };
	const canceller = new Client({ connectionString: url, connectionTimeoutMillis: 5_000 });
	canceller.on("error", () => {});
	try {
		await canceller.connect();
		await canceller.query("select pg_cancel_backend($1)", [processID]);
	} catch {
		// The statement ends by its time limit.
	} finally {
		await canceller.end().catch(() => {});
	}
}
