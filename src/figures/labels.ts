import { figures as words } from "#words/figures";
import { sayRole } from "../activities/index.ts";
import { participantRoles } from "../activities/schema.ts";
import { documentStages } from "../advocacy/schema.ts";
import type { Best, Count } from "../counting/index.ts";
import { type SheetLabels, sheetLabels } from "../indicators/index.ts";
import { type Axis, ageBandOf } from "../indicators/rules.ts";
import type { AgeBands, IndicatorSheet } from "../indicators/schema.ts";
import { disabilityLabel, sexLabel } from "../particulars/labels.ts";
import { areaName } from "../places/index.ts";
import { formatShortDate, type Language, sayPlain, speak } from "../shared/words.ts";
import type { FigureRow } from "./schema.ts";

type Numbered = Pick<Count, "unit"> & Bounded;
/** A published figure has its best without the method, as it was printed. */
type Bounded = Pick<Count, "low" | "high"> & { readonly best?: Pick<Best, "value"> | number | null };

/** What a figure says beside its sheet: counts, parts, bands and areas. */
export interface FigureLabels extends Omit<SheetLabels, "t"> {
	readonly t: ReturnType<typeof speak<typeof words>>;
	/** A day in a column of a table. */
	shortDay(day: string): string;
	/** `1,240 people, each counted once`, or the interval; `1,240 people (1,226 to 1,251)` where one of it is best. */
	counted(count: Numbered): string;
	/** `1,240`, or `1,240–1,310`, or `1,240 (1,226–1,251)`. */
	range(count: Bounded): string;
	/** The number in large: the best of an interval, where one is. */
	headline(count: Bounded): string;
	/** `people`, as it follows the number in large; with the interval around the best. */
	unitWord(count: Numbered): string;
	area(path: string | null): string;
	age(band: number | null, ageBands: AgeBands): string;
	/** A part of a figure along an axis, by its key; null is the unknown part. */
	part(axis: Axis, key: string | null, ageBands: AgeBands): string;
	/** The activity of a row, the stage of a document, the platform of a post. */
	occasion(row: Pick<FigureRow, "occasion">, sheet: Pick<IndicatorSheet, "unit">): string;
}

export function figureLabels(language: Language): FigureLabels {
	const t = speak(words, language);
	const sheet = sheetLabels(language);
	const { number } = sheet;
	const area = (path: string | null) => (path === null ? t("unknown") : areaName(path, language));

	function range({ low, high, best }: Bounded): string {
		if (low === high) return number(low);
		const value = bestOf({ best });
		return value === null ? t("range", { low, high }) : t("range-with-best", { best: value, low, high });
	}

	function age(band: number | null, ageBands: AgeBands): string {
		if (band === null) return t("unknown");
		const { from, to } = ageBandOf(band, ageBands);
		if (from === null) return t("age-below", { to: to ?? 0 });
		return to === null ? t("age-from", { from }) : t("age-between", { from, to });
	}

	return {
		...sheet,
		t,
		shortDay: (written) => formatShortDate(language, written),
		counted: ({ unit, low, high, best }) => {
			if (low === high) return t(`exact-${countable(unit)}`, { count: low });
			const value = bestOf({ best });
			if (value === null) return t(`between-${countable(unit)}`, { low, high });
			return t(unit === "household" ? "best-household" : "best-person", { count: value, low, high });
		},
		range,
		headline: (count) => {
			const value = count.low === count.high ? null : bestOf(count);
			return value === null ? range(count) : number(value);
		},
		unitWord: ({ unit, low, high, best }) => {
			const value = low === high ? null : bestOf({ best });
			const word = t(`word-${countable(unit)}`, { count: value ?? high });
			return value === null ? word : t("word-with-interval", { unit: word, low, high });
		},
		area,
		age,
		part: (axis, key, ageBands) => {
			if (axis === "area") return area(key);
			if (axis === "ageBand") return age(key === null ? null : Number(key), ageBands);
			if (axis === "disability") return disabilityLabel(key === "yes" || key === "no" ? key : null, language);
			if (axis === "role") return sayRoleOf(key);
			return key === "female" || key === "male" ? sexLabel(key, language) : t("unknown");
		},
		occasion: ({ occasion }, { unit }) => {
			const stage = documentStages.find((one) => unit === "document" && one === occasion);
			if (stage) return sheet.stage(stage);
			const platform = unit === "contact" ? `platform-${occasion}` : "";
			return sayPlain(words, platform, language) ?? occasion;
		},
	};

	function sayRoleOf(key: string | null): string {
		const role = participantRoles.find((one) => one === key);
		return role ? sayRole(role, language) : t("unknown");
	}
}

function bestOf({ best }: Pick<Bounded, "best">): number | null {
	return typeof best === "object" ? (best?.value ?? null) : (best ?? null);
}

/** Figures have only some of the units that can be counted. */
function countable(unit: Count["unit"]): IndicatorSheet["unit"] {
	return unit === "household" || unit === "attendance" || unit === "event" || unit === "document" || unit === "contact" ? unit : "person";
}
