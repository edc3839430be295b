import type { Handle } from "../shared/database/index.ts";
import { publishEditions } from "./editions.ts";

interface Publisher {
	/** Something was committed: before long it is seen whether a breakdown has come of age. */
	look(handle: Handle): void;
	/** No longer looks; resolves once what is under way has ended. */
	close(): Promise<void>;
}

/** Registers come in many writes at once, and a breakdown changes by many people only. */
const shortestRest = 1_000;
/** Counting all figures of a large programme takes seconds: it is never busy with more than a tenth of its time. */
const restForWork = 9;

interface Watched {
	timer: NodeJS.Timeout | null;
	again: boolean;
	working: Promise<void> | null;
	rest: number;
}

/** Publishes editions in the background, one look at a programme at a time, with a rest between two. */
export function startPublisher(log: (line: string) => void): Publisher {
	const watched = new Map<Handle, Watched>();
	let closed = false;

	async function work(handle: Handle, one: Watched): Promise<void> {
		const began = performance.now();
		try {
			await publishEditions(handle);
		} catch (error) {
			// A programme that was taken away meanwhile has nothing to publish.
			if (!handle.pool.ending) log(`editions of ${handle.schema}: ${error instanceof Error ? error.stack : error}`);
		}
		one.rest = Math.max(shortestRest, (performance.now() - began) * restForWork);
		one.working = null;
		if (one.again) look(handle);
	}

	function look(handle: Handle): void {
		if (closed) return;
		const one = watched.get(handle) ?? { timer: null, again: false, working: null, rest: 0 };
		watched.set(handle, one);
		if (one.timer) return;
		one.again = one.working !== null;
		if (one.again) return;
		one.timer = setTimeout(() => {
			one.timer = null;
			one.working = work(handle, one);
		}, one.rest);
	}

	return {
		look,
		close: async () => {
			closed = true;
			for (const { timer } of watched.values()) if (timer) clearTimeout(timer);
			await Promise.all([...watched.values()].map(({ working }) => working));
		},
	};
}
