import type { ActivityKind, ParticipantRole } from "../activities/schema.ts";
import type { DocumentStage } from "../advocacy/schema.ts";
import type { Unit } from "../counting/index.ts";
import type { PlainDate } from "../shared/clock.ts";
import type { InBoth } from "../shared/words.ts";

/** Units an indicator may have. */
export const indicatorUnits = ["person", "household", "attendance", "event", "document", "contact"] as const satisfies readonly Unit[];
export type IndicatorUnit = (typeof indicatorUnits)[number];

/** What qualifies for an indicator. Empty lists mean any. */
export type Source =
	/** Sessions held and whoever took part. Person: reached `minimum` sessions. Attendance: each time. Event: each session. */
	| {
			readonly of: "activities";
			readonly kinds: readonly ActivityKind[];
			readonly roles: readonly ParticipantRole[];
			readonly minimum: number;
	  }
	/** Out-of-school children, counted as people or as their households. */
	| { readonly of: "children"; readonly event: ChildEvent }
	/** Policy documents with a part of the programme that reached the stage (or one after it). */
	| { readonly of: "documents"; readonly stage: DocumentStage }
	/** Contacts of the posts of a campaign year, or of all years. */
	| { readonly of: "campaigns"; readonly year: string | null }
	/** People enrolled in the sites where such sessions were held. Always indirect. */
	| { readonly of: "enrolment"; readonly kinds: readonly ActivityKind[] };

export const childEvents = ["identified", "access"] as const;
export type ChildEvent = (typeof childEvents)[number];

/** Direct: took part or was served. Indirect: by the formula of the sheet. Campaign: contacts. Never added to each other. */
export const reaches = ["direct", "indirect", "campaign"] as const;
export type Reach = (typeof reaches)[number];

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
	readonly unit: IndicatorUnit;
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

export const ageBandSchemes = ["adults", "children"] as const;
export type AgeBands = (typeof ageBandSchemes)[number];

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
		unit: IndicatorUnit;
		/** jsonb; written as text. */
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
