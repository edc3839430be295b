import type { EdgeColumns } from "../clustering/graph.ts";
import type { Columns } from "../folding/columns.ts";
import { type Learning, learn } from "../learning/learn.ts";
import type { Model } from "../learning/model.ts";
import { type ReadRows, type Rows, readRows } from "./reading.ts";
import { concatenate, scoreBlocks, type Task } from "./scoring.ts";
import { mostThreads, Thread } from "./threads.ts";

/** Fewer pairs are compared, fewer rows read, and of fewer records is learned before a thread has started. */
const worthThreads = { pairs: 300_000, rows: 20_000, records: 100_000 };
const every = 500;

/** Compares all pairs of the blocks, in as many threads as there are processors. `saw`: how many blocks have been taken so far. */
export async function scoreTogether(
	task: Omit<Task, "taken">,
	saw: (blocks: number) => void,
	threads = task.blocks.pairs < worthThreads.pairs ? 1 : mostThreads,
): Promise<EdgeColumns> {
	const taken = new Int32Array(new SharedArrayBuffer(4));
	const whole: Task = { ...task, taken };
	if (threads === 1) return scoreBlocks(whole);
	const timer = setInterval(() => saw(Math.min(Atomics.load(taken, 0), task.blocks.from.length - 1)), every);
	const crew = Array.from({ length: threads }, () => new Thread());
	try {
		return concatenate(await Promise.all(crew.map((thread) => thread.score(whole))));
	} finally {
		clearInterval(timer);
		for (const thread of crew) await thread.end();
	}
}

/** Learns a model while something else is done: of many records in a thread, of few before. */
export async function learnBeside<Result>(
	columns: Columns,
	learning: Learning,
	work: () => Result,
): Promise<{ readonly model: Model; readonly done: Result }> {
	if (columns.size < worthThreads.records || mostThreads === 1) return { model: learn(columns, learning), done: work() };
	const thread = new Thread();
	try {
		const model = thread.learn(columns, learning);
		model.catch(() => {});
		const done = work();
		return { model: await model, done };
	} finally {
		await thread.end();
	}
}

/** So many lists of rows wait for each thread: one that it reads, and one that it finds when it is done. */
const atOnce = 2;

/** Reads lists of rows in as many threads as there are processors, and hands on what was read in the order of the lists. */
export async function* readTogether<Given extends { readonly rows: Rows }>(
	lists: AsyncIterable<Given>,
	rows: number,
	threads = rows < worthThreads.rows ? 1 : mostThreads,
): AsyncGenerator<Given & { readonly read: ReadRows }> {
	if (threads === 1) {
		for await (const given of lists) yield { ...given, read: readRows(given.rows) };
		return;
	}
	const crew = Array.from({ length: threads }, () => new Thread());
	const waiting: Promise<Given & { readonly read: ReadRows }>[] = [];
	try {
		let next = 0;
		for await (const given of lists) {
			const thread = crew[next++ % threads] as Thread;
			const reading = thread.read(given.rows).then((read) => ({ ...given, read }));
			reading.catch(() => {});
			waiting.push(reading);
			if (waiting.length >= threads * atOnce) yield await (waiting.shift() as (typeof waiting)[number]);
		}
		for (const reading of waiting.splice(0)) yield await reading;
	} finally {
		for (const thread of crew) await thread.end();
	}
}
