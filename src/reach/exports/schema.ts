import type { PlainDate } from "../../shared/clock.ts";
import type { Encoding } from "../../shared/decoding.ts";
import type { Language } from "../../shared/words.ts";
import type { ColumnName, ExportKind } from "../schema.ts";

/** How the letters of a file are written. */
export type FileLetters = Encoding | "Windows-1252" | "Shift_JIS";

/** A sentence for the reader, to be said in whichever language. */
export type Sentence = (language: Language) => string;

export type PostKind = Exclude<ExportKind, "page" | "ads">;

/** Numbers that have each account once. Their names changed (reach until 2026, viewers since), and so they are kept apart. */
export const uniqueMetrics = ["reach", "viewers", "unique_viewers"] as const;
export type UniqueMetric = (typeof uniqueMetrics)[number];

/** Numbers that have an account each time. Impressions became views with repeats in 2024: one is never the other. */
export const shownMetrics = ["views", "impressions", "plays"] as const;
export type ShownMetric = (typeof shownMetrics)[number];

export interface Measured<Metric extends UniqueMetric | ShownMetric> {
	readonly metric: Metric;
	readonly value: number;
	/** It was written like “1.2K”: what it was before nobody knows. */
	readonly isRounded: boolean;
}

/** By the clock of whoever exported it; the time zone stands nowhere. */
export interface PublishedAt {
	readonly day: PlainDate;
	/** `08:10`, or `08` where only the hour is true; null where the file has none. */
	readonly time: string | null;
}

export interface ExportedPost {
	/** Of the file, where its row begins. */
	readonly line: number;
	readonly platform: PostKind;
	/** As text: it has more digits than a number holds. Null where the file has none that is whole. */
	readonly id: string | null;
	/** The id of the page or account, as text. */
	readonly page: string | null;
	readonly link: string | null;
	readonly title: string;
	readonly published: PublishedAt | null;
	/** Null where the platform says nothing: never zero. */
	readonly unique: Measured<UniqueMetric> | null;
	readonly shown: Measured<ShownMetric> | null;
	readonly isShare: boolean;
	readonly isCrosspost: boolean;
}

/** How many accounts a page reached within some days, each once. */
export interface PageWindow {
	readonly line: number;
	readonly platform: "facebook" | "instagram";
	readonly metric: UniqueMetric;
	/** The day the file writes. Whether its window begins or ends on it, `names` says, or nobody. */
	readonly day: PlainDate;
	readonly days: number;
	readonly names: "first" | "last" | "unknown";
	readonly unique: number;
	readonly isRounded: boolean;
}

/** What a platform counted once over several posts at a time: ads of a campaign, all videos of a list. */
export interface UniqueTotal {
	readonly line: number;
	readonly source: "ads" | "youtube";
	/** Null for the total of the file. */
	readonly name: string | null;
	readonly from: PlainDate | null;
	readonly until: PlainDate | null;
	readonly metric: UniqueMetric;
	readonly unique: number;
	readonly isRounded: boolean;
}

export interface PassedLine {
	readonly line: number;
	readonly reason: Sentence;
}

export interface SeenColumn {
	readonly heading: string;
	/** Null where the heading says nothing that is wanted. */
	readonly column: ColumnName | null;
}

/** An export as it was understood. */
export interface ExportReading {
	readonly file: string;
	readonly kind: ExportKind;
	readonly encoding: FileLetters;
	/** Of the first table. */
	readonly columns: readonly SeenColumn[];
	readonly posts: readonly ExportedPost[];
	readonly windows: readonly PageWindow[];
	readonly totals: readonly UniqueTotal[];
	/** Lines that should count, and cannot: a number that is none. The reason names the column. */
	readonly rejected: readonly PassedLine[];
	/** Lines that never were meant to count: totals, errors of the platform, a post once more. */
	readonly skipped: readonly PassedLine[];
	/** What was odd; those lines count all the same. Line 0 is the file. */
	readonly remarks: readonly PassedLine[];
}

/** What somebody said of files with these headings. */
export interface ExportMapping {
	readonly kind: ExportKind;
	readonly columns: readonly SeenColumn[];
}
