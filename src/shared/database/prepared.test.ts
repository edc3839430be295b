import { sql } from "kysely";
import { beforeAll, expect, it } from "vitest";
import { freshProgramme } from "../../../test/support/database.ts";
import { type Handle, plannedOnce, type Transaction } from "./index.ts";

let handle: Handle;

beforeAll(async () => {
	handle = await freshProgramme();
});

/** The statements that PostgreSQL keeps for the connection, after each of these was sent as often. */
async function keptAfter(times: number, ...doing: ((tx: Transaction, at: number) => Promise<unknown>)[]): Promise<string[]> {
	return handle.db.transaction().execute(async (tx) => {
		await sql`create temporary table note (id integer, text text) on commit drop`.execute(tx);
		for (let at = 0; at < times; at += 1) for (const one of doing) await one(tx, at);
		const { rows } = await sql<{ statement: string }>`select statement from pg_prepared_statements where statement like '%note%'`.execute(
			tx,
		);
		return rows.map(({ statement }) => statement);
	});
}

it("an insert that comes again and again is planned once, and what is marked so; no other question is, and nothing that gives back all columns", async () => {
	const insert = (tx: Transaction, at: number) => sql`insert into note (id, text) values (${at}, ${"a"})`.execute(tx);
	const insertAll = (tx: Transaction, at: number) => sql`insert into note (id, text) values (${at}, ${"b"}) returning *`.execute(tx);
	const ask = (tx: Transaction, at: number) => sql`select text from note where id = ${at}`.execute(tx);
	expect(await keptAfter(2, insert)).toEqual([]);
	const askByKey = (tx: Transaction, at: number) => sql`${plannedOnce} select text from note where id = ${at}`.execute(tx);
	expect(await keptAfter(3, insert, insertAll, ask, askByKey)).toEqual([
		"insert into note (id, text) values ($1, $2)",
		"/* planned once */ select text from note where id = $1",
	]);
});

it("what it plans holds for a table that became another one meanwhile", async () => {
	const insert = (tx: Transaction) => sql`insert into note (id, text) values (${1}, ${"a"})`.execute(tx);
	const columns = await handle.db.transaction().execute(async (tx) => {
		await sql`create temporary table note (id integer, text text) on commit drop`.execute(tx);
		for (let at = 0; at < 5; at += 1) await insert(tx);
		await sql`alter table note add column more integer default 7`.execute(tx);
		await insert(tx);
		return (await sql<{ more: number }>`select more from note`.execute(tx)).rows;
	});
	expect(columns.map(({ more }) => more)).toEqual(Array(6).fill(7));
});
