import { describe, expect, it } from "vitest";
import { fewestAskedAbout, sayBeyond } from "./looks.ts";

describe("how many people of a register are on record beyond somebody's areas", () => {
	it.each([
		[0, { low: 0, high: 4 }],
		[4, { low: 0, high: 4 }],
		[5, { low: 5, high: 9 }],
		[14, { low: 10, high: 14 }],
		[15, { low: 15, high: 20 }],
		[20, { low: 15, high: 20 }],
	])("is said of %i in 20 as a range", (beyond, said) => {
		expect(sayBeyond(20, beyond)).toEqual(said);
	});

	it("is never said closer than to five, nor as nobody or everybody", () => {
		for (let people = fewestAskedAbout; people < 60; people++) {
			for (let beyond = 0; beyond <= people; beyond++) {
				const { low, high } = sayBeyond(people, beyond);
				expect([low <= beyond, beyond <= high, high - low >= 4, low >= 0, high <= people]).toEqual([true, true, true, true, true]);
			}
		}
	});
});
