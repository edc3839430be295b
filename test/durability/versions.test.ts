import { createHash } from "node:crypto";
import { lstatSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { joinPostgres } from "../../src/shared/database/postgres/index.ts";
import { Problem } from "../../src/shared/problem.ts";
import { clusterOf, usedFolder } from "./folder.ts";

it.each(["17", "19"])("a folder written by PostgreSQL %s is refused, untouched, with the way out named", async (version) => {
	const folder = await usedFolder();
	writeFileSync(join(clusterOf(folder), "data", "PG_VERSION"), `${version}\n`);
	const before = fingerprint(folder);
	for (const role of ["server", "command"] as const) {
		const refusal = await joinPostgres({ folder, role }).catch((error: unknown) => error);
		expect(refusal).toBeInstanceOf(Problem);
		for (const said of [(refusal as Problem).in("en"), (refusal as Problem).in("mn")]) {
			for (const named of [folder, `PostgreSQL ${version}`, "pg_dump", "DATABASE_URL"]) expect(said).toContain(named);
		}
	}
	expect(fingerprint(folder)).toBe(before);
});

/** Names, modes, owners, moments and contents of everything below. */
function fingerprint(folder: string): string {
	const hash = createHash("sha256");
	for (const name of readdirSync(folder, { recursive: true, encoding: "utf8" }).sort()) {
		const path = join(folder, name);
		const { mode, uid, gid, mtimeMs } = lstatSync(path);
		hash.update(JSON.stringify([name, mode, uid, gid, mtimeMs]));
		if (lstatSync(path).isFile()) hash.update(readFileSync(path));
	}
	return hash.digest("hex");
}
