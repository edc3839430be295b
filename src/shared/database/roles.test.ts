import { beforeAll, expect, it } from "vitest";
import { type FreshInstallation, freshInstallation, freshProgramme, ownedBy } from "../../../test/support/database.ts";
import { erasePayloads, machine, verifyJournal } from "../journal/index.ts";
import { migrate, ownsSchema } from "./index.ts";

/** What the server is never to do, by itself or by somebody who found a way to speak through it. */
const refused = [
	"update journal set account = 'bayar'",
	"update journal set hash = previous_hash where false",
	"delete from journal where seq = 1",
	"truncate journal cascade",
	"select seq from journal for update",
	"update journal_payload set payload = '{}'",
	"delete from journal_payload where seq = 1",
	"truncate journal_payload",
	"insert into journal_head (only_row, seq, hash) values (false, 1, '')",
	"update journal_head set only_row = false",
	"delete from journal_head",
	"truncate journal_head",
	"update migration set checksum = ''",
	"insert into migration values ('9999-theirs.sql', '')",
	"alter table journal disable trigger all",
	"alter table journal add column note text",
	"alter table journal owner to current_user",
	"drop table journal cascade",
	"drop function erase_payloads(text)",
	"create or replace function erase_payloads(mentioned text) returns setof bigint language sql as 'select 1::bigint'",
	"create table theirs (one int)",
	"create index on journal (account)",
	"create schema theirs",
	"alter schema programme_test rename to theirs",
	"drop schema programme_test cascade",
	"drop schema tegsh cascade",
	"set role OWNER",
	"set session_replication_role = replica",
	"create role another superuser",
	"copy journal from program 'true'",
];

/** Nothing of it is changed: that is what is tried. */
let shared: FreshInstallation;

beforeAll(async () => {
	shared = await freshInstallation();
});

it.each(refused)("the role that serves may not: %s", async (statement) => {
	const { programme } = shared;
	const owner = new URL(programme.handle.ownerUrl).username;
	await expect(programme.handle.pool.query(statement.replace("OWNER", owner))).rejects.toMatchObject({ code: "42501" });
});

it("the role that serves owns no table, and whoever has one address alone owns them all", async () => {
	const { handle, programme } = shared;
	for (const one of [handle, programme.handle]) {
		expect(await ownsSchema(one)).toBe(false);
		const { rows } = await one.pool.query<{ tables: number; own: number }>(
			`select count(*)::int as tables, count(*) filter (where pg_has_role(relowner, 'usage'))::int as own
			from pg_class where relnamespace = $1::regnamespace`,
			[one.schema],
		);
		expect(rows[0]?.tables).toBeGreaterThan(30);
		expect(rows[0]?.own).toBe(0);
	}
	expect(await ownsSchema(ownedBy(programme.handle))).toBe(true);
});

it("a role that was given too much is known, and loses it when the schema is opened again", async () => {
	const handle = await freshProgramme();
	const { rows } = await handle.pool.query<{ name: string }>("select current_user as name");
	for (const role of ["public", rows[0]?.name]) {
		await ownedBy(handle).pool.query(`grant update on journal to ${role}`);
		expect(await ownsSchema(handle)).toBe(true);
		await migrate(handle, "programme");
		expect(await ownsSchema(handle)).toBe(false);
	}
});

it("what is erased goes through the owner's function, whatever lies in a temporary schema, and nobody else may call it", async () => {
	const { programme } = await freshInstallation();
	const { handle } = programme;
	const before = (await verifyJournal(handle)).rows;
	const change = { tx: handle.db, author: machine, erased: [] as number[] } as unknown as Parameters<typeof erasePayloads>[0];
	await handle.pool.query("create temporary table journal_payload (seq bigint, salt bytea, payload json)");
	await erasePayloads(change, ["mentioned nowhere"]);
	expect(change.erased).toEqual([]);
	expect((await verifyJournal(handle)).rows).toBe(before);
	const { rows } = await ownedBy(handle).pool.query(
		"select has_function_privilege('pg_read_all_data', 'erase_payloads(text)', 'execute') as may",
	);
	expect(rows).toEqual([{ may: false }]);
});
