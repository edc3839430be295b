import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { databaseProblems as texts } from "#words/shared";
import { problems } from "../problem.ts";
import { type Handle, quoteName } from "./handle.ts";
import { packageFolder } from "./package-folder.ts";

const problem = problems("database", texts, {
	"migration-changed": 500,
	"migration-unknown": 500,
});

type MigrationKind = "installation" | "programme";

/** Brings a schema up to date; forward only. Two processes at once are harmless: the second waits and finds nothing to do. */
export async function migrate(handle: Handle, kind: MigrationKind): Promise<void> {
	const schema = quoteName(handle.schema);
	const client = await handle.pool.connect();
	try {
		await client.query("begin");
		await client.query("select pg_advisory_xact_lock(hashtext('tegsh migrations'), hashtext($1))", [schema]);
		await client.query(`create schema if not exists ${schema}`);
		await client.query("create table if not exists migration (name text primary key, checksum text not null)");
		const applied = new Map<string, string>(
			(await client.query<{ name: string; checksum: string }>("select name, checksum from migration")).rows.map((row) => [
				row.name,
				row.checksum,
			]),
		);
		const files = migrationFiles(kind);
		const newer = [...applied.keys()].find((name) => !files.some((file) => file.name === name));
		if (newer) throw problem("migration-unknown", { name: newer });
		for (const file of files) {
			const before = applied.get(file.name);
			if (before === file.checksum) continue;
			if (before) throw problem("migration-changed", { name: file.name });
			await client.query(file.sql);
			await client.query("insert into migration (name, checksum) values ($1, $2)", [file.name, file.checksum]);
		}
		await client.query("commit");
	} catch (error) {
		await client.query("rollback");
		throw error;
	} finally {
		client.release();
	}
}

function migrationFiles(kind: MigrationKind): { name: string; sql: string; checksum: string }[] {
	const folder = join(packageFolder, "migrations", kind);
	return readdirSync(folder)
		.filter((name) => name.endsWith(".sql"))
		.sort()
		.map((name) => {
			const sql = readFileSync(join(folder, name), "utf8");
			return { name, sql, checksum: createHash("sha256").update(sql.replaceAll("\r\n", "\n")).digest("hex") };
		});
}
