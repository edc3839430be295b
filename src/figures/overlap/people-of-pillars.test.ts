import { describe, expect, it } from "vitest";
import type { Period } from "../../programme/index.ts";
import { avoidedCountsOf, type PeopleOfPillars } from "./people-of-pillars.ts";

const period = (name: string, startsOn: string, endsOn: string): Period => ({ id: name, name: { mn: name, en: name }, startsOn, endsOn });

/** Of three pillars: the first counted somebody in May 2019, the second met them in August, the third in March 2020. */
const people: readonly PeopleOfPillars[] = [
	{ mask: 7, counted: 0, days: ["2019-05-02", "2019-08-01", "2020-03-01"], people: 3 },
	{ mask: 3, counted: 1, days: ["2019-09-30", "2019-07-01", null], people: 2 },
	{ mask: 1, counted: 0, days: null, people: 900 },
];
const pillars = ["one", "two", "three"];
const told = (periods: readonly Period[]) =>
	avoidedCountsOf(people, pillars, periods).map(({ quarter, period, counted, met, people }) =>
		[period?.en ?? quarter, counted, met, people].join(" "),
	);

describe("the double counts avoided", () => {
	it("is by quarter where the plan has no periods", () => {
		expect(told([])).toEqual(["2019-Q3 one two 3", "2019-Q3 two one 2", "2020-Q1 one three 3"]);
	});

	it("is by period where it has some, and by quarter on days outside them", () => {
		const plan = [period("2019", "2019-01-01", "2019-12-31")];
		expect(told(plan)).toEqual(["2019 one two 3", "2019 two one 2", "2020-Q1 one three 3"]);
	});

	it("says each once where periods overlap, in the shortest", () => {
		const plan = [period("2019", "2019-01-01", "2019-12-31"), period("Summer", "2019-06-01", "2019-08-31")];
		expect(told(plan)).toEqual(["2019 two one 2", "Summer one two 3", "2020-Q1 one three 3"]);
	});
});
