import { sql } from "kysely";
import { describe, expect, it } from "vitest";
import { freshInstallation, freshProgramme } from "../../../test/support/database.ts";
import { realClock } from "../clock.ts";
import { migrate, openHandle, quoteName } from "./index.ts";

describe("migrating", () => {
	it("twice at once brings a new schema up to date once", async () => {
		const { url } = await freshInstallation();
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
		const handle = await freshProgramme();
		await sql`update migration set checksum = 'other' where name like '0003%'`.execute(handle.db);
		await expect(migrate(handle, "programme")).rejects.toMatchObject({ code: "database.migration-changed" });
	});

	it("refuses in words when the database is newer than the program", async () => {
		const handle = await freshProgramme();
		await sql`insert into migration (name, checksum) values ('9999-future.sql', 'x')`.execute(handle.db);
		await expect(migrate(handle, "programme")).rejects.toMatchObject({ code: "database.migration-unknown" });
	});
});

describe("a schema", () => {
	it("sees only its own tables, whatever another programme holds", async () => {
		const { url, programme } = await freshInstallation();
		const other = openHandle(url, "programme_other", realClock, 1);
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
