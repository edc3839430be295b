import { expect, it } from "vitest";
import { freshProgramme } from "../../test/support/database.ts";
import { childCalled } from "../../test/support/field/children.ts";
import { authorBy, oyun, tsolmon } from "../../test/support/people.ts";
import { childrenCommands } from "../children/index.ts";
import { registry } from "../registry.ts";
import { newId } from "../shared/id.ts";
import type { Command } from "../shared/journal/index.ts";
import { run, verifyJournal } from "../shared/journal/index.ts";

// What is written by the thousand is written in few statements: each must be as if it had come alone.

const visitRecorded = registry.get("children.visit-recorded") as Command;
const visit = (child: string, more: object = {}) => ({
	id: newId(),
	child,
	on: "2020-04-20",
	way: "home",
	met: "yes",
	learning: "no",
	...more,
});

it("visits that arrive at once, with some that are refused or repeated among them, are as if each had come alone", async () => {
	const handle = await freshProgramme();
	const [author, supervisor] = [authorBy(tsolmon), authorBy(oyun)];
	const children = [childCalled("Нэгдүгээр"), childCalled("Хоёрдугаар"), childCalled("Ховдынх", { area: "84" })];
	for (const child of children) await run(handle, supervisor, childrenCommands["child-registered"], child);
	const [first, second, elsewhere] = children.map(({ id }) => id) as [string, string, string];
	const [repeated, late] = [newId(), visit(first, { on: "2030-01-01" })];
	const one = visit(second);
	const inputs = [visit(first), visit(second), one, visit(first), visit(elsewhere), visit(newId()), late, visit(second)];
	const outcomes = await Promise.allSettled([
		...inputs.map((input) => run(handle, author, visitRecorded, input)),
		run(handle, supervisor, visitRecorded, visit(elsewhere)),
		...[0, 1].map(() => run(handle, author, visitRecorded, { ...one, id: repeated }, { id: repeated })),
	]);
	const codes = outcomes.map((one) => (one.status === "fulfilled" ? (one.value.repeated ? "repeated" : "done") : one.reason.code));
	expect(codes).toEqual([
		...["done", "done", "done", "done", "children.unknown", "children.unknown", expect.stringContaining("children."), "done"],
		...["done", "done", "repeated"],
	]);
	const { rows } = await handle.pool.query("select child, count(*)::int as visits, max(since_seq) as last from case_visit group by child");
	const heads = await handle.pool.query("select child, seq as last from case_head");
	const counted = new Map(rows.map(({ child, visits }) => [child, visits]));
	expect([counted.get(first), counted.get(second), counted.get(elsewhere)]).toEqual([2, 4, 1]);
	// The version of each case is the position of what was written of it last.
	for (const { child, last } of rows) expect(heads.rows).toContainEqual({ child, last });
	const journal = await handle.pool.query("select seq, subject from journal where kind = 'children.visit-recorded' order by seq");
	expect(journal.rows).toHaveLength(7);
	expect((await verifyJournal(handle)).faults).toEqual([]);
});

it("a thousand at once are each journalled, in the order of their coming", async () => {
	const handle = await freshProgramme();
	const author = authorBy(tsolmon);
	const child = childCalled("Олон");
	await run(handle, author, childrenCommands["child-registered"], child);
	const ids = Array.from({ length: 1_000 }, () => newId());
	const receipts = await Promise.all(ids.map((id) => run(handle, author, visitRecorded, visit(child.id), { id })));
	expect(receipts.map(({ seq }) => seq)).toEqual(ids.map((_, at) => (receipts[0]?.seq ?? 0) + at));
	const { rows } = await handle.pool.query("select operation from journal where kind = 'children.visit-recorded' order by seq");
	expect(rows.map(({ operation }) => operation)).toEqual(ids);
	expect((await verifyJournal(handle)).faults).toEqual([]);
});
