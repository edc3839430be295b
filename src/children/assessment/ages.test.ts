import { describe, expect, it } from "vitest";
import type { BirthDate } from "../../particulars/birth-date.ts";
import { agesOn, moduleForAge, schoolYearBegan } from "./ages.ts";

const born = (written: string): BirthDate => {
	const precision = written.length === 4 ? "year" : written.length === 7 ? "month" : "day";
	return { date: `${written}${"-01-01".slice(written.length === 4 ? 0 : written.length === 7 ? 3 : 6)}`, precision };
};

describe("the age on a day", () => {
	it.each([
		["2014-09-01", "2020-09-01", 6, 6],
		["2014-09-02", "2020-09-01", 5, 5],
		["2014-08-31", "2020-09-01", 6, 6],
		// Born on a 29 February: a year older on 1 March of years that have none.
		["2016-02-29", "2021-02-28", 4, 4],
		["2016-02-29", "2021-03-01", 5, 5],
		// A month, or a year, leaves open what lies within it, and nothing else.
		["2014-08", "2020-09-01", 6, 6],
		["2014-09", "2020-09-01", 5, 6],
		["2014-10", "2020-09-01", 5, 5],
		["2014", "2020-09-01", 5, 6],
		["2014", "2020-12-31", 6, 6],
		["2014", "2021-01-01", 6, 7],
		["2020", "2020-09-01", 0, 0],
	])("of somebody born %s is on %s between %i and %i", (birth, day, least, most) => {
		expect(agesOn(day, born(birth))).toEqual({ least, most });
	});

	it("is not said of a child born later, or of one whose birth date nobody knows", () => {
		expect(agesOn("2020-09-01", born("2020-09-02"))).toBeNull();
		expect(agesOn("2020-09-01", born("2021"))).toBeNull();
		expect(agesOn("2020-09-01", null)).toBeNull();
	});
});

describe("the school year", () => {
	it.each([
		["2020-08-31", "2019-09-01"],
		["2020-09-01", "2020-09-01"],
		["2020-12-31", "2020-09-01"],
		["2021-01-01", "2020-09-01"],
	])("of %s began on %s", (day, began) => {
		expect(schoolYearBegan(day)).toBe(began);
	});
});

describe("the module", () => {
	it("goes by the age on the day of the assessment", () => {
		const names = [...Array(20).keys()].map((age) => {
			const chosen = moduleForAge({ least: age, most: age });
			return typeof chosen === "string" ? chosen : chosen.module;
		});
		expect(names).toEqual([
			...Array(2).fill("too-young"),
			...Array(3).fill("cfm-2-4"),
			...Array(13).fill("cfm-5-17"),
			...Array(2).fill("wg-ss"),
		]);
	});

	it("is chosen by a person where the birth date leaves it open", () => {
		for (const least of [1, 4, 17]) expect(moduleForAge({ least, most: least + 1 })).toBe("age-unsure");
		expect(moduleForAge({ least: 0, most: 1 })).toBe("too-young");
		expect(moduleForAge({ least: 9, most: 10 })).toMatchObject({ module: "cfm-5-17" });
	});
});
