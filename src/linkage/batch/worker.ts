import { parentPort } from "node:worker_threads";
import { learn } from "../learning/learn.ts";
import { readRows } from "./reading.ts";
import { scoreBlocks } from "./scoring.ts";
import type { Asked } from "./threads.ts";

// Runs in a thread of its own: answers one question after the other, and hands its arrays back without copying them.
parentPort?.on("message", (asked: Asked) => {
	if (asked.what === "score") {
		const { one, other, bits } = scoreBlocks(asked.task);
		parentPort?.postMessage({ one, other, bits }, [one.buffer, other.buffer, bits.buffer] as ArrayBuffer[]);
	} else if (asked.what === "learn") {
		parentPort?.postMessage(learn(asked.columns, asked.learning));
	} else {
		const read = readRows(asked.rows);
		const { hash, record, kind } = read.keys;
		parentPort?.postMessage(read, [hash.buffer, record.buffer, kind.buffer] as ArrayBuffer[]);
	}
});
