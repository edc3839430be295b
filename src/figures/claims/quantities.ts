import type { Language } from "../../shared/words.ts";
import type { Token } from "./tokens.ts";
import { englishNumerals, englishOrdinals, englishScales } from "./words/english.ts";
import {
	fromEnding,
	mongolianHalf,
	mongolianNumeralStems,
	mongolianNumerals,
	mongolianOrdinalMarks,
	mongolianOrdinals,
	mongolianScales,
	mongolianWeek,
	numberEnding,
	numeralEnding,
	percentSigns,
	roughly,
	scaleEnding,
} from "./words/mongolian.ts";

/** A number as it is written in the text. */
export interface Quantity {
	readonly kind: "number";
	readonly start: number;
	readonly end: number;
	readonly text: string;
	readonly value: number;
	/** The step at the last digit that was written: 0.01 million is 10,000. */
	readonly step: number;
	/** Written with a scale word or many noughts, so that everybody reads it as rounded. */
	readonly rounded: boolean;
	readonly inWords: boolean;
	readonly percent: boolean;
	/** What it is where it is no quantity by its form. */
	readonly form: "plain" | "ordinal" | "special";
	/** `-аас` behind it: the first end of a range in Mongolian. */
	readonly from: boolean;
	/** What else is written behind it in Mongolian: -г, -д. */
	readonly ending: string;
	readonly language: Language;
	/** Hyphenated to the next word: three-year. */
	readonly joins: boolean;
}

export type Piece = Token | Quantity;

/** The text's tokens, with what together makes one number as one piece: `2.58 million`, `хорин таван`, `twenty-five`, `90 %`. */
export function piecesOf(tokens: readonly Token[]): Piece[] {
	const pieces: Piece[] = [];
	for (let at = 0; at < tokens.length; ) {
		const read = readNumber(tokens, at);
		if (read) pieces.push(read.quantity);
		else pieces.push(tokens[at] as Token);
		at = read ? read.next : at + 1;
	}
	return pieces;
}

function readNumber(tokens: readonly Token[], at: number): { quantity: Quantity; next: number } | null {
	const first = tokens[at] as Token;
	if (first.kind === "special") {
		const value = Number(/\d+/.exec(first.text)?.[0] ?? 0);
		return /^(https?:|www|[\w.+-]+@)/.test(first.text)
			? null
			: { quantity: { ...plain(first, first), value, form: "special" }, next: at + 1 };
	}
	const ordinal = first.kind === "word" ? (englishOrdinals[first.lower] ?? mongolianOrdinals[first.lower]) : undefined;
	if (ordinal !== undefined) {
		return { quantity: { ...plain(first, first), value: ordinal, form: "ordinal", inWords: true }, next: at + 1 };
	}
	const run = readRun(tokens, at);
	return run && dress(tokens, at, run);
}

interface Run {
	readonly value: number;
	readonly step: number;
	readonly scaled: boolean;
	readonly inWords: boolean;
	readonly next: number;
	/** The case of the last number word: тавыг. */
	readonly ending: string;
}

/** Digits and number words that follow each other and add up to one number. */
function readRun(tokens: readonly Token[], at: number): Run | null {
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

/** `hundred` and `мянга` alone count as one of them only behind an article, or where they are said to be rough: мянга гаруй. */
function isCounted(tokens: readonly Token[], at: number): boolean {
	const before = tokens[at - 1]?.lower ?? "";
	return /^(a|one)$/.test(before) || (roughly.test(tokens[at + 1]?.lower ?? "") && !/^(хэдэн|олон|хэдхэн)$/.test(before));
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
	const table = token.language === "mn" ? mongolianNumerals : englishNumerals;
	if (Object.hasOwn(table, token.lower)) return { value: table[token.lower] as number, ending: "" };
	if (token.language === "en") return undefined;
	for (const [stem, value] of Object.entries(mongolianNumeralStems)) {
		const rest = token.lower.slice(stem.length);
		if (token.lower.startsWith(stem) && numeralEnding.test(rest)) return { value, ending: rest };
	}
	return undefined;
}

function scaleOf(token: Token | undefined, before: Token | undefined): number | null {
	if (token?.kind !== "word") return null;
	const bare = token.lower.replace(scaleEnding, "");
	const scale = englishScales[token.lower] ?? mongolianScales[token.lower] ?? mongolianScales[bare];
	if (scale !== undefined) return scale;
	if (before?.kind !== "digits") return null;
	if (token.text === "M" || (token.text === "m" && token.start === before.end)) return 1_000_000;
	return /^[kK]$/.test(token.text) ? 1000 : null;
}

/**
 * Digits as they are written. `1,037` and `1 037` part thousands. `1.037` does so as well, unless a scale follows (1.037 million): of what
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

/** What is written behind a number: its ending, a percent sign, what makes it an ordinal. */
function dress(tokens: readonly Token[], at: number, run: Run): { quantity: Quantity; next: number } {
	const first = tokens[at] as Token;
	let last = tokens[run.next - 1] as Token;
	let next = run.next;
	let form: Quantity["form"] = "plain";
	let from = false;
	let written = "";
	let percent = false;
	const following = () => tokens[next];
	const take = () => {
		last = tokens[next] as Token;
		next += 1;
	};
	const ending = following();
	if (ending && ending.kind === "word" && (ending.glued || ending.start === last.end)) {
		if (/^(st|nd|rd|th)$/.test(ending.lower) || (mongolianOrdinalMarks as readonly string[]).includes(ending.lower)) {
			form = "ordinal";
			take();
		} else if (ending.language === "mn" && numberEnding.test(ending.lower) && !(percentSigns as readonly string[]).includes(ending.lower)) {
			from = fromEnding.test(ending.lower);
			written = ending.lower;
			take();
		}
	}
	if ((mongolianOrdinalMarks as readonly string[]).slice(0, 5).includes(following()?.lower ?? "")) {
		form = "ordinal";
		take();
	}
	if (isPercentSign(following())) {
		percent = true;
		take();
		if (following()?.glued) take();
	} else if (roughly.test(following()?.lower ?? "") && isPercentSign(tokens[next + 1])) {
		percent = true;
	} else if (following()?.lower === "per" && tokens[next + 1]?.lower === "cent") {
		percent = true;
		take();
		take();
	}
	const base = plain(first, last);
	const rounded = run.scaled || (run.value >= 100_000 && run.value % 1000 === 0);
	const step = run.scaled || run.step < 1 ? run.step : stepOf(run.value);
	const joins = tokens[next]?.glued === true;
	return {
		quantity: { ...base, value: run.value, step, rounded, inWords: run.inWords, percent, form, from, ending: written || run.ending, joins },
		next,
	};
}

function isPercentSign(token: Token | undefined): boolean {
	return token?.text === "%" || (percentSigns as readonly string[]).includes(token?.lower ?? "");
}

/** The step of the last digit that is not nought. */
export function stepOf(value: number): number {
	let step = 1;
	while (value > 0 && value % (step * 10) === 0) step *= 10;
	return step;
}

function plain(first: Token, last: Token): Quantity {
	const text = first.text;
	const { start, language } = first;
	const common = { kind: "number", start, end: last.end, text, value: 0, step: 1, rounded: false, inWords: false, percent: false } as const;
	return { ...common, form: "plain", from: false, ending: "", language, joins: false };
}
