/**
 * Translations. A slice keeps its texts in catalogues (`words/mn.json`, `words/en.json`), one file for each language, as whole messages in
 * ICU MessageFormat; Mongolian case endings follow vowel harmony, so a text is never glued from parts. They are compiled into
 * `#words/SLICE`: `import { sessions as words } from "#words/activities"`.
 */
import { languages as found } from "#words/languages";
import { common } from "#words/shared";

declare const further: unique symbol;
/** Mongolian and English have every text. A further language is one of whose catalogues there is at least one; `isLanguage` lets it in. */
export type Language = "mn" | "en" | (string & { readonly [further]: true });
export const languages: readonly Language[] = found.filter(isLanguage);

/** The languages that names and titles are written in, whatever languages pages are read in. */
export const bothLanguages = ["mn", "en"] as const;
export type OneOfBoth = (typeof bothLanguages)[number];
/** A text that people wrote in both languages: a name, a title. */
export type InBoth = Readonly<Record<OneOfBoth, string>>;

/** What a text shows as it is, a number as pages write it, or something that has a name in both languages. */
export type Value = string | number | InBoth;

/** How a compiled text shows its values and chooses by a number: in the language of the page, and by the grammar of the text. */
interface Voice {
	say(value: Value): string;
	plural(language: string, count: number): Intl.LDMLPluralRule;
}

type Pattern<V> = string | ((values: V, voice: Voice) => string);

/** A text of a catalogue; `V`: the values that it takes. */
export interface Text<in V = never> {
	readonly mn: Pattern<V>;
	readonly en: Pattern<V>;
	/** In any further language that has it; where one has not, it is said in English. */
	readonly others?: Readonly<Record<string, Pattern<V>>>;
	/** The names of the values that stand in the text, and of those that choose between its wordings. */
	readonly shows?: readonly string[];
	readonly chooses?: readonly string[];
}

/** A text that takes no values. */
export interface Plain extends Text<unknown> {
	readonly mn: string;
	readonly en: string;
}

export type Dictionary = Readonly<Record<string, Text>>;
export type Values = Readonly<Record<string, Value>>;

/** What must be handed in beside a text; of several texts, what all of them need. */
type ValuesOf<T> = [T] extends [Text<infer V>] ? V : never;
export type Needed<T> = unknown extends ValuesOf<T> ? [] : [values: ValuesOf<T>];

/** A dictionary with the words that every one has, so that they are written once: Save, Cancel, Name. */
type WithCommon<D> = Omit<typeof common, keyof D> & D;

/** The keys of the texts that take no values. */
export type PlainKey<D extends Dictionary> = {
	[K in keyof WithCommon<D> & string]: WithCommon<D>[K] extends Plain ? K : never;
}[keyof WithCommon<D> & string];

export type Speaker<D extends Dictionary> = <K extends keyof WithCommon<D> & string>(key: K, ...values: Needed<WithCommon<D>[K]>) => string;

export function isLanguage(value: unknown): value is Language {
	return found.some((language) => language === value);
}

/** The language of ours that a tag means: `en-GB`, `mn_MN.UTF-8`. */
export function languageOfTag(tag: string): Language | undefined {
	const plain = tag
		.toLowerCase()
		.replaceAll("_", "-")
		.replace(/[.@;].*/, "")
		.trim();
	return languages.find((language) => plain === language.toLowerCase() || plain.startsWith(`${language.toLowerCase()}-`));
}

/** Which of both languages readers of a language get, where something is written in no other. */
export function ofBoth(language: Language): OneOfBoth {
	return language === "mn" ? "mn" : "en";
}

export function inLanguage(text: InBoth, language: Language): string;
export function inLanguage(text: InBoth | null | undefined, language: Language): string | undefined;
export function inLanguage(text: InBoth | null | undefined, language: Language): string | undefined {
	return text?.[ofBoth(language)];
}

/** What somebody wrote in one language at least: in the language of the page where there is one, else as it was written. */
export function writtenIn(text: InBoth, language: Language): string {
	return inLanguage(text, language) || text.mn || text.en;
}

/** The voice of one dictionary in one language: `const t = speak(words, language); t('cancelled', { count: 3 })`. */
export function speak<D extends Dictionary>(dictionary: D, language: Language): Speaker<D> {
	const all: Dictionary = dictionary;
	return (key, ...[values]) => render(all[key] ?? ((common as Dictionary)[key] as Text), language, values);
}

export function say<T extends Text>(text: T, language: Language, ...[values]: Needed<T>): string {
	return render(text, language, values);
}

/** A text without values by a key that is found at run time; null where the dictionary has no such key, or its text takes values. */
export function sayPlain(dictionary: Dictionary, key: string, language: Language): string | null {
	const text = [dictionary, common as Dictionary].find((one) => Object.hasOwn(one, key))?.[key];
	return text && typeof text.en === "string" && typeof text.mn === "string" ? render(text, language, undefined) : null;
}

/** A text as it is written, its values in braces; null where it chooses between wordings. */
export function asWritten(text: Text, language: Language): string | null {
	return text.chooses ? null : render(text, language, Object.fromEntries((text.shows ?? []).map((name) => [name, `{${name}}`])));
}

/** What people wrote in the place of a text of ours: `{name}` stands for a value. */
export function fillIn(written: string, language: Language, values: Values = {}): string {
	return written.replace(/\{(\w+)\}/g, (whole, name: string) => {
		const value = values[name];
		return value === undefined ? whole : formatsIn(language).voice.say(value);
	});
}

/** The types of `speak` and `say` see to it that the values are those of the text. */
function render(text: Text, language: Language, values: unknown): string {
	const pattern = language === "mn" ? text.mn : (text.others?.[language] ?? text.en);
	return typeof pattern === "string" ? pattern : pattern(values as never, formatsIn(language).voice);
}

/** How one language writes: made when it is first asked for. */
interface Formats {
	readonly numbers: Intl.NumberFormat;
	readonly days: Intl.DateTimeFormat;
	readonly shortDays: Intl.DateTimeFormat;
	readonly months: Intl.DateTimeFormat;
	readonly shortMonths: Intl.DateTimeFormat;
	readonly moments: Intl.DateTimeFormat;
	readonly shortMoments: Intl.DateTimeFormat;
	readonly times: Intl.DateTimeFormat;
	readonly plurals: Intl.PluralRules;
	readonly voice: Voice;
}

const made = new Map<string, Formats>();
// mn and en agree on 1,240; other locales would write 1.240, which a donor reads as one.
const tags: Readonly<Record<string, string>> = { mn: "mn-MN", en: "en-GB" };

/** The tag by which Intl knows a language. */
export function tagOf(language: string): string {
	return tags[language] ?? language;
}

function formatsIn(language: string): Formats {
	const known = made.get(language);
	if (known) return known;
	const tag = tagOf(language);
	// The long style of Mongolian spells the month out (дөрөвдүгээр сар), which nobody writes and no column holds.
	const long = language === "mn" ? ({ dateStyle: "medium" } as const) : ({ dateStyle: "long" } as const);
	const short = {
		year: "numeric",
		month: language === "mn" ? "2-digit" : "short",
		day: language === "mn" ? "2-digit" : "numeric",
	} as const;
	const clock = { hour: "2-digit", minute: "2-digit", hourCycle: "h23", timeZone: "Asia/Ulaanbaatar" } as const;
	const formats: Formats = {
		numbers: new Intl.NumberFormat(tag),
		days: new Intl.DateTimeFormat(tag, { ...long, timeZone: "UTC" }),
		shortDays: new Intl.DateTimeFormat(tag, { ...short, timeZone: "UTC" }),
		months: new Intl.DateTimeFormat(tag, { year: "numeric", month: language === "mn" ? "short" : "long", timeZone: "UTC" }),
		shortMonths: new Intl.DateTimeFormat(tag, { year: short.year, month: short.month, timeZone: "UTC" }),
		moments: new Intl.DateTimeFormat(tag, { ...long, timeStyle: "short", timeZone: "Asia/Ulaanbaatar" }),
		shortMoments: new Intl.DateTimeFormat(tag, { ...short, ...clock }),
		times: new Intl.DateTimeFormat(tag, { timeStyle: "short", timeZone: "Asia/Ulaanbaatar" }),
		plurals: new Intl.PluralRules(tag),
		voice: {
			say: (value) => {
				if (typeof value === "string") return value;
				return typeof value === "number" ? formatNumber(language, value) : value[language === "mn" ? "mn" : "en"];
			},
			plural: (grammar, count) => formatsIn(grammar).plurals.select(count),
		},
	};
	made.set(language, formats);
	return formats;
}

export function formatNumber(language: string, value: number): string {
	// Most numbers on a page are small, and Intl takes its time over each: below a thousand mn and en write nothing but digits.
	if ((language === "mn" || language === "en") && Number.isInteger(value) && value > 0 && value < 1000) return String(value);
	return formatsIn(language).numbers.format(value);
}

/*
 * Days are said in two ways and no third. In a sentence, and beside a term: 19 March 2020, 2020 оны 3-р сарын 19. In a column of a table or
 * a line of a list, where the words of a day would push the others off the page: 19 Mar 2020, 2020.03.19.
 */

/** A calendar day (`YYYY-MM-DD`) in a sentence. */
export function formatDate(language: Language, day: string): string {
	return formatsIn(language).days.format(new Date(`${day}T00:00:00Z`));
}

/** A calendar day in a column of a table. */
export function formatShortDate(language: Language, day: string): string {
	return formatsIn(language).shortDays.format(new Date(`${day}T00:00:00Z`));
}

/** A month (`YYYY-MM`, or a day in it) in a sentence. */
export function formatMonth(language: Language, month: string): string {
	return formatsIn(language).months.format(new Date(`${month.slice(0, 7)}-01T00:00:00Z`));
}

/** A month (`YYYY-MM`, or a day in it) in a column of a table. */
export function formatShortMonth(language: Language, month: string): string {
	return formatsIn(language).shortMonths.format(new Date(`${month.slice(0, 7)}-01T00:00:00Z`));
}

/** A moment in a sentence, on the wall clock of Ulaanbaatar. */
export function formatMoment(language: Language, moment: Date): string {
	return formatsIn(language).moments.format(moment);
}

/** A moment in a column of a table. */
export function formatShortMoment(language: Language, moment: Date): string {
	return formatsIn(language).shortMoments.format(moment);
}

/** The time of day of a moment, on the wall clock of Ulaanbaatar. */
export function formatTime(language: Language, moment: Date): string {
	return formatsIn(language).times.format(moment);
}
