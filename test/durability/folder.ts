import { execFileSync } from "node:child_process";
import { chmodSync, existsSync, lchownSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { onTestFinished } from "vitest";
import { joinPostgres } from "../../src/shared/database/postgres/index.ts";

/** A data folder that is gone after the test, with the PostgreSQL that may still run on it. */
export function dataFolder(mode = 0o711): string {
	const parent = mkdtempSync(join(tmpdir(), "tegsh-durability-"));
	chmodSync(parent, mode);
	const folder = join(parent, "data");
	onTestFinished(async () => {
		if (existsSync(folder)) await end(folder);
		rmSync(parent, { recursive: true, force: true, maxRetries: 20, retryDelay: 100 });
	});
	return folder;
}

/** A data folder as a start and a clean stop leave one. */
export const usedFolder = copiesOf(async (folder) => (await joinPostgres({ folder, role: "server" })).release());

/** Made once a file and copied, because making a database is slower than most of what is tried on it. */
export function copiesOf(make: (folder: string) => Promise<void>): () => Promise<string> {
	let made: Promise<string> | null = null;
	return async () => {
		made ??= makeFirst(make);
		const folder = dataFolder();
		execFileSync("cp", ["-a", await made, folder]);
		return folder;
	};
}

async function makeFirst(make: (folder: string) => Promise<void>): Promise<string> {
	const parent = mkdtempSync(join(tmpdir(), "tegsh-durability-made-"));
	chmodSync(parent, 0o711);
	process.once("exit", () => rmSync(parent, { recursive: true, force: true }));
	const folder = join(parent, "data");
	await make(folder);
	return folder;
}

/** Where the database of a data folder lies. */
export function homeOf(folder: string): string {
	const pointer = join(folder, "postgres-is-in.txt");
	return existsSync(pointer) ? readFileSync(pointer, "utf8").trim() : join(folder, "postgres");
}

export function clusterOf(folder: string): string {
	return join(homeOf(folder), "cluster");
}

export function postmasterOf(folder: string): number | null {
	const file = join(clusterOf(folder), "data", "postmaster.pid");
	return existsSync(file) ? Number(readFileSync(file, "utf8").split("\n")[0]) : null;
}

/** Alive, and not merely waiting for its parent to take note that it ended. */
export function runs(pid: number): boolean {
	try {
		process.kill(pid, 0);
		return process.platform !== "linux" || !/^State:\tZ/m.test(readFileSync(`/proc/${pid}/status`, "utf8"));
	} catch {
		return false;
	}
}

export async function gone(pid: number): Promise<void> {
	while (runs(pid)) await pause(10);
}

/** Files written by a test run as root belong to the owner of the cluster again. */
export function giveBack(path: string, like: string): void {
	const { uid, gid } = statSync(like);
	lchownSync(path, uid, gid);
	if (statSync(path).isDirectory()) for (const name of readdirSync(path)) giveBack(join(path, name), like);
}

async function end(folder: string): Promise<void> {
	const pid = postmasterOf(folder);
	if (pid !== null && runs(pid)) {
		process.kill(pid, "SIGKILL");
		await gone(pid);
	}
	rmSync(homeOf(folder), { recursive: true, force: true, maxRetries: 20, retryDelay: 100 });
}
