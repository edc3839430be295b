import { describe, expect, it } from "vitest";
import { columnsOf, periodsOf, shareOf, targetPeriodOf } from "./rules.ts";
import type { ResultsFilter } from "./schema.ts";

const programme = { startsOn: "2018-03-01", endsOn: "2021-03-31" };
const all: ResultsFilter = { pillar: "", area: "", period: "", sex: "", disability: "" };

describe("the target of a period is the one", () => {
	it.each([
		["of its year", "2019-01-01", "2019-12-31", "2019"],
		["of its quarter", "2019-04-01", "2019-06-30", "2019-Q2"],
		["of the year that the programme begins in", "2018-03-01", "2018-12-31", "2018"],
		["of the year that it ends in", "2021-01-01", "2021-03-31", "2021"],
		["of the quarter that it begins in", "2018-03-01", "2018-03-31", "2018-Q1"],
		["of none, where it is half a year", "2019-01-01", "2019-06-30", null],
		["of none, where it is a year that begins in summer", "2019-07-01", "2020-06-30", null],
	])("%s", (_, startsOn, endsOn, name) => {
		expect(targetPeriodOf({ startsOn, endsOn }, programme)).toBe(name);
	});
});

it("a plan without periods is told by its years", () => {
	expect(periodsOf(programme, []).map(({ id, startsOn }) => [id, startsOn])).toEqual([
		["2018", "2018-03-01"],
		["2019", "2019-01-01"],
		["2020", "2020-01-01"],
		["2021", "2021-01-01"],
	]);
});

it("a share is never rounded up to the target", () => {
	expect(shareOf({ low: 995, high: 1_049, best: 999 }, 1_000)).toEqual({ low: 99, high: 104, best: 99 });
});

it("a page shows the last four periods, or the one that is asked for", () => {
	const periods = ["a", "b", "c", "d", "e"].map((id) => ({ id, name: { mn: id, en: id }, startsOn: "2018-01-01", endsOn: "2018-12-31" }));
	expect(columnsOf({ periods }, all)).toEqual([1, 2, 3, 4]);
	expect(columnsOf({ periods }, { ...all, period: "a" })).toEqual([0]);
});
