import type { Chance } from "../chance.ts";

const standard: Readonly<Record<string, string>> = {
	...{ а: "a", б: "b", в: "v", г: "g", д: "d", е: "ye", ё: "yo", ж: "j", з: "z", и: "i", й: "i", к: "k", л: "l", м: "m", н: "n" },
	...{ о: "o", ө: "ö", п: "p", р: "r", с: "s", т: "t", у: "u", ү: "ü", ф: "f", х: "kh", ц: "ts", ч: "ch", ш: "sh", щ: "sh" },
	...{ ъ: "i", ы: "y", ь: "i", э: "e", ю: "yu", я: "ya", ә: "a", ғ: "g", қ: "k", ң: "n", ұ: "u", һ: "h", і: "i" },
};

/** What people type instead of the standard; the first is the commonest. */
const adHoc: Readonly<Record<string, readonly string[]>> = {
	...{ ө: ["u", "o", "ö", "oe", "v"], ү: ["u", "v", "ü", "ue", "y"], х: ["kh", "h", "h", "x"], в: ["v", "v", "w"], ж: ["j", "j", "zh"] },
	...{
		ц: ["ts", "ts", "c"],
		ч: ["ch", "ch", "q"],
		ы: ["y", "ii", "i"],
		е: ["e", "ye", "i"],
		ь: ["i", "", "'"],
		ъ: ["", "i"],
		й: ["i", "y"],
	},
	...{ қ: ["k", "q"], ә: ["a", "e"], у: ["u", "u", "u", "u", "u", "u", "u", "u", "u", "y"] },
};

/**
 * In Latin letters: three writers in ten keep to the standard (MNS 5217:2012), the others each have a spelling for every letter, and
 * half of them write long vowels single (Tuyaa, Tuya). One writer, one spelling: `write` serves all names of one report.
 */
export function latinHand(chance: Chance): (text: string) => string {
	const official = chance.happens(0.3);
	const hand: Record<string, string> = {};
	const single = !official && chance.happens(0.5);
	return (text) => {
		let latin = "";
		for (const letter of text) {
			const small = letter.toLowerCase();
			hand[small] ??= (official ? undefined : adHoc[small] && chance.pick(adHoc[small])) ?? standard[small] ?? small;
			const spelt = hand[small];
			latin += small === letter ? spelt : spelt.charAt(0).toUpperCase() + spelt.slice(1);
		}
		return single ? latin.replace(/([aeiouöü])\1/g, "$1") : latin;
	};
}

/** As keyboards without Ө and Ү wrote them, and old fonts drew them: Є and Ї of the Ukrainian alphabet. */
export function inLegacyGlyphs(text: string): string {
	return text.replace(/[өүӨҮ]/g, (letter) => ({ ө: "є", ү: "ї", Ө: "Є", Ү: "Ї" })[letter] ?? letter);
}

/** Windows-1251 read as Latin-1: Газрын is Ãàçðûí. Letters which that code page lacks become their old glyphs first. */
export function misDecoded(text: string): string {
	return inLegacyGlyphs(text).replace(/[А-яЁёЄєЇї]/g, (letter) => {
		const code = { Ё: 0xa8, ё: 0xb8, Є: 0xaa, є: 0xba, Ї: 0xaf, ї: 0xbf }[letter] ?? letter.charCodeAt(0) - 0x410 + 0xc0;
		return String.fromCharCode(code);
	});
}

const lookAlikes: Readonly<Record<string, string>> = {
	А: "A",
	В: "B",
	Е: "E",
	К: "K",
	М: "M",
	Н: "H",
	О: "O",
	Р: "P",
	С: "C",
	Т: "T",
	Х: "X",
};

/** The letters of a register number on a Latin keyboard: those that look alike, or those that sound alike (УБ, UB). */
export function numberInLatin(chance: Chance, register: string): string {
	if (chance.happens(0.6)) return register.replace(/[А-Я]/g, (letter) => lookAlikes[letter] ?? letter);
	return register.replace(/\p{Script=Cyrillic}/gu, (letter) => (standard[letter.toLowerCase()] ?? letter).toUpperCase());
}
