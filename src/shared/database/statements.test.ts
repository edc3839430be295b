import { globSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { packageFolder } from "./package-folder.ts";
import { bareWords, statementsOf } from "./statements.ts";

describe("a text of SQL", () => {
	it.each<[string, string, string[]]>([
		["two statements", "select 1; select 2;", ["select 1", "select 2"]],
		["a last one without its semicolon", "select 1;\nselect 2\n", ["select 1", "select 2"]],
		["nothing but space and comments", " ;; -- no; thing\n /* at; all */ ;", []],
		["a semicolon in a comment", "select 1 -- one; or\n, 2; select 3", ["select 1 -- one; or\n, 2", "select 3"]],
		["a comment in a comment", "select /* a /* b; */ c; */ 1; select 2", ["select /* a /* b; */ c; */ 1", "select 2"]],
		["a comment before it, which is no part of it", "-- Why.\nselect 1;", ["select 1"]],
		["quotes with semicolons", "select ';', 'it''s; so', \"a;\"\"b\"; select 2", ["select ';', 'it''s; so', \"a;\"\"b\"", "select 2"]],
		["a backslash, which escapes nothing", String.raw`select '\'; select 2`, [String.raw`select '\'`, "select 2"]],
		["a backslash that escapes", String.raw`select E'\';'; select 2`, [String.raw`select E'\';'`, "select 2"]],
		["two dashes in a quote", "select '--'; select 2", ["select '--'", "select 2"]],
		["dollar quotes", "do $$ begin perform 1; end $$; select 2", ["do $$ begin perform 1; end $$", "select 2"]],
		["dollar quotes in dollar quotes", "do $a$ select $$;$$; $b$; $a$; select 2", ["do $a$ select $$;$$; $b$; $a$", "select 2"]],
		["a dollar in a name", "select a$b$c; select $1; select d$b$", ["select a$b$c", "select $1", "select d$b$"]],
		["an e that ends a name", String.raw`select type'\'; select 2`, [String.raw`select type'\'`, "select 2"]],
		[
			"brackets",
			"create rule r as on insert to t do (select 1; select 2); select 3",
			["create rule r as on insert to t do (select 1; select 2)", "select 3"],
		],
		["letters of Mongolian", "select 'Хүүхэд; сургууль' as нэр; select 2", ["select 'Хүүхэд; сургууль' as нэр", "select 2"]],
	])("with %s", (_, text, statements) => {
		expect(statementsOf(text)).toEqual(statements);
	});

	it.each(["select 'a", 'select "a', "do $$ begin", "do $a$ begin $$ end", "/* a /* b */ select 1", String.raw`select e'\'`])(
		"that never closes what it opens is refused: %s",
		(text) => {
			expect(() => statementsOf(text)).toThrow("never closed");
		},
	);

	it("with a body that is not quoted is refused", () => {
		expect(() => statementsOf("create function f() returns int BEGIN\n ATOMIC select 1; select 2; end;")).toThrow("is to be quoted");
		expect(statementsOf("begin; select atomic from t")).toHaveLength(2);
	});

	it("is taken apart in a time that grows as it does", () => {
		for (const piece of ["'", "''", "/*", "$a", "-", "(", "e'\\", "$$", ";"]) {
			try {
				statementsOf(piece.repeat(200_000));
			} catch (error) {
				expect((error as Error).message).toMatch(/^never closed/);
			}
		}
	});

	it("has words without its comments and without what is quoted", () => {
		expect(bareWords("update a -- to_jsonb(b)\n set c = 'to_jsonb(d)', /* e */ f = \"g\"")).toBe("update a set c = '', f = \"g\"");
	});
});

it("all released migrations are the same text as their statements, with nothing between but space and comments", () => {
	const files = globSync(join(packageFolder, "migrations/**/*.sql"));
	expect(files.length).toBeGreaterThan(50);
	for (const file of files) {
		const text = readFileSync(file, "utf8");
		expect(
			bareWords(text)
				.replaceAll(/; ?|;$/g, ";")
				.replace(/;$/, ""),
		).toBe(statementsOf(text).map(bareWords).join(";"));
	}
});
