import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { anchorOf, percentOf, roundSteps } from "./scale.ts";

describe("an axis", () => {
	it("begins at zero and puts a value where its share is", () => {
		expect(percentOf(0, 1200)).toBe(0);
		expect(percentOf(1037, 1200)).toBe(86.42);
		expect(percentOf(1200, 1200)).toBe(100);
	});

	it("holds everything at its beginning when nothing was counted", () => {
		expect(percentOf(0, 0)).toBe(0);
	});

	it("never leaves the drawing, and never turns an order round", () => {
		const number = fc.nat({ max: 5_000_000 });
		fc.assert(
			fc.property(number, number, number, (one, other, most) => {
				const [low, high] = [Math.min(one, other), Math.max(one, other)];
				expect(percentOf(low, most)).toBeLessThanOrEqual(percentOf(high, most));
				expect(percentOf(high, most)).toBeLessThanOrEqual(100);
				expect(percentOf(low, most)).toBeGreaterThanOrEqual(0);
			}),
		);
	});

	it("has few round whole steps that reach its end", () => {
		expect(roundSteps(1037)).toEqual([0, 250, 500, 750, 1000, 1250]);
		expect(roundSteps(5)).toEqual([0, 1, 2, 3, 4, 5]);
		expect(roundSteps(0)).toEqual([0, 1]);
		fc.assert(
			fc.property(fc.integer({ min: 1, max: 1_000_000_000 }), (most) => {
				const steps = roundSteps(most);
				expect(steps.length).toBeLessThanOrEqual(6);
				expect(steps.at(-1)).toBeGreaterThanOrEqual(most);
				expect(steps.at(-2)).toBeLessThan(most);
				expect(steps.every(Number.isInteger)).toBe(true);
			}),
		);
	});

	it("lets words grow towards the middle", () => {
		expect([2, 50, 98].map(anchorOf)).toEqual(["start", "middle", "end"]);
	});
});
