import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

/** The tables that the migrations leave behind, under the names that they have now; one of both kinds of schema stands once. */
export function migratedTables(root: string): string[] {
	const tables = new Set<string>();
	for (const kind of ["installation", "programme"]) {
		for (const file of readdirSync(join(root, "migrations", kind)).sort()) {
			const statements = readFileSync(join(root, "migrations", kind, file), "utf8").replace(/--.*/g, "");
			for (const [, made, dropped, before, after] of statements.matchAll(
				/create table (\w+)|drop table (\w+)|alter table (\w+) rename to (\w+)/g,
			)) {
				for (const name of [made, after]) if (name) tables.add(name);
				for (const name of [dropped, before]) if (name) tables.delete(name);
			}
		}
	}
	return [...tables].sort();
}
