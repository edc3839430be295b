/** MNS 5217:2012, and what its letters are where a keyboard or a font lacked them; Kazakh letters as Mongolia's Kazakhs are written. */
const latin: Readonly<Record<string, string>> = {
	...{ а: "a", б: "b", в: "v", г: "g", д: "d", е: "ye", ё: "yo", ж: "j", з: "z", и: "i", й: "i", к: "k", л: "l", м: "m", н: "n" },
	...{ о: "o", ө: "ö", п: "p", р: "r", с: "s", т: "t", у: "u", ү: "ü", ф: "f", х: "kh", ц: "ts", ч: "ch", ш: "sh", щ: "sh" },
	...{ ъ: "i", ы: "y", ь: "i", э: "e", ю: "yu", я: "ya", є: "ö", ѳ: "ö", ї: "ü" },
	...{ ә: "a", ғ: "g", қ: "k", ң: "n", ұ: "u", һ: "kh", і: "i" },
};

const known = new RegExp(`[${Object.keys(latin).join("")}]`);

/** The Cyrillic letter that a Latin one stands for where it slipped into a Cyrillic word: most look alike, v and f sit on the key of ү and ө. */
const slipped: Readonly<Record<string, string>> = {
	...{ a: "а", b: "в", c: "с", e: "е", h: "н", k: "к", m: "м", o: "о", p: "р", t: "т", x: "х", y: "у", v: "ү", i: "і", ö: "ө", ü: "ү" },
};

/** A name in small Latin letters as the standard spells them, without any sign; letters of other scripts stay as they are. */
export function inLatin(text: string): string {
	if (/^[a-z0-9]*$/.test(text)) return text;
	const letters = text
		.normalize("NFKC")
		.toLowerCase()
		.normalize("NFC")
		.replace(/[^\p{L}\p{M}\p{N}]/gu, "");
	if (!known.test(letters.normalize("NFD"))) return letters;
	const cyrillic = letters.replace(/[a-zöü]/g, (letter) => slipped[letter] ?? letter);
	return cyrillic.replace(/\p{Script=Cyrillic}/gu, (letter) => latin[letter] ?? latin[letter.normalize("NFD").charAt(0)] ?? letter);
}
