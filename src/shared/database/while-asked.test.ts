import { setTimeout as pause } from "node:timers/promises";
import { sql } from "kysely";
import { expect, it } from "vitest";
import { freshProgramme } from "../../../test/support/database.ts";
import { forEverybody, troubleOf, whileAsked } from "./index.ts";

it("the query of somebody who has left is ended in PostgreSQL, and gives its connection back", async () => {
	const handle = await freshProgramme();
	const left = new AbortController();
	const asked = whileAsked(left.signal, () => sql`select pg_sleep(60)`.execute(handle.db));
	const ended = expect(asked).rejects.toMatchObject({ code: "57014" });
	await pause(300);
	left.abort();
	await ended;
	const { rows } = await handle.pool.query(
		"select count(*)::int as sleeping from pg_stat_activity where query like 'select pg_sleep(60)%' and state = 'active'",
	);
	expect(rows[0].sleeping).toBe(0);
	expect(handle.pool.idleCount).toBe(handle.pool.totalCount);
	await expect(whileAsked(left.signal, () => sql`select 1`.execute(handle.db))).rejects.toMatchObject({ name: "AbortError" });
	// Nobody who asks afterwards is touched by it.
	expect((await sql`select 1 as one`.execute(handle.db)).rows).toEqual([{ one: 1 }]);
});

it("what everybody waits for goes on when whoever began it has left", async () => {
	const handle = await freshProgramme();
	const left = new AbortController();
	const begun = whileAsked(left.signal, async () => forEverybody(() => sql`select pg_sleep(0.5), 1 as one`.execute(handle.db)));
	left.abort();
	expect((await begun).rows).toMatchObject([{ one: 1 }]);
});

it("a statement has a time limit", async () => {
	const handle = await freshProgramme();
	expect((await handle.pool.query("show statement_timeout")).rows).toEqual([{ statement_timeout: "2min" }]);
});

it("a connection that PostgreSQL ended is replaced, and it is known that this was no mistake of ours", async () => {
	const handle = await freshProgramme();
	const killed = handle.pool.query("select pg_terminate_backend(pg_backend_pid())");
	expect(troubleOf(await killed.catch((error: unknown) => error))).toBe("away");
	expect((await handle.pool.query("select 1 as one")).rows).toEqual([{ one: 1 }]);
});

it.each([
	[{ code: "53100" }, "full"],
	[{ code: "ENOSPC" }, "full"],
	[{ code: "57014" }, "slow"],
	[{ code: "57P03" }, "away"],
	[{ code: "ECONNREFUSED", syscall: "connect" }, "away"],
	[{ code: "ENOENT", syscall: "open" }, null],
	[{ code: "23505" }, null],
	[new TypeError("ours"), null],
])("%j is %s", (error, trouble) => {
	expect(troubleOf(error)).toBe(trouble);
});
