import { describe, expect, it } from "vitest";
import { countBetween, exactCount } from "../../counting/index.ts";
import type { OverTime } from "../history.ts";
import type { Figure } from "../schema.ts";
import { attainmentOf, targetsBesideActuals } from "./targets.ts";

const people = (low: number, high = low) => countBetween({ unit: "person", low, high, until: null, asOf: 7, rows: low });
const overTime: OverTime = {
	quarters: [
		{ quarter: "2018-Q4", fresh: people(10), returning: people(0), soFar: people(10) },
		{ quarter: "2019-Q1", fresh: people(5, 8), returning: people(2), soFar: people(15, 18) },
		{ quarter: "2019-Q2", fresh: people(3, 4), returning: people(1), soFar: people(18, 22) },
	],
	of: ({ startsOn, endsOn }) => {
		const known = new Map([
			["2018-10-01 2018-12-31", people(10)],
			["2019-01-01 2019-12-31", people(8, 11)],
		]);
		return { fresh: known.get(`${startsOn} ${endsOn}`) ?? people(0), soFar: people(18, 22) };
	},
};

function figureWith(targets: { period: string; value: number }[]): Figure {
	const count = exactCount({ unit: "person", value: 20, until: null, asOf: 7, rows: 20 });
	return { indicator: { targets }, count, asOfDay: "2019-06-30" } as unknown as Figure;
}

describe("targets of periods", () => {
	it("stand beside what is new in the period, which is bounded by itself, and beside all so far", () => {
		const [year, quarter, later] = targetsBesideActuals(
			figureWith([
				{ period: "2019", value: 9 },
				{ period: "2018-Q4", value: 12 },
				{ period: "2020", value: 5 },
			]),
			overTime,
		);
		expect(year?.actual).toMatchObject({ fresh: { low: 8, high: 11 }, soFar: { low: 18, high: 22 } });
		expect(quarter?.actual).toMatchObject({ fresh: { low: 10, high: 10 } });
		expect(later?.actual).toBeNull();
		expect([year, quarter, later].map((one) => one?.isOver)).toEqual([false, true, false]);
	});

	it("are reached only by what is certain", () => {
		expect(attainmentOf(people(9, 12), 9)).toEqual({ is: "reached" });
		expect(attainmentOf(people(8, 12), 9)).toEqual({ is: "perhaps" });
		expect(attainmentOf(people(5, 8), 9)).toEqual({ is: "short", by: 4 });
	});
});
