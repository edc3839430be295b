import { countableOf } from "../../indicators/countables.ts";
import { bothLanguages, type OneOfBoth } from "../../shared/words.ts";
import { type CountedAs, countedNouns, ownNoun, peopleConcepts } from "../lexicon/concepts.ts";
import { occasion } from "../lexicon/english.ts";
import { type Lexicon, lexiconOf, type Name } from "../lexicon/lexicon.ts";
import { mongolianOccasion, mongolianPart } from "../lexicon/mongolian.ts";
import { nounPhraseAt } from "../readings/noun-phrases.ts";
import { piecesOf } from "../text/quantities.ts";
import { tokensOf } from "../text/tokens.ts";
import { hasPart, is, isHeadUnit, type Unit, unitsOf } from "../text/units.ts";
import type { Fact, Facts } from "./facts.ts";

/** A fact with the words that a sentence must use to speak of it. */
export interface Subject {
	readonly fact: Fact;
	/** Nouns that may be counted by it: its unit, its roles, the nouns of its title. */
	readonly heads: ReadonlySet<string>;
	/** What may be said of it: were trained, attended. */
	readonly events: ReadonlySet<string>;
	/** Whether anybody is counted who came, whatever they are. */
	readonly isOpen: boolean;
	/** Whether it counts years of a campaign. */
	readonly isOfCampaign: boolean;
	/** Kinds of activities that qualify; empty where no activity does. */
	readonly kinds: ReadonlySet<string>;
	/** Concepts of its title and definition. */
	readonly vocabulary: ReadonlySet<string>;
	/** Stems of the words of its title, and of title and definition together. */
	readonly titleStems: ReadonlySet<string>;
	readonly stems: ReadonlySet<string>;
	/** Nouns of the title that the lexicon does not know. */
	readonly strangers: ReadonlySet<string>;
	readonly themeStems: ReadonlySet<string>;
	/** Whom the title names, in each language: they are all whom the figure counts. */
	readonly titled: readonly ReadonlySet<string>[];
	/** What a title says of others: “Pupils of schools with trained teachers” trained no pupil. */
	readonly others: { readonly concepts: ReadonlySet<string>; readonly people: ReadonlySet<string> };
	/** Stems of nouns of the title that are no people, though the lexicon does not know them: calls, visits. */
	readonly occasions: ReadonlySet<string>;
	/** Stems of all words of the title that the lexicon does not know. */
	readonly ownWords: ReadonlySet<string>;
}

export function lexiconFor({ areas, facts }: Facts): Lexicon {
	const places: Name[] = areas.flatMap(({ path, name }) =>
		bothLanguages.map((language) => ({ concept: `place:${path}`, language, name: name[language] })),
	);
	const lexicon = lexiconOf(places);
	const own = facts.flatMap((fact) => bothLanguages.flatMap((language) => ownNounOf(fact, language, lexicon) ?? []));
	return own.length > 0 ? lexiconOf([...places, ...own]) : lexicon;
}

/** “Safe school zone plans adopted”: what a title counts is counted, though the word means something else in other programmes. */
function ownNounOf(fact: Fact, language: OneOfBoth, lexicon: Lexicon): Name | null {
	const units = read(fact.title[language], lexicon).filter((unit) => !is(unit, "number_of"));
	const end = units.findIndex((unit, at) => at > 0 && (is(unit, "preposition", "relative") || hasPart(unit, "verb")));
	const noun = language === "mn" ? units.at(-1) : units[(end < 0 ? units.length : end) - 1];
	if (noun?.kind !== "word" || noun.entries.length === 0) return null;
	if (language === "en" && !noun.plural && !/s$/.test(noun.lower)) return null;
	const means = noun.entries.flatMap(({ concept }) => countedNouns[concept] ?? []);
	const isElsewhere = (one: CountedAs) =>
		one === "structure" || one === "duration" || one === "uncounted" || one === "money" || (one === "item" && fact.unit !== "item");
	return means.every(isElsewhere) ? { concept: ownNoun, language, name: noun.lower } : null;
}

export function subjectOf(fact: Fact, lexicon: Lexicon): Subject {
	const title = bothLanguages.map((language) => read(fact.title[language], lexicon));
	const definition = bothLanguages.map((language) => read(fact.definition[language], lexicon));
	const theme = bothLanguages.flatMap((language) => read(fact.campaignYear?.theme[language] ?? "", lexicon).flatMap(({ stems }) => stems));
	const own = countableOf(fact.counts).spokenOf(fact);
	const titleConcepts = conceptsOf(title.flat());
	const counted = title.map((units, index) => [...conceptsOf(countedIn(units, bothLanguages[index] as OneOfBoth))]);
	const titleHeads = counted.flat().filter((concept) => countedNouns[concept] === fact.unit);
	const titlePeople = titleHeads.filter(isPeople);
	// The title says whom a figure counts; the roles of the rule say so where it does not.
	const heads = fact.unit === "person" && titlePeople.some((concept) => concept !== "person") ? titlePeople : [...own.heads, ...titleHeads];
	const titleStems = stemsOf(title.flat());
	return {
		fact,
		heads: new Set(heads),
		events: new Set([
			...own.events,
			...title.flat().flatMap(({ entries }) => entries.filter(({ part }) => part === "verb").map(({ concept }) => concept)),
		]),
		isOpen: own.isOpen,
		isOfCampaign: own.campaignYear !== undefined,
		kinds: new Set(own.kinds),
		vocabulary: new Set([...titleConcepts, ...conceptsOf(definition.flat()), ...own.heads, ...own.topics, ...own.kinds]),
		titleStems,
		stems: new Set([...titleStems, ...stemsOf(definition.flat())]),
		strangers: new Set(title.flatMap((units, index) => strangersIn(units, bothLanguages[index] as OneOfBoth))),
		themeStems: new Set(theme),
		titled: counted.map((concepts) => new Set(concepts.filter(isPeople))),
		others: othersIn(
			title.map((units, index) => othersClause(units, bothLanguages[index] as OneOfBoth)),
			[...own.heads, ...own.events, ...own.kinds, ...titlePeople],
		),
		occasions: new Set(title.flat().flatMap((unit) => (isOccasion(unit) ? unit.stems : []))),
		ownWords: new Set(title.flat().flatMap(({ entries, stems }) => (entries.length === 0 ? stems : []))),
	};
}

const isPeople = (concept: string) => (peopleConcepts as readonly string[]).includes(concept);

function isOccasion({ kind, entries, lower, language }: Unit): boolean {
	return kind === "word" && entries.length === 0 && (language === "mn" ? mongolianOccasion : occasion).test(lower);
}

/** “… of schools with trained teachers”, “Багш нь сургалтад хамрагдсан …”: what a title says of somebody else than whom it counts. */
function othersClause(units: readonly Unit[], language: OneOfBoth): readonly Unit[] {
	const isTold = (clause: readonly Unit[]) =>
		clause.some((unit) => hasPart(unit, "verb")) && clause.some((unit) => is(unit, ...peopleConcepts));
	if (language === "mn") {
		const at = units.findIndex(({ lower }) => lower === mongolianPart);
		const clause = at < 0 ? [] : units.slice(0, units.findLastIndex((unit) => hasPart(unit, "verb")) + 1);
		return isTold(clause) ? clause : [];
	}
	const at = units.findIndex((unit, index) => index > 0 && /^(with|whose|by)$/.test(unit.lower));
	return at >= 0 && isTold(units.slice(at)) ? units.slice(at) : [];
}

function othersIn(clauses: readonly (readonly Unit[])[], own: readonly string[]): Subject["others"] {
	const concepts = [...conceptsOf(clauses.flat())].filter((concept) => !own.includes(concept));
	return { concepts: new Set(concepts), people: new Set(concepts.filter(isPeople)) };
}

function read(text: string, lexicon: Lexicon): Unit[] {
	return unitsOf(piecesOf(tokensOf(text)), lexicon);
}

function conceptsOf(units: readonly Unit[]): Set<string> {
	return new Set(units.flatMap(({ entries }) => entries.map(({ concept }) => concept)));
}

function stemsOf(units: readonly Unit[]): Set<string> {
	// “In year 2” tells one year from another by its number, never by the word.
	const distinguishing = units.filter((unit) => !is(unit, "duration", "structure", "transfer", "weak"));
	// Of “given access” the giving says nothing.
	return new Set(distinguishing.flatMap((unit) => (hasPart(unit, "verb") ? unit.stems.slice(-1) : unit.stems)));
}

/** In English a title begins with what it counts; in Mongolian it ends with it, a list included. */
function countedIn(units: readonly Unit[], language: OneOfBoth): readonly Unit[] {
	if (language === "en") return nounPhraseAt(units, 0, null).heads;
	const last = units.findLastIndex((unit) => isHeadUnit(unit));
	const behind = units.slice(last + 1).find(({ kind, entries }) => kind === "word" && entries.length === 0);
	// “Сургагч багшаар бэлтгэгдсэн цагдаа” counts what the lexicon does not know.
	if (behind && units.at(-1) === behind) return [];
	let first = last;
	while (first >= 2 && units[first - 1]?.text === "," && isHeadUnit(units[first - 2])) first -= 2;
	return last < 0 ? [] : units.slice(first, last + 1);
}

function strangersIn(units: readonly Unit[], language: OneOfBoth): string[] {
	const unknown = units.filter(({ kind, entries }) => kind === "word" && entries.length === 0);
	const nearest = language === "en" ? unknown.filter(({ plural }) => plural).slice(0, 2) : unknown.slice(-2);
	return nearest.flatMap(({ stems }) => stems);
}
