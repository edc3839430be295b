import { describe, expect, it } from "vitest";
import { boundsOf, type Statement } from "../../test/support/linear-bounds.ts";
import { quartersBetween } from "../counting/index.ts";
import { disclose, type Earlier } from "./disclosure.ts";
import { fewest } from "./rules.ts";
import type { Key, PublicCell, PublicTables } from "./schema.ts";
import { tokenOf } from "./tokens.ts";

/*
 * A differencing attack. The attacker has every table of two publications and of two figures that count from the same attendances, takes each
 * number for an equation over unknown cells (quarter × area × sex × age band, before; and who came since), and asks for each
 * small group how far it can be bounded. A group of one to four people whose bounds lie closer than five is a person found.
 */

const quarters = quartersBetween("2018-04-01", "2019-03-31");
const areas = ["11/1110", "62", "84", null] as const;
const sexes = ["female", "male", null] as const;
const bands = [0, 1, 2, null] as const;

type Place = Omit<PublicCell, "people">;
const places: readonly Place[] = quarters.flatMap((quarter) =>
	areas.flatMap((area) => sexes.flatMap((sex) => bands.map((ageBand) => ({ quarter, area, sex, ageBand })))),
);

/** What is published, as sets of places with their people. */
interface Published {
	readonly holds: (place: Place) => boolean;
	readonly people: number;
}

function publishedOf(tables: PublicTables): Published[] {
	const along = (axis: "sex" | "ageBand" | "area" | "quarter") =>
		tables[axis].map(({ keys, people }) => ({ holds: (place: Place) => (keys as Key[]).includes(keyOf(place, axis)), people }));
	return [
		{ holds: () => true, people: tables.people },
		...along("sex"),
		...along("ageBand"),
		...along("area"),
		...along("quarter"),
		...tables.rows.map((row) => ({
			holds: (place: Place) => row.quarters.includes(place.quarter) && row.areas.includes(place.area),
			people: row.people,
		})),
		// A row that is not printed says that nobody is there.
		{
			holds: (place: Place) => !tables.rows.some((row) => row.quarters.includes(place.quarter) && row.areas.includes(place.area)),
			people: 0,
		},
	];
}

function keyOf(place: Place, axis: "sex" | "ageBand" | "area" | "quarter"): Key {
	const value = place[axis];
	return value === null ? null : String(value);
}

/** What is published of the cells, and what the next publication will be held against. */
type Discloser = (
	cells: readonly PublicCell[],
	earlier: readonly Earlier[],
) => { published: Published[]; tables: PublicTables | null } | null;

const ours: Discloser = (cells, earlier) => {
	const tables = disclose(cells, earlier, { quarters, ageBands: "adults", first: earlier[0]?.cells });
	return tables && { published: publishedOf(tables), tables };
};

/** Everything an attacker wants to know: single cells, and each part along one or two axes. */
const targets: readonly ((place: Place) => boolean)[] = [
	...sexes.map((sex) => (place: Place) => place.sex === sex),
	...bands.map((ageBand) => (place: Place) => place.ageBand === ageBand),
	...areas.map((area) => (place: Place) => place.area === area),
	...quarters.map((quarter) => (place: Place) => place.quarter === quarter),
	...quarters.flatMap((quarter) => areas.map((area) => (place: Place) => place.quarter === quarter && place.area === area)),
	...areas.flatMap((area) => sexes.map((sex) => (place: Place) => place.area === area && place.sex === sex)),
	...areas.flatMap((area) => bands.map((ageBand) => (place: Place) => place.area === area && place.ageBand === ageBand)),
	...sexes.flatMap((sex) => bands.map((ageBand) => (place: Place) => place.sex === sex && place.ageBand === ageBand)),
	...places.filter((_, index) => index % 11 === 0).map((one) => (place: Place) => place === one),
];

/**
 * The small groups that can be bounded more closely than five: among those there were at first, and among those who came before each
 * later publication. Two figures of which one counts part of the other's people are the same to the attacker: who is only in the larger "came since".
 */
function found(arrivals: readonly (readonly number[])[], discloser: Discloser): string[] {
	const statements: Statement[] = [];
	const earlier: Earlier[] = [];
	// Who came while a breakdown stood is one group with who came until the next one. That the total, which moves more often, tells
	// the month in which somebody was entered is a limit that the page states.
	const blocks: number[][] = [];
	for (const arrived of arrivals) {
		const last = blocks.length > earlier.length ? blocks.pop() : undefined;
		blocks.push(arrived.map((people, index) => people + (last?.[index] ?? 0)));
		const cells = cellsOf(places.map((_, index) => sum(blocks.map((block) => block[index] ?? 0))));
		const made = discloser(cells, earlier);
		if (!made) continue;
		earlier.push({ cells, tables: made.tables ?? nothing, ageBands: "adults" });
		for (const { holds, people } of made.published) statements.push({ members: upTo(blocks.length, membersOf(holds)), value: people });
	}
	statements.push({
		members: upTo(
			blocks.length,
			membersOf(() => true),
		),
		value: sum(blocks.map(sum)),
	});
	const bounds = boundsOf(places.length * blocks.length, statements);
	return targets.flatMap((holds, target) => {
		const members = membersOf(holds);
		return blocks.flatMap((block, step) => {
			const truth = sum(members.map((member) => block[member] ?? 0));
			return pinned(`group ${target}, block ${step}`, truth, sum(block), () =>
				bounds(members.map((member) => step * places.length + member)),
			);
		});
	});
}

const nothing: PublicTables = { people: 0, sex: [], ageBand: [], area: [], quarter: [], rows: [] };

function upTo(blocks: number, members: readonly number[]): number[] {
	return members.flatMap((member) => Array.from({ length: blocks }, (_, block) => block * places.length + member));
}

/** That three people came is said by the total; nothing more may be known of them than that. */
function pinned(name: string, truth: number, came: number, bounds: () => { low: number; high: number }): string[] {
	if (truth < 1 || truth >= fewest) return [];
	const { low, high } = bounds();
	return high - low < Math.min(fewest, came) ? [`${name}: ${truth} lies in ${low} to ${high}`] : [];
}

function membersOf(holds: (place: Place) => boolean): number[] {
	return places.flatMap((place, index) => (holds(place) ? [index] : []));
}

function cellsOf(people: readonly number[]): PublicCell[] {
	return places.map((place, index) => ({ ...place, people: people[index] ?? 0 })).filter((cell) => cell.people > 0);
}

function sum(numbers: readonly number[]): number {
	return numbers.reduce((total, number) => total + number, 0);
}

/** Worlds with a few large and many small groups; numbers from a seed (mulberry32), so that a failure can be seen again. */
function world(seed: number): number[][] {
	let state = seed;
	const chance = () => {
		state = (state + 0x6d2b79f5) | 0;
		let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
		mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
		return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
	};
	const weights = [quarters, areas, sexes, bands].map((values) => new Map<unknown, number>(values.map((value) => [value, chance() ** 2])));
	const weigh = (place: Place) => {
		const along = [place.quarter, place.area, place.sex, place.ageBand].map((value, axis) => weights[axis]?.get(value) ?? 0);
		return along.reduce((weight, share) => weight * share, 40 + seed * 12);
	};
	const first = places.map((place) => Math.floor(weigh(place) * 3 * chance() + chance() * 0.55));
	const since = (growth: number, few: number) => places.map((place) => Math.floor(weigh(place) * growth * chance() + chance() * (1 + few)));
	return [first, seed % 3 === 0 ? since(0.02, 0.01) : since(0.5, 0.03), since(1, 0.02)];
}

const worlds = Array.from({ length: 40 }, (_, index) => ({ seed: index + 1, arrivals: world(index + 1) }));

describe("a differencing attack on all published tables", () => {
	it.each(worlds)("bounds no small group more closely than five (world $seed)", ({ arrivals }) => {
		expect(found(arrivals, ours)).toEqual([]);
	});

	it("attacks something: most worlds publish many rows, and later editions too", () => {
		const editions = worlds.map(({ arrivals }) => {
			const earlier: Earlier[] = [];
			return arrivals.map((_, step) => {
				const cells = cellsOf(places.map((_, index) => sum(arrivals.slice(0, step + 1).map((arrived) => arrived[index] ?? 0))));
				const tables = disclose(cells, earlier, { quarters, ageBands: "adults", first: earlier[0]?.cells });
				if (tables) earlier.push({ cells, tables, ageBands: "adults" });
				return tables ? tables.rows.length + tables.sex.length + tables.ageBand.length + tables.area.length + tables.quarter.length : 0;
			});
		});
		for (const step of [0, 1, 2]) expect(editions.filter((detail) => (detail[step] ?? 0) > 8).length).toBeGreaterThan(8);
	});
});

describe("planted faults that the attack finds", () => {
	const finds = (discloser: Discloser) => worlds.slice(0, 8).flatMap(({ arrivals }) => found(arrivals, discloser)).length;

	it("no complementary suppression: a small number is blanked, and its margins stand", () => {
		expect(
			finds((cells) => ({ published: plainTables(cells).filter(({ people }) => people === 0 || people >= fewest), tables: null })),
		).toBeGreaterThan(0);
	});

	it("a hidden number that stands in another table", () => {
		expect(
			finds((cells, earlier) => {
				const made = ours(cells, earlier);
				const bySex = plainTables(cells).slice(1, 1 + sexes.length);
				return made && { ...made, published: [...made.published, ...bySex] };
			}),
		).toBeGreaterThan(0);
	});

	it("a second edition that is not held against the first", () => {
		expect(finds((cells) => ours(cells, []))).toBeGreaterThan(0);
	});

	it("groups that are settled anew, held against the numbers of earlier ones, and cross their borders", () => {
		const uncrossed: Discloser = (cells, earlier) => {
			const numbers = earlier.map((one) => ({ ...one, tables: nothing }));
			const tables = disclose(cells, numbers, { quarters, ageBands: "adults" });
			return tables && { published: publishedOf(tables), tables };
		};
		// Three people of area 62 stand beside the smaller of two areas, which is another one when many more have come.
		const inAreas = (...people: number[]) =>
			places.map(({ quarter, area, sex, ageBand }) =>
				quarter === quarters[0] && sex === "female" && ageBand === 1 ? (people[areas.findIndex((one) => one === area)] ?? 0) : 0,
			);
		const arrivals = [inAreas(6, 3, 20), inAreas(24)];
		expect(found(arrivals, uncrossed).length).toBeGreaterThan(0);
		expect(found(arrivals, ours)).toEqual([]);
	});

	function plainTables(cells: readonly PublicCell[]): Published[] {
		const count = (holds: (place: Place) => boolean) => ({ holds, people: sum(cells.filter(holds).map(({ people }) => people)) });
		return [
			count(() => true),
			...sexes.map((sex) => count((place) => place.sex === sex)),
			...bands.map((ageBand) => count((place) => place.ageBand === ageBand)),
			...areas.map((area) => count((place) => place.area === area)),
			...quarters.map((quarter) => count((place) => place.quarter === quarter)),
			...quarters.flatMap((quarter) => areas.map((area) => count((place) => place.quarter === quarter && place.area === area))),
		];
	}
});

describe("tokens", () => {
	const people = Array.from({ length: 300 }, (_, index) => `person ${index}`);
	const salts = ["one", "two", "three"].map((salt) => Buffer.from(`a salt of sixteen ${salt}`));
	type Edition = { indicator: string; salt: Buffer };
	/** Two editions of a figure, and one of another figure. */
	const editionsWith = (saltOf: (index: number) => Buffer): Edition[] => [
		{ indicator: "TT", salt: saltOf(0) },
		{ indicator: "TT", salt: saltOf(1) },
		{ indicator: "PA", salt: saltOf(2) },
	];

	/** How many rows of different publications the attacker can join. */
	function joined(editions: readonly Edition[], token: (edition: Edition, person: string) => string): number {
		const files = editions.map((edition) => new Set(people.map((person) => token(edition, person))));
		return files
			.flatMap((file, index) => files.slice(index + 1).map((other) => [...file].filter((token) => other.has(token)).length))
			.reduce((a, b) => a + b, 0);
	}

	it("of different figures and editions cannot be joined, and are unique within one", () => {
		const editions = editionsWith((index) => salts[index] as Buffer);
		expect(joined(editions, tokenOf)).toBe(0);
		expect(new Set(people.map((person) => tokenOf(editions[0] as Edition, person))).size).toBe(people.length);
	});

	it("planted faults: a salt used again, and one for all figures", () => {
		expect(
			joined(
				editionsWith(() => salts[0] as Buffer),
				tokenOf,
			),
		).toBe(people.length);
		expect(
			joined(
				editionsWith((index) => salts[index] as Buffer),
				(_, person) => person,
			),
		).toBe(3 * people.length);
	});
});
