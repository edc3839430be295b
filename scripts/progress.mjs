import { spawn } from "node:child_process";
import { stripVTControlCharacters } from "node:util";
import { noteRunning } from "./clone.mjs";
import { say } from "./first-words.mjs";

/** Says what is being done, for how long by now, and how long it took. */
export async function step(out, doing, done, work) {
	const began = Date.now();
	const seconds = () => say("seconds", { seconds: Math.round((Date.now() - began) / 1000) });
	const clear = out.isTTY ? "\r\u001b[K" : "";
	out.write(`${doing} …${out.isTTY ? "" : "\n"}`);
	const ticking = out.isTTY ? setInterval(() => out.write(`${clear}${doing} … ${seconds()}`), 1000) : undefined;
	try {
		const result = await work();
		out.write(`${clear}${done} (${seconds()})\n`);
		return result;
	} catch (error) {
		if (clear) out.write("\n");
		throw error;
	} finally {
		clearInterval(ticking);
	}
}

const children = new Map();

/** Runs a program to its end and keeps what it says for the case that it fails. */
export function quietly(program, args, options = {}) {
	const child = spawn(program, args, { stdio: ["ignore", "pipe", "pipe"], ...options });
	// If we are killed it goes on: whoever sets up next must know.
	const forget = child.pid ? noteRunning(child.pid) : () => {};
	let output = "";
	for (const stream of [child.stdout, child.stderr]) {
		stream.on("data", (chunk) => {
			output = `${output}${chunk}`.slice(-20_000);
		});
	}
	const outcome = new Promise((done) => {
		const finish = (code, error) => {
			children.delete(child);
			forget();
			done({ code, output: stripVTControlCharacters(error ? `${output}${error.message}` : output) });
		};
		child.once("error", (error) => finish(127, error));
		child.once("close", (code) => finish(code ?? 1));
	});
	children.set(child, outcome);
	return outcome;
}

/** While setting up, a signal ends what was started for it first, or npm would still be writing when the next one begins. */
export async function interruptible(work) {
	let stopping = false;
	const stop = async (signal) => {
		stopping = true;
		const begun = [...children];
		for (const [child] of begun) child.kill("SIGKILL");
		await Promise.all(begun.map(([, outcome]) => outcome));
		process.stderr.write(`\n${say("stopped")}\n`);
		process.exit(signal === "SIGINT" ? 130 : 143);
	};
	const signals = ["SIGINT", "SIGTERM"];
	for (const signal of signals) process.on(signal, stop);
	try {
		return await work();
	} catch (error) {
		// What we have ended ourselves has not failed.
		if (stopping) await new Promise(() => {});
		throw error;
	} finally {
		for (const signal of signals) process.off(signal, stop);
	}
}
