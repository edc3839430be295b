import type { Reach } from "../counting/countable.ts";
import type { Unit } from "../counting/index.ts";
import type { AgeBands } from "../particulars/age-bands.ts";
import type { PlainDate } from "../shared/clock.ts";
import type { InBoth } from "../shared/words.ts";
import type { Source } from "./countables.ts";

/** The fields of a sheet that are words only, beside title, definition and what is not counted. */
export const sheetNotes = [
	"rationale",
	"boundary",
	"target-rationale",
	"data-source",
	"means-of-verification",
	"method",
	"data-points",
	"frequency",
	"responsible",
	"analysis",
	"use",
	"quality-assurance",
	"data-issues",
] as const;
export type SheetNote = (typeof sheetNotes)[number];

/** A target of one year or quarter; it is of the period alone, never a sum of others. */
export interface PeriodTarget {
	readonly period: string;
	readonly value: number;
}

/** What is counted and how, in words and as a rule. A changed sheet is a new version; old figures keep theirs. */
export interface IndicatorSheet {
	readonly code: string;
	/** The id of the pillar it belongs to. */
	readonly pillar: string | null;
	readonly title: InBoth;
	readonly definition: InBoth;
	readonly notCounted: InBoth;
	readonly unit: Unit;
	readonly counts: Source;
	readonly reach: Reach;
	readonly ageBands: AgeBands;
	readonly windowFrom: PlainDate;
	/** The last day that counts; null while the programme goes on. */
	readonly windowUntil: PlainDate | null;
	readonly baseline: { readonly value: number; readonly on: PlainDate | null; readonly source: string } | null;
	/** Of the whole life of the indicator. */
	readonly target: number | null;
	readonly targets: readonly PeriodTarget[];
	readonly notes: Readonly<Partial<Record<SheetNote, InBoth>>>;
}

export interface Indicator extends IndicatorSheet {
	/** The journal position of this version. */
	readonly version: number;
}

export type IndicatorsTables = {
	indicator: {
		code: string;
		since_seq: number;
		until_seq?: number;
		pillar: string | null;
		title_mn: string;
		title_en: string;
		definition_mn: string;
		definition_en: string;
		not_counted_mn: string;
		not_counted_en: string;
		unit: Unit;
		/** jsonb, by the schema of what can be counted; written as text. */
		counts: string;
		reach: Reach;
		age_bands: AgeBands;
		window_from: PlainDate;
		window_until: PlainDate | null;
		baseline: string | null;
		target: number | null;
		targets: string;
		notes: string;
	};
};
