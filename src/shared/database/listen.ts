import { setTimeout as pause } from "node:timers/promises";
import { Client } from "pg";

const secondsBetweenTries = 1;

/**
 * Hears PostgreSQL notifications of one channel, from every process on this database. A connection that breaks (a server of the
 * database's own is restarted) is made again; what was said in the meantime nobody repeats, so `missed` is told when it stands again.
 */
export async function listen(
	url: string,
	channel: "tegsh_journal" | "tegsh_jobs",
	heard: (payload: string) => void,
	missed: () => void = () => {},
): Promise<{ close(): Promise<void> }> {
	const closing = new AbortController();
	let client = await connect();

	async function connect(): Promise<Client> {
		const fresh = new Client({ connectionString: url });
		fresh.on("error", () => {});
		fresh.on("notification", (message) => heard(message.payload ?? ""));
		await fresh.connect();
		await fresh.query(`listen ${channel}`);
		fresh.once("end", () => void connectAgain());
		return fresh;
	}

	async function connectAgain(): Promise<void> {
		while (!closing.signal.aborted) {
			try {
				await pause(secondsBetweenTries * 1_000, undefined, { signal: closing.signal });
				client = await connect();
			} catch {
				continue; // not yet, or no more
			}
			if (closing.signal.aborted) await client.end();
			else missed();
			return;
		}
	}

	return {
		close: async () => {
			closing.abort();
			await client.end();
		},
	};
}
