import { today } from "../../shared/clock.ts";
import type { Handle } from "../../shared/database/index.ts";
import { newId } from "../../shared/id.ts";
import type { Counter } from "./schema.ts";
import { addBatch, type Batch } from "./store.ts";
import { newTally } from "./tally.ts";

/** What this server counted of a programme and has not written yet. */
export interface Ledger {
	add(counters: readonly Counter[]): void;
	/** Writes one batch, where there is anything. A batch that failed stays first in line, under its number: it is added once, whatever was heard of it. */
	flush(): Promise<void>;
	/** Counts that are not written. */
	waiting(): number;
}

export function openLedger(handle: Pick<Handle, "db" | "clock">): Ledger {
	const server = newId();
	const tally = newTally();
	let number = 0;
	let batch: Batch | null = null;
	let writing = Promise.resolve();
	let waiting = 0;

	async function write(): Promise<void> {
		batch ??= nextBatch();
		if (batch === null) return;
		await addBatch(handle.db, batch);
		waiting -= batch.counts.reduce((sum, { count }) => sum + count, 0);
		batch = null;
	}

	function nextBatch(): Batch | null {
		const counts = tally.take();
		if (counts.length === 0) return null;
		number += 1;
		return { server, number, day: today(handle.clock), counts };
	}

	return {
		add: (counters) => {
			tally.add(counters);
			waiting += counters.length;
		},
		flush: () => {
			writing = writing.then(write, write);
			return writing;
		},
		waiting: () => waiting,
	};
}
