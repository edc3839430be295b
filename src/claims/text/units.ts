import type { OneOfBoth } from "../../shared/words.ts";
import { countedNouns, type LexiconEntry, ownNoun } from "../lexicon/concepts.ts";
import { fold, type Lexicon, stemOf } from "../lexicon/lexicon.ts";
import { cased, genitive, occupation } from "../lexicon/mongolian.ts";
import type { Piece, Quantity } from "./quantities.ts";

/** A word or phrase of the text with what it stands for, a number, or a mark. */
export interface Unit {
	readonly kind: "word" | "number" | "mark" | "line";
	readonly start: number;
	readonly end: number;
	readonly text: string;
	readonly lower: string;
	readonly language: OneOfBoth;
	readonly glued: boolean;
	readonly entries: readonly LexiconEntry[];
	readonly plural: boolean;
	readonly genitive: boolean;
	/** In a case that the subject of a Mongolian sentence does not stand in; of the genitive see above. */
	readonly cased: boolean;
	/** Stems of its words, to compare with the titles of figures. */
	readonly stems: readonly string[];
	readonly quantity: Quantity | null;
}

/** The pieces with the phrases of the lexicon found in them. */
export function unitsOf(pieces: readonly Piece[], lexicon: Lexicon): Unit[] {
	const units: Unit[] = [];
	// A long text says the same words again and again.
	const known = new Map<string, string>();
	const stem = (word: string, language: OneOfBoth): string => {
		const key = language + word;
		const found = known.get(key) ?? stemOf(fold(word), language);
		known.set(key, found);
		return found;
	};
	const written = pieces.map((piece) => (piece.kind === "number" || piece.kind === "line" ? null : fold(piece.lower).replace(/'s?$/, "")));
	for (let at = 0; at < pieces.length; ) {
		const piece = pieces[at] as Piece;
		if (piece.kind !== "word") {
			units.push(bare(piece));
			at += 1;
			continue;
		}
		const read = lexicon.find(piece.language, (ahead) => written[at + ahead] ?? null);
		// Names of places are common words as well (as that of a centre is in Mongolian), and only a capital tells them apart.
		const entries = read?.entries.filter(({ concept }) => !concept.startsWith("place:") || piece.text !== piece.lower) ?? [];
		// “Pasture-use”: no verb behind a hyphen.
		if (piece.glued && !/ed$/.test(piece.lower) && entries.every(({ part }) => part === "verb")) entries.length = 0;
		// What a title counts by a word that has another meaning elsewhere is a noun of this programme.
		const isOwn = entries.some(({ concept }) => concept === ownNoun);
		if (isOwn) entries.length = 0;
		const found = entries.length > 0 ? read : null;
		const words = pieces.slice(at, at + (found?.length ?? (isOwn ? (read?.length ?? 1) : 1)));
		const last = words.at(-1) ?? piece;
		const lower = words.length === 1 ? piece.lower : words.map((word) => (word.kind === "number" ? "" : word.lower)).join(" ");
		units.push({
			...bare(piece),
			kind: "word",
			end: last.end,
			text: words.map(({ text }) => text).join(" "),
			lower,
			entries,
			plural: found?.plural ?? (piece.language === "en" && /[^su]s$/.test(piece.lower)),
			genitive: piece.language === "mn" && genitive.test(found?.rest ?? lower) && (found !== null || !occupation.test(lower)),
			cased: piece.language === "mn" && cased.test(found?.rest ?? lower),
			stems: words.flatMap((word) => (word.kind === "word" ? [stem(word.lower, word.language)] : [])).filter((stem) => stem !== ""),
		});
		at += words.length;
	}
	return units;
}

function bare(piece: Piece): Unit {
	const isNumber = piece.kind === "number";
	return {
		kind: isNumber ? "number" : piece.kind === "line" ? "line" : piece.kind === "word" ? "word" : "mark",
		start: piece.start,
		end: piece.end,
		text: piece.text,
		lower: isNumber ? piece.text.toLowerCase() : piece.lower,
		language: piece.language,
		glued: isNumber ? false : piece.glued,
		entries: [],
		plural: false,
		genitive: false,
		cased: false,
		stems: [],
		quantity: isNumber ? piece : null,
	};
}

export function is(unit: Unit | undefined, ...concepts: readonly string[]): boolean {
	return unit?.entries.some(({ concept }) => concepts.includes(concept)) === true;
}

export function hasPart(unit: Unit | undefined, part: LexiconEntry["part"]): boolean {
	return unit?.entries.some((entry) => entry.part === part) === true;
}

/** Whether it names something that can be counted. */
export function isHeadUnit(unit: Unit | undefined): boolean {
	return unit?.entries.some(({ concept, part }) => part === "noun" && Object.hasOwn(countedNouns, concept)) === true;
}
