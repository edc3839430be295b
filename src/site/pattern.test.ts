import { describe, expect, it } from "vitest";
import { disclose } from "./disclosure.ts";
import { type Group, groupsBy, isShowable, merge, now } from "./groups.ts";
import { fewest } from "./rules.ts";
import type { PublicCell } from "./schema.ts";
import { areaSteps, ladderOf, stepShown } from "./steps.ts";

/*
 * A minimality attack. The attacker knows the rule, knows two editions and how many came between them, and tries the rule on every way in which so
 * many may have come: whatever gives the same two editions may have been. Whoever is in an area to which one to four people came in each of
 * these ways is found: the groups have told where, though no number did.
 */

const quarter = "2020-Q2";
const areas = ["11/1110", "11/1116", "11/1125", "62", "64", "84"];
const before = [9, 14, 6, 8, 30, 7];

type Publishing = (now: readonly number[]) => string;

const ours: Publishing = (now) => {
	const former = cellsOf(before);
	const asked = { quarters: [quarter], ageBands: "adults", first: former } as const;
	const tables = disclose(former, [], asked);
	if (!tables) throw new Error("the first edition is published");
	return JSON.stringify(disclose(cellsOf(now), [{ cells: former, tables, ageBands: "adults" }], asked));
};

function cellsOf(people: readonly number[]): PublicCell[] {
	return areas.map((area, index) => ({ quarter, area, sex: "female", ageBand: 1, people: people[index] ?? 0 }));
}

/** Each way in which so many came to so many areas. */
function ways(people: number, places: number): number[][] {
	if (places === 1) return [[people]];
	return Array.from({ length: people + 1 }, (_, here) => ways(people - here, places - 1).map((rest) => [here, ...rest])).flat();
}

/** How often it is certain that one to four people came to, or left, some area. */
function found(publishing: Publishing, people: number, sign: 1 | -1 = 1): number {
	const all = ways(people, areas.length);
	const alike = Map.groupBy(all, (came) => publishing(before.map((then, index) => then + sign * (came[index] ?? 0))));
	return [...alike.values()].reduce((sum, some) => sum + areas.filter((_, area) => some.every((came) => isFewOf(came[area]))).length, 0);
}

function isFewOf(came = 0): boolean {
	return came > 0 && came < fewest;
}

/** The parts of the table by area, grouped by another rule. */
function byArea(settle: (parts: readonly Group[], first: readonly (readonly (string | null)[])[]) => readonly Group[]): Publishing {
	return (now_) => {
		const all = [cellsOf(now_), cellsOf(before)];
		const total = groupsBy(all, () => "all");
		const parts = groupsBy(all, ({ area }) => area);
		if (!total.every(isShowable)) return "nothing";
		return JSON.stringify(
			settle(
				parts,
				areas.map((area) => [area]),
			).map((group) => [group.keys, now(group)]),
		);
	};
}

describe("the groups of a later edition", () => {
	it.each([1, 2, 4, 5, 6, 7])("do not tell where anybody is from, when %i came", (people) => {
		expect(found(ours, people)).toBe(0);
	});

	it("do not tell where anybody was taken off", () => {
		expect([1, 5, 6].map((people) => found(ours, people, -1))).toEqual([0, 0, 0]);
	});

	it("are told nonetheless, where each has changed by enough", () => {
		const tables = JSON.parse(ours(before.map((people, area) => people + (area % 2 ? 5 : 0)))) as { area: unknown[] };
		expect(tables.area).toHaveLength(areas.length);
	});

	it("are a step coarser all together, where one has changed by few", () => {
		const tables = JSON.parse(ours(before.map((people, area) => people + ([6, 1, 6][area] ?? 0)))) as { area: { keys: string[] }[] };
		expect(tables.area.map(({ keys }) => keys)).toEqual([["11/1110", "11/1116", "11/1125"], ["62", "64"], ["84"]]);
	});
});

describe("areas that another figure joined", () => {
	it("are joined here as well, although nobody comes from one of them", () => {
		const asked = { quarters: [quarter], ageBands: "adults" } as const;
		const others = cellsOf([2, 0, 0, 0, 0, 9]);
		const theirs = disclose(others, [], asked);
		expect(theirs?.area.map(({ keys }) => keys)).toContainEqual(["11/1110", "84"]);
		const cells = cellsOf([0, 9, 8, 7, 6, 3]).filter(({ people }) => people > 0);
		const tables = theirs && disclose(cells, [{ cells: others, tables: theirs, ageBands: "adults" }], { ...asked, first: cells });
		const here = tables?.area.find(({ keys }) => keys.includes("11/1110"));
		expect(here?.keys).toContain("84");
	});
});

describe("planted faults that this finds", () => {
	it("groups that are merged because they have changed", () => {
		const merging = byArea((parts) => merge(parts, "any", []));
		expect(found(merging, 5) + found(merging, 6)).toBeGreaterThan(0);
	});

	it("a step that is taken by two groups alone", () => {
		const first: Publishing = byArea((parts, first) => {
			const ladder = ladderOf({ parts, first, steps: areaSteps, earlier: [] });
			return ladder[stepShown(ladder, true)] ?? [];
		});
		expect(found(first, 5)).toBeGreaterThan(0);
	});

	it("each small change published as it is", () => {
		expect(
			found(
				byArea((parts) => parts),
				6,
			),
		).toBeGreaterThan(0);
	});
});
