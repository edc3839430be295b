import { mongolianVersion } from "../lexicon/mongolian.ts";
import type { Quantity } from "../text/quantities.ts";
import { is, isHeadUnit, type Unit } from "../text/units.ts";
import type { NounPhrase } from "./noun-phrases.ts";
import { rangeEnd } from "./ranges.ts";

/** `(3) awareness raising, and (4) advocacy`, `1) … 2) …`: numbers in brackets that follow each other, each before what it numbers. */
export function isEnumerator(units: readonly Unit[], at: number): boolean {
	const value = enumeratorAt(units, at);
	return value !== null && units.some((_, other) => Math.abs((enumeratorAt(units, other) ?? Number.NaN) - value) === 1);
}

/** A count in brackets stands behind its noun, and before no word: teachers (12), parents (13). */
function enumeratorAt(units: readonly Unit[], at: number): number | null {
	const quantity = units[at]?.quantity;
	if (!quantity || !/^\d{1,2}$/.test(quantity.text) || units[at + 1]?.text !== ")" || units[at + 2]?.kind === "mark") return null;
	const isCount = units[at - 1]?.text === "(" && isHeadUnit(units[at - 2]);
	return isCount ? null : quantity.value;
}

/** `Table 3`, `phase 1`: what stands before it is numbered, not counted. */
export function isLabelled(units: readonly Unit[], at: number, quantity: Quantity, phrase: NounPhrase): boolean {
	const before = units[at - 1];
	if (at > 1 && [at - 2, at - 1].some((one) => rangeEnd(units, one) === at && isLabelAt(units, one))) return true;
	if (isHeading(units, at, quantity) || isAfterListNumber(units, at)) return true;
	if (quantity.step < 1 && mongolianVersion.test(units[at + 1]?.lower ?? "")) return true;
	const label = before?.text === "." ? units[at - 2] : before;
	// “Resolution 1047”, “Box 1047”: such numbers are long, and nobody parts their thousands.
	if (is(label, "numbered") && /^\d+$/.test(quantity.text) && !isHeadUnit(units[at + 1])) return true;
	if (quantity.rounded || quantity.value >= 1000 || !is(label, "label", ...(label?.plural ? ["structure"] : []))) return false;
	if (label?.plural && phrase.heads.length === 0 && phrase.strangers.length === 0) return true;
	if (/^(last|this|each|per|a|next|every|past|whole|of)$/.test(units[at - 2]?.lower ?? "") && phrase.heads.length > 0) return false;
	if (label?.language === "mn" && phrase.heads.length > 0) return false;
	return label?.language === "mn" || !label?.plural || /^(pages|sections)$/.test(label.lower);
}

function isLabelAt(units: readonly Unit[], at: number): boolean {
	const before = units[at - 1];
	const label = before?.text === "." ? units[at - 2] : before;
	return is(label, "label", ...(label?.plural ? ["structure"] : []));
}

/** `Decision 4.`, `Item 3:` at the beginning of a line: a word that counts nothing, and its number. */
function isHeading(units: readonly Unit[], at: number, quantity: Quantity): boolean {
	const first = units.findIndex(({ kind }) => kind === "word");
	if (at !== first + 1 || quantity.value > 200 || quantity.inWords || first > 2) return false;
	const named = units[first];
	return /^[.:)]$/.test(units[at + 1]?.text ?? "") && !isHeadUnit(named) && !is(named, "about", "above", "below", "determiner");
}

/** The number of a row in a table whose first column is `No.` */
function isAfterListNumber(units: readonly Unit[], at: number): boolean {
	return /^[№#]$/.test(units[at - 1]?.text ?? "");
}
