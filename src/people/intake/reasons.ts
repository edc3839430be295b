import { reasons as words } from "#words/people";
import type { WeighedField } from "../../linkage/schema.ts";
import { type Language, speak } from "../../shared/words.ts";

interface Reasons {
	/** What speaks for one person, the strongest first. */
	readonly for: readonly string[];
	readonly against: readonly string[];
}

// Less than this is said by nobody who compares two papers.
const worthSaying = 0.75;
const rareShare = 1 / 4_000;
const commonShare = 1 / 400;

/** Why two reports may be one person, and why not, in whole phrases. */
export function reasonsOf(fields: readonly WeighedField[], language: Language): Reasons {
	const t = speak(words, language);
	const told = fields.filter(({ bits }) => Math.abs(bits) >= worthSaying).toSorted((a, b) => Math.abs(b.bits) - Math.abs(a.bits));
	const phrases = (some: readonly WeighedField[]) => [...new Set(some.map((field) => t(wordOf(field))))];
	return { for: phrases(told.filter(({ bits }) => bits > 0)), against: phrases(told.filter(({ bits }) => bits < 0)) };
}

type Word = keyof typeof words;

function wordOf({ role, level, bits, share }: WeighedField): Word {
	const exact = `${role}-${level}${share === null ? "" : share <= rareShare ? "-rare" : share >= commonShare ? "-common" : ""}`;
	const known = [exact, `${role}-${level}`].find((word) => Object.hasOwn(words, word));
	// A level that a later model brings is said by what it weighs.
	return (known ?? `${role}-${bits > 0 ? "close" : "else"}`) as Word;
}
