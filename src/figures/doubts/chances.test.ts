import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { often } from "../../../test/support/thorough.ts";
import { type Chance, type Chances, chancesUntil, expectedBetween, newIn, ofAll, weighChances, withDoubt } from "./chances.ts";

const day = fc.integer({ min: 1, max: 28 }).map((number) => `2019-02-${String(number).padStart(2, "0")}`);
const chance: fc.Arbitrary<Chance> = fc.tuple(fc.integer({ min: 0, max: 1000 }), day, day).map(([thousandths, one, other]) => ({
	probability: thousandths / 1000,
	...(one < other ? { from: one, until: other } : { from: other, until: one }),
	acrossSexes: false,
}));
const chances: fc.Arbitrary<Chances> = fc.record({ fewer: fc.array(chance, { maxLength: 6 }), more: fc.array(chance, { maxLength: 6 }) });

const total = (some: readonly Chance[]) => some.reduce((sum, { probability }) => sum + Math.round(probability * 1000), 0);

describe("what is expected of a number in doubt", () => {
	it("of all days is what is expected of some days and of the others: nobody is expected twice", () => {
		fc.assert(
			fc.property(chances, day, (some, border) => {
				const early = newIn(some, (one) => (one <= border ? 0 : 1)).expected;
				const late = newIn(some, (one) => (one > border ? 0 : -1)).expected;
				expect(early).toEqual(chancesUntil(some, border).expected);
				for (const which of ["fewer", "more"] as const) expect(total(early[which]) + total(late[which])).toBe(total(some[which]));
			}),
			{ numRuns: often(200, 2_000) },
		);
	});

	it("lies within the bounds, and is the number as linked with what is printed beside it", () => {
		fc.assert(
			fc.property(chances, fc.integer({ min: 12, max: 400 }), (some, people) => {
				const doubt = weighChances(people, ofAll(some));
				if (!doubt) return;
				const { fewer, more, apart, joined, expected } = doubt;
				const { low, high, best } = withDoubt(people, { fewer, more, apart, joined, expected });
				expect(best && [low <= best.value, best.value <= high]).toEqual([true, true]);
				expect(best).toEqual(expectedBetween({ low, high, value: people }, expected));
			}),
			{ numRuns: often(200, 2_000) },
		);
	});

	it("is 1,040 of 1,052 of whom 11 are perhaps counted twice, each as likely as not to the tenth", () => {
		const pairs = Array.from({ length: 22 }, () => ({ probability: 0.5, from: "2019-02-01", until: "2019-02-01", acrossSexes: false }));
		const doubt = weighChances(1052, ofAll({ fewer: pairs, more: [] }));
		expect(doubt?.expected).toEqual({ perhapsOne: 11, wronglyJoined: 0, missed: 1.1 });
		expect(doubt && withDoubt(1052, doubt).best?.value).toBe(1040);
	});
});
