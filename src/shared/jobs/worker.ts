import { setTimeout as pause } from "node:timers/promises";
import { type Handle, listen } from "../database/index.ts";
import { lookMilliseconds } from "./rules.ts";
import { runNextJob, type Workplace } from "./run.ts";

interface WorkerOptions extends Pick<Workplace, "kinds" | "log"> {
	readonly url: string;
	/** Of all programmes, as they are now. */
	readonly handles: () => readonly Handle[];
}

/**
 * Runs the jobs of all programmes in this process, one at a time, a programme after the other. `close` gives back the one that runs, and
 * waits until it has stopped.
 */
export async function startWorker({ url, handles, kinds, log }: WorkerOptions): Promise<{ close(): Promise<void> }> {
	const stopping = new AbortController();
	let alarm = new AbortController();
	let look = async () => {};
	const complain = (error: unknown) => log(`jobs: ${error instanceof Error ? error.stack : error}`);
	const heard = () => {
		alarm.abort();
		look().catch(complain);
	};
	const place: Workplace = {
		kinds,
		log,
		stopping: stopping.signal,
		began: (found) => {
			look = found;
		},
	};

	async function work(): Promise<void> {
		while (!stopping.signal.aborted) {
			// Set before looking, so that what is announced meanwhile is not slept through.
			alarm = new AbortController();
			let busy = false;
			for (const handle of handles()) busy = (await runOne(handle)) || busy;
			if (!busy) await pause(lookMilliseconds, undefined, { signal: AbortSignal.any([alarm.signal, stopping.signal]) }).catch(() => {});
		}
	}

	async function runOne(handle: Handle): Promise<boolean> {
		try {
			return !stopping.signal.aborted && (await runNextJob(handle, place));
		} catch (error) {
			// A programme that was removed meanwhile is nobody's mistake; a database that is away comes back, and its jobs with it.
			if (handles().includes(handle)) complain(error);
			return false;
		}
	}

	const ears = await listen(url, "tegsh_jobs", heard, heard);
	const working = work();
	return {
		close: async () => {
			stopping.abort();
			await working;
			await ears.close();
		},
	};
}
