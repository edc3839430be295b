import { globSync, readFileSync } from "node:fs";
import { resolve } from "node:path";
import { describe, expect, it } from "vitest";
import { bareWords } from "../../src/shared/database/statements.ts";
import { faultsOf, migrationRules, unsaidRewriting } from "./migration-rules.ts";

type RuleName = keyof typeof migrationRules;

const root = resolve(import.meta.dirname, "../..");
/** A migration as it should be; each planted fault is added to it alone. */
const sound = `
-- Who holds it: check (nothing) in a comment, and a trigger.
create table holding (id uuid primary key, person uuid not null references person, kind text check (kind in ('a', 'b')), at timestamptz);
alter table holding add column since date;
alter table holding add constraint holding_since_check check (since > '2000-01-01');
alter table holding add column one text, add column other text default 'create trigger';
update holding set one = lower(kind) where since <= (now() at time zone 'Asia/Ulaanbaatar')::date;
insert into holding select id, id, to_jsonb(id)::text from person;
`;

const planted: Readonly<Record<RuleName, Readonly<Record<string, string>>>> = {
	checksStandAlone: {
		"a check in a column, beside another": "alter table holding add column a int check (a > 0), add column b int;",
		"a check in a column, before another word": "alter table holding add a int check (a > 0) not null;",
		"a check without a name": "alter table holding add check (a > 0);",
		"a check with a name beside its column": "alter table holding add a int, add constraint holding_a_check check (a > 0);",
		"a check in capitals, over lines": "ALTER TABLE holding\n\tADD COLUMN a int\n\t-- above\n\tCHECK (a > 0) NOT NULL;",
	},
	updatesAreImmutable: {
		"a row as JSON": "update holding set one = to_jsonb(kind);",
		"a day as text": "update holding set one = to_char(since, 'YYYY');",
		"a text as a moment": "update holding set at = one::timestamptz;",
		"an array from text": "update holding set one = (other::integer[])[1];",
		"words put together": "with a as (select 1) update holding set one = concat(one, other) from a;",
		"rows that are deleted by it": "delete from holding where format('%s', since) = one;",
	},
	noTriggers: {
		"a trigger": "create trigger t before update on holding for each row execute function f();",
		"a trigger of a constraint": "create constraint trigger t after update on holding for each row execute function f();",
	},
	keysStayInside: {
		"a key to the installation": "alter table holding add column account uuid references tegsh.account;",
		"a key of a table's own": "create table b (account uuid, foreign key (account) references tegsh . account (id));",
	},
};

/** The statements of SQL in a file of ours; whatever is put into them is a name. */
function statementsIn(text: string): string[] {
	return [...text.matchAll(/\bsql(?:<[^`]*?>)?`/g)].map(({ 0: begun, index }) =>
		bareWords(templateAt(text, index + begun.length)).toLowerCase(),
	);
}

/** What stands between two backticks, with `given` for each value and its type. */
function templateAt(text: string, from: number): string {
	let said = "";
	for (let at = from; text[at] !== "`" && at < text.length; at += 1) {
		if (text[at] === "\\") said += text[++at] ?? "";
		else if (!text.startsWith("${", at)) said += text[at] ?? "";
		else {
			at = endOfValue(text, at + 2);
			at += /^::\w+(\[\])?/.exec(text.slice(at + 1, at + 40))?.[0].length ?? 0;
			said += "given";
		}
	}
	return said;
}

function endOfValue(text: string, from: number): number {
	let depth = 1;
	let at = from;
	for (; depth > 0 && at < text.length; at += 1) depth += text[at] === "{" ? 1 : text[at] === "}" ? -1 : 0;
	return at - 1;
}

describe("what the code changes many rows by", () => {
	const changing = (text: string) => statementsIn(text).filter((statement) => /^(update|delete|with|insert)\b/.test(statement));
	const faults = (text: string) => changing(text).flatMap((statement) => migrationRules.updatesAreImmutable(statement) ?? []);

	it("depends on no settings of a session", () => {
		const paths = globSync("src/**/*.{ts,tsx}", { cwd: root }).filter((path) => !/\.test\.tsx?$/.test(path));
		const texts = paths.map((path) => ({ path, text: readFileSync(resolve(root, path), "utf8") }));
		expect(texts.flatMap(({ text }) => changing(text)).length).toBeGreaterThan(20);
		expect(texts.flatMap(({ path, text }) => faults(text).map((fault) => `${path}: ${fault}`))).toEqual([]);
	});

	it.each([
		`sql\`update report set keys = fresh.keys::int[] from unnest(\${ids}::uuid[], \${keys}::text[]) as fresh(id, keys)\``,
		"sql<{ seq: number }>`\n\twith gone as (delete from a) update a set b = to_jsonb(c)`.execute(tx)",
	])("is seen where it does: %s", (text) => {
		expect(faults(text)).toHaveLength(1);
	});
});

describe("the rules for migrations", () => {
	it("find nothing in a sound one", () => {
		expect(faultsOf({ path: "0099-sound.sql", text: sound })).toEqual([]);
	});

	const faults = Object.entries(planted).flatMap(([rule, texts]) => Object.entries(texts).map(([fault, text]) => [rule, fault, text]));
	it.each(faults)("%s finds %s", (rule, _, text) => {
		const found = faultsOf({ path: "0099-planted.sql", text: sound + text });
		expect(found.map((fault) => fault.split(":")[0])).toEqual([rule]);
	});
});

describe("a migration that writes rows of before anew", () => {
	const adding = "alter table holding add column one text, add other text;\n";
	it.each([
		["update holding set kind = 'a';", ["holding"]],
		["alter table holding add column one text;\nupdate holding set one = kind, kind = 'a' where since is null;", ["holding"]],
		["with a as (select 1) update holding as held set kind = 'a' from a;", ["holding"]],
		["alter table holding alter column kind type integer;", ["holding"]],
		["update holding set (one, kind) = (select 'a', 'b');", ["holding"]],
	])("has to say so: %s", (text, tables) => {
		expect(unsaidRewriting({ path: "p", text }).map((fault) => /of (\w+) anew/.exec(fault)?.[1])).toEqual(tables);
		expect(unsaidRewriting({ path: "p", text: `-- rewrites: person, holding\n${text}` })).toEqual([]);
	});

	it("need not, where it fills what it adds", () => {
		expect(unsaidRewriting({ path: "p", text: `${adding}update holding set one = kind, other = lower(kind) where kind <> 'a';` })).toEqual(
			[],
		);
	});

	it("has said so, since tables are held", () => {
		const first = { installation: "0014", programme: "0049" };
		const paths = Object.entries(first).flatMap(([kind, from]) =>
			globSync(`migrations/${kind}/*.sql`, { cwd: root }).filter((path) => (path.split("/").at(-1) ?? "") >= from),
		);
		expect(paths.length).toBeGreaterThan(1);
		expect(paths.flatMap((path) => unsaidRewriting({ path, text: readFileSync(resolve(root, path), "utf8") }))).toEqual([]);
	});
});

it("all migrations keep the rules", () => {
	const paths = globSync("migrations/*/*.sql", { cwd: root });
	expect(paths.length).toBeGreaterThan(50);
	expect(paths.flatMap((path) => faultsOf({ path, text: readFileSync(resolve(root, path), "utf8") }))).toEqual([]);
});
