import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";

const root = resolve(import.meta.dirname, "../..");
const map = "given=name,family=surname,phone=phone,birth_date=born";
let folder: string;

beforeAll(() => {
	folder = mkdtempSync(join(tmpdir(), "tegsh-link-"));
});
afterAll(() => rmSync(folder, { recursive: true }));

describe("npx tegsh link as it is built", () => {
	it("needs no installation, and compares in threads", () => {
		// All share one telephone: more pairs than one thread is left alone with.
		const rows = Array.from({ length: 800 }, (_, at) => `${at},Name${at % 400},Surname${at % 400},99112233,${1950 + (at % 60)}-03-12`);
		const { status, stdout, stderr } = link(["id,name,surname,phone,born", ...rows], ["--out", join(folder, "clusters.csv")]);
		expect([status, stderr.includes("Comparing")], stderr).toEqual([0, true]);
		expect(JSON.parse(stdout)).toMatchObject({ records: 800, badRows: { count: 0 } });
		expect(readFileSync(join(folder, "clusters.csv"), "utf8").split("\n")).toHaveLength(802);
		expect(existsSync(join(folder, "data"))).toBe(false);
	});

	it("ends with 2 for bad input, in the language of whoever asks", () => {
		const { status, stdout, stderr } = link(["id,name"], [], "mn_MN.UTF-8");
		expect([status, stdout]).toEqual([2, ""]);
		expect(stderr).toContain("“surname” гэсэн багана алга");
	});
});

function link(lines: readonly string[], options: readonly string[], language = "en_GB.UTF-8") {
	const file = join(folder, "people.csv");
	writeFileSync(file, `${lines.join("\n")}\n`);
	const environment = {
		PATH: process.env.PATH,
		LC_ALL: language,
		TEGSH_DATA: join(folder, "data"),
		DATABASE_URL: "postgres://127.0.0.1:1/none",
	};
	const command = [join(root, "bin/tegsh.mjs"), "link", file, "--id", "id", "--map", map, "--json", ...options];
	return spawnSync(process.execPath, command, { cwd: folder, encoding: "utf8", env: environment });
}
