import { reasons as words } from "#words/people";
import type { WeighedField } from "../../linkage/schema.ts";
import { type Language, speak } from "../../shared/words.ts";
import { type Judged, judge, speaksFor, worthSaying } from "../matching/judging.ts";

interface Reasons {
	/** What speaks for one person, the strongest first. */
	readonly for: readonly string[];
	readonly against: readonly string[];
}

const rareShare = 1 / 4_000;
const commonShare = 1 / 400;

/** Why two reports may be one person, and why not, in whole phrases. */
export function reasonsOf(fields: readonly WeighedField[], language: Language): Reasons {
	return sayReasons(
		judge(fields).filter(({ bits }) => Math.abs(bits) >= worthSaying),
		language,
	);
}

export function sayReasons(judged: readonly Judged[], language: Language): Reasons {
	const t = speak(words, language);
	const told = judged.toSorted((a, b) => Math.abs(b.bits) - Math.abs(a.bits));
	const phrases = (some: readonly Judged[]) => [...new Set(some.map((field) => t(wordOf(field))))];
	return { for: phrases(told.filter(speaksFor)), against: phrases(told.filter((field) => !speaksFor(field))) };
}

type Word = keyof typeof words;

function wordOf(field: Judged): Word {
	const { role, level, share, standing } = field;
	const exact = `${role}-${level}${share === null ? "" : share <= rareShare ? "-rare" : share >= commonShare ? "-common" : ""}`;
	const same = role === "sex" ? "sex-same" : `${role}-exact`;
	const known = [exact, `${role}-${level}`, ...(standing === "agrees" ? [same] : [])].find((word) => Object.hasOwn(words, word));
	// A level that a later model brings is said by what it weighs.
	return (known ?? `${role}-${speaksFor(field) ? "close" : "else"}`) as Word;
}
