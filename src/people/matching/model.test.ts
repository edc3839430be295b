import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { inChange } from "../../../test/support/changes.ts";
import { freshProgramme } from "../../../test/support/database.ts";
import { decideLikeness } from "../../../test/support/decisions.ts";
import { sarnai } from "../../../test/support/people.ts";
import { chanceFrom } from "../../demo/chance.ts";
import { usualModel } from "../../linkage/index.ts";
import type { Handle } from "../../shared/database/index.ts";
import { newId } from "../../shared/id.ts";
import { enterReports } from "../reports/entering.ts";

import { listDecisions } from "../review/decisions-store.ts";
import type { NewReport } from "../schema.ts";
import { learnModel, relinkOutdated } from "./commands.ts";
import { modelInUse, modelVersionAt } from "./model.ts";

let handle: Handle;
const chance = chanceFrom(41);
const beginnings = ["Бат", "Ган", "Мөнх", "Энх", "Оюун", "Цэрэн", "Сүх", "Лхагва", "Нар", "Алтан", "Хүрэл", "Баяр", "Төмөр", "Ням"];
const ends = ["баатар", "болд", "цэцэг", "туяа", "сүрэн", "жав", "эрдэнэ", "хуяг", "сайхан", "очир", "зул", "чимэг", "тулга", "гэрэл"];
const name = () => `${chance.pick(beginnings)}${chance.pick(ends)}`;
const digits = (most: number) => String(chance.between(1, most)).padStart(2, "0");

/** Each of some people twice, the second time with a slip in every third. */
const people = Array.from({ length: 520 }, () => ({
	given: name(),
	family: `${name()}ын`,
	born: `19${chance.between(60, 99)}-${digits(12)}-${digits(28)}`,
}));
const reports = [0, 1].flatMap((time) =>
	people.map(({ given, family, born }, at): NewReport => {
		const slip = time === 1 && at % 3 === 0;
		return {
			...{ id: newId(), written: {}, name: { clan: null, family, given: slip ? given.slice(0, -1) : given } },
			...{ birthDate: { date: born, precision: "day" }, sex: at % 2 ? "male" : "female", registerNumber: null, phone: null },
			...{ workplace: null, area: "84" },
		} as NewReport;
	}),
);

const enter = (some: readonly NewReport[]) => inChange(handle, (change) => enterReports(change, some));

async function held(): Promise<string[]> {
	const { rows } = await handle.pool.query(
		`select concat_ws(' ', report, person) as line from membership where until_seq > 1e15
		union all select concat_ws(' ', one, other, bits, band, joined, guard, decision, model) from likeness where until_seq > 1e15`,
	);
	return rows.map(({ line }) => line).sort();
}

beforeAll(async () => {
	handle = await freshProgramme();
});

describe("the model in use", () => {
	it("is the one that Tegsh brings, and too few reports teach no other", async () => {
		await enter(reports.slice(0, 20));
		expect((await modelInUse(handle.db)).model).toBe(usualModel.version);
		await expect(learnModel(handle)).rejects.toMatchObject({ code: "people.too-few-reports" });
	});

	it("is learned from the records, and what was decided holds under it", async () => {
		await enter(reports.slice(20));
		const [one, other] = [reports[1]?.id ?? "", reports[people.length + 1]?.id ?? ""];
		await decideLikeness(handle, sarnai, { one, other, decision: "different" });
		const { result } = await learnModel(handle);
		expect(result.reports).toBe(reports.length);
		expect((await modelInUse(handle.db)).model).toBe(result.version);
		const { rows } = await handle.pool.query("select distinct model from likeness where until_seq > 1e15");
		expect(rows).toEqual([{ model: result.version }]);
		expect(await listDecisions(handle.db, [""], { limit: 9 })).toMatchObject([{ decision: "different", joined: false }]);
		expect(Math.abs(result.people - people.length)).toBeLessThan(people.length * 0.05);
	});

	it("gives the same when all is weighed anew as when one arrived after the other", async () => {
		const before = await held();
		await handle.pool.query("update report set fold_version = 0, linkage_keys = '{}' where id = $1", [reports[5]?.id]);
		expect(await relinkOutdated(handle)).toMatchObject({ reports: reports.length });
		expect(await held()).toEqual(before);
		expect(await relinkOutdated(handle)).toBeNull();
	});

	it("finds who is who of reports that an older Tegsh wrote down", async () => {
		const before = await held();
		await handle.pool.query("delete from likeness where decision is null; update report set fold_version = 0, linkage_keys = '{}'");
		await handle.pool.query("update membership set person = report where until_seq > 1e15");
		await relinkOutdated(handle);
		expect(await held()).toEqual(before);
	});
});

describe("a register that grows", () => {
	/** Others, so that the register doubles; a third of them are written down twice, with a slip. */
	const others = (count: number) => {
		const some = Array.from({ length: count }, (_, at) => ({
			...{ given: name(), family: `${name()}ын`, born: `19${chance.between(60, 99)}-${digits(12)}-${digits(28)}`, at },
		}));
		return [...some, ...some.filter(({ at }) => at % 3 === 0).map((one) => ({ ...one, given: one.given.slice(0, -1) }))].map(
			({ given, family, born, at }) => ({
				...(reports[0] as NewReport),
				...{ id: newId(), name: { clan: null, family, given }, birthDate: { date: born, precision: "day" as const } },
				sex: at % 2 ? ("male" as const) : ("female" as const),
			}),
		);
	};
	const more = others(900);
	const bits = async () =>
		new Map(
			(
				await handle.pool.query<{ pair: string; bits: number }>(
					"select concat_ws(' ', one, other) as pair, bits from likeness where until_seq > 1e15",
				)
			).rows.map(({ pair, bits }) => [pair, bits]),
		);
	let learned: string;

	it("takes a bit from every pair at most when it has doubled, and gives none", async () => {
		learned = (await modelInUse(handle.db)).model;
		const { asOf } = (await handle.pool.query<{ asOf: number }>('select max(seq)::int as "asOf" from journal')).rows[0] ?? { asOf: 0 };
		const before = await bits();
		await enter(more);
		expect(await modelInUse(handle.db)).toMatchObject({ model: `${learned}+1`, doublings: 1 });
		expect([await modelVersionAt(handle.db, asOf), await modelVersionAt(handle.db, asOf + 1)]).toEqual([learned, `${learned}+1`]);
		const { rows } = await handle.pool.query("select distinct model from likeness where until_seq > 1e15");
		expect(rows).toEqual([{ model: `${learned}+1` }]);
		const after = [...(await bits())].flatMap(([pair, now]) => (before.has(pair) ? [now - (before.get(pair) as number)] : []));
		expect(after.length).toBeGreaterThan(100);
		expect(Math.max(...after)).toBeLessThanOrEqual(0);
		expect(Math.min(...after)).toBeGreaterThanOrEqual(-1.001);
		expect(after.filter((lost) => lost < -0.9).length).toBeGreaterThan(100);
	});

	it("comes out as if all had been weighed anew", async () => {
		const before = await held();
		await handle.pool.query("update report set fold_version = 0, linkage_keys = '{}' where id = $1", [reports[5]?.id]);
		await relinkOutdated(handle);
		expect(await held()).toEqual(before);
		expect(await relinkOutdated(handle)).toBeNull();
	});

	it("comes out the same when they came in small parts and the installation was opened afterwards", async () => {
		const all = await held();
		const { rows } = await handle.pool.query("select version, learned_on, model::text from linkage_model where until_seq > 1e15");
		await handle.pool.query(
			"update likeness set decision = null, decided_by = null, decided_on = null, decided_seq = null where until_seq > 1e15",
		);
		await handle.pool.query("update report set fold_version = 0");
		await relinkOutdated(handle);
		const whole = await held();
		expect(whole).not.toEqual(all);
		const parts = handle;
		handle = await freshProgramme();
		await handle.pool.query(
			"insert into linkage_model (since_seq, version, learned_on, model) values (0, $1, $2, $3)",
			Object.values(rows[0]),
		);
		const mixed = [...more, ...reports].sort((a, b) => (a.id.slice(-6) < b.id.slice(-6) ? -1 : 1));
		for (let start = 0; start < mixed.length; start += 400) await enter(mixed.slice(start, start + 400));
		expect((await modelInUse(handle.db)).doublings).toBe(0);
		await relinkOutdated(handle);
		expect((await modelInUse(handle.db)).doublings).toBe(1);
		expect(await held()).toEqual(whole);
		handle = parts;
	});
});

describe("a Tegsh that brings another model", () => {
	const ours = { version: usualModel.version, thresholds: usualModel.thresholds };
	const some = reports.slice(0, 60).concat(reports.slice(people.length, people.length + 60));
	let old: Handle;

	const memberships = async () =>
		(await old.pool.query("select report, person from membership where until_seq > 1e15 order by report")).rows as readonly {
			readonly report: string;
			readonly person: string;
		}[];
	const peopleThere = async () => new Set((await memberships()).map(({ person }) => person)).size;

	beforeAll(async () => {
		old = await freshProgramme();
		// As if this were an older Tegsh, whose model hardly ever joined anybody.
		Object.assign(usualModel, { version: "older", thresholds: { ...ours.thresholds, link: 60 } });
		await inChange(old, (change) => enterReports(change, some));
		expect(await relinkOutdated(old)).toBeNull();
	});

	afterAll(() => {
		Object.assign(usualModel, ours);
	});

	it("finds out anew who is who when it is opened, once, and the journal says by which model", async () => {
		const before = await peopleThere();
		const [one, other] = [some[1]?.id ?? "", some[61]?.id ?? ""];
		await decideLikeness(old, sarnai, { one, other, decision: "different" });
		Object.assign(usualModel, ours);
		expect(await relinkOutdated(old)).toMatchObject({ reports: some.length });
		expect(await peopleThere()).toBeLessThan(before);
		const { rows: journal } = await old.pool.query("select subject from journal where kind = 'people.reports-relinked'");
		expect(journal).toEqual([{ subject: ours.version }]);
		const { rows: models } = await old.pool.query("select distinct model from likeness where until_seq > 1e15");
		expect(models).toEqual([{ model: ours.version }]);
		expect(await listDecisions(old.db, [""], { limit: 9 })).toMatchObject([{ decision: "different", joined: false }]);
		expect(await relinkOutdated(old)).toBeNull();
	});

	it("leaves a programme alone that has learned its own", async () => {
		Object.assign(usualModel, { version: "newer still" });
		const before = await held();
		expect(await relinkOutdated(handle)).toBeNull();
		expect(await held()).toEqual(before);
	});
});
