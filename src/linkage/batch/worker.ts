import { parentPort, workerData } from "node:worker_threads";
import { scoreBlocks, type Task } from "./scoring.ts";

// Runs in a thread of its own: compares until no block is left, and hands the edges back without copying them.
const { one, other, bits } = scoreBlocks(workerData as Task);
parentPort?.postMessage({ one, other, bits }, [one.buffer, other.buffer, bits.buffer] as ArrayBuffer[]);
