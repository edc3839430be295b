import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { exactCount } from "./count.ts";
import { cumulate, quarterOf, quartersBetween } from "./quarters.ts";

const people = (value: number) => exactCount({ unit: "person", value, until: null, asOf: 41, rows: value });

describe("quarters", () => {
	it.each([
		["2019-01-01", "2019-Q1"],
		["2019-03-31", "2019-Q1"],
		["2019-04-01", "2019-Q2"],
		["2019-12-31", "2019-Q4"],
	])("%s lies in %s", (day, quarter) => expect(quarterOf(day)).toBe(quarter));

	it.each(["2019-13-01", "2019-00-01", "19-01-01", "2019-01", ""])("refuses %j as a day", (day) => {
		expect(() => quarterOf(day)).toThrow(RangeError);
	});

	it("run from the first day to the last, across the year", () => {
		expect(quartersBetween("2018-11-05", "2019-04-01")).toEqual(["2018-Q4", "2019-Q1", "2019-Q2"]);
		expect(quartersBetween("2019-05-05", "2019-05-04")).toEqual(["2019-Q2"]);
		expect(quartersBetween("2019-05-05", "2019-03-04")).toEqual([]);
	});
});

describe("the cumulative series", () => {
	it("adds what is new in each quarter to all before", () => {
		const series = quartersBetween("2018-11-05", "2019-04-01").map((quarter, index) => ({ quarter, fresh: people([4, 0, 3][index] ?? 0) }));
		expect(cumulate(series).map(({ soFar }) => soFar.low)).toEqual([4, 4, 7]);
		expect(cumulate([])).toEqual([]);
	});

	it("never falls, and ends at the number of different people", () =>
		fc.assert(
			fc.property(fc.array(fc.nat(1000), { minLength: 1, maxLength: 12 }), (numbers) => {
				const quarters = quartersBetween("2018-01-01", "2021-12-31");
				const soFar = cumulate(numbers.map((value, index) => ({ quarter: quarters[index] ?? "2018-Q1", fresh: people(value) }))).map(
					(each) => each.soFar.low,
				);
				expect(soFar).toEqual(soFar.toSorted((one, other) => one - other));
				expect(soFar.at(-1)).toBe(numbers.reduce((sum, number) => sum + number));
			}),
		));

	it("refuses a gap, a repeat and the wrong order", () => {
		for (const quarters of [
			["2019-Q1", "2019-Q3"],
			["2019-Q1", "2019-Q1"],
			["2019-Q2", "2019-Q1"],
		] as const) {
			expect(() => cumulate(quarters.map((quarter) => ({ quarter, fresh: people(1) })))).toThrow(RangeError);
		}
	});
});
