import type { Quarter } from "../counting/index.ts";
import { saySex } from "../people/index.ts";
import { areaName } from "../places/index.ts";
import { formatNumber, type Language, speak } from "../shared/words.ts";
import { type Axis, ageBandOf } from "./rules.ts";
import type { AgeBands, Figure } from "./schema.ts";
import { words } from "./words.ts";

/** The words of the office for values: counts, quarters, bands and areas. */
export interface Phrases {
	readonly language: Language;
	readonly t: ReturnType<typeof speak<typeof words>>;
	number(value: number): string;
	/** `1,240 people, each counted once`, or the interval. */
	counted(figure: Figure): string;
	quarter(quarter: Quarter): string;
	area(path: string | null): string;
	age(band: number | null, ageBands: AgeBands): string;
	/** A part of a figure along an axis, by its key; null is the unknown part. */
	part(axis: Axis, key: string | null, ageBands?: AgeBands): string;
}

export function phrasesIn(language: Language): Phrases {
	const t = speak(words, language);
	const area = (path: string | null) => (path === null ? t("unknown") : areaName(path, language));

	function age(band: number | null, ageBands: AgeBands): string {
		if (band === null) return t("unknown");
		const { from, to } = ageBandOf(band, ageBands);
		if (from === null) return t("age-below", { to: to ?? 0 });
		return to === null ? t("age-from", { from }) : t("age-between", { from, to });
	}

	return {
		language,
		t,
		number: (value) => formatNumber(language, value),
		counted: ({ count: { low, high } }) => (low === high ? t("people-once", { count: low }) : t("people-between", { low, high })),
		quarter: (quarter) => {
			const [year = "", number = ""] = quarter.split("-Q");
			return t("quarter-name", { year, number });
		},
		area,
		age,
		part: (axis, key, ageBands = "adults") => {
			if (axis === "area") return area(key);
			if (axis === "ageBand") return age(key === null ? null : Number(key), ageBands);
			return key === "female" || key === "male" ? saySex(key, language) : t("unknown");
		},
	};
}
