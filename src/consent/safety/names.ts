import { foldName } from "../../linkage/index.ts";
import { isCommonWord } from "./everyday-words.ts";

/** A word of a text, with where it stands in it. */
export interface Word {
	readonly text: string;
	readonly start: number;
	readonly end: number;
	readonly fold: string;
}

/** Where something was found; `sure` is false where a name may as well be the word that it is. */
export interface Finding {
	readonly start: number;
	readonly end: number;
	readonly sure: boolean;
}

/** A name to look for, in every spelling and case that it can stand in. */
export interface SoughtName {
	readonly forms: ReadonlySet<string>;
	readonly isCommon: boolean;
}

/** Folded endings of Mongolian cases, of their reflexives, of “-ынх” and of plurals, and the English plural. */
const endings = [
	...["", "n", "i", "in", "gin", "g", "ig", "gig", "d", "t", "ad", "ed", "od", "and", "end", "ond"],
	...["as", "es", "os", "gas", "ges", "gos", "nas", "nes", "ar", "er", "or", "gar", "ger", "gor", "tai", "tei", "toi"],
	...["a", "e", "o", "ga", "ge", "go", "da", "de", "do", "ta", "te", "to", "iga", "ige", "igo", "taiga", "teige", "toigo"],
	...["asa", "ese", "oso", "gasa", "gese", "goso", "ara", "ere", "oro", "inha", "inhe", "inho", "ginha", "ginhe", "ginho"],
	...["inh", "ginh", "inhan", "inhen", "inhon", "ginhan", "ginhen", "inhad", "inhed", "inhod", "nar", "ner", "ro", "lo", "s"],
];

/** A name that is shorter loses no vowel: what would be left is part of everything. */
const shortestStem = 3;

export function soughtName(name: string): SoughtName {
	const forms = new Set<string>();
	for (const stem of stemsOf(foldName(name))) {
		for (const ending of endings) if (stem.whole || /^[aeio]/.test(ending)) forms.add(foldName(stem.letters + ending));
	}
	return { forms, isCommon: isCommonWord(name) };
}

/** The name, and what is left of it before an ending that begins with a vowel: Солонго – Солонгын, Төмөр – Төмрийн. */
function stemsOf(fold: string): { readonly letters: string; readonly whole: boolean }[] {
	const shorter = [fold.replace(/[aeio]$/, ""), fold.replace(/(?<=[^aeio])[aeio](?=[^aeio]$)/, "")];
	const kept = shorter.filter((letters) => letters !== fold && letters.length >= shortestStem);
	return [{ letters: fold, whole: true }, ...kept.map((letters) => ({ letters, whole: false }))];
}

/** Where a name stands in a text that somebody wrote as sentences; whoever looks for many names has read its words once. */
export function findInText(text: string, name: SoughtName, words = wordsOf(text)): Finding[] {
	const found = words.flatMap((word): Finding[] => {
		if (!name.forms.has(word.fold)) return [];
		if (!name.isCommon) return [{ ...placeOf(word), sure: true }];
		return isCapital(word.text) ? [{ ...placeOf(word), sure: !beginsSentence(text, word.start) }] : [];
	});
	return withoutOverlaps([...found, ...(name.isCommon ? [] : inTwoWords(text, words, name))]);
}

/** Where a name stands in a file's name or in what a camera or a program wrote into a file: there nobody minds capitals, and words run together. */
export function findInLabel(text: string, name: SoughtName): Finding[] {
	const words = wordsOf(text.replace(/(?<=\p{Ll})(?=\p{Lu})/gu, "\0"));
	const shift = (index: number) =>
		index - [...text.replace(/(?<=\p{Ll})(?=\p{Lu})/gu, "\0").slice(0, index)].filter((sign) => sign === "\0").length;
	const found = words
		.filter(({ fold }) => name.forms.has(fold))
		.map((word) => ({ start: shift(word.start), end: shift(word.end), sure: !name.isCommon }));
	const [whole = ""] = name.forms;
	const runsTogether = found.length === 0 && !name.isCommon && whole.length >= 5 && foldName(text).includes(whole);
	if (runsTogether) return [{ start: 0, end: text.length, sure: false }];
	return withoutOverlaps([...found, ...(name.isCommon ? [] : inTwoWords(text, wordsOf(text), name))]);
}

/** Батсүх as “Бат сүх”, “Бат-Сүх” or “bat_sukh”. */
function inTwoWords(text: string, words: readonly Word[], { forms }: SoughtName): Finding[] {
	return words.flatMap((word, at) => {
		const next = words[at + 1];
		// A form by itself needs no second word, and whatever follows it would do as an ending.
		if (!next || forms.has(word.fold) || !/^[\s_.-]{1,2}$/.test(text.slice(word.end, next.start))) return [];
		return forms.has(foldName(word.text + next.text)) ? [{ start: word.start, end: next.end, sure: true }] : [];
	});
}

/** Words, and the parts of those with a hyphen. */
export function wordsOf(text: string): readonly Word[] {
	return [...text.matchAll(/\p{L}[\p{L}\p{M}]*(?:[-‐‑]\p{L}[\p{L}\p{M}]*)*/gu)].flatMap(({ 0: whole, index }) => {
		const parts = whole.split(/[-‐‑]/);
		const one = (part: string, start: number): Word => ({ text: part, start, end: start + part.length, fold: foldName(part) });
		if (parts.length === 1) return [one(whole, index)];
		let at = index;
		return [
			one(whole, index),
			...parts.map((part) => {
				const start = at;
				at += part.length + 1;
				return one(part, start);
			}),
		];
	});
}

export function isCapital(word: string): boolean {
	return /^\p{Lu}/u.test(word);
}

/** So much before a word says whether it begins a sentence; a long text is not gone through once more for each. */
const mostBefore = 200;

/** At the beginning of a text, of a line, of what somebody says, and behind a full stop, every word is written large. */
function beginsSentence(text: string, start: number): boolean {
	const before = text.slice(Math.max(0, start - mostBefore), start);
	return /(?:^|[.!?…:\n]|["«“„(–—-])[\s"«“„(–—-]*$/u.test(before) && !/(?:^|[\s.])\p{Lu}\p{Ll}?\.\s?$/u.test(before);
}

function placeOf({ start, end }: Word) {
	return { start, end };
}

function withoutOverlaps(found: readonly Finding[]): Finding[] {
	const sorted = found.toSorted((one, other) => one.start - other.start || other.end - one.end);
	let end = 0;
	return sorted.filter((one) => {
		const isCovered = end > one.start;
		end = Math.max(end, one.end);
		return !isCovered;
	});
}

/** Whether a father's or mother's name, or its first letter, stands beside what was found: then it is somebody's full name. */
export function isFullName(text: string, found: Finding, family: string | null): boolean {
	if (!family) return false;
	const before = /(\p{L}[\p{L}\p{M}]*)(\.?\s?)$/u.exec(text.slice(0, found.start));
	const after = /^(?:[\s,]{1,2})(\p{L}[\p{L}\p{M}]*)/u.exec(text.slice(found.end));
	const { forms } = soughtName(family.replace(/\.$/, ""));
	const initial = foldName(family).charAt(0);
	const isInitial = (word: string) => word.length <= 2 && isCapital(word) && foldName(word).charAt(0) === initial;
	const stands = (word: string | undefined) => word !== undefined && isCapital(word) && (forms.has(foldName(word)) || isInitial(word));
	return stands(before?.[1]) || stands(after?.[1]);
}
