import { execFileSync, spawnSync } from "node:child_process";
import { join, resolve } from "node:path";
import { describe, expect, it } from "vitest";
import { thorough } from "../support/thorough.ts";
import { usedFolder } from "./folder.ts";
import { fill, mayMount, smallDisk } from "./small-disk.ts";

const root = resolve(import.meta.dirname, "../..");

function run(program: string, folder: string, ...args: readonly string[]) {
	const { PATH = "", HOME = "" } = process.env;
	const env = { PATH, HOME, LANG: "C.UTF-8", TEGSH_DATA: folder, TEGSH_DEMO: "no" };
	const { status, stdout, stderr } = spawnSync(process.execPath, [join(root, program), ...args], { cwd: root, env, encoding: "utf8" });
	return { status, said: stdout + stderr };
}

const isFull = { status: 1, said: expect.stringMatching(/The disk of the folder .*data is full, so Tegsh could not start/) };

describe.skipIf(!mayMount())("a start on a full disk (needs the right to mount one)", () => {
	it("says so the first time", () => {
		const disk = smallDisk(8);
		expect(run("scripts/start.mjs", join(disk, "data"))).toMatchObject(isFull);
	});

	it.skipIf(!thorough)("says so later, and goes on when there is room", async () => {
		const disk = smallDisk(300);
		const folder = join(disk, "data");
		execFileSync("cp", ["-a", await usedFolder(), folder]);
		const makeRoom = fill(disk);
		expect(run("scripts/start.mjs", folder)).toMatchObject(isFull);
		makeRoom();
		expect(run("bin/tegsh.mjs", folder, "verify")).toMatchObject({ status: 0 });
	});
});
