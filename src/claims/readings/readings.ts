import type { OneOfBoth } from "../../shared/words.ts";
import { countedNouns } from "../lexicon/concepts.ts";
import { manners } from "../lexicon/english.ts";
import { dative, having } from "../lexicon/mongolian.ts";
import type { Sentence } from "../text/sentences.ts";
import { hasPart, is, isHeadUnit, type Unit } from "../text/units.ts";
import { endsAsLabel, isBare, isPartitive, isPartOfNamed, nounOf, nounOfNeighbour, nounOfOpening } from "./counted-nouns.ts";
import { type Relation, rangeOf, relationOf } from "./exactness.ts";
import { type ClaimPiece, eventsOf, type Mention, type Read } from "./mentions.ts";
import { type NounPhrase, nounPhraseAt } from "./noun-phrases.ts";
import { piecesOf } from "./pieces.ts";
import { placesOf, timeOf, yearOf } from "./place-and-time.ts";
import { complementOf, inherit, predicateOf } from "./predicates.ts";
import { rangeEnd } from "./ranges.ts";
import type { TimeSaid } from "./time.ts";

/** What a sentence says of one number: of what, what happened, where, when, and how exactly. */
export interface Reading {
	readonly mention: Mention;
	readonly language: OneOfBoth;
	/** Where the claim begins and ends in the text. */
	readonly start: number;
	readonly end: number;
	readonly heads: ReadonlySet<string>;
	/** Stems of nouns that the lexicon does not know. */
	readonly strangers: readonly string[];
	/** Stems of all nouns that are counted. */
	readonly headStems: readonly string[];
	/** People are meant though none are named: “reached 2,581,430”. */
	readonly implied: boolean;
	/** Words that narrow the noun, as concepts and as stems of unknown words. */
	readonly narrowing: ReadonlySet<string>;
	readonly narrowingStems: readonly string[];
	readonly events: ReadonlySet<string>;
	/** Stems of verbs that the lexicon does not know. */
	readonly unknownVerbs: readonly string[];
	/** Concepts and stems of its part of the sentence, and of the whole. */
	readonly near: ReadonlySet<string>;
	readonly nearStems: ReadonlySet<string>;
	readonly inSentence: ReadonlySet<string>;
	/** Concepts of its own words alone, those of the list it stands in left away. */
	readonly own: ReadonlySet<string>;
	/** What was attended, where no word of the lexicon says so. */
	readonly attended: readonly string[];
	readonly places: readonly string[];
	readonly time: TimeSaid | null;
	readonly year: number | null;
	readonly relation: Relation;
	/** The other end of a range, this being one of both. */
	readonly range: readonly [number, number] | null;
	/** A part of what was spoken of before: 812 of them. */
	readonly ofThem: boolean;
	/** Whose share a percentage is: of the teachers. */
	readonly whole: ReadonlySet<string>;
	/** The words of its column and its row stand before it. */
	readonly inTable: boolean;
	readonly wholeStrangers: readonly string[];
}

/** The claims of a sentence, each with the words that belong to it. */
export function readingsOf(read: Read): Reading[] {
	return piecesOf(read).map((piece, index, pieces) => readingOf(read, piece, pieces, index));
}

function readingOf(read: Read, piece: ClaimPiece, pieces: readonly ClaimPiece[], index: number): Reading {
	const { units } = read.sentence;
	const { mention, left, right } = piece;
	const language = languageNear(units, mention.at);
	const own = units.slice(mention.at, Math.max(mention.phrase.last, mention.at) + 1);
	const noun = nounOf(piece, language);
	const partitive = (isBare(noun) && isPartitive(units, piece, pieces, index)) || isPartOfNamed(piece);
	const named = isBare(noun) ? nounOfOpening(piece, language) : null;
	const shared = named ?? (isBare(noun) && !partitive ? nounOfNeighbour(pieces, index) : null);
	const { phrase, implied } = shared ? { phrase: shared, implied: false } : noun;
	const said = predicateOf(piece, language, phrase);
	const inherited = said.events.size + said.unknown.length > 0 ? null : inherit(pieces, index, language);
	const modifierEvents = eventsOf(phrase.modifiers);
	const events = new Set([...(inherited ? inherited.events : said.events), ...modifierEvents]);
	const nearUnits = [...left, ...own, ...right, ...phrase.heads, ...(inherited?.units ?? [])];
	const complement = complementOf(right);
	// “Эцэг эхтэй 5 уулзалт”: with whom narrows a meeting as “meetings with parents” does.
	const company = language === "mn" && left.at(-1) && having.test(left.at(-1)?.lower ?? "") ? left.slice(-1) : [];
	const narrowers = [...phrase.modifiers, ...complement, ...company];
	const range = rangeOf(units, mention);
	return {
		mention,
		language,
		...extent(read.sentence, piece, phrase),
		inTable: read.sentence.carried > 0,
		heads: new Set(phrase.heads.flatMap(nounConcepts)),
		strangers: phrase.strangers.flatMap(({ stems }) => stems),
		headStems: [...phrase.heads, ...phrase.strangers.slice(0, 1)].flatMap(({ stems }) => stems),
		implied,
		narrowing: new Set(narrowers.flatMap(({ entries }) => entries.filter(({ part }) => part !== "verb").map(({ concept }) => concept))),
		narrowingStems: phrase.modifiers.filter(({ entries, stems }) => entries.length === 0 && stems.length > 0).flatMap(({ stems }) => stems),
		events,
		unknownVerbs: inherited ? [] : said.unknown,
		near: conceptsIn(nearUnits),
		nearStems: new Set(nearUnits.flatMap(({ stems }) => stems)),
		inSentence: conceptsIn(units),
		own: conceptsIn([...left, ...own, ...right]),
		attended: [...attendedIn(language === "mn" ? [...left, ...right] : right, language), ...(language === "en" ? topicIn(right) : [])],
		places: placesOf(read, piece, language),
		time: timeOf(read, piece),
		year: yearOf(read, piece),
		relation: relationOf(units, mention, phrase),
		range,
		ofThem:
			partitive ||
			named !== null ||
			is(
				right.find(({ kind }) => kind === "word"),
				"of_them",
			) ||
			left.slice(-3).some((unit) => is(unit, "of_them")),
		whole: mention.quantity.percent ? wholeSaid(piece, complement, phrase, language) : new Set(),
		wholeStrangers: mention.quantity.percent ? strangersOfWhole(piece, phrase) : [],
	};
}

/** “Attended a football match”, “үдийн цайнд хамруулсан”: nouns that nobody knows, right beside the verb. */
function attendedIn(units: readonly Unit[], language: OneOfBoth): string[] {
	const at = units.findIndex((unit) => is(unit, "attend") && hasPart(unit, "verb"));
	if (at < 0) return [];
	if (language === "mn") {
		const before = units[at - 1];
		return before?.kind === "word" && before.entries.length === 0 && dative.test(before.lower) ? [...before.stems] : [];
	}
	const behind = units.slice(at + 1, at + 6);
	const end = behind.findIndex((unit) => unit.kind !== "word" || (is(unit, "preposition", "conjunction") && unit.lower !== "in"));
	const object = (end < 0 ? behind : behind.slice(0, end)).filter((unit) => !is(unit, "determiner", "preposition", "neutral", "adverb"));
	return object.length > 0 && object.every(({ entries }) => entries.length === 0) ? object.flatMap(({ stems }) => stems) : [];
}

/** “Trained in first aid”, “identified as gifted”: a topic that nobody knows; a season or a manner is none. */
function topicIn(right: readonly Unit[]): string[] {
	const isSaid = (unit: Unit, at: number) =>
		/^identified as$/.test(unit.lower) ||
		(is(unit, "train", "identify") && hasPart(unit, "verb") && /^(in|on|as)$/.test(right[at + 1]?.lower ?? ""));
	const at = right.findIndex(isSaid);
	const first = at + (/ as$/.test(right[at]?.lower ?? "") ? 1 : 2);
	const behind = at < 0 ? [] : right.slice(first, first + 4).filter(({ quantity }) => quantity?.form !== "ordinal");
	const end = behind.findIndex((unit) => unit.kind !== "word" || is(unit, "preposition", "conjunction"));
	const topic = (end < 0 ? behind : behind.slice(0, end)).filter((unit) => !is(unit, "determiner", "neutral", "adverb"));
	const isUnknown = topic.every(({ entries, text, lower }) => entries.length === 0 && !/^\p{Lu}/u.test(text) && !manners.test(lower));
	return topic.length > 0 && isUnknown ? topic.flatMap(({ stems }) => stems) : [];
}

function languageNear(units: readonly Unit[], at: number): OneOfBoth {
	return (
		(units.slice(at + 1).find(({ kind }) => kind === "word") ?? units.slice(0, at).findLast(({ kind }) => kind === "word"))?.language ??
		"en"
	);
}

/** Whose share it is: “78 % of the teachers”, “багш нарын 78 хувь”. */
function wholeSaid({ left }: ClaimPiece, complement: readonly Unit[], phrase: NounPhrase, language: OneOfBoth): Set<string> {
	const before = language === "mn" ? left.findLast((unit) => isHeadUnit(unit) && unit.genitive) : undefined;
	const opening =
		language === "en" && /^(of|of the|of all|among|out of)$/.test(left[0]?.lower ?? "") ? nounPhraseAt(left, 1, null).heads : [];
	const whole = [...complement, ...phrase.heads, ...(before ? [before] : []), ...opening].flatMap(nounConcepts);
	const isNamed = whole.some((concept) => concept !== "female" && concept !== "male");
	// “Teacher training: 79 % female”
	const label = !isNamed && language === "en" && endsAsLabel(left) ? left.filter((unit) => isHeadUnit(unit)).flatMap(nounConcepts) : [];
	return new Set([...whole, ...label.filter((concept) => countedNouns[concept] === "person")]);
}

/** “40 % of the herders”: a noun that only a title knows. */
function strangersOfWhole({ left, right }: ClaimPiece, phrase: NounPhrase): string[] {
	const behind = /^of( the| all)?$/.test(right[0]?.lower ?? "") ? nounPhraseAt(right, 1, null).strangers : [];
	const before = left.findLast((unit) => unit.language === "mn" && unit.kind === "word" && unit.entries.length === 0 && unit.genitive);
	return [...phrase.strangers, ...behind, ...(before ? [before] : [])].flatMap(({ stems }) => stems);
}

/** The words of a claim as they stand: its qualifier, the number, the noun; without a noun behind it, a few words before. */
function extent({ units, carried }: Sentence, { mention, left }: ClaimPiece, phrase: NounPhrase): { start: number; end: number } {
	const { at } = mention;
	const range = units.findIndex((_, one) => one < at && rangeEnd(units, one) === at);
	const first = range >= 0 ? range : at;
	const last = units[Math.max(mention.phrase.last, rangeEnd(units, at) ?? at, at)] as Unit;
	let begin = first;
	while (begin > 0 && is(units[begin - 1], "about", "above", "below", "duplicated", "unduplicated")) begin -= 1;
	if (range >= 0 && units[begin - 1]?.lower === "between") begin -= 1;
	if (units[begin - 1]?.lower === "between") begin -= 1;
	if (phrase.last < 0 || mention.phrase.last <= at) {
		const words = Math.min(6, left.length);
		begin = Math.min(begin, Math.max(0, at - words));
		while (begin < at && units[begin]?.kind !== "word") begin += 1;
	}
	begin = Math.min(at, Math.max(begin, carried));
	return { start: (units[begin] as Unit).start, end: last.end };
}

function nounConcepts(unit: Unit): string[] {
	return unit.entries.filter(({ part }) => part === "noun").map(({ concept }) => concept);
}

function conceptsIn(units: readonly Unit[]): Set<string> {
	// “No. 97” denies nothing.
	const said = units.filter(({ lower }, at) => !(lower === "no" && units[at + 1]?.text === "."));
	return new Set(said.flatMap(({ entries }) => entries.map(({ concept }) => concept)));
}
