import referenceNames from "./reference-names.json" with { type: "json" };

/** The named character references of HTML (13.5 of its standard), which cue text may use: `notin;` is “∉”. A name without its semicolon may be read so. */
const namedTexts: ReadonlyMap<string, string> = new Map(Object.entries(referenceNames));

interface Reference {
	readonly text: string;
	/** Where the text behind it begins. */
	readonly end: number;
}

/** “Consume a character reference” of HTML (13.2.5.72), not as part of an attribute: `at` is behind the ampersand. Null where there is none. */
export function readReference(input: string, at: number): Reference | null {
	return input[at] === "#" ? readNumbered(input, at + 1) : readNamed(input, at);
}

/** The longest name counts: `&notin;` is ∉, and `&notit;` is ¬ with “it;” behind it. */
function readNamed(input: string, at: number): Reference | null {
	const [run = ""] = /[a-z\d]{0,40};?/iy.exec(input.slice(at, at + 41)) ?? [];
	for (let length = run.length; length > 1; length--) {
		const text = namedTexts.get(run.slice(0, length));
		if (text !== undefined) return { text, end: at + length };
	}
	return null;
}

function readNumbered(input: string, at: number): Reference | null {
	const number = /(?:[xX]([\da-fA-F]+)|(\d+));?/y;
	number.lastIndex = at;
	const found = number.exec(input);
	if (!found) return null;
	const [whole, hexadecimal, decimal = ""] = found;
	return { text: characterOf(hexadecimal ? Number.parseInt(hexadecimal, 16) : Number(decimal)), end: at + whole.length };
}

/** What Windows-1252 has at 80 to 9F, where Unicode has control characters; 0 where it has nothing. */
const windows1252 = [
	...[0x20ac, 0, 0x201a, 0x192, 0x201e, 0x2026, 0x2020, 0x2021, 0x2c6, 0x2030, 0x160, 0x2039, 0x152, 0, 0x17d, 0],
	...[0, 0x2018, 0x2019, 0x201c, 0x201d, 0x2022, 0x2013, 0x2014, 0x2dc, 0x2122, 0x161, 0x203a, 0x153, 0, 0x17e, 0x178],
];

function characterOf(code: number): string {
	const isNone = code === 0 || code > 0x10ffff || (code >= 0xd800 && code <= 0xdfff);
	return isNone ? "\ufffd" : String.fromCodePoint(windows1252[code - 0x80] || code);
}
