import { OperationNodeTransformer, type RawNode } from "kysely";
import { beforeAll, describe, expect, it } from "vitest";
import { freshProgramme } from "../../test/support/database.ts";
import { decideLikeness } from "../../test/support/decisions.ts";
import { sarnai } from "../../test/support/people.ts";
import { defineIndicator, plainSheet, reached } from "../../test/support/sheets.ts";
import { often } from "../../test/support/thorough.ts";
import { peopleIn, recordsIn, type Truth, truthOf } from "../../test/support/training-truth.ts";
import { enterWorld, makeWorld, type World } from "../../test/support/training-world.ts";
import { axesOf } from "../indicators/rules.ts";
import type { IndicatorSheet } from "../indicators/schema.ts";
import { planCommands } from "../programme/index.ts";
import { forever, type Handle } from "../shared/database/index.ts";
import { newId } from "../shared/id.ts";
import { journalHead, machine, run } from "../shared/journal/index.ts";
import { readHistory, readOverTime } from "./history.ts";
import { readFigure, readFigures, readRows } from "./index.ts";
import { readAvoidedPeople } from "./overlap/avoided-people.ts";
import { readOverlap } from "./overlap/overlap.ts";
import { countLeftOut, readLeftOut } from "./rows/left-out.ts";
import type { Figure } from "./schema.ts";

const teachers = { of: "activities", kinds: ["training"], roles: ["teacher"], minimum: 1 } as const;
const [first, second] = [newId(), newId()];
const sheets: readonly IndicatorSheet[] = [
	sheet("AA", { unit: "attendance" }),
	sheet("AT", { unit: "attendance", counts: { ...teachers, kinds: ["training", "workshop"] } }),
	sheet("ONE", {}),
	sheet("TEACH", { counts: teachers, pillar: first }),
	sheet("THREE", { counts: reached(3), windowFrom: "2018-04-10" }),
	sheet("TWO", { counts: reached(2) }),
	sheet("WORK", { counts: { ...teachers, kinds: ["workshop"], roles: [] }, pillar: second }),
	sheet("YEAR", { windowFrom: "2018-06-01", windowUntil: "2019-06-30" }),
];
const today = "2020-04-27";

function sheet(code: string, changes: Partial<IndicatorSheet>): IndicatorSheet {
	return { ...plainSheet, code, ...changes };
}

interface Entered {
	readonly handle: Handle;
	readonly world: World;
	/** The figures as they were read before the people of the world were found to be fewer. */
	readonly before: { readonly asOf: number; readonly figures: readonly Figure[] };
}

async function enter(seed: number): Promise<Entered> {
	const handle = await freshProgramme();
	for (const [at, id] of [first, second].entries()) {
		await run(handle, machine, planCommands["pillar-written"], { id, number: at + 1, nameMn: "Тулгуур", nameEn: "Pillar" });
	}
	for (const one of sheets) await defineIndicator(handle, sarnai, one);
	const world = makeWorld(seed, { people: 10 + ((seed * 7) % 40), sessions: 4 + (seed % 12) });
	await enterWorld(handle, world);
	const { seq: asOf } = await journalHead(handle);
	const figures = await readFigures(handle);
	await mergeTwo(handle, world);
	return { handle, world, before: { asOf, figures } };
}

/** Somebody decides that two are one person: from here on they are. */
async function mergeTwo(handle: Handle, { visits }: World): Promise<void> {
	const one = visits.find(({ person }) => person.recognised === "register-number");
	const other = visits.find(({ person }) => person.recognised === "retyped-name");
	if (!one || !other) throw new Error("a world without anybody to merge");
	await decideLikeness(handle, sarnai, { one: one.report.id, other: other.report.id, decision: "same" });
}

/** Everything promised of figures, asked of one world. It is asked of faulty code as well, and must refuse each. */
async function check({ handle, world, before }: Entered): Promise<void> {
	const { asOf } = before;
	for (const [index, one] of sheets.entries()) {
		const figure = await readFigure(handle, one.code, { asOf });
		expect(figure, "as it was read then, with all others").toEqual(before.figures[index]);
		const truth = truthOf(world, one, today);
		expect(saidBy(figure)).toEqual(truth);
		if (one.unit === "person") {
			const people = peopleIn(world, one, today);
			expect([figure.count.low <= people, people <= figure.count.high], `${figure.count.low} to ${figure.count.high} of ${people}`).toEqual(
				[true, true],
			);
		} else expect([figure.count.low, figure.count.high]).toEqual([truth.attendances + truth.unnamed, truth.attendances + truth.unnamed]);
		await checkRows(handle, figure, world);
		await checkTime(handle, figure);
	}
	await checkOverlap(handle, world, asOf);
}

async function checkRows(handle: Handle, figure: Figure, world: World): Promise<void> {
	const { code, unit } = figure.indicator;
	const { asOf } = figure.count;
	const rows = await readRows(handle, [""], code, { asOf, limit: 7_000 });
	expect(rows).toHaveLength(figure.count.rows);
	expect(rows.reduce((sum, row) => sum + row.value, 0)).toBe(unit === "person" ? figure.count.rows : figure.count.low);
	expect(rows.reduce((sum, row) => sum + row.attendances, 0)).toBe(figure.attendances);
	expect(new Set(rows.map(({ id }) => id)).size).toBe(rows.length);
	const cells = figure.cells.map(({ quarter: _, value, ...cell }) => ({ ...cell, value }));
	for (const axis of axesOf(figure.indicator)) {
		const tally = (of: readonly { value: number; [key: string]: unknown }[]) =>
			Object.fromEntries(
				[...Map.groupBy(of, (one) => String(one[axis]))]
					.map(([key, some]) => [key, some.reduce((sum, { value }) => sum + value, 0)])
					.sort(),
			);
		expect(tally(rows.map((row) => ({ ...row })))).toEqual(tally(cells));
	}
	const leftOut = await readLeftOut(handle, [""], code, { asOf, limit: 7_000 });
	const left = leftOut.reduce((sum, { value }) => sum + value, 0);
	const counted =
		figure.attendances + (unit === "person" ? (figure.bounds?.attendances.unnamed ?? 0) : figure.count.low - figure.attendances);
	expect(left + counted, "every attendance of these kinds counts or is left out").toBe(recordsIn(world, figure.indicator));
	const byReason = await countLeftOut(handle, [""], code, asOf);
	expect(Object.fromEntries(byReason)).toEqual(Object.fromEntries(figure.leftOut.map(({ reason, rows: number }) => [reason, number])));
}

/** Quarters and days end where the figure stands; what is new in each quarter adds up to it where it is exact. */
async function checkTime(handle: Handle, figure: Figure): Promise<void> {
	const { code, unit } = figure.indicator;
	const { asOf, low, high } = figure.count;
	const history = await readHistory(handle, code, { asOf });
	expect([history.at(-1)?.count.low ?? 0, history.at(-1)?.count.high ?? 0]).toEqual([low, high]);
	const named = history.map(({ count }) => count.rows);
	if (unit === "person") expect(named).toEqual(named.toSorted((one, other) => one - other));
	const { quarters } = await readOverTime(handle, code, { asOf });
	expect([quarters.at(-1)?.soFar.low, quarters.at(-1)?.soFar.high]).toEqual([low, high]);
	const fresh = (bound: "low" | "high") => quarters.reduce((sum, quarter) => sum + quarter.fresh[bound], 0);
	expect([fresh("low") <= high, low <= fresh("high")]).toEqual([true, true]);
	if (figure.bounds === null) {
		for (const { quarter, fresh: met } of quarters) {
			expect(met.rows).toBe(figure.cells.reduce((sum, cell) => (cell.quarter === quarter ? sum + cell.value : sum), 0));
		}
	}
}

async function checkOverlap(handle: Handle, world: World, asOf: number): Promise<void> {
	const { pillars, shared, together, saved, avoided: lines } = await readOverlap(handle, { asOf });
	expect(pillars.map(({ pillar }) => pillar).toSorted()).toEqual([first, second].toSorted());
	const rules = sheets.filter(({ pillar }) => pillar !== null);
	const rows = await Promise.all(rules.map(({ code }) => readRows(handle, [""], code, { asOf, limit: 7_000 })));
	const [one = [], other = []] = rows.map((of) => of.map(({ id }) => id));
	expect(shared.map(({ people }) => people)).toEqual([one.filter((id) => other.includes(id)).length]);
	const named = new Set([...one, ...other]).size;
	const everybody = new Set(
		[...world.visits, ...world.heads].flatMap((visit) => {
			const alone = { ...world, visits: [visit], heads: [] } as unknown as World;
			return rules.some((rule) => peopleIn(alone, rule, today) > 0) ? [visit.person] : [];
		}),
	).size;
	expect(together.low).toBeGreaterThanOrEqual(named);
	expect([together.low <= everybody, everybody <= together.high], `${together.low} to ${together.high} of ${everybody}`).toEqual([
		true,
		true,
	]);
	expect(saved.low).toBeLessThanOrEqual(saved.high);
	expect(saved.named, "the sum of the pillars less the union").toBe(one.length + other.length - named);
	expect(together.rows).toBe(named);
	const avoided = lines.reduce((sum, { people }) => sum + people, 0);
	expect(avoided, "the lines add up to it").toBe(saved.named);
	const query = { viewer: { scope: [""], can: () => true }, asOf, limit: 7_000 };
	const behind = await Promise.all(lines.map((line) => readAvoidedPeople(handle, line, query)));
	expect(behind.map(({ all, people }) => [all, people.length])).toEqual(lines.map(({ people }) => [people, people]));
	const twice = one.filter((id) => other.includes(id));
	expect(behind.flatMap(({ people }) => people.map(({ person }) => person)).toSorted()).toEqual(twice.toSorted());
}

function saidBy(figure: Figure): Truth {
	const parts: Record<string, number> = {};
	for (const cell of figure.cells) {
		for (const axis of ["quarter", "area", "role", "sex", "ageBand", "disability"] as const) {
			const key = `${axis} ${cell[axis]}`;
			parts[key] = (parts[key] ?? 0) + cell.value;
		}
	}
	const isOfPeople = figure.indicator.unit === "person";
	return {
		named: isOfPeople ? figure.count.rows : figure.attendances,
		attendances: figure.attendances,
		unnamed: isOfPeople ? (figure.bounds?.attendances.unnamed ?? 0) : figure.count.low - figure.attendances,
		until: figure.count.until,
		unrecognisable: figure.unrecognisable,
		parts,
		leftOut: Object.fromEntries(figure.leftOut.map(({ reason, rows }) => [reason, rows])),
	};
}

const seeds = Array.from({ length: often(6, 12) }, (_, index) => index + 1);
const worlds: Entered[] = [];

beforeAll(async () => {
	for (const seed of seeds) worlds.push(await enter(seed));
});

describe("a figure", () => {
	it.each(seeds)("is the truth of world %i, then as now", async (seed) => {
		await check(worlds[seed - 1] as Entered);
	});
});

/** Each is one slip of the pen in our SQL. */
const faults: Readonly<Record<string, (fragment: string) => string>> = {
	"a number written into the code": (sql) => sql.replace("count(*) as people, sum(1", "3::bigint as people, sum(1"),
	"attendances taken for people": (sql) =>
		sql.replace(
			"select membership.person, attendance.session, ",
			"select coalesce(attendance.id, membership.person) as person, attendance.session, ",
		),
	"reports taken for people": (sql) =>
		sql.replace("select membership.person, attendance.session, ", "select membership.report as person, attendance.session, "),
	"the last contact instead of the first": (sql) => sql.replace("min(key) ", "max(key) "),
	"cancelled sessions counted": (sql) => sql.replace("when session.cancelled then 'session-cancelled'", ""),
	"twice in one session taken for two sessions": (sql) => (sql === " <> " ? " is not null or 1 <> " : sql),
	"the last sessions of those who came often": (sql) => sql.replace("order by min(key)) as number", "order by min(key) desc) as number"),
	"unknown sex given to men": (sql) => sql.replace("when sex_score < 0 then -1 else 0 end as sex_score,", "else -1 end as sex_score,"),
	"a year of birth taken for its first day": (sql) =>
		sql.replace("membership.born_until, membership.traits", "membership.born_from as born_until, membership.traits"),
	"people below the minimum forgotten": (sql) => sql.replace("where reached.times_0 > 0", "where false and reached.times_0 > 0"),
	"sessions of the first weeks that count left out": (sql) => sql.replace("when session.held_on < ", "when session.held_on - 40 < "),
	"roles forgotten": (sql) => sql.replace("countable.bits & ", "countable.bits + 0 * "),
	"the role of most taken for that of each": (sql) =>
		sql.replace(" is null then countable.role else ", " is null or true then countable.role else "),
	"nobody asked of disability is a no": (sql) => sql.replace("(traits & 6)::integer as said", "((traits & 6) | 4)::integer as said"),
	"head-counts forgotten": (sql) =>
		sql.replace("join booked on booked.id = head_count.session", "join booked on booked.id = head_count.session and false"),
	"a head too many in each head-count": (sql) => sql.replace("head_count.people\n", "head_count.people + 1 as people\n"),
};

describe("the check refuses", () => {
	it.each(Object.entries(faults))("%s", async (_, plant) => {
		await expectRefusal((node) => ({ ...node, sqlFragments: node.sqlFragments.map(plant) }));
	});

	it("memberships of today where those of then are asked for", async () => {
		await expectRefusal((node) => {
			const [columns] = node.parameters;
			const [before = "", between] = node.sqlFragments;
			const isHeld = columns !== undefined && between === " from membership where ";
			return isHeld ? { ...node, sqlFragments: [before, `${between}until_seq = ${forever})`], parameters: [columns] } : node;
		});
	});
});

async function expectRefusal(plant: (node: RawNode) => RawNode): Promise<void> {
	const fault = new Planted(plant);
	let refusal: string | null = null;
	// One world that refuses it is enough.
	for (const world of worlds.slice(0, 3)) {
		refusal ??= await check({ ...world, handle: withFault(world.handle, fault) }).then(
			() => null,
			(error: Error) => error.name,
		);
	}
	expect(fault.planted, "the SQL that this fault changes has gone").toBeGreaterThan(0);
	expect(refusal, "refused by a check, and not because the SQL does not run").toBe("AssertionError");
}

function withFault(handle: Handle, fault: Planted): Handle {
	const plugin = {
		transformQuery: ({ node }: { node: Parameters<Planted["transformNode"]>[0] }) => fault.transformNode(node),
		transformResult: async ({ result }: { result: never }) => result,
	};
	return { ...handle, db: handle.db.withPlugin(plugin as never) };
}

class Planted extends OperationNodeTransformer {
	planted = 0;
	readonly #plant: (node: RawNode) => RawNode;

	constructor(plant: (node: RawNode) => RawNode) {
		super();
		this.#plant = plant;
	}

	protected override transformRaw(node: RawNode): RawNode {
		const faulty = this.#plant(node);
		if (JSON.stringify(faulty.sqlFragments) !== JSON.stringify(node.sqlFragments)) this.planted += 1;
		return super.transformRaw(faulty);
	}
}
