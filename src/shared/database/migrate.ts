import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Client } from "pg";
import { databaseProblems as texts } from "#words/shared";
import { problems } from "../problem.ts";
import { type Handle, quoteName } from "./handle.ts";
import { packageFolder } from "./package-folder.ts";
import { sentStatements } from "./released.ts";
import { asOwner, letServerIn } from "./roles.ts";

const problem = problems("database", texts, {
	"migration-changed": 500,
	"migration-unknown": 500,
});

export type MigrationKind = "installation" | "programme";

/** Brings a schema up to date; forward only. Two processes at once are harmless: the second waits and finds nothing to do. */
export async function migrate(handle: Handle, kind: MigrationKind): Promise<void> {
	await asOwner(handle, async (client) => {
		// Who is cut short leaves with the connection, and nothing is done.
		await client.query("begin");
		await applyMigrations(client, handle.schema, kind);
		await letServerIn(client, handle);
		await client.query("commit");
	});
}

/** Takes a schema away with all that is in it, where it is there. */
export async function dropSchema(installation: Pick<Handle, "ownerUrl" | "schema">, name: string): Promise<void> {
	await asOwner(installation, (client) => client.query(`drop schema if exists ${quoteName(name)} cascade`));
}

interface Applied {
	readonly name: string;
	readonly checksum: string;
}

/**
 * In a transaction of the caller's, with the schema as its search path. `only`: those that made a schema elsewhere, and none of what came
 * later.
 */
export async function applyMigrations(
	client: Pick<Client, "query">,
	name: string,
	kind: MigrationKind,
	only?: readonly Applied[],
): Promise<void> {
	const schema = quoteName(name);
	await client.query("select pg_advisory_xact_lock(hashtext('tegsh migrations'), hashtext($1))", [schema]);
	await client.query(`create schema if not exists ${schema}`);
	await client.query("create table if not exists migration (name text primary key, checksum text not null)");
	const applied = new Map(
		(await client.query<Applied>("select name, checksum from migration")).rows.map((row) => [row.name, row.checksum]),
	);
	const files = migrationFiles(kind);
	const wanted = only && new Map(only.map(({ name, checksum }) => [name, checksum]));
	const newer = [...applied.keys(), ...(wanted?.keys() ?? [])].find((one) => !files.some((file) => file.name === one));
	if (newer) throw problem("migration-unknown", { name: newer });
	for (const file of files) {
		if (wanted && !wanted.has(file.name)) continue;
		const before = applied.get(file.name);
		const expected = before ?? wanted?.get(file.name);
		if (expected && expected !== file.checksum) throw problem("migration-changed", { name: file.name });
		if (before) continue;
		for (const statement of sentStatements(file.sql)) await client.query(statement);
		await client.query("insert into migration (name, checksum) values ($1, $2)", [file.name, file.checksum]);
	}
}

/** Which migrations wrote the rows of a table anew, as a line of theirs says: `-- rewrites: session, activity`. */
export function rewritingMigrations(kind: MigrationKind): ReadonlyMap<string, readonly string[]> {
	const tables = new Map<string, string[]>();
	for (const { name, sql } of migrationFiles(kind)) {
		for (const [, named = ""] of sql.matchAll(/^-- rewrites: (.+)$/gm)) {
			for (const table of named.trim().split(/, */)) tables.set(table, [...(tables.get(table) ?? []), name]);
		}
	}
	return tables;
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
