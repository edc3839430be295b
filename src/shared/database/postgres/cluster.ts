import { type SpawnOptions, spawn } from "node:child_process";
import { existsSync, lchownSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { newSecret } from "../../id.ts";
import type { Binaries } from "./binaries.ts";
import { isAlive } from "./liveness.ts";
import { isRoot, type Runner, runnerOf } from "./place.ts";
import { problem } from "./problems.ts";

/** `base` holds what belongs together and comes into being at one moment: `data`, the secret, the log. */
export interface Cluster {
	readonly folder: string;
	readonly home: string;
	readonly base: string;
	readonly data: string;
}

/** Before anything is written: a newer or older PostgreSQL must find its files as it left them. */
export function refuseOtherVersion(cluster: Cluster, major: string): void {
	const file = join(cluster.data, "PG_VERSION");
	if (!existsSync(file)) return;
	const found = readFileSync(file, "utf8").trim();
	if (found !== major) throw problem("other-version", { folder: cluster.folder, found, expected: major });
}

/** Made under another name and renamed when complete; of two starts at once the second finds the name taken and throws its own away. */
export async function createCluster(cluster: Cluster, binaries: Binaries, starts: () => void): Promise<void> {
	removeDrafts(cluster);
	const runner = runnerOf(cluster.folder, cluster.base);
	if (existsSync(cluster.base)) {
		// A copy made by root without its owners.
		if (statSync(cluster.base).uid === 0) giveTo(runner, cluster.base);
		return;
	}
	starts();
	const draft = join(cluster.home, `cluster.${process.pid}`);
	const named = runner && userWithName();
	mkdirSync(draft, { mode: 0o700 });
	writeFileSync(join(draft, "secret"), newSecret(32), { mode: 0o600 });
	giveTo(named, draft);
	await initialise(draft, binaries, named);
	giveTo(runner, draft);
	try {
		renameSync(draft, cluster.base);
	} catch (error) {
		rmSync(draft, { recursive: true });
		if (!existsSync(cluster.base)) throw error;
	}
}

async function initialise(draft: string, { initdb }: Binaries, runner: Runner): Promise<void> {
	const settings = [
		["--pgdata", join(draft, "data")],
		["--username", "tegsh"],
		["--pwfile", join(draft, "secret")],
		["--auth", "scram-sha-256"],
		["--encoding", "UTF8"],
		// The same order and the same upper and lower case on every machine; sorting for people names its collation (mn-x-icu).
		["--locale", "C"],
		["--locale-provider", "builtin"],
		["--builtin-locale", "C.UTF-8"],
	].map(([name, value]) => `${name}=${value}`);
	const options: SpawnOptions = { ...(runner ?? {}), cwd: draft, stdio: ["ignore", "pipe", "pipe"], windowsHide: true };
	const child = spawn(initdb, [...settings, "--no-instructions"], options);
	let said = "";
	child.stdout?.on("data", () => {});
	child.stderr?.on("data", (chunk: Buffer) => {
		said += chunk.toString();
	});
	const code = await new Promise<number | null>((resolve, reject) => {
		child.on("error", reject);
		child.on("close", resolve);
	});
	if (code !== 0) throw problem("creation-failed", { folder: draft, log: said.trim() });
}

/** What a start that was killed left behind. */
function removeDrafts({ home }: Cluster): void {
	for (const name of readdirSync(home)) {
		const pid = /^cluster\.(\d+)$/.exec(name)?.[1];
		if (pid && (Number(pid) === process.pid || !isAlive(Number(pid)))) rmSync(join(home, name), { recursive: true, force: true });
	}
}

/** `initdb` demands a user with a name; the server does not. It is taken for the second that this lasts, and the files then change hands. */
function userWithName(): Runner {
	const entry = /^nobody:[^:]*:(\d+):(\d+):/m.exec(readFileSync("/etc/passwd", "utf8"));
	if (!entry) throw problem("no-user");
	return { uid: Number(entry[1]), gid: Number(entry[2]) };
}

function giveTo(runner: Runner, path: string): void {
	if (!runner || !isRoot()) return;
	lchownSync(path, runner.uid, runner.gid);
	if (statSync(path).isDirectory()) for (const name of readdirSync(path)) giveTo(runner, join(path, name));
}
