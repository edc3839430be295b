// This clone of Tegsh, and which processes set it up or run from it.
import { mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { Refusal, say } from "./first-words.mjs";

export const root = resolve(import.meta.dirname ?? new URL(".", import.meta.url).pathname, "..");
export const buildFolder = join(root, "build");

const lock = join(buildFolder, "setup.lock");
const running = join(buildFolder, "running");
const pause = (milliseconds) => new Promise((done) => setTimeout(done, milliseconds));

/** One process at a time installs and builds. A lock whose owner has died is taken over. */
export async function withLock(out, work) {
	await takeLock(out);
	const drop = () => rmSync(lock, { force: true });
	process.on("exit", drop);
	try {
		return await work();
	} finally {
		process.off("exit", drop);
		drop();
	}
}

async function takeLock(out) {
	for (let told = false; ; await pause(200)) {
		try {
			mkdirSync(buildFolder, { recursive: true });
			writeFileSync(lock, signature(process.pid), { flag: "wx" });
			return;
		} catch (error) {
			if (error.code !== "EEXIST") throw new Refusal("not-writable", { folder: root, reason: error.code });
		}
		const owner = ownerOf(lock);
		if (owner === null) rmSync(lock, { force: true });
		else if (!told) {
			out.write(`${say("waiting", { pid: owner || "?" })}\n`);
			told = true;
		}
	}
}

/** The living process that wrote the file; 0 while it is still being written; null when that process is gone. */
function ownerOf(path) {
	try {
		const text = readFileSync(path, "utf8");
		const pid = Number.parseInt(text, 10);
		if (pid) return text === signature(pid) ? pid : null;
		return Date.now() - statSync(path).mtimeMs < 5000 ? 0 : null;
	} catch (error) {
		if (error.code === "ENOENT") return null;
		throw error;
	}
}

/** The number of a process is used again after its end; together with the moment it started it is not. */
function signature(pid) {
	try {
		process.kill(pid, 0);
	} catch (error) {
		if (error.code === "ESRCH") return "";
	}
	if (process.platform !== "linux") return `${pid}`;
	try {
		const fields = readFileSync(`/proc/${pid}/stat`, "utf8")
			.replace(/^.*\) /s, "")
			.split(" ");
		return fields[0] === "Z" ? "" : `${pid} ${fields[19]}`;
	} catch {
		return "";
	}
}

/** Notes that a process runs from this clone; best effort, because a clone may belong to somebody else and only be read. */
export function noteRunning(pid) {
	const note = join(running, String(pid));
	try {
		mkdirSync(running, { recursive: true });
		writeFileSync(note, signature(pid));
	} catch {}
	return () => {
		try {
			rmSync(note, { force: true });
		} catch {}
	};
}

export function processesRunning() {
	let notes = [];
	try {
		notes = readdirSync(running);
	} catch (error) {
		if (error.code !== "ENOENT") throw error;
	}
	return notes.filter((name) => ownerOf(join(running, name)) !== null);
}
