/**
 * Translations. A slice keeps its sentences in its own `words.ts` as a dictionary of whole patterns;
 * Mongolian case endings follow vowel harmony, so a pattern is never glued from parts.
 */
export type Language = "mn" | "en";
export const languages = ["mn", "en"] as const;

/** `{name}` stands for a value. A pattern with `one` and `other` chooses by the value called `count`. */
export type Pattern = string | { readonly one: string; readonly other: string };
export type Text = Readonly<Record<Language, Pattern>>;
/** A text in both languages. */
export type InBoth = Readonly<Record<Language, string>>;
export type Dictionary = Readonly<Record<string, Text>>;
export type Values = Readonly<Record<string, string | number>>;

export function isLanguage(value: unknown): value is Language {
	return value === "mn" || value === "en";
}

/** The voice of one dictionary in one language: `const t = speak(words, language); t('cancelled', { count: 3 })`. */
export function speak<D extends Dictionary>(dictionary: D, language: Language): (key: keyof D & string, values?: Values) => string {
	return (key, values) => say(dictionary[key] as Text, language, values);
}

export function say(text: Text, language: Language, values: Values = {}): string {
	const pattern = text[language];
	const chosen = typeof pattern === "string" ? pattern : pattern[pluralOf(language, values.count)];
	return chosen.replace(/\{(\w+)\}/g, (whole, name: string) => {
		const value = values[name];
		if (value === undefined) return whole;
		return typeof value === "number" ? formatNumber(language, value) : value;
	});
}

// mn and en agree on 1,240; other locales would write 1.240, which a donor reads as one.
const numbers = { mn: new Intl.NumberFormat("mn-MN"), en: new Intl.NumberFormat("en-GB") };
const days = {
	// The long style spells the month out (дөрөвдүгээр сар), which nobody writes and no column holds.
	mn: new Intl.DateTimeFormat("mn-MN", { dateStyle: "medium", timeZone: "UTC" }),
	en: new Intl.DateTimeFormat("en-GB", { dateStyle: "long", timeZone: "UTC" }),
};
const shortDays = {
	mn: new Intl.DateTimeFormat("mn-MN", { year: "numeric", month: "2-digit", day: "2-digit", timeZone: "UTC" }),
	en: new Intl.DateTimeFormat("en-GB", { dateStyle: "medium", timeZone: "UTC" }),
};
const moments = {
	mn: new Intl.DateTimeFormat("mn-MN", { dateStyle: "medium", timeStyle: "short", timeZone: "Asia/Ulaanbaatar" }),
	en: new Intl.DateTimeFormat("en-GB", { dateStyle: "medium", timeStyle: "short", timeZone: "Asia/Ulaanbaatar" }),
};
const plurals = { mn: new Intl.PluralRules("mn-MN"), en: new Intl.PluralRules("en-GB") };

export function formatNumber(language: Language, value: number): string {
	// Most numbers on a page are small, and Intl takes its time over each: below a thousand neither language writes more than digits.
	if (Number.isInteger(value) && value > 0 && value < 1000) return String(value);
	return numbers[language].format(value);
}

/** A calendar day (`YYYY-MM-DD`) in words. */
export function formatDate(language: Language, day: string): string {
	return days[language].format(new Date(`${day}T00:00:00Z`));
}

/** The same for a column of a table, where the words of a day would push the others off the page. */
export function formatShortDate(language: Language, day: string): string {
	return shortDays[language].format(new Date(`${day}T00:00:00Z`));
}

/** A moment, shown on the wall clock of Ulaanbaatar. */
export function formatMoment(language: Language, moment: Date): string {
	return moments[language].format(moment);
}

function pluralOf(language: Language, count: string | number | undefined): "one" | "other" {
	return typeof count === "number" && plurals[language].select(count) === "one" ? "one" : "other";
}
