import { chmodSync, existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { joinPostgres } from "../../src/shared/database/postgres/index.ts";
import type { TestServer } from "./debian-postgres.ts";

/** The PostgreSQL that Tegsh brings, started as Tegsh starts it, in a data folder of this run. */
export async function startEmbeddedPostgres(): Promise<TestServer> {
	const folder = mkdtempSync(join(tmpdir(), "tegsh-postgres-"));
	chmodSync(folder, 0o711);
	const postgres = await joinPostgres({ folder, role: "server" });
	return {
		url: postgres.url,
		stop: async () => {
			await postgres.release();
			// Where root's temporary files are closed to others, the database lies elsewhere.
			const pointer = join(folder, "postgres-is-in.txt");
			if (existsSync(pointer)) rmSync(readFileSync(pointer, "utf8").trim(), { recursive: true, force: true });
			rmSync(folder, { recursive: true, force: true });
		},
	};
}
