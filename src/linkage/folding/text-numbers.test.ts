import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { TextNumbers } from "./text-numbers.ts";

const plain = (bytes: number) => new ArrayBuffer(bytes);

describe("texts by their numbers", () => {
	it("are numbered as they come, the same text by the same number, and kept letter by letter", () => {
		fc.assert(
			fc.property(fc.array(fc.string({ maxLength: 6, unit: fc.constantFrom("a", "б", "ө", "1") })), (texts) => {
				const [numbers, known] = [new TextNumbers(), new Map([["", 0]])];
				for (const text of texts) {
					if (!known.has(text)) known.set(text, known.size);
					expect(numbers.numberOf(text)).toBe(known.get(text));
				}
				const { codes, from } = numbers.finish(plain);
				const told = [...known.values()].map((number) => String.fromCharCode(...codes.subarray(from[number], from[number + 1])));
				expect(told).toEqual([...known.keys()]);
			}),
		);
	});

	it("are as many as there are", () => {
		const numbers = new TextNumbers();
		const texts = Array.from({ length: 20_000 }, (_, at) => `УБ${at * 7_919}`);
		for (const [at, text] of texts.entries()) expect(numbers.numberOf(text)).toBe(at + 1);
		for (const [at, text] of texts.entries()) expect(numbers.numberOf(text)).toBe(at + 1);
		expect([numbers.size, numbers.finish(plain).letters.length]).toEqual([20_001, 20_001]);
	});
});
