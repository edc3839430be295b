import { globSync, readFileSync } from "node:fs";
import { resolve } from "node:path";
import { describe, expect, it } from "vitest";
import { faultsOf, type migrationRules } from "./migration-rules.ts";

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

it("all migrations keep the rules", () => {
	const paths = globSync("migrations/*/*.sql", { cwd: root });
	expect(paths.length).toBeGreaterThan(50);
	expect(paths.flatMap((path) => faultsOf({ path, text: readFileSync(resolve(root, path), "utf8") }))).toEqual([]);
});
