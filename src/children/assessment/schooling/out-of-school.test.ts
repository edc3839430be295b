import { describe, expect, it } from "vitest";
import type { Provision, Schooling } from "./attendance.ts";
import { countOutOfSchool, type SchoolingOfChild } from "./out-of-school.ts";

const child = (age: number | null, provision: Provision, everAttended: Schooling["everAttended"] = "yes"): SchoolingOfChild => ({
	schooling: { provision, everAttended, grade: null, equivalency: null, atRisk: null },
	ages: age === null ? null : { least: age, most: age },
});
const counted = (...children: SchoolingOfChild[]) => {
	const { national, uis } = countOutOfSchool(children);
	return [national.out, uis.out, national.leftOut, uis.leftOut];
};

describe("children out of school, counted both ways", () => {
	it.each([
		["none", 1, 1],
		["lifelong_other", 0, 1],
		["kindergarten", 0, 1],
		["lifelong_equivalency", 0, 0],
		["school", 0, 0],
		["special_school", 0, 0],
	] as const)("of somebody of nine in %s: %i and %i", (provision, national, uis) => {
		expect(counted(child(9, provision))).toEqual([national, uis, 0, 0]);
	});

	it("are of the ages of school", () => {
		for (const age of [0, 5, 18]) expect(counted(child(age, "none"), child(age, "unknown"))).toEqual([0, 0, 0, 0]);
		for (const age of [6, 17]) expect(counted(child(age, "none"))).toEqual([1, 1, 0, 0]);
	});

	it("are left out where age or attendance is not known, and not where attendance decides alone", () => {
		expect(counted(child(null, "none"), child(9, "unknown"))).toEqual([0, 0, 2, 2]);
		expect(counted(child(null, "school"))).toEqual([0, 0, 0, 0]);
		expect(counted(child(null, "lifelong_other"))).toEqual([0, 0, 0, 1]);
		const unsure = (least: number) => ({ ...child(9, "none"), ages: { least, most: least + 1 } });
		expect(counted(unsure(5), unsure(17))).toEqual([0, 0, 2, 2]);
		expect(counted(unsure(10), unsure(7))).toEqual([2, 2, 0, 0]);
	});

	it("stand by the level of their age, and nationally by whether they ever went", () => {
		const { national, uis } = countOutOfSchool([
			...[child(6, "none", "no"), child(10, "none"), child(12, "none", "unknown"), child(16, "none"), child(13, "lifelong_other")],
			{ ...child(9, "none"), ages: { least: 10, most: 11 } },
			child(13, "school"),
		]);
		expect(national).toEqual({
			...{ out: 5, leftOut: 0, byLevel: { primary: 2, lower_secondary: 1, upper_secondary: 1, unsure: 1 } },
			byPast: { dropped_out: 3, never_enrolled: 1, unsure: 1 },
		});
		expect(uis).toEqual({ out: 6, leftOut: 0, byLevel: { primary: 2, lower_secondary: 2, upper_secondary: 1, unsure: 1 } });
	});

	it("nobody who joined a centre counts nationally, and everybody who is out nationally is out by the other count", () => {
		const provisions: Provision[] = [
			"school",
			"special_school",
			"kindergarten",
			"lifelong_equivalency",
			"lifelong_other",
			"none",
			"unknown",
		];
		for (const provision of provisions) {
			for (let age = 0; age < 20; age++) {
				const [national = 0, uis = 0] = counted(child(age, provision));
				expect(national).toBeLessThanOrEqual(uis);
				if (provision.startsWith("lifelong")) expect(national).toBe(0);
			}
		}
	});
});
