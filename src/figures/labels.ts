import { figures as words } from "#words/figures";
import { roleLabel } from "../activities/index.ts";
import { participantRoles } from "../activities/schema.ts";
import { barrierLabel, exclusionLabel } from "../children/index.ts";
import type { Axis } from "../counting/countable.ts";
import { type Best, type Count, type UnitLabels, unitLabels } from "../counting/index.ts";
import { countableOf } from "../indicators/countables.ts";
import { type SheetLabels, sheetLabels } from "../indicators/index.ts";
import type { IndicatorSheet } from "../indicators/schema.ts";
import { type AgeBands, ageBandOf } from "../particulars/age-bands.ts";
import { disabilityLabel, sexLabel } from "../particulars/labels.ts";
import { areaName } from "../places/index.ts";
import { formatShortDate, type Language, speak } from "../shared/words.ts";
import { type FigureRow, isUsual, type LeftOutReason } from "./schema.ts";

type Numbered = Pick<Count, "unit"> & Bounded;
/** A published figure has its best without the method, as it was printed. */
type Bounded = Pick<Count, "low" | "high"> & { readonly best?: Pick<Best, "value"> | number | null };

type Counted = Pick<IndicatorSheet, "unit" | "counts">;

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
	readonly units: UnitLabels;
	/** The activity of a row, the stage of a document, the platform of a post. */
	occasion(row: Pick<FigureRow, "occasion">, sheet: Counted): string;
	/** What stands above the rows of a figure. */
	rowsIntro(sheet: Counted): string;
	/** Why rows of a figure are left out. */
	reasonsOf(sheet: Counted): (reason: LeftOutReason) => string;
}

export function figureLabels(language: Language): FigureLabels {
	const t = speak(words, language);
	const sheet = sheetLabels(language);
	const units = unitLabels(language);
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
			if (low === high) return units.exact(unit, low);
			const value = bestOf({ best });
			return value === null ? units.between(unit, low, high) : units.best(unit, value, low, high);
		},
		range,
		headline: (count) => {
			const value = count.low === count.high ? null : bestOf(count);
			return value === null ? range(count) : number(value);
		},
		unitWord: ({ unit, low, high, best }) => {
			const value = low === high ? null : bestOf({ best });
			const word = units.word(unit, value ?? high);
			return value === null ? word : t("word-with-interval", { unit: word, low, high });
		},
		area,
		age,
		part: (axis, key, ageBands) => {
			if (axis === "area") return area(key);
			if (axis === "ageBand") return age(key === null ? null : Number(key), ageBands);
			if (axis === "disability") return disabilityLabel(key === "yes" || key === "no" ? key : null, language);
			if (axis === "role") return sayRoleOf(key);
			if (axis === "barrier") return key === null ? t("unknown") : barrierLabel(key, language);
			if (axis === "dimension") return exclusionLabel(key, language) ?? t("unknown");
			return key === "female" || key === "male" ? sexLabel(key, language) : t("unknown");
		},
		units,
		occasion: ({ occasion }, { counts }) => countableOf(counts).labels(language).occasion?.(occasion) ?? occasion,
		rowsIntro: ({ unit, counts }) => countableOf(counts).labels(language).rowsIntro ?? units.rowsIntro(unit),
		reasonsOf: ({ counts }) => {
			const own = countableOf(counts).labels(language);
			return (reason) => (isUsual(reason) ? t(reason) : (own.reason?.(reason) ?? reason));
		},
	};

	function sayRoleOf(key: string | null): string {
		const role = participantRoles.find((one) => one === key);
		return role ? roleLabel(role, language) : t("unknown");
	}
}

function bestOf({ best }: Pick<Bounded, "best">): number | null {
	return typeof best === "object" ? (best?.value ?? null) : (best ?? null);
}
