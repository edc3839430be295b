import type { OneOfBoth } from "../../shared/words.ts";
import { fromEnding, mongolianOrdinalMarks, numberEnding, percentSigns, roughly } from "../lexicon/mongolian.ts";
import { ordinals } from "../lexicon/numbers.ts";
import { type Run, readRun } from "./number-words.ts";
import type { Token } from "./tokens.ts";

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
	readonly language: OneOfBoth;
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
	const ordinal = first.kind === "word" ? ordinals.get(first.lower) : undefined;
	if (ordinal !== undefined) {
		return { quantity: { ...plain(first, first), value: ordinal, form: "ordinal", inWords: true }, next: at + 1 };
	}
	const run = readRun(tokens, at);
	return run && dress(tokens, at, run);
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
	if ((mongolianOrdinalMarks as readonly string[]).slice(0, 6).includes(following()?.lower ?? "")) {
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

/** The step of the last digit that is not zero. */
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
