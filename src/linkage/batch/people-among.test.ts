import { describe, expect, it } from "vitest";
import { pairOff } from "../clustering/clusters.ts";
import { peopleAmong } from "./people-among.ts";

/** Two lists of a hundred: all but ten have a partner beyond doubt, of the ten some pairs are in doubt. */
const linked = Array.from({ length: 90 }, (_, at) => ({ one: at, other: 100 + at, bits: 20 }));
const doubtful = Array.from({ length: 6 }, (_, at) => ({ one: 90 + at, other: 190 + at, bits: -3 }));
const rival = { one: 0, other: 195, bits: -1 };
const all = [...linked, ...doubtful, rival];
const edges = {
	one: Int32Array.from(all, ({ one }) => one),
	other: Int32Array.from(all, ({ other }) => other),
	bits: Float32Array.from(all, ({ bits }) => bits),
};
const clustering = pairOff({ size: 200, edges, link: 0 });
const lists = { shorter: 100, longer: 100 };

describe("how many people two lists without duplicates hold", () => {
	it("says that those left over are each other, where hardly anybody is expected to have no partner", () => {
		const few = peopleAmong(110, edges, clustering, { ...lists, matches: 100 });
		expect(few.parts.perhapsOne).toBeGreaterThan(5);
		expect(few.parts.missed).toBeCloseTo(100 - 90 - few.parts.perhapsOne);
		expect(few.low).toBe(100);
	});

	it("asks each pair by itself where most have none", () => {
		const many = peopleAmong(110, edges, clustering, { ...lists, matches: 20 });
		expect(many.parts.perhapsOne).toBeLessThan(1);
		expect(many.low).toBeGreaterThan(105);
	});

	it("never goes below the longer list, and holds no second partner for likely", () => {
		for (const matches of [null, 1, 90, 100, 1_000]) {
			const { low, best, high } = peopleAmong(110, edges, clustering, { ...lists, matches });
			expect(low).toBeGreaterThanOrEqual(100);
			expect(high).toBe(110);
			expect([low <= best, best <= high]).toEqual([true, true]);
		}
		const alone = peopleAmong(110, edges, clustering, { ...lists, matches: null });
		expect(alone.parts.perhapsOne).toBeCloseTo(6 / 9);
	});
});
