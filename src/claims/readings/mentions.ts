import { countedNouns, eventConcepts } from "../lexicon/concepts.ts";
import { attributive, besideIdentifier, genitive, listed, mongolianRate, mongolianUpTo, mongolianYear } from "../lexicon/mongolian.ts";
import type { Quantity } from "../text/quantities.ts";
import { isListNumber, type Sentence } from "../text/sentences.ts";
import { is, isHeadUnit, type Unit } from "../text/units.ts";
import { isAge } from "./ages.ts";
import { type NounPhrase, nounPhraseAt } from "./noun-phrases.ts";
import { isEnumerator, isLabelled } from "./numbered.ts";
import { rangeEnd } from "./ranges.ts";
import { type TimeSaid, timesIn } from "./time.ts";

/** A number of the text, where it stands, and why it claims nothing if it does not. */
export interface Mention {
	readonly at: number;
	readonly quantity: Quantity;
	readonly phrase: NounPhrase;
	readonly noClaim: NoClaim | null;
}

export type NoClaim = "date" | "ordinal" | "label" | "age" | "duration" | "structure" | "code" | "pronoun" | "money" | "measure";

export interface Read {
	readonly sentence: Sentence;
	readonly mentions: readonly Mention[];
	readonly times: readonly TimeSaid[];
	/** Ordinals of years: the second year, Year 2. */
	readonly years: readonly { readonly at: number; readonly number: number }[];
}

export function readSentence(sentence: Sentence): Read {
	const { units } = sentence;
	const times = timesIn(units, (at) => isCounted(units, at));
	const mentions: Mention[] = [];
	for (const [at, unit] of units.entries()) {
		if (!unit.quantity) continue;
		const phrase = phraseOf(units, at, unit.quantity);
		mentions.push({ at, quantity: unit.quantity, phrase, noClaim: noClaimOf(sentence, at, unit.quantity, phrase, times) });
	}
	return { sentence, mentions, times, years: yearsIn(units) };
}

/** The noun of a range's first end stands behind its second: 1,000–1,200 teachers. */
function phraseOf(units: readonly Unit[], at: number, { value, ending, from }: Quantity): NounPhrase {
	// “6,300-ээрээ”, “460-д хүрсэн”: with a case of its own it stands for the noun.
	const stands =
		ending !== "" && !attributive.test(ending) && !from && !genitive.test(ending) && !is(units[at + 1], "about", "above", "below");
	if (stands) return { heads: [], strangers: [], modifiers: [], last: at };
	const end = rangeEnd(units, at) ?? at;
	const isRange = end > at || [at - 2, at - 1].some((one) => one >= 0 && rangeEnd(units, one) === at);
	// “1,000-аас 1,200 хүртэл багш”
	const last = isRange && units[end + 1]?.lower === mongolianUpTo ? end + 1 : end;
	// “1,240 (one thousand two hundred and forty) teachers”: the same number twice.
	const isRepeated = units[last + 1]?.text === "(" && units[last + 2]?.quantity?.value === value && units[last + 3]?.text === ")";
	const isRepeat = units[at - 1]?.text === "(" && units[at - 2]?.quantity?.value === value && units[at + 1]?.text === ")";
	return nounPhraseAt(units, last + (isRepeated ? 4 : isRepeat ? 2 : 1), value);
}

/** A four-digit number right before what can be counted may be a number of it, and no year. */
function isCounted(units: readonly Unit[], at: number): boolean {
	const next = units[at + 1];
	return (
		next !== undefined &&
		((isHeadUnit(next) && (next.language === "mn" || next.plural)) ||
			is(next, "about", "above", "below", "neutral") ||
			is(units[at - 1], "train", "identify", "reach", "about", "above", "below", "number_of"))
	);
}

function noClaimOf(sentence: Sentence, at: number, quantity: Quantity, phrase: NounPhrase, times: readonly TimeSaid[]): NoClaim | null {
	const { units } = sentence;
	const [before, after] = [units[at - 1], units[at + 1]];
	if (times.some(({ first, last }) => first <= at && at <= last && !isCountedInSpan(units, at, quantity))) return "date";
	if (quantity.form === "ordinal" || units[rangeEnd(units, at) ?? at]?.quantity?.form === "ordinal") return "ordinal";
	// “3, 4-р бүлэг”
	if (quantity.value < 100 && listed.test(after?.lower ?? "") && units[at + 2]?.quantity?.form === "ordinal") return "ordinal";
	// “Ulaanbaatar 14200”
	if (before?.entries.some(({ concept }) => concept.startsWith("place:")) && /^\d{5,6}$/.test(quantity.text)) return "code";
	if (quantity.form === "special" || isIdentifier(units, at, quantity)) return "code";
	if (quantity.percent) return null;
	if (isListNumber(units, at) || isEnumerator(units, at) || (at > 0 && before?.text === "[" && after?.text === "]")) return "label";
	if (isLabelled(units, at, quantity, phrase)) return "label";
	if (is(after, "measure") || after?.text === "°" || (joinsMeasure(quantity, after) && is(units[at + 2], "measure"))) return "measure";
	if (isMoney(units, at)) return "money";
	if (isAge(units, at)) return "age";
	if (/^(am|pm|o'clock)$/.test(after?.lower ?? "") || (/^[ap]$/.test(after?.lower ?? "") && units[at + 3]?.lower === "m"))
		return "duration";
	if (isRate(units, at, phrase) || (after?.language === "mn" && after.genitive && is(after, "duration"))) return "duration";
	const joined = quantity.joins ? after : undefined;
	if (is(joined, "duration")) return "duration";
	const countable = countableOf(phrase);
	if (countable === "duration") return "duration";
	if (countable === "structure") return "structure";
	if (countable === "measure" || countable === "money") return countable;
	return isPronoun(quantity, units, at, countable) ? "pronoun" : null;
}

function isCountedInSpan(units: readonly Unit[], at: number, quantity: Quantity): boolean {
	return quantity.value > 2100 || quantity.rounded || (quantity.percent && units[at] !== undefined);
}

export function countableOf({ heads }: NounPhrase): string | null {
	const [head] = heads;
	if (!head) return null;
	const found = head.entries
		.filter(({ concept, part }) => part === "noun" && Object.hasOwn(countedNouns, concept))
		.map(({ concept }) => countedNouns[concept]);
	return found.find((one) => one !== "structure" && one !== "duration") ?? found[0] ?? null;
}

/**
 * `Phone 99112233`, `данс: 5012345678`: what a word of identifiers stands before, with whatever numbers follow it. Eight digits or more
 * without a gap are the same without the word, unless they are of somebody.
 */
function isIdentifier(units: readonly Unit[], at: number, quantity: Quantity): boolean {
	if (/^0\d+$/.test(quantity.text)) return true;
	const isLong = /^\d{8,}$/.test(quantity.text) && !isHeadUnit(units[at + 1]) && quantity.value % 1000 !== 0;
	if (isLong) return true;
	for (let back = at - 1; back >= Math.max(0, at - 8); back--) {
		const unit = units[back];
		if (is(unit, "identifier")) return !isHeadUnit(units[at + 1]);
		if (unit?.kind !== "number" && !besideIdentifier.test(unit?.lower ?? "")) return false;
	}
	return false;
}

function joinsMeasure({ joins }: Quantity, after: Unit | undefined): boolean {
	return joins || after?.text === "-" || is(after, "about", "above", "below");
}

const currency = /^[₮$€¥£]$/;

function isMoney(units: readonly Unit[], at: number): boolean {
	const [before, after] = [units[at - 1], units[at + 1]];
	return (
		currency.test(before?.text ?? "") ||
		currency.test(after?.text ?? "") ||
		(is(before, "money") && units[at - 2]?.kind !== "number") ||
		is(after, "money")
	);
}

/** `35 lessons a week`, `өдөрт 2-3 удаа`: how often, and no number of what was done. */
function isRate(units: readonly Unit[], at: number, { last }: NounPhrase): boolean {
	const behind = units.slice(Math.max(last, rangeEnd(units, at) ?? at) + 1, Math.max(last, rangeEnd(units, at) ?? at) + 3);
	if (/^(a|an|per|each|every)$/.test(behind[0]?.lower ?? "") && /^(day|week|hour|minute|night)$/.test(behind[1]?.lower ?? "")) return true;
	const isPeriod = (unit: Unit | undefined) => mongolianRate.test(unit?.lower ?? "");
	const start = units.slice(Math.max(0, at - 2), at).findLastIndex((unit) => unit.quantity !== null) >= 0 ? at - 3 : at - 1;
	return isPeriod(units[at - 1]) || isPeriod(units[start]);
}

/** `one of the most`, `нэг нь`: no number is meant. One training that was held is. */
function isPronoun({ value, inWords }: Quantity, units: readonly Unit[], at: number, countable: string | null): boolean {
	if (value !== 1 || !inWords) return false;
	if (countable === null || countable === "person" || countable === "uncounted" || countable === "item" || countable === "money")
		return true;
	return /^(no|each|every|any|this|that|the|at)$/.test(units[at - 1]?.lower ?? "") || /^(of|another|by)$/.test(units[at + 1]?.lower ?? "");
}

function yearsIn(units: readonly Unit[]): { at: number; number: number }[] {
	const found: { at: number; number: number }[] = [];
	for (const [at, { quantity }] of units.entries()) {
		if (!quantity || quantity.value < 1 || quantity.value > 20 || quantity.percent) continue;
		const next = units[at + 1];
		const isYear = (unit: Unit | undefined) => unit !== undefined && (/^years?$/.test(unit.lower) || mongolianYear.test(unit.lower));
		const skipped = is(next, "campaign") || next?.lower === "campaign" ? units[at + 2] : next;
		if (quantity.form === "ordinal" && isYear(skipped)) found.push({ at, number: quantity.value });
		else if (quantity.form === "plain" && /^(campaign )?year$/.test(units[at - 1]?.lower ?? "")) found.push({ at, number: quantity.value });
		else if (quantity.form === "ordinal" && isYear(units[at - 1])) found.push({ at, number: quantity.value });
	}
	return found;
}

/** Where the predicate of a piece of a sentence says what happened. */
export function eventsOf(units: readonly Unit[]): Set<string> {
	const found = new Set<string>();
	for (const unit of units) {
		for (const { concept, part } of unit.entries) {
			if (part === "verb" && ((eventConcepts as readonly string[]).includes(concept) || concept === "weak" || concept === "transfer"))
				found.add(concept);
		}
	}
	return found;
}

/** A claim with what stands before and behind it that is of no other claim. */
export interface ClaimPiece {
	readonly mention: Mention;
	readonly left: readonly Unit[];
	readonly right: readonly Unit[];
}
