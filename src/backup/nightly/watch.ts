import { withLock } from "../../shared/database/index.ts";
import { isDue } from "../rules.ts";
import { lastAttempts } from "../store.ts";
import { backUpTonight, type Tonight } from "./tonight.ts";

const lookEvery = 5 * 60_000;

/** Looks every five minutes whether a backup is due, and makes it. Of several servers on one database, one does. */
export function startNightly(given: Tonight, log: (line: string) => void): { close(): Promise<void> } {
	const closing = new AbortController();
	const tonight = { ...given, signal: closing.signal };
	let looking: Promise<void> = Promise.resolve();
	const look = () => {
		looking = looking.then(() => backUpIfDue(tonight)).catch((error: unknown) => log(`backup: ${error}`));
	};
	const timer = setInterval(look, lookEvery);
	timer.unref();
	look();
	return {
		close: async () => {
			clearInterval(timer);
			closing.abort();
			await looking;
		},
	};
}

export async function backUpIfDue(tonight: Tonight): Promise<void> {
	const { handle } = tonight;
	await withLock(handle, "tegsh nightly backup", async () => {
		if (isDue(handle.clock.now(), await lastAttempts(handle.db))) await backUpTonight(tonight);
	});
}
