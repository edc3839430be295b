import type { OneOfBoth } from "../../shared/words.ts";
import { became, converb, having, verbEnd } from "../lexicon/mongolian.ts";
import { hasPart, is, isHeadUnit, type Unit } from "../text/units.ts";
import { type ClaimPiece, eventsOf } from "./mentions.ts";
import { type NounPhrase, nounPhraseAt } from "./noun-phrases.ts";

/** Verbs behind the noun, else before the number. */
export function predicateOf(
	{ mention, left, right }: ClaimPiece,
	language: OneOfBoth,
	phrase: NounPhrase,
): { events: Set<string>; unknown: string[] } {
	const behind = eventsOf(right);
	const unknown = language === "en" ? unknownEnglish(right, phrase) : unknownMongolian(right);
	const before = verbBefore(left, language);
	if (language === "mn") return { events: union(behind, before.events), unknown: [...unknown, ...before.unknown] };
	const passive = right.findIndex((unit) => hasPart(unit, "verb") || is(unit, "auxiliary"));
	if (behind.size > 0 || unknown.length > 0) {
		// A weak verb behind the noun leaves the saying to the one before the number.
		const strong = [...behind].some((one) => one !== "weak" && one !== "transfer");
		return strong || unknown.length > 0 || passive < 0
			? { events: passive > 2 ? union(behind, before.events) : behind, unknown }
			: { events: union(behind, before.events), unknown: before.unknown };
	}
	return mention.phrase.last < 0 && left.length === 0 ? { events: new Set(), unknown: [] } : before;
}

/** “1,240 teachers quit”, “were vaccinated”: a word where only a verb can stand. */
function unknownEnglish(right: readonly Unit[], phrase: NounPhrase): string[] {
	const found: string[] = [];
	const first = right.find((unit) => !is(unit, "adverb"));
	if (phrase.last >= 0 && first?.kind === "word" && isUnknown(first)) found.push(...first.stems);
	for (const [at, unit] of right.entries()) {
		if (!is(unit, "auxiliary") && !/^(go|goes|went|gone|fell)$/.test(unit.lower)) continue;
		// “Have had their height measured”: what is owned is no verb.
		if (
			is(
				right.slice(at + 1).find((one) => !is(one, "auxiliary")),
				"determiner",
			)
		)
			continue;
		const next = right.slice(at + 1, at + 4).find((one) => !is(one, "adverb", "negation", "auxiliary", "determiner"));
		if (next && isUnknown(next) && next.language === "en") found.push(...next.stems);
		// “Are on the waiting list”
		if (next && /^(in|on|at|without)$/.test(next.lower)) {
			const where = right.slice(right.indexOf(next) + 1, right.indexOf(next) + 5).filter((one) => !is(one, "determiner"));
			const end = where.findIndex(({ kind }) => kind !== "word");
			const nouns = end < 0 ? where : where.slice(0, end);
			if (nouns.length > 0 && nouns.every((one) => !hasPart(one, "noun"))) found.push(...nouns.flatMap(({ stems }) => stems));
		}
	}
	return found;
}

function isUnknown(unit: Unit): boolean {
	return unit.kind === "word" && unit.entries.length === 0 && !/ly$/.test(unit.lower) && !unit.glued;
}

function unknownMongolian(units: readonly Unit[]): string[] {
	// “Компьютертой болсон”: what was become says as much as a verb does.
	const becameSo = (unit: Unit, at: number) =>
		(having.test(unit.lower) || converb.test(unit.lower)) && became.test(units[at + 1]?.lower ?? "");
	return units
		.filter((unit, at) => unit.kind === "word" && unit.entries.length === 0 && (verbEnd.test(unit.lower) || becameSo(unit, at)))
		.flatMap(({ stems }) => stems);
}

function verbBefore(left: readonly Unit[], language: OneOfBoth): { events: Set<string>; unknown: string[] } {
	if (language === "mn") return { events: eventsOf(left), unknown: unknownMongolian(left) };
	const events = eventsOf(left);
	const last = left.findLast((unit) => hasPart(unit, "verb") || (isUnknown(unit) && /ed$/.test(unit.lower)));
	const unknown = last && isUnknown(last) ? last.stems : [];
	return { events, unknown: [...unknown] };
}

/** In a list the verb stands once: behind the last noun, or before the first number. */
export function inherit(
	pieces: readonly ClaimPiece[],
	index: number,
	language: OneOfBoth,
): { events: Set<string>; units: readonly Unit[] } | null {
	const isBarred = (units: readonly Unit[]) => units.some(({ text }) => text === "|");
	for (let next = index + 1; next < pieces.length; next++) {
		const { left, right } = pieces[next] as ClaimPiece;
		if (isBarred(left) || isBarred(pieces[next - 1]?.right ?? [])) break;
		if (language === "en" && eventsOf(left).size > 0) break;
		const events = eventsOf(right);
		if (events.size > 0) return { events, units: right };
	}
	for (let before = index - 1; before >= 0; before--) {
		const { left, right } = pieces[before] as ClaimPiece;
		if (isBarred(right) || isBarred(pieces[before + 1]?.left ?? [])) break;
		const events = union(eventsOf(left), language === "en" ? eventsOf(right) : new Set<string>());
		if (events.size > 0) return { events, units: left };
	}
	return null;
}

/** “teachers of kindergartens”, “meetings with parents”: what stands right behind the noun. */
export function complementOf(right: readonly Unit[]): readonly Unit[] {
	const [first] = right;
	if (!first || !/^(of|of the|of all|from|with|for|at)$/.test(first.lower)) return [];
	const phrase = nounPhraseAt(right, 1, null);
	return [...phrase.heads, ...phrase.modifiers.filter((unit) => isHeadUnit(unit))];
}

function union<Value>(one: ReadonlySet<Value>, other: ReadonlySet<Value>): Set<Value> {
	return new Set([...one, ...other]);
}
