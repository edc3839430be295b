import { type SpawnOptions, spawn } from "node:child_process";
import { existsSync, lchownSync, lstatSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { newSecret } from "../../id.ts";
import type { Binaries } from "./binaries.ts";
import { makeWhole } from "./draft.ts";
import { isRoot, type Runner, runnerOf } from "./place.ts";
import { problem } from "./problems.ts";

/** `base` holds what belongs together and comes into being at one moment: `data`, the secret, the log. */
export interface Cluster {
	readonly folder: string;
	readonly home: string;
	readonly base: string;
	readonly data: string;
}

/** Refuses files of another version before anything is written: a newer or older PostgreSQL must find its files as it left them. */
export function refuseOtherVersion(cluster: Cluster, major: string): void {
	const file = join(cluster.data, "PG_VERSION");
	if (!existsSync(file)) return;
	const found = readFileSync(file, "utf8").trim();
	if (found !== major) throw problem("other-version", { folder: cluster.folder, found, expected: major });
}

/** A first start, or one that finds what the last left. */
export async function createCluster(cluster: Cluster, binaries: Binaries, starts: () => void): Promise<void> {
	const runner = runnerOf(cluster.folder, cluster.base);
	if (existsSync(cluster.base)) {
		// A copy that root made without its owners.
		if (statSync(cluster.base).uid === 0) giveTo(runner, cluster.base);
		return;
	}
	starts();
	await makeWhole(cluster.base, async (draft) => {
		const named = runner && userWithName();
		mkdirSync(draft, { mode: 0o700 });
		writeFileSync(join(draft, "secret"), newSecret(32), { mode: 0o600 });
		giveTo(named, draft);
		await initialise(cluster.folder, draft, binaries, named);
		giveTo(runner, draft);
	});
}

async function initialise(folder: string, draft: string, { initdb }: Binaries, runner: Runner): Promise<void> {
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
	const options: SpawnOptions = { ...runner, cwd: draft, stdio: ["ignore", "pipe", "pipe"], windowsHide: true };
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
	if (code !== 0) throw problem("creation-failed", { folder, log: said.trim() });
}

/** `initdb` demands a user with a name; the server does not. It is taken for the second that this lasts, and the files then change hands. */
function userWithName(): Runner {
	const entry = /^nobody:[^:]*:(\d+):(\d+):/m.exec(readFileSync("/etc/passwd", "utf8"));
	if (!entry) throw problem("no-user");
	return { uid: Number(entry[1]), gid: Number(entry[2]) };
}

function giveTo(runner: Runner, path: string): void {
	if (!runner || !isRoot()) return;
	// The folder first: from then on its former owner cannot change what lies below.
	lchownSync(path, runner.uid, runner.gid);
	if (lstatSync(path).isDirectory()) for (const name of readdirSync(path)) giveTo(runner, join(path, name));
}
