import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { countsOf } from "../../test/support/arbitrary-counts.ts";
import { add, unionBounds } from "./addition.ts";
import { type Count, countBetween, exactCount } from "./count.ts";
import type { Encounter, Thing } from "./units.ts";

const at = { until: "2020-04-24", asOf: 41, rows: 1 } as const;
const attendances = (value: number) => exactCount({ ...at, unit: "attendance", value });
const people = (value: number) => exactCount({ ...at, unit: "person", value });

const views = countsOf("view");
const memberships = fc.array(fc.array(fc.boolean(), { minLength: 3, maxLength: 3 }), { minLength: 1, maxLength: 40 });

describe("adding encounters", () => {
	it("adds bounds and rows and keeps the last day", () => {
		const spring = exactCount({ unit: "attendance", value: 20, until: "2019-05-03", asOf: 41, rows: 20 });
		const headCount = countBetween({ unit: "attendance", low: 30, high: 40, until: null, asOf: 41, rows: 1 });
		expect(add(spring, headCount)).toEqual(
			countBetween({ unit: "attendance", low: 50, high: 60, until: "2019-05-03", asOf: 41, rows: 21 }),
		);
	});

	it("keeps the later of two days, whichever comes first", () => {
		const [early, late] = [attendances(1), { ...attendances(1), until: "2020-04-27" }];
		expect(add(early, late).until).toBe("2020-04-27");
		expect(add(late, early).until).toBe("2020-04-27");
	});

	it("is commutative and associative", () =>
		fc.assert(
			fc.property(views, views, views, (a, b, c) => {
				expect(add(a, b)).toEqual(add(b, a));
				expect(add(add(a, b), c)).toEqual(add(a, add(b, c)));
				expect(add(a, b, c)).toEqual(add(add(a, b), c));
			}),
		));

	it("never lets bounds cross nor an estimate leave them", () =>
		fc.assert(
			fc.property(countsOf("contact"), countsOf("contact"), (a, b) => {
				const { low, high, best } = add(a, b);
				expect(low).toBeLessThanOrEqual(high);
				if (best) expect(best.value >= low && best.value <= high).toBe(true);
			}),
		));

	it("keeps an estimate only when one method made all of them", () => {
		const view = (value: number, method: string) => countBetween({ ...at, unit: "view", low: 0, high: 10, best: { value, method } });
		const exact = exactCount({ ...at, unit: "view", value: 5 });
		expect(add(view(3, "sample"), view(4, "sample"), exact).best).toEqual({ value: 12, method: "sample" });
		expect(add(view(3, "sample"), view(4, "guess")).best).toBeNull();
		expect(add(exact, exact).best).toBeNull();
	});

	it("refuses at run time what the compiler refuses", () => {
		const views = exactCount({ ...at, unit: "view", value: 5 }) as Count<Encounter>;
		const persons = people(5) as Count as Count<Encounter>;
		expect(() => add(attendances(5) as Count<Encounter>, views)).toThrow(TypeError);
		expect(() => add(persons, persons)).toThrow(TypeError);
		expect(() => add(attendances(5) as Count<Encounter>, persons)).toThrow(TypeError);
	});

	it("refuses counts of different journal positions", () => {
		expect(() => add(attendances(5), { ...attendances(5), asOf: 42 })).toThrow(RangeError);
	});
});

describe("the union of groups that may overlap", () => {
	it("lies between the largest group and all together, and never above the population", () => {
		const groups = [people(200_000), people(300_000)] as const;
		const { low, high, rows } = unionBounds(groups, { population: 400_000, rows: 9 });
		expect({ low, high, rows }).toEqual({ low: 300_000, high: 400_000, rows: 9 });
		expect(unionBounds([people(5), people(3)], { population: 100, rows: 2 })).toMatchObject({ low: 5, high: 8 });
	});

	it("refuses a group larger than the population, and encounters", () => {
		expect(() => unionBounds([people(10)], { population: 9, rows: 1 })).toThrow(RangeError);
		const met = attendances(5) as Count as Count<Thing>;
		expect(() => unionBounds([met, met], { population: 100, rows: 2 })).toThrow(TypeError);
	});

	it("holds for any people in any groups", () =>
		fc.assert(
			fc.property(memberships, (persons) => {
				const sizes = [0, 1, 2].map((group) => persons.filter((groups) => groups[group]).length);
				const truth = persons.filter((groups) => groups.includes(true)).length;
				const groups = sizes.map(people) as [Count<"person">, ...Count<"person">[]];
				const { low, high } = unionBounds(groups, { population: persons.length, rows: 0 });
				expect(low <= truth && truth <= high).toBe(true);
			}),
		));
});
