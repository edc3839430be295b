import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { jaroWinkler } from "./jaro-winkler.ts";

/** Worked out by hand after Winkler (1990) and the tables that other authors print. */
const golden: readonly (readonly [string, string, number])[] = [
	["MARTHA", "MARHTA", 0.9611],
	["DIXON", "DICKSONX", 0.8133],
	["DWAYNE", "DUANE", 0.84],
	["CRATE", "TRACE", 0.7333],
	["JELLYFISH", "SMELLYFISH", 0.8963],
	// Three letters out of order count one and a half; where that is rounded down, 0.9583 is printed.
	["ABCVWXYZ", "CABVWXYZ", 0.9375],
	["JONES", "JOHNSON", 0.8324],
	["SHACKLEFORD", "SHACKELFORD", 0.9818],
	["NICHLESON", "NICHULSON", 0.9556],
	["MASSEY", "MASSIE", 0.9333],
	["ITMAN", "SMITH", 0.4667],
	["A", "A", 1],
	["A", "B", 0],
	["", "", 1],
	["", "A", 0],
];

describe("Jaro-Winkler in the variant chosen here", () => {
	it.each(golden)("of %s and %s", (a, b, likeness) => {
		expect(jaroWinkler(a, b)).toBeCloseTo(likeness, 4);
	});

	it("gives no bonus for the first letters to what is hardly alike", () => {
		// Jaro 0.6889: with a bonus for each equal first letter it would be 0.7822.
		expect(jaroWinkler("batkhuyag", "batzxwv")).toBeCloseTo((3 / 9 + 3 / 7 + 1) / 3, 10);
	});

	it("takes half the letters out of order as they are, without rounding", () => {
		// "abc" and "cab" within reach 0 share none; three letters turned round within a longer word count one and a half.
		expect(jaroWinkler("xabcyzzz", "xbcayzzz")).toBeCloseTo((1 + 1 + (8 - 1.5) / 8) / 3 + 0.1 * (1 - (2 + 6.5 / 8) / 3), 10);
	});

	it("does not depend on the order of the two, nor on whether the letters fit into 32 bits", () => {
		const word = fc.string({ unit: fc.constantFrom(..."abcd"), maxLength: 32 });
		fc.assert(
			fc.property(word, word, (a, b) => {
				const likeness = jaroWinkler(a, b);
				expect(jaroWinkler(b, a)).toBe(likeness);
				// The same letters shifted beyond ASCII take the slow way.
				const shifted = (text: string) => text.replace(/./g, (letter) => String.fromCharCode(letter.charCodeAt(0) + 1000));
				expect(jaroWinkler(shifted(a), shifted(b))).toBe(likeness);
				expect(likeness).toBeGreaterThanOrEqual(0);
				expect(likeness).toBeLessThanOrEqual(1);
				expect(likeness === 1).toBe(a === b);
			}),
		);
	});

	it("knows texts of more than 32 letters", () => {
		const long = "nyamsurenbatjargalkhuldorjtserendulamaa";
		expect(jaroWinkler(long, long)).toBe(1);
		expect(jaroWinkler(long, `${long}x`)).toBeGreaterThan(0.97);
	});
});
