import { type ChildProcess, execFileSync, spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { gunzipSync } from "node:zlib";
import { Client } from "pg";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { newKeyPair, readBackup } from "../../src/backup/index.ts";
import { joinPostgres } from "../../src/shared/database/postgres/index.ts";
import { often } from "../support/thorough.ts";
import { copiesOf, usedFolder } from "./folder.ts";
import { fill, mayMount, smallDisk } from "./small-disk.ts";

const root = resolve(import.meta.dirname, "../..");
const outside = mkdtempSync(join(tmpdir(), "tegsh-drill-"));
const identityFile = join(outside, "key.txt");
let pair: { readonly identity: string; readonly recipient: string };
let whole: string;
/** How long a backup and a restore take here and now, from the first line of the program on. */
const lasts = { backup: 0, restore: 0 };

/** A data folder with an installation of version 0.1 in it. */
const filledFolder = copiesOf(async (folder) => {
	const postgres = await joinPostgres({ folder, role: "server" });
	const client = new Client({ connectionString: postgres.ownerUrl });
	await client.connect();
	await client.query(gunzipSync(readFileSync(join(root, "test/upgrade/version-0.1.sql.gz"))).toString("utf8"));
	await client.end();
	await postgres.release();
});

interface Ended {
	readonly code: number | null;
	readonly said: string;
}

function begin(folder: string, args: readonly string[], before: readonly string[] = []): { child: ChildProcess; ended: Promise<Ended> } {
	const [program, ...rest] = [...before, process.execPath, join(root, "bin/tegsh.mjs"), ...args];
	const { PATH = "", HOME = "" } = process.env;
	const env = { PATH, HOME, LANG: "C.UTF-8", TEGSH_DATA: folder, TEGSH_BACKUP_RECIPIENT: pair.recipient };
	// A group of its own: a kill takes the program that the first one started as well.
	const child = spawn(program as string, rest, { cwd: root, env, detached: true, stdio: ["ignore", "pipe", "pipe"] });
	let said = "";
	for (const stream of [child.stdout, child.stderr]) stream?.setEncoding("utf8").on("data", (text) => (said += text));
	return { child, ended: once(child, "close").then(([code]) => ({ code: code as number | null, said })) };
}

const run = (folder: string, ...args: readonly string[]) => begin(folder, args).ended;

async function killed(folder: string, args: readonly string[], after: number): Promise<void> {
	const { child, ended } = begin(folder, args);
	await pause(after);
	if (child.exitCode === null) process.kill(-(child.pid as number), "SIGKILL");
	await ended;
}

async function timed(work: () => Promise<Ended>): Promise<number> {
	const from = performance.now();
	const { code, said } = await work();
	expect([code, said]).toEqual([0, said]);
	return performance.now() - from;
}

const restoring = (file: string) => ["restore", file, "--identity", identityFile];

beforeAll(async () => {
	pair = await newKeyPair();
	writeFileSync(identityFile, pair.identity);
	whole = join(outside, "whole.tegsh");
}, 120_000);

afterAll(() => rmSync(outside, { recursive: true, force: true }));

describe("a backup", () => {
	it("that is killed leaves no file that looks whole, and the next one is", async () => {
		const folder = await filledFolder();
		await run(folder, "verify");
		lasts.backup = await timed(() => run(folder, "backup", whole));
		const times = often(1, 100);
		for (let time = 0; time < times; time++) {
			const path = join(outside, `killed-${time}.tegsh`);
			await killed(folder, ["backup", path], lasts.backup * (0.3 + (0.8 * time) / times));
			if (existsSync(path)) await readBackup(path, { identity: pair.identity });
		}
		const names = readdirSync(outside).filter((name) => name.startsWith("killed-") && !/^killed-\d+\.tegsh$/.test(name));
		expect(names.every((name) => name.endsWith(".unfinished"))).toBe(true);
		const after = await run(folder, "backup", join(outside, "after.tegsh"));
		expect(after).toMatchObject({ code: 0 });
		expect(await run(folder, "restore", join(outside, "after.tegsh"), "--identity", identityFile, "--trial")).toMatchObject({ code: 0 });
	});

	it("for which the disk has no room leaves nothing, and says so", async () => {
		const folder = await filledFolder();
		// Somebody else holds the database, so that its own files know of no limit.
		const postgres = await joinPostgres({ folder, role: "command" });
		const path = join(outside, "no-room.tegsh");
		const limited = ["bash", "-c", 'trap "" XFSZ; ulimit -f 64; exec "$@"', "limited"];
		const { code, said } = await begin(folder, ["backup", path], limited).ended;
		await postgres.release();
		expect([code, said]).toEqual([1, expect.stringContaining("There is no room")]);
		expect(readdirSync(outside).filter((name) => name.startsWith("no-room"))).toEqual([]);
	});
});

describe("a restore", () => {
	it("that is killed leaves an empty installation, into which it goes whole", async () => {
		const first = await usedFolder();
		lasts.restore = await timed(() => run(first, ...restoring(whole)));
		const verified = await run(first, "verify");
		expect(verified).toMatchObject({ code: 0 });
		const times = often(1, 100);
		for (let time = 0; time < times; time++) {
			const folder = await usedFolder();
			await killed(folder, restoring(whole), lasts.restore * (0.4 + (0.6 * time) / times));
			const { code, said } = await run(folder, ...restoring(whole));
			// Where it was killed behind its commit, all is there already.
			if (code !== 0) expect([code, said]).toEqual([2, expect.stringContaining("empty installation only")]);
			const { code: sound, said: lines } = await run(folder, "verify");
			expect([sound, lines.replace(/backup\.restored.*/, "")]).toEqual([0, expect.stringContaining("demo")]);
		}
	});

	it.skipIf(!(often(0, 1) && mayMount()))(
		"for which the disk has no room leaves nothing, says so, and is done whole when there is some (needs the right to mount one)",
		async () => {
			const disk = smallDisk(400);
			const folder = join(disk, "data");
			execFileSync("cp", ["-a", await usedFolder(), folder]);
			for (const left of [300, 12_000]) {
				const makeRoom = fill(disk, left);
				const { code, said } = await run(folder, ...restoring(whole));
				expect([left, code, said]).toEqual([left, 1, expect.stringMatching(/no room on the disk|stopped meanwhile/)]);
				makeRoom();
			}
			expect(await run(folder, ...restoring(whole))).toMatchObject({ code: 0 });
			expect(await run(folder, "verify")).toMatchObject({ code: 0 });
		},
	);

	it("with another key, or into what is full, is refused with 2", async () => {
		const folder = await usedFolder();
		const other = join(outside, "other.txt");
		writeFileSync(other, (await newKeyPair()).identity);
		expect(await run(folder, "restore", whole, "--identity", other)).toMatchObject({
			code: 2,
			said: expect.stringContaining("does not open"),
		});
		const full = await filledFolder();
		expect(await run(full, ...restoring(whole))).toMatchObject({ code: 2, said: expect.stringContaining("in use here") });
	});
});
