import { beforeAll, describe, expect, it } from "vitest";
import { freshProgramme } from "../../test/support/database.ts";
import { sarnai } from "../../test/support/people.ts";
import { defineIndicator, plainSheet, reached } from "../../test/support/sheets.ts";
import { enterWorld, makeWorld, type World, type WorldHead, type WorldVisit } from "../../test/support/training-world.ts";
import { listIndicators } from "../indicators/index.ts";
import { minimumOf } from "../indicators/rules.ts";
import type { Indicator, IndicatorSheet } from "../indicators/schema.ts";
import type { Handle } from "../shared/database/index.ts";
import { journalHead } from "../shared/journal/index.ts";
import { readFigure, readStretch } from "./index.ts";
import type { BoundedNumber, Part } from "./schema.ts";
import { type FigureInStretches, readInStretches } from "./stretches.ts";

const day = "2020-04-27";
const stretches = [
	{ startsOn: "2018-03-01", endsOn: "2018-12-31" },
	{ startsOn: "2019-01-01", endsOn: "2019-06-14" },
	{ startsOn: "2019-07-01", endsOn: day },
];
const all = { startsOn: "0001-01-01", endsOn: day };
const areas = ["11", "11/1110", "62", "84"];
const teachers = { of: "activities", kinds: ["training"], roles: ["teacher"], minimum: 1 } as const;
const sheets: readonly IndicatorSheet[] = [
	{ ...plainSheet, code: "AA", unit: "attendance" },
	{ ...plainSheet, code: "ONE" },
	{ ...plainSheet, code: "TEACH", counts: teachers },
	{ ...plainSheet, code: "TWO", counts: reached(2) },
];

interface Entered {
	readonly handle: Handle;
	readonly world: World;
	readonly asOf: number;
	readonly indicators: readonly Indicator[];
	readonly figures: readonly FigureInStretches[];
}

const worlds: Entered[] = [];

beforeAll(async () => {
	for (const seed of [3, 4, 5, 6]) worlds.push(await enter(seed));
});

async function enter(seed: number): Promise<Entered> {
	const handle = await freshProgramme();
	for (const sheet of sheets) await defineIndicator(handle, sarnai, sheet);
	const world = makeWorld(seed, { people: 20 + seed * 4, sessions: 8 + seed });
	await enterWorld(handle, world);
	const { seq: asOf } = await journalHead(handle);
	const indicators = await listIndicators(handle.db, asOf);
	return { handle, world, asOf, indicators, figures: await readInStretches(handle, indicators, { asOf, day }, stretches) };
}

/** Everybody with the session in which they came to count, by their names and by their heads. */
function firstsIn({ visits, heads }: World, indicator: Indicator) {
	const came = [...visits, ...heads].filter((one) => qualifies(one, indicator));
	return [...Map.groupBy(came, ({ person }) => person)].flatMap(([person, theirs]) => {
		const sessions = [...new Set(theirs.map(({ session }) => session))].toSorted((one, other) => order(one, other));
		const session = sessions[minimumOf(indicator) - 1];
		const isSaid = [...visits, ...heads].some((one) => one.person === person && ("report" in one ? one.report.sex : one.cell.sex));
		return session ? [{ session, sex: isSaid ? person.sex : null }] : [];
	});
}

function order(one: WorldVisit["session"], other: WorldVisit["session"]): number {
	return one.heldOn === other.heldOn ? (one.id < other.id ? -1 : 1) : one.heldOn < other.heldOn ? -1 : 1;
}

function qualifies({ session, role }: WorldVisit | WorldHead, { counts, windowFrom }: Indicator): boolean {
	if (counts.of !== "activities" || session.cancelled || session.heldOn < windowFrom || session.heldOn > day) return false;
	const roles: readonly string[] = counts.roles;
	const kinds: readonly string[] = counts.kinds;
	return (kinds.length === 0 || kinds.includes(session.kind)) && (roles.length === 0 || roles.includes(role ?? session.participants));
}

function truthOf(world: World, indicator: Indicator, { within, outside, sex }: Part, from: string, until: string): number {
	const isIn = (paths: readonly string[], area: string | null) => paths.some((path) => area === path || area?.startsWith(`${path}/`));
	return firstsIn(world, indicator).filter(
		({ session: { heldOn, area }, ...who }) =>
			heldOn >= from &&
			heldOn <= until &&
			(!sex || who.sex === sex) &&
			(!within || isIn(within, area)) &&
			!(outside && isIn(outside, area)),
	).length;
}

const parts: readonly Part[] = [
	...areas.map((area) => ({ within: [area] })),
	{ outside: ["11", "84"] },
	{ sex: "female" },
	{ sex: "male", within: ["11"] },
];

/** How many people really lie outside what is said of the parts they are in; `said` may be a fault that must be found. */
function outsideOf({ world, figures }: Entered, said: (interval: BoundedNumber) => BoundedNumber = (one) => one): string[] {
	return figures
		.filter(({ indicator }) => indicator.unit === "person")
		.flatMap((figure) =>
			stretches.flatMap((stretch) =>
				parts.flatMap((part) => {
					const { fresh, soFar } = figure.of(part, stretch) ?? fail(figure);
					const truths = [
						truthOf(world, figure.indicator, part, stretch.startsOn, stretch.endsOn),
						truthOf(world, figure.indicator, part, "", stretch.endsOn),
					];
					return [fresh, soFar].map(said).flatMap(({ low, high }, index) => {
						const truth = truths[index] ?? -1;
						return low <= truth && truth <= high
							? []
							: [`${figure.indicator.code} ${JSON.stringify(part)} ${stretch.endsOn}: ${low} to ${high} of ${truth}`];
					});
				}),
			),
		);
}

function fail({ indicator }: FigureInStretches): never {
	throw new Error(`${indicator.code} has no such part`);
}

describe("a figure in stretches", () => {
	it.each([0, 1, 2, 3])("is what the figure itself says of each, in world %i", async (index) => {
		const { handle, asOf, figures } = worlds[index] as Entered;
		for (const figure of figures) {
			const { indicator } = figure;
			for (const stretch of stretches) {
				const { fresh, soFar } = await readStretch(handle, { indicator, asOf, day }, stretch);
				const said = figure.of({}, stretch);
				expect([said?.fresh, said?.soFar].map((one) => [one?.low, one?.high])).toEqual([
					[fresh.low, fresh.high],
					[soFar.low, soFar.high],
				]);
			}
			const { count } = await readFigure(handle, indicator.code, { asOf });
			expect([figure.of({}, all)?.soFar.low, figure.of({}, all)?.soFar.high]).toEqual([count.low, count.high]);
		}
	});

	it.each([0, 1, 2, 3])("has the truth in each of its parts, in world %i", (index) => {
		expect(outsideOf(worlds[index] as Entered)).toEqual([]);
	});

	it.each([
		["those counted by head are taken for nobody new", ({ low, best }: BoundedNumber) => ({ low, high: best ?? low, best })],
		["everybody known by name is taken for new", ({ high }: BoundedNumber) => ({ low: high, high, best: null })],
	])("is found out where %s", (_, fault) => {
		expect(worlds.flatMap((world) => outsideOf(world, fault)).length).toBeGreaterThan(0);
	});

	it("adds up over places where attendances are counted, each time", () => {
		for (const { figures } of worlds) {
			const attendances = figures.find(({ indicator }) => indicator.code === "AA");
			for (const stretch of stretches) {
				const places: readonly Part[] = [{ within: ["11"] }, { within: ["84"] }, { outside: ["11", "84"] }];
				const sum = places.reduce((total, part) => total + (attendances?.of(part, stretch)?.fresh.low ?? -1), 0);
				expect(sum).toBe(attendances?.of({}, stretch)?.fresh.low);
			}
		}
	});
});

it("a figure of what has no place on an axis has no part along it", async () => {
	const handle = await freshProgramme();
	await defineIndicator(handle, sarnai, { ...plainSheet, code: "DOC", unit: "document", counts: { of: "documents", stage: "adopted" } });
	const { seq: asOf } = await journalHead(handle);
	const [documents] = await readInStretches(handle, await listIndicators(handle.db, asOf), { asOf, day }, stretches);
	const [first] = stretches;
	expect([
		documents?.of({ sex: "female" }, first as (typeof stretches)[0]),
		documents?.of({}, first as (typeof stretches)[0])?.fresh.high,
	]).toEqual([null, 0]);
});
