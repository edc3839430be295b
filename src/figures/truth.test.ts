import { OperationNodeTransformer, type RawNode } from "kysely";
import { beforeAll, describe, expect, it } from "vitest";
import { freshProgramme } from "../../test/support/database.ts";
import { orderBy, sarnai } from "../../test/support/people.ts";
import { type Truth, truthOf } from "../../test/support/training-truth.ts";
import { enterVisits, enterWorld, makeWorld, type World } from "../../test/support/training-world.ts";
import { forever, type Handle } from "../shared/database/index.ts";
import { newId } from "../shared/id.ts";
import { journalHead } from "../shared/journal/index.ts";
import { defineIndicator, type Figure, type IndicatorSheet, readFigure, readRows } from "./index.ts";
import { readLeftOut } from "./rows.ts";

const text = { mn: "Багш", en: "Teachers" };
const sheets: readonly IndicatorSheet[] = [
	sheet("ONE", { minimumSessions: 1 }),
	sheet("TWO", { minimumSessions: 2 }),
	sheet("THREE", { minimumSessions: 3, windowFrom: "2018-04-10" }),
	sheet("YEAR", { windowFrom: "2018-06-01", windowUntil: "2019-06-30" }),
];
const today = "2020-04-27";

function sheet(code: string, changes: Partial<IndicatorSheet>): IndicatorSheet {
	const words = { title: text, definition: text, notCounted: text };
	return { code, ...words, unit: "person", minimumSessions: 1, windowFrom: "2018-01-01", windowUntil: null, target: null, ...changes };
}

interface Entered {
	readonly handle: Handle;
	readonly world: World;
	/** The figures as they were read before the people of the world were found to be fewer. */
	readonly before: { readonly asOf: number; readonly figures: readonly Figure[] };
}

async function enter(seed: number): Promise<Entered> {
	const handle = await freshProgramme();
	for (const one of sheets) await defineIndicator(handle, orderBy(sarnai), one);
	const world = makeWorld(seed, { people: 10 + ((seed * 7) % 40), sessions: 4 + (seed % 12) });
	await enterWorld(handle, world);
	const { seq: asOf } = await journalHead(handle);
	const figures = await Promise.all(sheets.map(({ code }) => readFigure(handle, code)));
	await mergeTwo(handle, world);
	return { handle, world, before: { asOf, figures } };
}

/** A report with the register number of one and the name of another: from here on the two are one person. */
async function mergeTwo(handle: Handle, { visits, sessions }: World): Promise<void> {
	const one = visits.find(({ person }) => person.recognised === "register-number")?.report;
	const other = visits.find(({ person }) => person.recognised === "retyped-name")?.report;
	const session = sessions.find(({ cancelled }) => !cancelled);
	if (!one || !other || !session) throw new Error("a world without anybody to merge");
	await enterVisits(handle, session, [{ report: { ...other, id: newId(), registerNumber: one.registerNumber } }]);
}

/** Everything promised of figures, asked of one world. It is asked of faulty code as well, and must refuse each. */
async function check({ handle, world, before }: Entered): Promise<void> {
	for (const [index, one] of sheets.entries()) {
		const figure = await readFigure(handle, one.code, { asOf: before.asOf });
		expect(figure, "as it was read then").toEqual(before.figures[index]);
		expect(saidBy(figure)).toEqual(truthOf(world.visits, one, today));
		const rows = await readRows(handle, [""], one.code, { asOf: before.asOf, limit: 7_000 });
		expect(rows).toHaveLength(figure.count.low);
		expect(rows.reduce((sum, row) => sum + row.attendances, 0)).toBe(figure.attendances);
		const leftOut = await readLeftOut(handle, [""], one.code, { asOf: before.asOf, limit: 7_000 });
		expect(leftOut.length + figure.attendances, "every attendance counts or is left out").toBe(world.visits.length);
	}
}

function saidBy(figure: Figure): Truth {
	const parts: Record<string, number> = {};
	for (const cell of figure.cells) {
		for (const axis of ["quarter", "area", "sex", "ageBand"] as const) {
			const key = `${axis} ${cell[axis]}`;
			parts[key] = (parts[key] ?? 0) + cell.people;
		}
	}
	return {
		people: figure.count.low,
		attendances: figure.attendances,
		until: figure.count.until,
		unrecognisable: figure.unrecognisable,
		parts,
		leftOut: Object.fromEntries(figure.leftOut.map(({ reason, attendances }) => [reason, attendances])),
	};
}

const worlds: Entered[] = [];

beforeAll(async () => {
	for (let seed = 1; seed <= 10; seed++) worlds.push(await enter(seed));
});

describe("a figure", () => {
	it.each(Array.from({ length: 10 }, (_, index) => index + 1))("is the truth of world %i, then as now", async (seed) => {
		await check(worlds[seed - 1] as Entered);
	});
});

/** Each is one slip of the pen in our SQL. */
const faults: Readonly<Record<string, (fragment: string) => string>> = {
	"a number written into the code": (sql) => sql.replace("count(*) as people", "3::bigint as people"),
	"attendances taken for people": (sql) => sql.replace("select membership.person,", "select attendance.id as person,"),
	"reports taken for people": (sql) => sql.replace("select membership.person,", "select membership.report as person,"),
	"the last contact instead of the first": (sql) => sql.replace("min(countable.rank)", "max(countable.rank)"),
	"people counted again in each area": (sql) => sql.replace("group by visit.person", "group by visit.person, countable.area"),
	"cancelled sessions counted": (sql) => sql.replace(" and not cancelled and ", " and "),
	"cancelled sessions not among those left out": (sql) => sql.replace("(session.cancelled or not", "(not"),
	"twice in one session taken for two sessions": (sql) => sql.replace("array_agg(distinct countable.rank", "array_agg(countable.rank"),
	"unknown sex given to men": (sql) => sql.replace("when leaning < 0 then 'male' end", "else 'male' end"),
	"a year of birth taken for its first day": (sql) =>
		sql.replace("(report.birth_date + interval '1 year - 1 day')::date", "report.birth_date"),
	"people below the minimum forgotten": (sql) => sql.replace("where reached.rank is null", "where reached.rank is null and false"),
	"sessions of the first day that counts left out": (sql) =>
		sql.replace("held_on between ", "held_on - 1 >= '2018-04-10' and held_on between "),
};

describe("the check refuses", () => {
	it.each(Object.entries(faults))("%s", async (_, plant) => {
		await expectRefusal((node) => ({ ...node, sqlFragments: node.sqlFragments.map(plant) }));
	});

	it("memberships of today where those of then are asked for", async () => {
		await expectRefusal((node) => {
			const [first] = node.parameters;
			const ofMembership = node.sqlFragments[1] === " <= " && JSON.stringify(first).includes('"membership"');
			return ofMembership ? { ...node, sqlFragments: [`(membership.until_seq = ${forever})`], parameters: [] } : node;
		});
	});
});

async function expectRefusal(plant: (node: RawNode) => RawNode): Promise<void> {
	const fault = new Planted(plant);
	const outcomes = await Promise.allSettled(worlds.map((world) => check({ ...world, handle: withFault(world.handle, fault) })));
	expect(fault.planted, "the SQL that this fault changes has gone").toBeGreaterThan(0);
	const refusals = outcomes.flatMap((outcome) => (outcome.status === "rejected" ? [outcome.reason.name] : []));
	expect(new Set(refusals), "refused by a check, and not because the SQL does not run").toEqual(new Set(["AssertionError"]));
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
