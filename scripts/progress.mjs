import { spawn } from "node:child_process";
import { stripVTControlCharacters } from "node:util";
import { say } from "./words.mjs";

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

const children = new Set();

/** Runs a program to its end and keeps what it says for the case that it fails. */
export function quietly(program, args, options = {}) {
	return new Promise((done) => {
		const child = spawn(program, args, { stdio: ["ignore", "pipe", "pipe"], ...options });
		let output = "";
		const keep = (chunk) => {
			output = `${output}${chunk}`.slice(-20_000);
		};
		child.stdout.on("data", keep);
		child.stderr.on("data", keep);
		children.add(child);
		const finish = (code, error) => {
			children.delete(child);
			done({ code, output: stripVTControlCharacters(error ? `${output}${error.message}` : output) });
		};
		child.once("error", (error) => finish(127, error));
		child.once("close", (code) => finish(code ?? 1));
	});
}

/** While setting up, a signal ends what was started for it as well; afterwards signals belong to whoever comes next. */
export async function interruptible(work) {
	const stop = (signal) => {
		for (const child of children) child.kill(signal);
		process.stderr.write(`\n${say("stopped")}\n`);
		process.exit(signal === "SIGINT" ? 130 : 143);
	};
	const signals = ["SIGINT", "SIGTERM"];
	for (const signal of signals) process.on(signal, stop);
	try {
		return await work();
	} finally {
		for (const signal of signals) process.off(signal, stop);
	}
}
