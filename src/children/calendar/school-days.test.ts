import fc from "fast-check";
import { expect, it } from "vitest";
import {
	dayLater,
	isSchoolDay,
	monthsLater,
	schoolDayAfter,
	schoolDaysBetween,
	schoolDaysIn,
	schoolYearOf,
	usualSchoolYear,
} from "./school-days.ts";

const usual = [usualSchoolYear(2019)];

it("a school year begins in September, and summer belongs to the one that is over", () => {
	expect(["2019-09-01", "2019-12-31", "2020-01-01", "2020-08-31", "2020-09-01"].map(schoolYearOf)).toEqual([2019, 2019, 2019, 2019, 2020]);
});

it("there is no school on a weekend, on a holiday and between the terms", () => {
	const days = ["2019-09-02", "2019-09-01", "2019-11-26", "2019-10-29", "2020-02-25", "2020-02-27", "2020-07-01"];
	expect(days.map((day) => isSchoolDay(usual, day))).toEqual([true, false, false, false, false, true, false]);
});

it("the usual year has some 160 school days, in each year", () => {
	for (let year = 2015; year < 2035; year += 1) {
		const { length } = schoolDaysIn(usualSchoolYear(year));
		expect(length, String(year)).toBeGreaterThan(155);
		expect(length, String(year)).toBeLessThan(172);
	}
});

it("what somebody entered takes the place of the usual one, for its year alone", () => {
	const cold = [{ ...usualSchoolYear(2019), daysOff: [{ from: "2020-01-13", until: "2020-06-30", name: "Хорио" }] }];
	expect(isSchoolDay(cold, "2020-03-02")).toBe(false);
	expect(isSchoolDay(cold, "2019-09-02")).toBe(true);
	expect(isSchoolDay(cold, "2020-09-01")).toBe(true);
	expect(schoolDayAfter(cold, "2019-12-20", 1)).toBe("2020-09-01");
});

it("thirty school days after the first of September are well into October", () => {
	expect(schoolDayAfter(usual, "2019-09-01", 30)).toBe("2019-10-11");
	expect(schoolDaysBetween(usual, "2019-09-01", "2019-10-11")).toBe(30);
	expect(schoolDaysBetween(usual, "2019-10-11", "2019-09-01")).toBe(0);
	expect(schoolDayAfter([], "2020-06-10", 1)).toBe("2020-09-01");
});

it("a calendar without school days has no thirtieth one", () => {
	const none = Array.from({ length: 40 }, (_, at) => ({ year: 2000 + at, terms: [], daysOff: [] }));
	expect(schoolDayAfter(none, "2005-01-01", 30)).toBeNull();
});

it("the n-th school day after a day is the first by which n of them have gone by", () => {
	const day = fc.integer({ min: 0, max: 3000 }).map((days) => dayLater("2016-01-01", days));
	fc.assert(
		fc.property(day, fc.integer({ min: 1, max: 400 }), (from, n) => {
			const found = schoolDayAfter(usual, from, n) ?? "";
			expect(isSchoolDay(usual, found)).toBe(true);
			expect(schoolDaysBetween(usual, from, found)).toBe(n);
			expect(schoolDaysBetween(usual, from, dayLater(found, -1))).toBe(n - 1);
		}),
		{ numRuns: 200 },
	);
});

it("three months later is the same day, or the last of a shorter month", () => {
	expect(["2019-11-30", "2019-12-31", "2020-01-15", "2019-08-31"].map((day) => monthsLater(day, 3))).toEqual([
		"2020-02-29",
		"2020-03-31",
		"2020-04-15",
		"2019-11-30",
	]);
});
