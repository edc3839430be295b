import type { OneOfBoth } from "../../shared/words.ts";
import { withBars } from "./delimited.ts";

/** A piece of the text as it stands: a word, digits, a line break, or a single mark. */
export interface Token {
	readonly kind: "word" | "digits" | "mark" | "line" | "special";
	readonly text: string;
	readonly lower: string;
	readonly start: number;
	readonly end: number;
	/** Joined to the token before by a hyphen: public-school, 1,000-аас. */
	readonly glued: boolean;
	readonly language: OneOfBoth;
}

/**
 * What is written with digits and counts nothing: addresses, e-mail, phone numbers, days, times, versions, codes. Found first, because
 * their digits would read as numbers. A space of any kind may part thousands (U+00A0, U+2009, U+202F).
 */
const space = "[ \\u00A0\\u2007\\u2009\\u202F]";
const special = [
	"https?://\\S+",
	"www\\.\\S+",
	"(?<![\\w.+-])[\\w.+-]+@[\\w-]+\\.[\\w.]+",
	"\\d{4}-\\d{2}-\\d{2}(?:T[\\d:.]+Z?)?",
	"\\d{1,2}[./]\\d{1,2}[./]\\d{4}",
	"\\d{4}[./]\\d{1,2}[./]\\d{1,2}",
	"\\b\\d{1,2}[:]\\d{2}(?:[:]\\d{2})?",
	// Times of day with a point are told from decimals by standing in pairs: 8.30–17.30.
	"(?<![\\d.,])\\d{1,2}\\.[0-5]\\d\\s?[-–—]\\s?\\d{1,2}\\.[0-5]\\d(?!\\d|[.,]\\d|\\s?%)",
	// School years, letter numbers, 24/7: with a share of women to men as with any two long numbers it is another matter.
	"(?<!\\d)(?:(?:19|20)\\d{2}/(?:19|20)?\\d{2}|\\d{1,2}/\\d{1,4}|\\d{1,4}/\\d{1,2})(?![\\d/,.]\\d|\\d)",
	"(?<![\\d,.])\\d+(?:-\\d+){2,}(?!\\d)",
	`\\+${space}?\\d[\\d \\u00A0()-]{6,}\\d`,
	"\\b[789]\\d{3}[ -][1-9]\\d{3}\\b",
	"\\bv\\d+(?:\\.\\d+)*",
	"\\b\\d+(?:\\.\\d+){2,}(?<!\\d(?:\\.\\d{3}){2,})",
	"(?<![\\p{L}\\d])(?!FY|Q\\d)\\p{Lu}{1,6}[-/]?\\d+(?:[-/.]\\d+)*(?![\\p{L}\\d])",
	"[№#§]\\s?\\d+(?:\\.\\d+)*",
].join("|");
const digits = `\\d{1,3}(?:(?<sep>[,.'’]|${space})\\d{3})(?:\\k<sep>\\d{3})*(?!\\d)(?:[.,]\\d{1,2}(?!\\d))?|\\d+(?:[.,]\\d+)?`;
/** Stars and lines that make words bold, which say nothing; a star with a gap behind it begins a line of a list. */
const emphasis = "\\*{1,3}(?=\\S)|(?<=\\S)\\*{1,3}|__(?=\\S)|(?<=\\S)__|`";
const pattern = new RegExp(
	`(?<emphasis>${emphasis})|(?<leader>\\.{4,}|…{2,}|_{3,})|(?<special>${special})|(?<digits>(?<![\\d])(?:${digits}))|(?<word>\\p{L}[\\p{L}\\p{M}’']*)|(?<line>\\n)|(?<mark>\\S)`,
	"gu",
);

export function tokensOf(text: string): Token[] {
	const tokens: Token[] = [];
	let language: OneOfBoth = languageOf(text);
	const { text: barred, rows } = withBars(inPlainDigits(text));
	let row = 0;
	for (const match of barred.matchAll(pattern)) {
		for (; (rows[row] ?? text.length) <= match.index; row++) tokens.push(barAt(rows[row] as number, language));
		const groups = match.groups ?? {};
		if (groups.emphasis !== undefined) continue;
		const start = match.index;
		const kind = (["special", "digits", "word", "line"] as const).find((one) => groups[one] !== undefined) ?? "mark";
		// Dots that lead to a number say what a colon says.
		const own = groups.leader === undefined ? match[0] : ":";
		if (kind === "word") language = /\p{Script=Cyrillic}/u.test(own) ? "mn" : /^[A-Z]{1,6}$/.test(own) ? language : "en";
		const before = tokens.at(-1);
		const isHyphen = before?.kind === "mark" && /[-‐‑]/.test(before.text) && before.end === start && kind === "word";
		const beforeHyphen = isHyphen ? tokens.at(-2) : undefined;
		const glued = beforeHyphen !== undefined && beforeHyphen.end === before?.start && /word|digits|special/.test(beforeHyphen.kind);
		if (glued) tokens.pop();
		tokens.push({ kind, text: own, lower: own.toLowerCase().replaceAll("’", "'"), start, end: start + match[0].length, glued, language });
	}
	return tokens;
}

/** What a row of a table begins with in Markdown, where a spreadsheet writes nothing. */
function barAt(at: number, language: OneOfBoth): Token {
	return { kind: "mark", text: "|", lower: "|", start: at, end: at, glued: false, language };
}

/** Digits as wide as ideographs (U+FF10), which keyboards of the east write, and their comma; each stays in its place. */
function inPlainDigits(text: string): string {
	return text.replace(/[\uFF10-\uFF19\uFF0C]/g, (wide) => String.fromCharCode(wide.charCodeAt(0) - 0xfee0));
}

/** The language most of its letters are of. */
export function languageOf(text: string): OneOfBoth {
	const sample = text.slice(0, 20_000);
	const cyrillic = sample.match(/\p{Script=Cyrillic}/gu)?.length ?? 0;
	const latin = sample.match(/\p{Script=Latin}/gu)?.length ?? 0;
	return cyrillic > latin ? "mn" : "en";
}
