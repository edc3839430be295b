import { mongolianHalf, mongolianWeek, numeralEnding, roughly, scaleEnding } from "../lexicon/mongolian.ts";
import { mongolianNumeralStems, numerals, scales } from "../lexicon/numbers.ts";
import type { Token } from "./tokens.ts";

export interface Run {
	readonly value: number;
	readonly step: number;
	readonly scaled: boolean;
	readonly inWords: boolean;
	readonly next: number;
	/** The case of the last number word: тавыг. */
	readonly ending: string;
}

/** Digits and number words that follow each other and add up to one number. */
export function readRun(tokens: readonly Token[], at: number): Run | null {
	let total = 0;
	let part: number | null = null;
	let step = 1;
	let scaled = false;
	let smallest = Number.POSITIVE_INFINITY;
	let inWords = true;
	let next = at;
	let ending = "";
	for (; next < tokens.length && ending === ""; next++) {
		const token = tokens[next] as Token;
		const half = next === at ? halfAt(tokens, at) : null;
		if (half) {
			total = half.value;
			part = null;
			next = half.last;
			scaled = true;
			step = half.value / 5;
			continue;
		}
		if (token.kind === "digits") {
			if (part !== null || (next > at && !scaled)) break;
			const read = readDigits(token, scaleOf(tokens[next + 1], token) !== null);
			part = read.value;
			step = read.step;
			inWords = false;
			scaled = false;
			continue;
		}
		const numeral = isWeek(token, tokens[next + 1]) ? undefined : numeralOf(token);
		if (numeral !== undefined) {
			if (!fits(part, numeral.value) || (part !== null && !inWords)) break;
			part = (part ?? 0) + numeral.value;
			ending = numeral.ending;
			scaled = false;
			continue;
		}
		if (isHalf(tokens, next, at) && scaled && part === null) {
			total += smallest / 2;
			step = smallest / 10;
			continue;
		}
		const scale = scaleOf(token, tokens[next - 1]);
		if (scale === 100 && (part ?? 1) < 100 && (part !== null || isCounted(tokens, next))) {
			part = (part ?? 1) * 100;
			step = Math.max(step, 1);
			continue;
		}
		if (scale !== null && scale > 100 && scale < smallest && (part !== null || isCounted(tokens, next))) {
			total += (part ?? 1) * scale;
			step *= scale;
			smallest = scale;
			part = null;
			scaled = true;
			continue;
		}
		const oneAndHalf = part !== null && !scaled ? andHalf(tokens, next) : null;
		if (oneAndHalf !== null) {
			part = (part ?? 0) + 0.5;
			step = 0.1;
			next = oneAndHalf;
			continue;
		}
		if (!joinsNumerals(tokens, next, at)) break;
	}
	if (part === null && total === 0) return null;
	if (part !== null && Number.isFinite(smallest) && !scaled) step = 1;
	return { value: Math.round((total + (part ?? 0)) * 1000) / 1000, step, scaled, inWords, next, ending };
}

function isWeek(token: Token, next: Token | undefined): boolean {
	return token.lower === mongolianWeek[0] && next?.lower.startsWith(mongolianWeek[1]) === true;
}

/**
 * `hundred` and `мянга` alone count as one of them only behind an article, where they are said to be rough (мянга гаруй), or in Mongolian
 * where a smaller number follows (мянга дөчин долоон).
 */
function isCounted(tokens: readonly Token[], at: number): boolean {
	const before = tokens[at - 1]?.lower ?? "";
	if (/^(a|one)$/.test(before)) return true;
	const next = tokens[at + 1];
	const isSaid = roughly.test(next?.lower ?? "") || (next?.language === "mn" && numeralOf(next) !== undefined);
	return isSaid && !/^(хэдэн|олон|хэдхэн)$/.test(before);
}

/** `half a million`, `a quarter of a million`, `хагас сая`. */
function halfAt(tokens: readonly Token[], at: number): { value: number; last: number } | null {
	const words = tokens.slice(at, at + 5).map(({ lower }) => lower);
	const share = words[0] === "half" || words[0] === mongolianHalf ? 0.5 : words[0] === "quarter" && words[1] === "of" ? 0.25 : null;
	if (share === null) return null;
	const scaleAt = words.findIndex((word, ahead) => ahead > 0 && !/^(of|a|one)$/.test(word));
	const scale = scaleAt > 0 ? scaleOf(tokens[at + scaleAt], tokens[at + scaleAt - 1]) : null;
	return scale === null || scale < 1000 ? null : { value: share * scale, last: at + scaleAt };
}

/** `2 сая хагас`: and a half of what was counted last. */
function isHalf(tokens: readonly Token[], at: number, first: number): boolean {
	return at > first && tokens[at]?.lower === mongolianHalf;
}

function fits(part: number | null, numeral: number): boolean {
	if (part === null) return true;
	if (numeral < 10) return numeral > 0 && part % 10 === 0 && (part % 100 >= 20 || part % 100 === 0);
	return part % 100 === 0 && part > 0;
}

/** `one and a half million`: where the half ends, a scale being next. */
function andHalf(tokens: readonly Token[], at: number): number | null {
	const words = tokens.slice(at, at + 3).map(({ lower }) => lower);
	const isSaid = words.join(" ") === "and a half" && scaleOf(tokens[at + 3], undefined) !== null;
	return isSaid ? at + 2 : null;
}

/** `and` within a number in words. */
function joinsNumerals(tokens: readonly Token[], at: number, first: number): boolean {
	const before = tokens[at - 1];
	const after = tokens[at + 1];
	return (
		tokens[at]?.lower === "and" &&
		at > first &&
		/^(hundred|thousand|million)$/.test(before?.lower ?? "") &&
		after !== undefined &&
		numeralOf(after) !== undefined
	);
}

interface Numeral {
	readonly value: number;
	readonly ending: string;
}

function numeralOf(token: Token): Numeral | undefined {
	if (token.kind !== "word") return undefined;
	const value = numerals[token.language].get(token.lower);
	if (value !== undefined) return { value, ending: "" };
	if (token.language === "en") return undefined;
	for (const [stem, value] of mongolianNumeralStems) {
		const rest = token.lower.slice(stem.length);
		if (token.lower.startsWith(stem) && numeralEnding.test(rest)) return { value, ending: rest };
	}
	return undefined;
}

function scaleOf(token: Token | undefined, before: Token | undefined): number | null {
	if (token?.kind !== "word") return null;
	const bare = token.lower.replace(scaleEnding, "");
	const scale = scales.get(token.lower) ?? scales.get(bare);
	if (scale !== undefined) return scale;
	if (before?.kind !== "digits") return null;
	if (token.text === "M" || (token.text === "m" && token.start === before.end)) return 1_000_000;
	return /^[kK]$/.test(token.text) ? 1000 : null;
}

/**
 * Digits as they are written. `1,240` and `1 240` part thousands. `1.240` does so as well, unless a scale follows (1.240 million): of what
 * is counted there are no thousandths. A comma before one or two digits is a decimal one (2,58 сая).
 */
function readDigits(token: Token, scaled: boolean): { value: number; step: number } {
	const compact = token.text.replace(/[\s'’]/g, "");
	const grouped = /^\d{1,3}(?:([,.])\d{3})+$/.exec(compact);
	if (grouped && !(scaled && /^\d{1,3}[,.]\d{3}$/.test(compact))) return { value: Number(compact.replace(/[,.]/g, "")), step: 1 };
	const decimal = /^(.*?)[.,](\d+)$/.exec(compact);
	if (!decimal) return { value: Number(compact), step: 1 };
	const whole = (decimal[1] ?? "").replace(/[,.]/g, "");
	return { value: Number(`${whole}.${decimal[2]}`), step: 10 ** -(decimal[2] ?? "").length };
}
