import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { changeBetween, shareOf } from "./shares.ts";

const answers = fc
	.integer({ min: 1, max: 5_000 })
	.chain((asked) => fc.record({ asked: fc.constant(asked), yes: fc.integer({ min: 0, max: asked }) }));

describe("the share that answers speak for", () => {
	it("is that of Wilson", () => {
		// Newcombe (1998), table I: 81 of 263, and 0 of 20.
		expect(shareOf({ asked: 263, yes: 81 })).toMatchObject({ low: expect.closeTo(0.2553, 4), high: expect.closeTo(0.3662, 4) });
		expect(shareOf({ asked: 20, yes: 0 })).toMatchObject({ value: 0, low: 0, high: expect.closeTo(0.1611, 4) });
	});

	it("of a change is that of Newcombe", () => {
		// Newcombe (1998), table II (a): 56/70 and 48/80.
		const change = changeBetween({ asked: 80, yes: 48 }, { asked: 70, yes: 56 });
		expect(change).toMatchObject({ value: expect.closeTo(0.2, 4), low: expect.closeTo(0.0524, 4), high: expect.closeTo(0.3339, 4) });
	});

	it("lies within nought and one, and within its bounds", () =>
		fc.assert(
			fc.property(answers, answers, (before, after) => {
				const { low, value, high } = shareOf(before);
				expect(0 <= low && low <= value + 1e-12 && value <= high + 1e-12 && high <= 1).toBe(true);
				const change = changeBetween(before, after);
				expect(change.low <= change.value && change.value <= change.high).toBe(true);
			}),
		));

	it("is refused of answers that cannot be", () => {
		expect(() => shareOf({ asked: 0, yes: 0 })).toThrow(RangeError);
		expect(() => shareOf({ asked: 5, yes: 6 })).toThrow(RangeError);
	});
});
