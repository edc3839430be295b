import { describe, expect, it } from "vitest";
import type { Provision, Schooling } from "./attendance.ts";
import { dimensionLabel } from "./dimension-label.ts";
import { type Dimension, exclusionOf } from "./exclusion.ts";
import { educationLevels, gradeForAge, levelFacts, levelOfAge, levelOfGrade, type SchoolLevel, schoolLevels } from "./levels.ts";

const at = (age: number) => ({ least: age, most: age });
const schooling = (provision: Provision, more: Partial<Schooling> = {}): Schooling => ({
	...{ provision, grade: null, equivalency: null, everAttended: "unknown", atRisk: null },
	...more,
});
const inGrade = (grade: number, atRisk: boolean | null) => schooling("school", { grade, atRisk });
const excluded = (state: Dimension["state"], level: Dimension["level"]) => ({ outcome: "excluded", dimension: { state, level } });
const notExcluded = { outcome: "not-excluded" };
const unknown = (because: string) => ({ outcome: "unknown", because });

describe("levels", () => {
	it("are five, four and three grades, each a level of ISCED", () => {
		const levels = [...Array(14).keys()].map(levelOfGrade);
		expect(levels).toEqual([
			...[null, "primary", "primary", "primary", "primary", "primary"],
			...["lower_secondary", "lower_secondary", "lower_secondary", "lower_secondary"],
			...["upper_secondary", "upper_secondary", "upper_secondary", null],
		]);
		expect([levelOfGrade(1.5), levelOfGrade(-1), levelOfGrade(Number.NaN)]).toEqual([null, null, null]);
		expect(educationLevels.map((level) => levelFacts[level].isced)).toEqual([0, 1, 2, 3]);
	});

	it("go by the age on 1 September", () => {
		const ages = [4, 5, 6, 10, 11, 14, 15, 17, 18];
		expect(ages.map(levelOfAge)).toEqual([
			...[null, "pre_primary", "primary", "primary", "lower_secondary", "lower_secondary", "upper_secondary", "upper_secondary", null],
		]);
		expect(ages.map(gradeForAge)).toEqual([null, null, 1, 5, 6, 9, 10, 12, null]);
	});
});

describe("out of school", () => {
	it.each([
		[4, notExcluded],
		[5, excluded("out", "pre_primary")],
		[6, excluded("out", "primary")],
		[10, excluded("out", "primary")],
		[11, excluded("out", "lower_secondary")],
		[14, excluded("out", "lower_secondary")],
		[15, excluded("out", "upper_secondary")],
		[17, excluded("out", "upper_secondary")],
		[18, notExcluded],
	])("goes by age: at %i", (age, expected) => {
		for (const provision of ["none", "lifelong_other"] as const) expect(exclusionOf(schooling(provision), at(age))).toEqual(expected);
	});

	it("is a child of school age in a kindergarten, and not one of five in a kindergarten or a school", () => {
		expect(exclusionOf(schooling("kindergarten"), at(5))).toEqual(notExcluded);
		expect(exclusionOf(schooling("kindergarten"), at(6))).toEqual(excluded("out", "primary"));
		expect(exclusionOf(schooling("kindergarten"), at(11))).toEqual(excluded("out", "lower_secondary"));
		expect(exclusionOf(inGrade(1, false), at(5))).toEqual(notExcluded);
	});

	it("is nobody who follows an equivalency programme, or is at school in whichever grade", () => {
		expect(exclusionOf(schooling("lifelong_equivalency", { equivalency: "primary", atRisk: false }), at(14))).toEqual(notExcluded);
		expect(exclusionOf(schooling("special_school", { atRisk: false }), at(9))).toEqual(notExcluded);
		expect(exclusionOf(inGrade(2, false), at(12))).toEqual(notExcluded);
	});

	it("is left open where age or attendance leave it open", () => {
		expect(exclusionOf(schooling("unknown"), at(9))).toEqual(unknown("attendance"));
		expect(exclusionOf(schooling("none"), null)).toEqual(unknown("age"));
		for (const least of [4, 5, 10, 14, 17]) expect(exclusionOf(schooling("none"), { least, most: least + 1 })).toEqual(unknown("age"));
		expect(exclusionOf(schooling("none"), { least: 7, most: 8 })).toEqual(excluded("out", "primary"));
		expect(exclusionOf(schooling("kindergarten"), { least: 4, most: 5 })).toEqual(notExcluded);
	});
});

describe("at risk", () => {
	it("goes by the level attended, at any age", () => {
		for (const ages of [at(5), at(8), at(13), at(19), null]) {
			expect(exclusionOf(inGrade(5, true), ages)).toEqual(excluded("at_risk", "primary"));
			expect(exclusionOf(inGrade(6, true), ages)).toEqual(excluded("at_risk", "lower_secondary"));
			expect(exclusionOf(inGrade(10, true), ages)).toEqual(excluded("at_risk", "upper_secondary"));
			const equivalency = schooling("lifelong_equivalency", { equivalency: "primary", atRisk: true });
			expect(exclusionOf(equivalency, ages)).toEqual(excluded("at_risk", "primary"));
		}
	});

	it("is not guessed at: neither the risk nor the level", () => {
		expect(exclusionOf(inGrade(5, null), at(9))).toEqual(unknown("risk"));
		expect(exclusionOf(schooling("school", { atRisk: true }), at(9))).toEqual(unknown("level"));
		expect(exclusionOf(inGrade(13, true), at(9))).toEqual(unknown("level"));
	});
});

describe("a dimension", () => {
	const all: Dimension[] = [
		...educationLevels.map((level) => ({ state: "out" as const, level })),
		...schoolLevels.map((level: SchoolLevel) => ({ state: "at_risk" as const, level })),
	];

	it("is one of seven; the five that were there before have numbers", () => {
		const five = all.map((dimension) => dimensionLabel("five", dimension, "en")?.slice(0, 2) ?? null);
		expect(five).toEqual(["D1", "D2", "D3", null, "D4", "D5", null]);
		for (const language of ["mn", "en"] as const) {
			expect(new Set(all.map((dimension) => dimensionLabel("seven", dimension, language))).size).toBe(7);
		}
		expect(dimensionLabel("five", { state: "out", level: "primary" }, "en")).toBe("D2: of primary age, out of school");
		expect(dimensionLabel("seven", { state: "at_risk", level: "upper_secondary" }, "en")).toBe(
			"in upper secondary, at risk of dropping out",
		);
	});
});
