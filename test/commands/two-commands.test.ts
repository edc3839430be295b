import { readFileSync, renameSync, rmSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from "vitest";
import { thorough } from "../support/thorough.ts";
import { type Clone, makeClone, npmStart, processesOf, run, type User } from "./clone.ts";

/** Somebody without rights, who exists on every Linux. */
const nobody: User = { uid: 65_534, gid: 65_534 };
const isRoot = process.getuid?.() === 0;

describe("a fresh clone without a way to the packages", () => {
	it("says in words what is missing, with nothing of ours but what npm start runs first", async () => {
		const unreachable = { npm_config_registry: "http://127.0.0.1:9/", npm_config_fetch_retries: "0" };
		const clone = await makeClone(0o700);
		onTestFinished(() => clone.remove());
		const lonely = { ...clone, environment: { ...clone.environment, ...unreachable, npm_config_cache: join(clone.folder, "no-cache") } };
		const { code, out, err } = await run(lonely, "npm", ["start"]);
		expect(out).toContain("Installing packages");
		expect([code, err]).toEqual([1, expect.stringContaining("The package registry could not be reached.")]);
	});
});

describe("a fresh clone in a folder that only its owner may enter", () => {
	let clone: Clone;
	// This very run was set up by the steps that npm start installs with; thoroughly, they are taken here as well.
	beforeAll(async () => {
		clone = await makeClone(0o700, { packages: !thorough });
	});
	afterAll(() => clone.remove());

	it("installs what is missing, builds and serves with npm start, and ends cleanly on SIGTERM to npm", async () => {
		const running = await npmStart(clone);
		expect(running.said().includes("Installing")).toBe(thorough);
		console.log(`first npm start: ready after ${running.seconds.toFixed(1)} s`);
		expect(processesOf(clone)).not.toEqual([]);
		running.npm.kill("SIGTERM");
		expect(await running.ended(), running.said()).toBe(0);
		expect(processesOf(clone)).toEqual([]);
	});

	it("starts again without installing or building, and ends cleanly on Ctrl-C", async () => {
		const running = await npmStart(clone);
		console.log(`second npm start: ready after ${running.seconds.toFixed(1)} s`);
		expect(running.said()).not.toMatch(/Installing|Building/);
		// A terminal sends it to the whole group of processes.
		process.kill(-(running.npm.pid ?? 0), "SIGINT");
		expect(await running.ended(), running.said()).toBe(0);
		expect(processesOf(clone)).toEqual([]);
	});

	it("answers npx tegsh with one JSON document beside a running server, which keeps its packages", async () => {
		const running = await npmStart(clone);
		const figures = await run(clone, "npx", ["tegsh", "figures", "--json"]);
		expect(figures.code, figures.err).toBe(0);
		expect(JSON.parse(figures.out)).toBeInstanceOf(Array);

		const note = join(clone.folder, "node_modules/.package-lock.json");
		renameSync(note, `${note}.away`);
		const refused = await run(clone, "npx", ["tegsh", "figures", "--json"]);
		expect(refused).toMatchObject({ code: 1, out: "" });
		expect(refused.err).toContain("Tegsh is running from this folder");
		renameSync(`${note}.away`, note);

		running.npm.kill("SIGINT");
		expect(await running.ended(), running.said()).toBe(0);
		expect(processesOf(clone)).toEqual([]);
	});

	// How it learns, and that nothing published moves by it, is told of the functions behind it every time.
	it.runIf(thorough)("learns from its own records, and what was published still is what its records gave", async () => {
		const learned = await run(clone, "npx", ["tegsh", "people", "learn", "--json"]);
		expect(learned.code, learned.err).toBe(0);
		const { version, reports, people } = JSON.parse(learned.out);
		expect(version).toMatch(/^records-/);
		expect([reports > 1_000, people < reports], learned.out).toEqual([true, true]);
		const [teachers] = JSON.parse((await run(clone, "npx", ["tegsh", "figures", "TT", "--json"])).out);
		expect([teachers.low <= 1_037, 1_037 <= teachers.high], JSON.stringify(teachers)).toEqual([true, true]);
		const verified = await run(clone, "npx", ["tegsh", "verify"]);
		expect(verified.code, verified.err).toBe(0);
		expect(verified.out).toContain("published figures, and each matches its records");
	});

	// npm start installs by the same steps.
	it.runIf(thorough)("installs before npx tegsh as well, and says so beside standard output; two at once take turns", async () => {
		rmSync(join(clone.folder, "node_modules"), { recursive: true });
		const both = await Promise.all([1, 2].map(() => run(clone, "npx", ["tegsh", "figures", "--json"])));
		for (const { code, out, err } of both) {
			expect(code, err).toBe(0);
			expect(JSON.parse(out)).toBeInstanceOf(Array);
		}
		expect(both.filter(({ err }) => err.includes("Packages installed"))).toHaveLength(1);
	});

	it("passes on what is wrong with the input as exit code 2", async () => {
		const wrong = [
			["no-such-command"],
			["figures", "NO-SUCH-CODE", "--json"],
			["figures", "--day", "2020-02-31", "--json"],
			["import", "registers", "test/samples/registers", "--area", "99", "--dry-run", "--json"],
		];
		// All at once: one of them starts the database, the others join it, and the last one stops it.
		const ended = await Promise.all(wrong.map((args) => run(clone, "npx", ["tegsh", ...args])));
		expect(ended.map(({ code, out }, index) => [wrong[index], code, out])).toEqual(wrong.map((args) => [args, 2, ""]));
	});
});

describe.skipIf(!isRoot)("a fresh clone of an ordinary user (only root can become one)", () => {
	let clone: Clone;
	beforeAll(async () => {
		clone = await makeClone(0o755, { user: nobody, packages: true, settings: { TEGSH_DEMO: "no" } });
	});
	afterAll(() => clone.remove());

	it("serves with npm start where npm ci has been run already, and ends cleanly on SIGTERM to npm", async () => {
		const running = await npmStart(clone);
		console.log(`npm start of an ordinary user: ready after ${running.seconds.toFixed(1)} s`);
		expect(running.said()).not.toContain("Installing");
		expect(ownersOf(processesOf(clone))).toEqual(new Set([String(nobody.uid)]));
		running.npm.kill("SIGTERM");
		expect(await running.ended(), running.said()).toBe(0);
		expect(processesOf(clone)).toEqual([]);
	});
});

function ownersOf(pids: readonly string[]): Set<string | undefined> {
	return new Set(pids.map((pid) => /^Uid:\t(\d+)/m.exec(readFileSync(`/proc/${pid}/status`, "utf8"))?.[1]));
}
