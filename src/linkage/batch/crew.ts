import { existsSync } from "node:fs";
import { availableParallelism } from "node:os";
import { Worker } from "node:worker_threads";
import type { EdgeColumns } from "../clustering/graph.ts";
import { concatenate, scoreBlocks, type Task } from "./scoring.ts";

/** Fewer pairs are compared before a thread has started. */
const worthThreads = 300_000;
const mostThreads = 8;
const every = 500;

/** Compares all pairs of the blocks, in as many threads as there are processors. `saw`: how many blocks have been taken so far. */
export async function scoreTogether(
	task: Omit<Task, "taken">,
	saw: (blocks: number) => void,
	threads = task.blocks.pairs < worthThreads ? 1 : Math.min(mostThreads, availableParallelism()),
): Promise<EdgeColumns> {
	const taken = new Int32Array(new SharedArrayBuffer(4));
	const whole: Task = { ...task, taken };
	if (threads === 1) return scoreBlocks(whole);
	const timer = setInterval(() => saw(Math.min(Atomics.load(taken, 0), task.blocks.from.length - 1)), every);
	try {
		return concatenate(await Promise.all(Array.from({ length: threads }, () => scoreInThread(whole))));
	} finally {
		clearInterval(timer);
	}
}

function scoreInThread(task: Task): Promise<EdgeColumns> {
	return new Promise((resolve, reject) => {
		const worker = new Worker(workerFile(), { workerData: task });
		worker.once("message", resolve);
		worker.once("error", reject);
		worker.once("exit", (code) => reject(new Error(`a thread ended with ${code}`)));
	});
}

/** Beside this file in the sources; built, beside the command line, whichever chunk this file went into. */
function workerFile(): URL {
	const places = ["./worker.ts", "./linkage-worker.js", "../linkage-worker.js"].map((place) => new URL(place, import.meta.url));
	const found = places.find((place) => existsSync(place));
	if (!found) throw new Error(`the build lacks ${places[1]?.pathname}`);
	return found;
}
