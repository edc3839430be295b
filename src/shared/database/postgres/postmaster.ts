import { spawn } from "node:child_process";
import { once } from "node:events";
import {
	closeSync,
	constants,
	fchownSync,
	lchownSync,
	lstatSync,
	openSync,
	readFileSync,
	renameSync,
	rmSync,
	writeFileSync,
} from "node:fs";
import { type AddressInfo, createServer } from "node:net";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { newId } from "../../id.ts";
import type { Binaries } from "./binaries.ts";
import type { Cluster } from "./cluster.ts";
import { configuration } from "./configuration.ts";
import { commandLineOf, isAlive } from "./liveness.ts";
import { type Runner, runnerOf } from "./place.ts";

const step = 10;
const longestStop = 120_000;

export interface Postmaster {
	readonly pid: number;
	readonly port: number;
	readonly state: "ready" | "busy" | "silent";
}

/** Who runs on this cluster, by the file that PostgreSQL keeps; null when nobody does, whatever the file says. */
export function readPostmaster(cluster: Cluster): Postmaster | null {
	const file = join(cluster.data, "postmaster.pid");
	const text = read(file);
	if (text === null) return null;
	const lines = text.split("\n");
	const [pid, port] = [Number(lines[0]), Number(lines[3])];
	if (!pid) return null;
	if (isAlive(pid) && isOurs(pid, cluster)) return { pid, port, state: states[lines[7]?.trim() ?? ""] ?? "silent" };
	// PostgreSQL removes the file of a dead one by itself, but stops before a process of our user that has got the number since.
	if (isAlive(pid) && lines[1] === cluster.data && read(file) === text) rmSync(file, { force: true });
	return null;
}

/** Line 8 of the file (PostgreSQL, pidfile.h). */
const states: Readonly<Record<string, Postmaster["state"]>> = { starting: "busy", stopping: "busy", ready: "ready" };

function isOurs(pid: number, cluster: Cluster): boolean {
	const commandLine = commandLineOf(pid);
	return commandLine === null || commandLine.includes(cluster.data);
}

/** Resolves when somebody runs, or this attempt has ended without. */
export async function startPostmaster(cluster: Cluster, binaries: Binaries): Promise<void> {
	const runner = runnerOf(cluster.folder, cluster.base);
	binaries.removeOthers();
	configure(cluster, await freePort(), runner);
	const log = openLog(cluster, runner);
	// PostgreSQL refuses to run with an administrator's rights, which pg_ctl drops on Windows.
	const [command, args] =
		process.platform === "win32" ? [binaries.pgCtl, ["start", "-D", cluster.data]] : [binaries.postgres, ["-D", cluster.data]];
	// Detached: Ctrl+C in a terminal goes to the whole group of processes, and PostgreSQL is stopped after the last write.
	const child = spawn(command, args, { ...runner, cwd: cluster.base, detached: true, stdio: ["ignore", log, log], windowsHide: true });
	closeSync(log);
	let ended = false;
	const failed = new Promise<never>((_, reject) => {
		child.on("error", reject);
	});
	child.on("exit", () => {
		ended = true;
	});
	child.unref();
	await Promise.race([failed, until(() => ended || readPostmaster(cluster) !== null)]);
}

/**
 * Fast: open sessions are ended, what is committed is written, and the files are left as after a clean stop. Waits for this one by its
 * number (`pg_ctl stop` would wait for a next one, started in the meantime, as well).
 */
export async function stopPostmaster(cluster: Cluster, binaries: Binaries): Promise<void> {
	const running = readPostmaster(cluster);
	if (!running) return;
	if (process.platform === "win32") spawn(binaries.pgCtl, ["kill", "INT", String(running.pid)], { stdio: "ignore", windowsHide: true });
	else process.kill(running.pid, "SIGINT");
	await until(() => readPostmaster(cluster)?.pid !== running.pid, longestStop);
}

async function until(condition: () => boolean, milliseconds = Number.POSITIVE_INFINITY): Promise<void> {
	for (let waited = 0; !condition() && waited < milliseconds; waited += step) await pause(step);
}

/**
 * PostgreSQL reads its settings at the start only: of two starts at once the one that wins has one file or the other, never half.
 * The folder belongs to PostgreSQL's user: root must not follow a link that lies there.
 */
function configure(cluster: Cluster, port: number, runner: Runner): void {
	const draft = join(cluster.base, `postgresql.conf.${newId()}`);
	writeFileSync(draft, configuration(port), { mode: 0o600, flag: "wx" });
	if (runner) lchownSync(draft, runner.uid, runner.gid);
	renameSync(draft, join(cluster.data, "postgresql.conf"));
}

const largestLog = 5_000_000;

function openLog(cluster: Cluster, runner: Runner): number {
	const path = join(cluster.base, "postgres.log");
	const tooLarge = (lstatSync(path, { throwIfNoEntry: false })?.size ?? 0) > largestLog;
	if (tooLarge) renameSync(path, `${path}.1`);
	// Windows has no such flag, and no root.
	const noLink = constants.O_NOFOLLOW ?? 0;
	const log = openSync(path, constants.O_WRONLY | constants.O_APPEND | constants.O_CREAT | noLink, 0o600);
	if (runner) fchownSync(log, runner.uid, runner.gid);
	return log;
}

async function freePort(): Promise<number> {
	const probe = createServer().listen(0, "127.0.0.1");
	await once(probe, "listening");
	const { port } = probe.address() as AddressInfo;
	probe.close();
	await once(probe, "close");
	return port;
}

function read(file: string): string | null {
	try {
		return readFileSync(file, "utf8");
	} catch (error) {
		if ((error as NodeJS.ErrnoException).code === "ENOENT") return null;
		throw error;
	}
}
