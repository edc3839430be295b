import type { Programme } from "../programme/index.ts";
import type { Handle } from "../shared/database/index.ts";
import { publishEditions } from "./editions.ts";

type Shown = Pick<Programme, "handle" | "showsToday">;

interface Publisher {
	/** Something was committed: before long it is seen whether a breakdown has come of age. */
	look(programme: Shown): void;
	/** No longer looks; resolves once what is under way has ended. */
	close(): Promise<void>;
}

/** Registers come in many writes at once, and a breakdown changes by many people only. */
const shortestRest = 1_000;
/** Counting all figures of a large programme takes seconds: it is never busy with more than a tenth of its time. */
const restForWork = 9;

interface Watched {
	timer: NodeJS.Timeout | null;
	/** As it was when it was asked for again. */
	again: Shown | null;
	working: Promise<void> | null;
	rest: number;
}

/** Publishes editions in the background, one look at a programme at a time, with a rest between two. */
export function startPublisher(log: (line: string) => void): Publisher {
	const watched = new Map<Handle, Watched>();
	let closed = false;

	async function work(programme: Shown, one: Watched): Promise<void> {
		const { handle } = programme;
		const began = performance.now();
		try {
			await publishEditions(programme);
		} catch (error) {
			// A programme that was taken away meanwhile has nothing to publish.
			if (!handle.pool.ending) log(`editions of ${handle.schema}: ${error instanceof Error ? error.stack : error}`);
		}
		one.rest = Math.max(shortestRest, (performance.now() - began) * restForWork);
		one.working = null;
		if (one.again) look(one.again);
	}

	function look(programme: Shown): void {
		const { handle } = programme;
		if (closed) return;
		const one = watched.get(handle) ?? { timer: null, again: null, working: null, rest: 0 };
		watched.set(handle, one);
		if (one.timer) return;
		one.again = one.working === null ? null : programme;
		if (one.again) return;
		one.timer = setTimeout(() => {
			one.timer = null;
			one.working = work(programme, one);
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
