import { chmodSync, existsSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { Client } from "pg";
import { joinPostgres } from "../../src/shared/database/postgres/index.ts";
import type { TestServer } from "./debian-postgres.ts";
import { volatileFolder } from "./volatile.ts";

/** The PostgreSQL that Tegsh brings, started as Tegsh starts it, in a data folder of this run. */
export async function startEmbeddedPostgres(): Promise<TestServer> {
	const folder = volatileFolder("tegsh-postgres");
	chmodSync(folder, 0o711);
	const postgres = await joinPostgres({ folder, role: "server" });
	await forgetTheDisk(postgres.ownerUrl);
	return {
		url: postgres.ownerUrl,
		servingUrl: postgres.url,
		stop: async () => {
			await postgres.release();
			// Where root's temporary files are closed to others, the database lies elsewhere.
			const pointer = join(folder, "postgres-is-in.txt");
			if (existsSync(pointer)) rmSync(readFileSync(pointer, "utf8").trim(), { recursive: true, force: true });
			rmSync(folder, { recursive: true, force: true });
		},
	};
}

/** Nothing here outlives the run, so nothing waits for the disk; that the product does is seen in test/durability. */
async function forgetTheDisk(url: string): Promise<void> {
	const client = new Client({ connectionString: url });
	await client.connect();
	for (const setting of ["fsync", "full_page_writes"]) await client.query(`alter system set ${setting} = off`);
	await client.query("select pg_reload_conf()");
	await client.end();
}
