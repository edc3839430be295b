import { atLeast, atMost } from "../lexicon/mongolian.ts";
import { is, type Unit } from "../text/units.ts";
import type { Mention } from "./mentions.ts";
import type { NounPhrase } from "./noun-phrases.ts";
import { rangeEnd } from "./ranges.ts";

export type Relation = "exact" | "about" | "above" | "at-least" | "below" | "at-most";

/** Both ends of the range that a number is one end of; null where it is none. */
export function rangeOf(units: readonly Unit[], { at, quantity }: Mention): readonly [number, number] | null {
	const end = rangeEnd(units, at);
	if (end !== null) return [quantity.value, units[end]?.quantity?.value ?? quantity.value];
	const begin = [at - 2, at - 1].find((one) => one >= 0 && rangeEnd(units, one) === at);
	return begin === undefined ? null : [units[begin]?.quantity?.value ?? quantity.value, quantity.value];
}

/** How exactly a number is said, by the words around it: “about”, “at least”, “1,000 гаруй”. */
export function relationOf(units: readonly Unit[], { at }: Mention, phrase: NounPhrase): Relation {
	const start = units.findIndex((_, one) => one < at && one >= at - 2 && rangeEnd(units, one) === at);
	const before = units.slice(Math.max(0, (start >= 0 ? start : at) - 2), start >= 0 ? start : at).filter(({ kind }) => kind === "word");
	const near = before.at(-1);
	const behind = units.slice(at + 1, Math.max(at + 3, Math.min(phrase.last + 2, at + 3))).filter(({ kind }) => kind === "word");
	const words = [
		near,
		...(near && is(near, "determiner", "number_of") ? [before.at(-2)] : []),
		...(behind[0]?.language === "mn" ? behind : []),
	];
	for (const word of words) {
		if (is(word, "about")) return "about";
		if (is(word, "above")) return /least|fewer|less than/.test(word?.lower ?? "") || atLeast.test(word?.lower ?? "") ? "at-least" : "above";
		if (is(word, "below")) return /up to|most|more/.test(word?.lower ?? "") || atMost.test(word?.lower ?? "") ? "at-most" : "below";
	}
	return "exact";
}
