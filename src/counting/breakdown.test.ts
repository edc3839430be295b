import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { countsOf } from "../../test/support/arbitrary-counts.ts";
import { addDisjoint, type Breakdown, reconcile } from "./breakdown.ts";
import { type Count, exactCount } from "./count.ts";

const people = (value: number) => exactCount({ unit: "person", value, until: null, asOf: 41, rows: value });
const bySex: Breakdown<"person"> = { axis: "sex", cells: { female: people(810), male: people(220) }, unknown: people(7) };

const breakdowns = fc
	.record({ cells: fc.dictionary(fc.string(), countsOf("person"), { maxKeys: 6 }), unknown: countsOf("person") })
	.map((parts): Breakdown<"person"> => ({ axis: "area", ...parts }));

const shifts = fc
	.record({ low: fc.integer({ min: -3, max: 3 }), high: fc.integer({ min: -3, max: 3 }) })
	.filter(({ low, high }) => low !== 0 || high !== 0);

describe("a breakdown", () => {
	it("adds up with those of whom the answer is unknown", () => {
		expect(addDisjoint(bySex)).toEqual(people(1037));
	});

	it("reconciles with its own total", () =>
		fc.assert(
			fc.property(breakdowns, (breakdown) => {
				expect(reconcile(addDisjoint(breakdown), breakdown)).toEqual({ outcome: "reconciled" });
			}),
		));

	it("tells by how much it differs, for any planted difference", () =>
		fc.assert(
			fc.property(breakdowns, shifts, (breakdown, shift) => {
				const truth = addDisjoint(breakdown);
				const total: Count<"person"> = { ...truth, low: truth.low - shift.low, high: truth.high - shift.high };
				expect(reconcile(total, breakdown)).toEqual({ outcome: "differs", ...shift });
			}),
		));

	it("shows that the unknown were left out", () => {
		expect(reconcile(people(1037), { ...bySex, unknown: people(0) })).toEqual({ outcome: "differs", low: -7, high: -7 });
	});

	it("refuses parts of another unit or another journal position", () => {
		const schools = exactCount({ unit: "school", value: 1037, until: null, asOf: 41, rows: 1 });
		expect(() => reconcile(schools as Count, bySex)).toThrow(TypeError);
		expect(() => reconcile({ ...people(1037), asOf: 42 }, bySex)).toThrow(RangeError);
		expect(() => addDisjoint({ ...bySex, unknown: schools as Count as Count<"person"> })).toThrow(TypeError);
	});
});
