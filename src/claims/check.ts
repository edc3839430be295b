import type { OneOfBoth } from "../shared/words.ts";
import type { Facts } from "./facts/facts.ts";
import { lexiconFor, type Subject, subjectOf } from "./facts/subjects.ts";
import type { Lexicon } from "./lexicon/lexicon.ts";
import { type Mention, type Read, readSentence } from "./readings/mentions.ts";
import { type Reading, readingsOf } from "./readings/readings.ts";
import { withoutInvisible } from "./text/invisible.ts";
import { withLabels } from "./text/lines.ts";
import { piecesOf } from "./text/quantities.ts";
import { type Sentence, sentencesOf } from "./text/sentences.ts";
import { withColumns } from "./text/tables.ts";
import { languageOf, tokensOf } from "./text/tokens.ts";
import { unitsOf } from "./text/units.ts";
import { notesIn } from "./verdicts/notes.ts";
import { type Bench, judge, type Verdict } from "./verdicts/verdicts.ts";

/** One number of a text and what is to be thought of it. */
export interface Claim {
	/** The number with enough of its words, as they stand in the text. */
	readonly text: string;
	readonly value: number;
	readonly verdict: Verdict;
	/** The indicator's code; null where none is meant. */
	readonly figure: string | null;
	readonly note: string;
	/** Where the number itself begins and ends in the text. */
	readonly place: { readonly start: number; readonly end: number };
}

/**
 * Every number of a text in English or Mongolian, in its order, held against the facts of a programme.
 * @param language of the notes; the text's own language unless given.
 */
export function checkClaims(given: string, facts: Facts, language: OneOfBoth = languageOf(given)): Claim[] {
	const { text, placeIn } = withoutInvisible(given);
	const lexicon = lexiconFor(facts);
	const subjects = facts.facts.map((fact) => subjectOf(fact, lexicon));
	const notes = notesIn(language);
	const claims: Claim[] = [];
	let before: Subject | null = null;
	for (const sentence of readText(text, lexicon)) {
		if (sentence.opens) before = null;
		const read = readSentence(sentence);
		const readings = new Map(readingsOf(read).map((reading) => [reading.mention, reading]));
		for (const mention of read.mentions) {
			if (mention.at < sentence.carried) continue;
			const reading = readings.get(mention);
			if (!reading) {
				claims.push(noClaim(text, read, mention, notes.noClaim(mention.noClaim ?? "label")));
				continue;
			}
			const bench: Bench = { facts, subjects, notes, before };
			const { verdict, figure, note, subject } = judge(reading, bench);
			claims.push({ ...placed(text, mention, reading), verdict, figure, note });
			before = subject ?? before;
		}
	}
	return claims.map((claim) => ({ ...claim, place: { start: placeIn(claim.place.start), end: placeIn(claim.place.end - 1) + 1 } }));
}

function readText(text: string, lexicon: Lexicon): Sentence[] {
	return withLabels(withColumns(sentencesOf(unitsOf(piecesOf(tokensOf(text)), lexicon))));
}

function placed(text: string, { quantity }: Mention, { start, end }: Reading) {
	const place = { start: quantity.start, end: quantity.end };
	return { text: text.slice(Math.min(start, place.start), Math.max(end, place.end)), value: quantity.value, place };
}

function noClaim(text: string, { sentence }: Read, { at, quantity, phrase }: Mention, note: string): Claim {
	const last = sentence.units[Math.max(phrase.heads.length > 0 ? phrase.last : at, at)];
	const first = sentence.units[at - 1];
	const isLabel = first !== undefined && at > sentence.carried && first.kind === "word" && phrase.heads.length === 0;
	const start = isLabel ? first.start : quantity.start;
	const place = { start: quantity.start, end: quantity.end };
	const end = Math.max(last?.end ?? quantity.end, quantity.end);
	return { text: text.slice(start, end), value: quantity.value, verdict: "not-a-claim", figure: null, note, place };
}
