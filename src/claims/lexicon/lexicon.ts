import type { OneOfBoth } from "../../shared/words.ts";
import { type LexiconEntry, ownNoun, type Phrases } from "./concepts.ts";
import english from "./english.json" with { type: "json" };
import mongolian from "./mongolian.json" with { type: "json" };
import { fleetingVowels, nounEnding, stemEnding } from "./mongolian.ts";

/** A phrase that was found in the text: how many pieces it takes, and what it stands for. */
interface Found {
	readonly length: number;
	readonly entries: readonly LexiconEntry[];
	readonly plural: boolean;
	/** What the last word has behind its stem. */
	readonly rest: string;
}

interface Known {
	readonly words: readonly string[];
	readonly entry: LexiconEntry;
	readonly plural: boolean;
	/** The last word may be longer, by a noun's endings or by those of a verb. */
	readonly open: "no" | "noun" | "verb";
}

/** A name that a programme brings along: an area. */
export interface Name {
	readonly concept: string;
	readonly language: OneOfBoth;
	readonly name: string;
}

export interface Lexicon {
	/** The longest phrase that starts here. `wordAt` gives the words that follow, null behind the last. */
	find(language: OneOfBoth, wordAt: (ahead: number) => string | null): Found | null;
}

type Index = Readonly<Record<OneOfBoth, Map<string, Known[]>>>;

/**
 * The field's own words, the same for every programme. In the files, phrases of a concept are parted by commas: English nouns stand in the
 * singular, with an irregular plural behind a slash, and verbs with irregular forms so; behind a Mongolian phrase stand the stems that
 * change before an ending.
 */
const field = indexOf([...englishPhrases(english)], [...mongolianPhrases(mongolian)]);

export function lexiconOf(names: readonly Name[]): Lexicon {
	const named = (language: OneOfBoth) =>
		names
			.filter((name) => name.language === language)
			.map(({ concept, name }): Known => {
				const words = fold(name)
					.split(/[\s-]+/)
					.filter((word) => word !== "");
				return { words, entry: { concept, part: "noun" }, plural: false, open: language === "mn" ? "noun" : "no" };
			});
	const own = indexOf(named("en"), named("mn"));
	return {
		find: (language, wordAt) => {
			const first = wordAt(0);
			const key = first === null ? "" : keyOf(language, first);
			let best: { letters: number; found: Known[] } = { letters: 0, found: [] };
			for (const one of [...(field[language].get(key) ?? []), ...(own[language].get(key) ?? [])]) {
				if (!one.words.every((word, ahead) => matches(word, wordAt(ahead), ahead === one.words.length - 1 ? one.open : "no"))) continue;
				// A longer phrase says more than a shorter one; of the same length, the longer stem is the nearer word.
				const letters = one.words.length * 100 + one.words.join("").length;
				if (letters > best.letters) best = { letters, found: [one] };
				else if (letters === best.letters) best.found.push(one);
			}
			const ofTitle = best.found.filter(({ entry }) => entry.concept === ownNoun);
			if (ofTitle.length > 0) best.found = ofTitle;
			const [longest] = best.found;
			if (!longest) return null;
			const { words } = longest;
			return {
				length: words.length,
				entries: best.found.map(({ entry }) => entry),
				plural: best.found.some(({ plural }) => plural),
				rest: wordAt(words.length - 1)?.slice(words.at(-1)?.length ?? 0) ?? "",
			};
		},
	};
}

function indexOf(en: readonly Known[], mn: readonly Known[]): Index {
	const index: Index = { en: new Map(), mn: new Map() };
	const add = (language: OneOfBoth, one: Known) => {
		const key = keyOf(language, one.words[0] ?? "");
		const known = index[language].get(key);
		if (known) known.push(one);
		else index[language].set(key, [one]);
	};
	for (const one of en) add("en", one);
	for (const one of mn) add("mn", one);
	return index;
}

/** Latin letters without their marks, so that Ovorkhangai is Övörkhangai. Cyrillic й and ё are letters of their own. */
export function fold(text: string): string {
	const lower = text.toLowerCase();
	return /[^\p{ASCII}]/u.test(lower) && /\p{Script=Latin}/u.test(lower) ? lower.normalize("NFD").replace(/\p{M}/gu, "") : lower;
}

function keyOf(language: OneOfBoth, word: string): string {
	return language === "mn" ? word.slice(0, 2) : word;
}

function matches(word: string, written: string | null, open: Known["open"]): boolean {
	if (written === null) return false;
	if (written === word) return true;
	if (open === "no" || !written.startsWith(word)) return false;
	const rest = written.slice(word.length);
	return open === "verb" ? rest.length <= 10 : nounEnding.test(rest);
}

function* englishPhrases({ nouns, verbs, words }: Phrases): Generator<Known> {
	for (const { concept, forms } of phrasesIn(nouns)) {
		const [singular = "", ...plurals] = forms;
		const entry = { concept, part: "noun" } as const;
		const same = plurals.includes(singular);
		yield { words: singular.split(" "), entry, plural: same, open: "no" };
		for (const plural of plurals.length > 0 ? plurals : [pluralOf(singular)]) {
			if (plural !== singular) yield { words: plural.split(" "), entry, plural: true, open: "no" };
		}
	}
	for (const { concept, forms } of phrasesIn(verbs)) {
		const bent = new Set(forms.flatMap((form, index) => (index === 0 ? bend(form, forms.length === 1) : [form])));
		for (const form of bent) yield { words: form.split(" "), entry: { concept, part: "verb" }, plural: false, open: "no" };
	}
	for (const { concept, forms } of phrasesIn(words)) {
		for (const form of forms) yield { words: form.split(/[ -]/), entry: { concept, part: "word" }, plural: false, open: "no" };
	}
}

function* mongolianPhrases({ nouns, verbs, words }: Phrases): Generator<Known> {
	for (const [part, phrases] of [
		["noun", nouns],
		["verb", verbs],
		["word", words],
	] as const) {
		for (const { concept, forms } of phrasesIn(phrases)) {
			for (const form of forms)
				yield { words: form.split(" "), entry: { concept, part }, plural: false, open: part === "verb" ? "verb" : "noun" };
		}
	}
}

function phrasesIn(phrases: Readonly<Record<string, string>>): { concept: string; forms: string[] }[] {
	return Object.entries(phrases).flatMap(([concept, list]) =>
		list.split(", ").map((one) => ({ concept, forms: one.split("/").map((form) => form.replace("÷", "/").replace("×", ",")) })),
	);
}

function pluralOf(singular: string): string {
	if (/[^aeou]y$/.test(singular)) return `${singular.slice(0, -1)}ies`;
	return /(s|x|ch|sh)$/.test(singular) ? `${singular}es` : `${singular}s`;
}

/** The forms of a verb by rule; of an irregular one only those that are regular. */
function bend(phrase: string, regular: boolean): string[] {
	const [verb = "", ...rest] = phrase.split(" ");
	const after = rest.map((word) => ` ${word}`).join("");
	const stems = /[^aeiou][aeiou][bdgmnpt]$/.test(verb) ? [verb, verb + verb.at(-1)] : [verb.replace(/e$/, "")];
	const past = /[^aeiou]y$/.test(verb) ? [`${verb.slice(0, -1)}ied`] : stems.map((stem) => `${stem}ed`);
	return [verb, pluralOf(verb), ...stems.map((stem) => `${stem}ing`), ...(regular ? past : [])].map((form) => form + after);
}

const englishStops = new Set(
	"the and for with from that have has were was are who been into their its per all any not number total people".split(" "),
);

/** The stem of a word, the same for all its forms as far as endings can tell; empty for words that say nothing. */
export function stemOf(word: string, language: OneOfBoth): string {
	if (language === "mn") return mongolianStem(word);
	if (word.length < 3 || englishStops.has(word)) return "";
	let stem = word.replace(/'s?$/, "");
	if (/ies$/.test(stem) && stem.length > 4) stem = `${stem.slice(0, -3)}y`;
	else if (/(s|x|ch|sh)es$/.test(stem)) stem = stem.slice(0, -2);
	else if (/[^su]s$/.test(stem)) stem = stem.slice(0, -1);
	if (/ing$/.test(stem) && stem.length > 5) stem = stem.slice(0, -3);
	else if (/ed$/.test(stem) && stem.length > 4) stem = stem.slice(0, -2);
	return stem
		.replace(/([bdgklmnprt])\1$/, "$1")
		.replace(/e$/, "")
		.replace(/y$/, "i");
}

function mongolianStem(word: string): string {
	let stem = word;
	for (let times = 0; times < 3 && stem.length > 4; times++) {
		const cut = stem.replace(stemEnding, "");
		if (cut === stem || cut.length < 3) break;
		stem = cut;
	}
	// Vowels of later syllables come and go with endings.
	return stem.length < 3 ? "" : stem.slice(0, 3) + stem.slice(3).replace(fleetingVowels, "");
}
