import { existsSync } from "node:fs";
import { availableParallelism } from "node:os";
import { Worker } from "node:worker_threads";
import type { EdgeColumns } from "../clustering/graph.ts";
import type { Columns } from "../folding/columns.ts";
import type { Learning } from "../learning/learn.ts";
import type { Model } from "../learning/model.ts";
import type { ReadRows, Rows } from "./reading.ts";
import type { Task } from "./scoring.ts";

export type Asked =
	| { readonly what: "score"; readonly task: Task }
	| { readonly what: "read"; readonly rows: Rows }
	| { readonly what: "learn"; readonly columns: Columns; readonly learning: Learning };

export const mostThreads = Math.min(8, availableParallelism());

/** A thread that reads rows, learns of records and compares them; what it is asked is answered in turn. */
export class Thread {
	// Each row leaves much that is thrown away at once: room for more of it makes nothing faster.
	readonly #worker = new Worker(workerFile(), { resourceLimits: { maxYoungGenerationSizeMb: 12 } });
	readonly #waiting: { resolve(answer: unknown): void; reject(error: Error): void }[] = [];

	constructor() {
		this.#worker.on("message", (answer: unknown) => this.#waiting.shift()?.resolve(answer));
		this.#worker.on("error", (error: Error) => this.#fail(error));
		this.#worker.on("exit", (code) => this.#fail(new Error(`a thread ended with ${code}`)));
	}

	score(task: Task): Promise<EdgeColumns> {
		return this.#ask({ what: "score", task });
	}

	read(rows: Rows): Promise<ReadRows> {
		return this.#ask({ what: "read", rows });
	}

	learn(columns: Columns, learning: Learning): Promise<Model> {
		return this.#ask({ what: "learn", columns, learning });
	}

	async end(): Promise<void> {
		await this.#worker.terminate();
	}

	#ask<Answer>(asked: Asked): Promise<Answer> {
		return new Promise<Answer>((resolve, reject) => {
			this.#waiting.push({ resolve: resolve as (answer: unknown) => void, reject });
			this.#worker.postMessage(asked);
		});
	}

	#fail(error: Error): void {
		for (const { reject } of this.#waiting.splice(0)) reject(error);
	}
}

/** Beside this file in the sources; built, beside the command line, whichever chunk this file went into. */
function workerFile(): URL {
	const places = ["./worker.ts", "./linkage-worker.js", "../linkage-worker.js"].map((place) => new URL(place, import.meta.url));
	const found = places.find((place) => existsSync(place));
	if (!found) throw new Error(`the build lacks ${places[1]?.pathname}`);
	return found;
}
