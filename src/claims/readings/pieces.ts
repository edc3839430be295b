import { hasPart, is, type Unit } from "../text/units.ts";
import { type ClaimPiece, eventsOf, type Mention, type Read } from "./mentions.ts";
import { isEnumerator } from "./numbered.ts";
import { datelineEnd, isPlace } from "./place-and-time.ts";
import { rangeEnd } from "./ranges.ts";

/** A sentence divided among its claims: each with the words on its left and right that belong to it, in the order of the claims. */
export function piecesOf(read: Read): ClaimPiece[] {
	const claims = read.mentions.filter(({ noClaim }) => noClaim === null);
	return claims.map((mention, index) => pieceOf(read, mention, claims[index - 1], claims[index + 1]));
}

/** Between two claims, what stands behind the last comma or “and” belongs to the next one. */
function pieceOf(
	{ sentence: { units }, times }: Read,
	mention: Mention,
	before: Mention | undefined,
	after: Mention | undefined,
): ClaimPiece {
	const start = Math.max(before ? splitBetween(units, before, mention) : datelineEnd(units), reportedFrom(units, mention.at));
	const end = after ? splitBetween(units, mention, after) : units.length;
	const own = Math.max(mention.phrase.last, rangeEnd(units, mention.at) ?? mention.at) + 1;
	// “Through five meetings, the team spoke with officials”: what is said behind the comma is said of others.
	const lead = units
		.slice(0, mention.at)
		.findLast((unit) => unit.kind === "word" && !is(unit, "determiner", "about", "above", "below", "neutral"));
	const isAside =
		/^(through|at|during|after|via|with|over|thanks to|in)$/.test(lead?.lower ?? "") &&
		units[own]?.text === "," &&
		units.indexOf(lead as Unit) === 0;
	const isMeta = (at: number) => times.some(({ first, last }) => first <= at && at <= last);
	return {
		mention,
		left: units.slice(Math.min(start, mention.at), mention.at).filter((unit) => !isMeta(units.indexOf(unit)) || unit.kind === "word"),
		right: isAside ? [] : withoutAside(units.slice(own, Math.max(own, end)), units.slice(start, mention.at)),
	};
}

/** “Children who had dropped out, or had never been to school, were found”: what only tells who they are is not what happened. */
function withoutAside(right: readonly Unit[], left: readonly Unit[]): readonly Unit[] {
	if (!is(right[0], "relative") && !(right[0]?.text === "," && is(right[1], "relative"))) return right;
	const isMain = (unit: Unit | undefined) => /^(were|was|are|is|have|has)$/.test(unit?.lower ?? "");
	const close = right.findLastIndex((unit, at) => unit.text === "," && isMain(right[at + 1]));
	if (close > 0) return right.slice(close + 1);
	// “Children who had dropped out were given access”: without a comma, the second finite verb says what happened.
	const second = right.findLastIndex(
		(unit, at) => at > 2 && isMain(unit) && !is(right[at - 1], "conjunction", "auxiliary", "adverb", "relative"),
	);
	if (second > 0) return right.slice(second);
	// “Found 460 children who were not in school”: the saying is done; where and who may still be told.
	const isSaid = [...eventsOf(left)].some((event) => event !== "weak" && event !== "transfer");
	return isSaid ? right.filter((unit) => is(unit, "female", "male", "disability", "again") || isPlace(unit)) : right;
}

/** “We inform you that five meetings were held”: what informs is not what was held. */
function reportedFrom(units: readonly Unit[], at: number): number {
	const first = Math.max(0, at - 4);
	const that = units
		.slice(first, at)
		.findLastIndex(
			({ lower }, ahead) =>
				lower === "that" &&
				(hasPart(units[first + ahead - 1], "verb") || /^(you|us|him|her|them)$/.test(units[first + ahead - 1]?.lower ?? "")),
		);
	return that < 0 ? 0 : first + that + 1;
}

function splitBetween(units: readonly Unit[], one: Mention, other: Mention): number {
	const first = Math.max(one.phrase.last, one.at) + 1;
	const item = units.findLastIndex((_, at) => at >= first && at < other.at && isEnumerator(units, at));
	if (item >= 0) return item + 2;
	for (let at = other.at - 1; at >= first; at--) {
		const unit = units[at] as Unit;
		if (unit.text === "," || unit.text === ";" || unit.text === "|" || is(unit, "conjunction")) return at + 1;
	}
	// “1,000 багш сургах зорилт тавьснаас 1,240 багш …”: an aim is told of the number before it.
	const aim = units.slice(first, other.at).findLastIndex((unit) => is(unit, "target_value"));
	if (aim >= 0 && units[other.at]?.language === "mn") return Math.min(first + aim + 2, other.at);
	// A Mongolian adverbial stands before what it is about; an English one behind.
	return units[other.at]?.language === "mn" ? first : other.at;
}
