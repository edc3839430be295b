import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { makeBackup, newKeyPair, restoreBackup } from "../src/backup/index.ts";
import { realClock } from "../src/shared/clock.ts";
import { type Handle, migrate, openHandle, withSnapshot, withThrowAwayDatabase } from "../src/shared/database/index.ts";
import { newVaultKey } from "../src/shared/id.ts";
import { folderStorage } from "../src/shared/storage/index.ts";
import { vaultOf } from "../src/shared/vault/index.ts";
import { fillWorld } from "./figures-world.ts";
import type { BenchLine } from "./line.ts";

const world = { attendances: 1_000_000, sessions: 40_000, people: 650_000 };
const most = { backup: 60, restore: 180, megabytes: 400 } as const;

/** Issue 13: a million attendances go into an archive in a minute, and into an empty database in three, and memory does not grow with them. */
export async function benchBackup(url: string): Promise<BenchLine[]> {
	const folder = mkdtempSync(join(tmpdir(), "tegsh-bench-backup-"));
	const vaultKey = newVaultKey(32);
	const open = (database: string) =>
		openHandle(database, "tegsh", realClock, 4, { storage: folderStorage(join(folder, "media")), vault: vaultOf(vaultKey) });
	const { identity, recipient } = await newKeyPair();
	const file = join(folder, "million.tegsh");
	try {
		return await withThrowAwayDatabase(url, async (source) => {
			const handle = open(source);
			const copying = await fillAndCopy(handle, source);
			const backup = await watched(() => makeBackup(file, { handle, lock: { recipient }, program: "bench", vaultKey }));
			await handle.close();
			const restore = await withThrowAwayDatabase(url, async (target) => {
				const empty = open(target);
				const options = { handle: empty, key: { identity }, folder, vaultKey: null, keptApart: [] };
				return watched(() => restoreBackup(file, options)).finally(() => empty.close());
			});
			const line = { baseline: copying, baselineName: "COPY of every table to nowhere" };
			const memory = Math.max(backup.megabytes, restore.megabytes);
			return [
				{
					name: "a backup of a million attendances",
					unit: "s",
					measured: backup.seconds,
					...line,
					...within(backup.seconds, copying, most.backup),
				},
				{ name: "its restore", unit: "s", measured: restore.seconds, ...line, ...within(restore.seconds, copying, most.restore) },
				{
					...{ name: "what both add to memory", unit: "MB", measured: memory, baseline: 1, baselineName: "nothing", ratio: memory },
					...{ budget: `at most ${most.megabytes} MB`, within: memory <= most.megabytes },
				},
			];
		});
	} finally {
		rmSync(folder, { recursive: true, force: true });
	}
}

function within(measured: number, baseline: number, seconds: number) {
	return { ratio: measured / baseline, budget: `at most ${seconds} s`, within: measured <= seconds };
}

/** Fills a database of its own; gives back how long it takes to copy all of it out and do nothing with it. */
async function fillAndCopy(handle: Handle, url: string): Promise<number> {
	await migrate(handle, "installation");
	const programme = openHandle(url, "programme_bench", realClock, 4);
	await migrate(programme, "programme");
	await fillWorld(programme, world);
	await programme.close();
	const { seconds } = await watched(() =>
		withSnapshot(handle, async (snapshot) => {
			for (const { schema, tables } of snapshot.schemas) for (const table of tables) for await (const _ of snapshot.copy(schema, table));
		}),
	);
	return seconds;
}

/** How long something takes, and by how much the memory of this process grew at most meanwhile. */
async function watched(work: () => Promise<unknown>): Promise<{ readonly seconds: number; readonly megabytes: number }> {
	const before = process.memoryUsage.rss();
	let highest = before;
	const timer = setInterval(() => {
		highest = Math.max(highest, process.memoryUsage.rss());
	}, 50);
	const from = performance.now();
	try {
		await work();
		return { seconds: (performance.now() - from) / 1000, megabytes: (highest - before) / 1e6 };
	} finally {
		clearInterval(timer);
	}
}
