import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { splitName, tidyName, writeName } from "./name.ts";

describe("a name in one cell", () => {
	it.each([
		["Б.Отгонбаяр", null, "Б.", "Отгонбаяр"],
		["Б. Отгонбаяр", null, "Б.", "Отгонбаяр"],
		["Отгонбаяр Б.", null, "Б.", "Отгонбаяр"],
		["Батын Болд", null, "Батын", "Болд"],
		["Болд Батын", null, "Батын", "Болд"],
		["Bold Batiin", null, "Batiin", "Bold"],
		["Боржигон Батын Болд", "Боржигон", "Батын", "Болд"],
		["Батын Мөнх Баяр", null, "Батын", "Мөнх Баяр"],
		["Доржийн Бат-Эрдэнэ", null, "Доржийн", "Бат-Эрдэнэ"],
		["Бат-Эрдэнэ", null, null, "Бат-Эрдэнэ"],
		["Баатар, Болд", null, "Баатар", "Болд"],
		["Багш Д.Гантулга", null, "Д.", "Гантулга"],
		["Д.Гантулга багш", null, "Д.", "Гантулга"],
		["Dr. Dorj Gantulga", null, "Dorj", "Gantulga"],
		["Багшийн Болд", null, "Багшийн", "Болд"],
		["Багш", null, null, "Багш"],
		["Боржигин овогтой Доржийн Гантулга", "Боржигин", "Доржийн", "Гантулга"],
		["Боржигин овогт Доржийн Гантулга", "Боржигин", "Доржийн", "Гантулга"],
		["Доржийн овогтой Гантулга", null, "Доржийн", "Гантулга"],
		["Доржийн хүү Гантулга", null, "Доржийн", "Гантулга"],
		["Гантулга.Д", null, "Д.", "Гантулга"],
		["John A. Smith", null, "Smith", "John"],
		["Mary J Watson", null, "Watson", "Mary"],
		["Borjigon Batyn Bold", "Borjigon", "Batyn", "Bold"],
	])("%s is taken apart", (written, clan, family, given) => {
		expect(splitName(written)).toEqual({ clan, family, given });
	});

	it("loses no letter", () => {
		const word = fc.string({ unit: fc.constantFrom(..."Батынийболдөү"), minLength: 1, maxLength: 8 });
		const letters = (text: string) => [...text.replace(/[^\p{L}]/gu, "")].sort().join("");
		fc.assert(
			fc.property(fc.array(word, { minLength: 1, maxLength: 4 }), fc.constantFrom(" ", ".", ", ", "-"), (words, gap) => {
				expect(letters(writeName(splitName(words.join(gap))))).toBe(letters(words.join("")));
			}),
		);
	});

	it("is tidied without a change of its letters", () => {
		expect(tidyName("  Бат - Эрдэнэ\u00a0 ")).toBe("Бат-Эрдэнэ");
	});
});
