import type { OneOfBoth } from "../../shared/words.ts";
import { accusative, mongolianPart, ofWhich } from "../lexicon/mongolian.ts";
import { hasPart, is, isHeadUnit, type Unit } from "../text/units.ts";
import { type ClaimPiece, countableOf } from "./mentions.ts";
import { type NounPhrase, nounPhraseAt } from "./noun-phrases.ts";

/** The noun that is counted: behind the number, or before it as in “Teachers trained: 1,240”. */
export function nounOf(piece: ClaimPiece, language: OneOfBoth): { phrase: NounPhrase; implied: boolean } {
	const { mention, left } = piece;
	const { phrase } = mention;
	const countable = countableOf(phrase);
	if (phrase.heads.length > 0 && countable !== "times") {
		return { phrase, implied: false };
	}
	if (phrase.strangers.length > 0 && !left.some((unit) => is(unit, "number_of"))) return { phrase, implied: false };
	const beside = left.at(-1);
	if (countable === "times") {
		// “Нөлөөллийн уулзалт 11 удаа хийсэн”: what was held eleven times.
		const isHeld =
			beside !== undefined &&
			is(beside, "training", "workshop", "meeting", "session") &&
			(!beside.cased || accusative.test(beside.lower)) &&
			!beside.genitive &&
			// “Came to our workshops 6,300 times”: not so many workshops.
			!is(
				left.slice(0, -1).findLast((unit) => !is(unit, "determiner", "neutral", "adverb")),
				"preposition",
			);
		return { phrase: isHeld ? { heads: [beside], strangers: [], modifiers: [], last: -1 } : phrase, implied: false };
	}
	const labelled = labelBefore(left, language, piece);
	if (labelled) return { phrase: labelled, implied: false };
	const behind = left.length === 0 && /^[:–—-]$/.test(piece.right[0]?.text ?? "") ? labelBehind(piece.right, language) : null;
	if (behind) return { phrase: behind, implied: false };
	return { phrase, implied: [...left, ...piece.right].some((unit) => is(unit, "reach")) };
}

function languageOf({ left, right, mention }: ClaimPiece): OneOfBoth {
	return (
		right.find(({ kind }) => kind === "word")?.language ??
		left.findLast(({ kind }) => kind === "word")?.language ??
		mention.quantity.language
	);
}

/** “Багш нараас 215 нь эрэгтэй” */
export function isPartOfNamed({ mention, right }: ClaimPiece): boolean {
	const isMongolianPart = right[0]?.lower === mongolianPart || mention.quantity.ending === mongolianPart;
	return isMongolianPart && right.some((unit) => is(unit, "female", "male", "disability"));
}

/** “Among the teachers trained, 215 were men.” */
export function nounOfOpening({ mention, left }: ClaimPiece, language: OneOfBoth): NounPhrase | null {
	const opens = language === "en" && /^(of|of the|of all|among|out of)$/.test(left[0]?.lower ?? "") && left.at(-1)?.text === ",";
	const phrase = opens && !mention.quantity.percent ? nounPhraseAt(left, 1, null) : null;
	return phrase && phrase.heads.length + phrase.strangers.length > 0 ? { ...phrase, last: -1 } : null;
}

/** “Of the 1,240 teachers, 930 were women”, “багшийн 930 нь эмэгтэй”: a part of what the number before counts. */
export function isPartitive(units: readonly Unit[], { mention, right }: ClaimPiece, pieces: readonly ClaimPiece[], index: number): boolean {
	const [first] = pieces;
	if (index === 0 || first === undefined || mention.quantity.percent) return false;
	const opening = units.slice(0, first.mention.at).find(({ kind }) => kind === "word")?.lower ?? "";
	if (/^(of|of the|among|out of)$/.test(opening)) return true;
	const isMongolianPart = right[0]?.lower === mongolianPart || mention.quantity.ending === mongolianPart;
	return isMongolianPart && right.some((unit) => is(unit, "female", "male", "disability"));
}

export function isBare({ phrase, implied }: { readonly phrase: NounPhrase; readonly implied: boolean }): boolean {
	return phrase.heads.length === 0 && phrase.strangers.length === 0 && !implied;
}

/** “312 teachers in Khovd and 200 in Övörkhangai”: in a list the noun may stand once. */
export function nounOfNeighbour(pieces: readonly ClaimPiece[], index: number): NounPhrase | null {
	const own = pieces[index] as ClaimPiece;
	if (
		own.mention.quantity.percent ||
		own.right.some((unit) => is(unit, "of_them")) ||
		own.left.slice(-3).some((unit) => is(unit, "of_them"))
	)
		return null;
	for (const next of [pieces[index + 1], pieces[index - 1]]) {
		if (next && !next.mention.quantity.percent && next.mention.phrase.heads.length > 0) return { ...next.mention.phrase, last: -1 };
	}
	// “The number of teachers rose from 810 to 1,240.”
	const before = pieces[index - 1];
	const said = before && !before.mention.quantity.percent ? nounOf(before, languageOf(before)).phrase : null;
	return said && said.heads.length + said.strangers.length > 0 ? { ...said, last: -1 } : null;
}

/** A label: `Teachers trained: 1,240`, `| Teachers | 1,240 |`, `the number of teachers is 1,240`, `багшийн тоо 1,240`. */
function labelBefore(left: readonly Unit[], language: OneOfBoth, { mention, right }: ClaimPiece): NounPhrase | null {
	const counted = left.findIndex((unit) => is(unit, "number_of") || (language === "mn" && is(unit, "target_value")));
	const aim = left.findIndex((unit, at) => is(unit, "target_value") && /^(for|of)$/.test(left[at + 1]?.lower ?? ""));
	if (language === "mn") {
		const until = counted >= 0 ? counted : left.length;
		const heads = left.slice(0, until).filter((unit) => isHeadUnit(unit) && !is(unit, "neutral", "structure", "duration"));
		const last = left[until - 1];
		if (counted >= 0 && last?.kind === "word" && last.entries.length === 0)
			return { heads: [], strangers: [last], modifiers: [], last: -1 };
		const head =
			counted >= 0
				? heads.at(-1)
				: (heads.findLast(({ cased, genitive }) => !cased && !genitive) ?? heads.findLast(({ lower }) => accusative.test(lower)));
		const isPart = right[0]?.lower === mongolianPart || mention.quantity.ending !== "";
		const whole = !head && isPart ? heads.findLast(({ lower }) => ofWhich.test(lower)) : undefined;
		if (whole) return { heads: [whole], strangers: [], modifiers: [], last: -1 };
		if (!head) {
			const stranger = left.slice(0, until).findLast(({ kind, entries }) => kind === "word" && entries.length === 0);
			return stranger && (counted >= 0 || stranger === left.at(-1) || endsAsLabel(left))
				? { heads: [], strangers: [stranger], modifiers: [], last: -1 }
				: null;
		}
		const at = left.indexOf(head);
		const isListed = left[at - 1]?.text === "," || is(left[at - 1], "conjunction");
		const other = left[at - 2];
		const list = isListed && other && isHeadUnit(other) && !other.cased ? [other, head] : [head];
		return { heads: list, strangers: [], modifiers: [], last: -1 };
	}
	const isLabelled = endsAsLabel(left) || isAllOf(left, mention.phrase.modifiers[0] ?? right[0]);
	const first = aim >= 0 ? aim + 2 : left.findIndex(({ kind }) => kind === "word");
	const begin = counted >= 0 ? counted + 1 : isLabelled ? first : -1;
	if (begin < 0) return null;
	// “Adopted plans: 23”
	const noun = begin + left.slice(begin).findIndex((unit) => !hasPart(unit, "verb") || isHeadUnit(unit));
	const phrase = nounPhraseAt(left, Math.max(noun, begin), null);
	return phrase.heads.length > 0 || phrase.strangers.length > 0 ? { ...phrase, last: -1 } : null;
}

/** “1,240: that is how many teachers we trained”, `1,240: сургалтад хамрагдсан багшийн тоо`. */
function labelBehind(right: readonly Unit[], language: OneOfBoth): NounPhrase | null {
	const counted = right.findIndex((unit) => is(unit, "number_of"));
	const nouns = right.filter((unit) => isHeadUnit(unit) && !is(unit, "structure", "duration", "number_of"));
	const beforeCount = right.slice(0, Math.max(counted, 0)).findLast((unit) => nouns.includes(unit));
	const head = language === "mn" ? (beforeCount ?? nouns.findLast(({ cased }) => !cased)) : nouns.find(({ plural }) => plural);
	return head ? { heads: [head], strangers: [], modifiers: [], last: -1 } : null;
}

export function endsAsLabel(left: readonly Unit[]): boolean {
	const last = left.findLast((unit) => !is(unit, "about", "above", "below", "determiner"));
	if (last === undefined) return false;
	const before = left[left.lastIndexOf(last) - 1]?.lower ?? "";
	if (last.lower === "to") return /^(came|comes|amounted|amounts|rose|risen|grew|grown|increased|adds up|added up|up)$/.test(before);
	return (
		/^[:|(=–—-]$/.test(last.text) ||
		/^(is|was|are|were|stood at|stands at|at|totalled|totaled|totals|total|reached|has reached|hit|equals|number|numbered)$/.test(
			last.lower,
		)
	);
}

/** “Teachers, 1,240 in all, were trained.” */
function isAllOf(left: readonly Unit[], behind: Unit | undefined): boolean {
	return left.at(-1)?.text === "," && /^(in all|in total|altogether|overall|all told)$/.test(behind?.lower ?? "");
}
