import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { foldName, splitName, tidyName, writeName } from "./name.ts";

describe("a name as compared", () => {
	it.each([
		["ӨЛЗИЙБЯМБА", "Өлзийбямба"],
		["Мөнх-Баяр", "Мөнхбаяр"],
		["Мөнх  баяр", "Мөнхбаяр"],
		["Саруулмєрєн", "Саруулмөрөн"],
		["Хїрэлтєр", "Хүрэлтөр"],
		["Бaт", "Бат"],
		["Ж.", "ж"],
	])("is the same for %s and %s", (one, other) => {
		expect(foldName(one)).toBe(foldName(other));
	});

	it.each([
		["Бат", "Батын"],
		["Оюун", "Ууюн"],
		["Болд", "Bold"],
		["Ёндон", "Ендон"],
	])("differs for %s and %s", (one, other) => {
		expect(foldName(one)).not.toBe(foldName(other));
	});

	const anyText = fc.oneof(
		fc.string({ unit: "binary" }),
		fc.string({ unit: "grapheme" }),
		fc.string({ unit: fc.constantFrom(..."аөүєїaѳv -.ӨҮ̈̆É") }),
	);

	it("folds to itself once folded, and is never empty for a name that is not", () => {
		fc.assert(
			fc.property(anyText, (text) => {
				const folded = foldName(text);
				expect(foldName(folded)).toBe(folded);
				if (text.trim() !== "") expect(folded).not.toBe("");
			}),
			{ numRuns: 2000 },
		);
	});

	it("ignores capitals, hyphens and spaces anywhere", () => {
		const letters = fc.array(fc.constantFrom(..."абвгдеёжзийклмноөпрстуүфхцчшщъыьэюя"), { minLength: 1, maxLength: 12 });
		fc.assert(
			fc.property(letters, fc.infiniteStream(fc.constantFrom("", "-", " ", " - ")), (name, gaps) => {
				const broken = name.map((letter) => letter + (gaps.next().value ?? "")).join("");
				expect(foldName(broken.toUpperCase())).toBe(foldName(name.join("")));
			}),
		);
	});
});

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
