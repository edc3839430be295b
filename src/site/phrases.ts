import type { PublicText } from "../counting/countable.ts";
import { type Quarter, type Unit, unitLabels } from "../counting/index.ts";
import type { Figure } from "../figures/schema.ts";
import { type AgeBands, ageBandOf } from "../particulars/age-bands.ts";
import { areaName } from "../places/index.ts";
import type { PlainDate } from "../shared/clock.ts";
import {
	fillIn,
	formatDate,
	formatMonth,
	formatNumber,
	inLanguage,
	type Language,
	type Speaker,
	speak,
	tagOf,
	type Values,
} from "../shared/words.ts";
import { publicBest, publicTotal } from "./rules.ts";
import type { Key, Part } from "./schema.ts";
import { isEditable, type OwnTexts, pageTexts } from "./texts.ts";

/** The words of the public pages of one programme in one language: sentences, counts, days, quarters, and parts that were merged. */
export interface Phrases {
	readonly language: Language;
	readonly t: Speaker<typeof pageTexts>;
	/** How the records of a figure are counted, or why a row of them is not. */
	ofRecords(text: PublicText): string;
	/** The word for a unit behind a number. */
	unitWord(unit: Unit, count: number): string;
	number(value: number): string;
	date(day: PlainDate): string;
	/** The month of a day: on which one somebody came is not public. */
	month(day: PlainDate): string;
	/** A number of people, of pairs of them or of attendances, where one to four are said as a range. */
	few(unit: "person" | "attendance", value: number): string;
	/** `1,240`, or `1,021–1,052`. */
	range(figure: Figure): string;
	/** The number in large: the best of an interval, where there is one. */
	headline(figure: Figure): string;
	/** The word for what is counted: people, attendances, meetings; with the interval, where the number before it is the best of one. */
	unit(figure: Figure): string;
	/** Counted once, or in duplicated numbers. */
	how(figure: Figure): string;
	/** `1,240 people, counted once` */
	counted(figure: Figure): string;
	asOf(day: PlainDate): string;
	until(figure: Figure): string;
	quarters(keys: readonly Quarter[]): string;
	tick(quarter: Quarter): string | undefined;
	areas(keys: readonly Key[]): string;
	part(axis: "sex" | "ageBand" | "area", part: Part, ageBands: AgeBands): string;
}

const made = new Map<Language, Phrases>();
const none: OwnTexts = {};

/** The phrases of a language; without texts of a programme's own, one for all. */
export function phrasesIn(language: Language, own: OwnTexts = none): Phrases {
	if (own !== none) return makePhrases(language, own);
	const known = made.get(language) ?? makePhrases(language, own);
	made.set(language, known);
	return known;
}

function makePhrases(language: Language, own: OwnTexts): Phrases {
	const ours = speak(pageTexts, language);
	const theirs = new Map(Object.entries(own).filter(([key]) => isEditable(key)));
	const written = (key: string, values: Values | undefined) => {
		const text = theirs.get(key);
		return text && fillIn(inLanguage(text, language), language, values);
	};
	const t: Phrases["t"] = (key, ...values) => written(key, values[0] as Values | undefined) ?? ours(key, ...values);
	const units = unitLabels(language);
	const list = new Intl.ListFormat(tagOf(language), { type: "conjunction" });
	const number = (value: number) => formatNumber(language, value);
	const date = (day: PlainDate) => formatDate(language, day);
	const month = (day: PlainDate) => formatMonth(language, day);
	const named = (names: readonly string[]) => (names.length === 1 ? (names[0] ?? "") : t("together", { list: list.format(names) }));

	function quarter(key: Quarter): string {
		const [year = "", quarterNumber = ""] = key.split("-Q");
		return t("quarter-name", { year, number: quarterNumber });
	}

	function ages(keys: readonly Key[], ageBands: AgeBands): string {
		const bands = keys.filter((key) => key !== null).map((key) => ageBandOf(Number(key), ageBands));
		const from = bands[0]?.from ?? null;
		const to = bands.at(-1)?.to ?? null;
		const known = bands.length === 0 ? [] : [agesBetween(from, to)];
		return named([...known, ...(keys.includes(null) ? [t("unknown")] : [])]);
	}

	function agesBetween(from: number | null, to: number | null): string {
		if (from === null) return to === null ? t("age-all") : t("age-below", { to });
		return to === null ? t("age-from", { from }) : t("age-between", { from, to });
	}

	const areas = (keys: readonly Key[]) => named(keys.map((key) => (key === null ? t("unknown") : areaName(key, language))));
	const between = ({ low, high }: ReturnType<typeof publicTotal>) => (low === high ? number(low) : `${number(low)}–${number(high)}`);
	const range = ({ count }: Figure) => between(publicTotal(count));
	const headline = ({ count }: Figure) => {
		const best = publicBest(count);
		return best === null ? between(publicTotal(count)) : number(best);
	};
	const unit = ({ indicator, count }: Figure) => {
		const { low, high } = publicTotal(count);
		const best = publicBest(count);
		const word = units.word(indicator.unit, best ?? high);
		return best === null ? word : t("unit-with-interval", { unit: word, low, high });
	};
	const how = ({ count }: Figure) => t(count.how === "unique" ? "counted-once" : "in-duplicated");

	return {
		language,
		t,
		ofRecords: ({ key, values, text }) => written(key, values) ?? text,
		unitWord: units.word,
		number,
		date,
		month,
		few: (unit, value) => between(publicTotal({ unit, low: value, high: value })),
		range,
		headline,
		unit,
		how,
		counted: (figure) => t("counted", { number: headline(figure), unit: unit(figure), how: how(figure) }),
		asOf: (day) => t("as-of", { date: date(day), digit: Number(day.at(-1)) }),
		until: ({ count }) => (count.until === null ? t("nothing-counts") : t("until", { date: month(count.until) })),
		quarters: (keys) => {
			const [first, last] = [keys[0], keys.at(-1)];
			if (!first || !last) return "";
			if (first === last) return quarter(first);
			const [[year = "", from = ""], [lastYear, to = ""]] = [first.split("-Q"), last.split("-Q")];
			return year === lastYear ? t("quarters-of-year", { year, from, to }) : t("quarter-span", { from: quarter(first), to: quarter(last) });
		},
		tick: (key) => (key.endsWith("-Q1") ? key.slice(0, 4) : undefined),
		areas,
		part: (axis, { keys }, ageBands) => {
			if (axis === "area") return areas(keys);
			if (axis === "ageBand") return ages(keys, ageBands);
			return named(keys.map((key) => t(key === "female" || key === "male" ? key : "unknown")));
		},
	};
}
