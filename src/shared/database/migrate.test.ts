import { globSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { sql } from "kysely";
import { describe, expect, it } from "vitest";
import { freshInstallation, freshProgramme } from "../../../test/support/database.ts";
import { realClock } from "../clock.ts";
import { type Handle, migrate, openHandle, packageFolder, quoteName } from "./index.ts";

describe("migrating", () => {
	it("twice at once brings a new schema up to date once", async () => {
		const url = (await freshInstallation()).handle.ownerUrl;
		const handles = [1, 2, 3].map(() => openHandle(url, "programme_new", realClock, 1));
		try {
			await Promise.all(handles.map((handle) => migrate(handle, "programme")));
			const { rows } = await sql<{ tables: number }>`
				select count(*) as tables from information_schema.tables where table_schema = 'programme_new' and table_name = 'journal'`.execute(
				(handles[0] as (typeof handles)[number]).db,
			);
			expect(rows[0]?.tables).toBe(1);
		} finally {
			await Promise.all(handles.map((handle) => handle.close()));
		}
	});

	it("refuses in words when a released file was changed", async () => {
		const handle = await freshProgramme({ asOwner: true });
		await sql`update migration set checksum = 'other' where name like '0003%'`.execute(handle.db);
		await expect(migrate(handle, "programme")).rejects.toMatchObject({ code: "database.migration-changed" });
	});

	it("refuses in words when the database is newer than the program", async () => {
		const handle = await freshProgramme({ asOwner: true });
		await sql`insert into migration (name, checksum) values ('9999-future.sql', 'x')`.execute(handle.db);
		await expect(migrate(handle, "programme")).rejects.toMatchObject({ code: "database.migration-unknown" });
	});
});

describe("a schema", () => {
	it("sees only its own tables, whatever another programme holds", async () => {
		const { handle, programme } = await freshInstallation();
		const other = openHandle(handle.ownerUrl, "programme_other", realClock, 1);
		try {
			await migrate(other, "programme");
			await sql`insert into activity (id, since_seq, title, kind, participants) values (gen_random_uuid(), 1, 'theirs', 'training', 'teacher')`.execute(
				other.db,
			);
			const { rows } = await sql`select title from activity`.execute(programme.handle.db);
			expect(rows).toEqual([]);
		} finally {
			await other.close();
		}
	});

	it.each(["tegsh; drop table x", "Tegsh", "1st", "", "a".repeat(64), 'a"b'])("is never called “%s”", (name) => {
		expect(() => quoteName(name)).toThrow("not a schema name");
	});
});

describe("a released file", () => {
	it.each(["installation", "programme"] as const)("makes the same schema in statements as in one piece (%s)", async (kind) => {
		const url = (await freshInstallation()).handle.ownerUrl;
		const { rows: names } = await onSchema(url, "programme_test", (pool) => pool.query<{ name: string }>("select name from migration"));
		expect(names.length).toBeGreaterThan(30);
		const whole = await onSchema(url, "made_whole", async (pool) => {
			await pool.query("create schema made_whole");
			for (const file of globSync(join(packageFolder, "migrations", kind, "*.sql")).sort()) await pool.query(readFileSync(file, "utf8"));
			return shapeOf(pool, "made_whole");
		});
		const sent = await onSchema(url, "made_sent", async (_, handle) => {
			await migrate(handle, kind);
			await handle.pool.query("drop table migration");
			return shapeOf(handle.pool, "made_sent");
		});
		expect(sent).toEqual(whole);
		expect(sent.length).toBeGreaterThan(150);
	});
});

async function onSchema<Result>(url: string, schema: string, work: (pool: Handle["pool"], handle: Handle) => Promise<Result>) {
	const handle = openHandle(url, schema, realClock, 1);
	try {
		return await work(handle.pool, handle);
	} finally {
		await handle.close();
	}
}

/** Columns, constraints and indexes, as PostgreSQL writes them. */
async function shapeOf(pool: Handle["pool"], schema: string): Promise<string[]> {
	const { rows } = await pool.query<{ said: string }>(
		`select format('%s.%s %s %s %s', table_name, column_name, data_type, is_nullable, coalesce(column_default, generation_expression)) as said
			from information_schema.columns where table_schema = $1
		union all select format('%s %s %s', conrelid::regclass, conname, pg_get_constraintdef(oid)) from pg_constraint
			where connamespace = $1::regnamespace and contype <> 'n'
		union all select replace(indexdef, $1, '') from pg_indexes where schemaname = $1
		order by 1`,
		[schema],
	);
	return rows.map(({ said }) => said);
}
