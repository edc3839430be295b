import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { foldFamily, foldName, skeletonOf } from "./folding.ts";

const standard: Readonly<Record<string, string>> = {
	...{ а: "a", б: "b", в: "v", г: "g", д: "d", е: "ye", ё: "yo", ж: "j", з: "z", и: "i", й: "i", к: "k", л: "l", м: "m", н: "n" },
	...{ о: "o", ө: "ö", п: "p", р: "r", с: "s", т: "t", у: "u", ү: "ü", ф: "f", х: "kh", ц: "ts", ч: "ch", ш: "sh", щ: "sh" },
	...{ ъ: "i", ы: "y", ь: "i", э: "e", ю: "yu", я: "ya" },
};

const cyrillic = fc.string({ unit: fc.constantFrom(...Object.keys(standard)), minLength: 1, maxLength: 14 });
const latin = fc.string({ unit: fc.constantFrom(..."abcdefghijklmnopqrstuvwxyzöü"), minLength: 1, maxLength: 14 });
const name = fc.oneof(cyrillic, latin);

describe("a folded name", () => {
	it("folds to itself", () => {
		fc.assert(
			fc.property(fc.oneof(name, fc.string({ unit: "grapheme" })), (text) => {
				expect(foldName(foldName(text))).toBe(foldName(text));
			}),
		);
	});

	it("is never empty where a name was written, nor is its skeleton", () => {
		const some = fc.string({ unit: "grapheme" }).filter((text) => text.trim() !== "");
		fc.assert(
			fc.property(fc.oneof(name, some), (text) => {
				for (const fold of [foldName, foldFamily, skeletonOf]) expect(fold(text)).not.toBe("");
			}),
		);
	});

	it("is the same in capitals, with hyphens, dots and spaces", () => {
		fc.assert(
			fc.property(name, fc.constantFrom("-", " ", ".", "'", " - "), fc.nat(), (text, sign, at) => {
				const cut = at % (text.length + 1);
				expect(foldName(text.toUpperCase())).toBe(foldName(text));
				expect(foldName(text.slice(0, cut) + sign + text.slice(cut))).toBe(foldName(text));
			}),
		);
	});

	it("is the same in Cyrillic and in Latin letters by MNS 5217:2012", () => {
		fc.assert(
			fc.property(cyrillic, (text) => {
				const spelt = text.replace(/./gu, (letter) => standard[letter] as string);
				for (const fold of [foldName, foldFamily, skeletonOf]) expect(fold(spelt)).toBe(fold(text));
			}),
		);
	});
});
