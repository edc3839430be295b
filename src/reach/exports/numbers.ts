import words from "./cell-words.json" with { type: "json" };

/** A number of people or times as a platform or a spreadsheet writes it. */
export type ReadNumber = { readonly value: number; readonly isRounded: boolean } | "missing" | "unreadable";

const missing = new Set(words.missing);
const powers = new Map<string, number>([
	...words.thousand.map((word) => [word, 1e3] as const),
	...words["ten-thousand"].map((word) => [word, 1e4] as const),
	...words.million.map((word) => [word, 1e6] as const),
	...words["hundred-million"].map((word) => [word, 1e8] as const),
	...words.billion.map((word) => [word, 1e9] as const),
]);

/** More than there are people, by far; what is above was read from the wrong column. */
const most = 1e12;

/**
 * A whole number, with thousands parted by commas, points, spaces of any width or apostrophes, or a rounded one (“1,2 tn”, “1.2K”).
 * `decimal` is the sign that the language of the file puts before decimals; it decides only where the sign alone does not.
 */
export function readNumber(written: string, decimal: "." | ","): ReadNumber {
	const text = written
		.normalize("NFKC")
		.replace(/^=?"(.*)"$/, "$1")
		.trim()
		.toLowerCase();
	if (text === "" || missing.has(text)) return "missing";
	const [, digits = "", word = ""] = /^([\d.,'’\s]*\d)\s*(\D*)$/u.exec(text) ?? [];
	const power = word === "" ? 1 : powers.get(word);
	if (digits === "" || power === undefined) return "unreadable";
	const number = numberIn(digits.replace(/[\s'’]/gu, ""), decimal, power > 1);
	if (number === null) return "unreadable";
	const value = Math.round(number * power);
	if (value > most || (power === 1 && value !== number)) return "unreadable";
	return { value, isRounded: power > 1 };
}

/** Where the last separator may be either, whole numbers have three digits behind it, and rounded ones what their language says. */
function numberIn(digits: string, decimal: "." | ",", isRounded: boolean): number | null {
	const at = Math.max(digits.lastIndexOf("."), digits.lastIndexOf(","));
	if (at < 0) return Number(digits);
	const [sign, other] = digits[at] === "." ? [".", ","] : [",", "."];
	const times = digits.split(sign).length - 1;
	const behind = digits.length - at - 1;
	const grouped = times > 1 || (behind === 3 && !digits.includes(other) && !(isRounded && sign === decimal));
	if (grouped) return digits.includes(other) ? null : inGroups(digits, sign);
	const whole = inGroups(digits.slice(0, at), other);
	return whole === null ? null : Number(`${whole}.${digits.slice(at + 1)}`);
}

/** `1.234.567`, each group but the first of three digits; null for anything else. */
function inGroups(digits: string, separator: string): number | null {
	const [first = "", ...groups] = digits.split(separator);
	if (groups.some((group) => group.length !== 3) || first === "" || first.length > (groups.length > 0 ? 3 : 15)) return null;
	return Number([first, ...groups].join(""));
}
