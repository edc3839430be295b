import type { ParticipantRole } from "../activities/schema.ts";
import type { Count, Quarter } from "../counting/index.ts";
import type { ListedLeftOut, ListedRow } from "../counting/listing.ts";
import { countables } from "../indicators/countables.ts";
import type { Indicator } from "../indicators/schema.ts";
import type { ExpectedParts } from "../linkage/index.ts";
import type { Disability } from "../particulars/disability.ts";
import type { Sex } from "../particulars/sex.ts";
import type { PlainDate } from "../shared/clock.ts";
import type { InBoth } from "../shared/words.ts";

/** A journal position, and the day on which the journal stood there. */
export interface Position {
	readonly asOf: number;
	readonly day: PlainDate;
}

/** What a figure is computed for. */
export interface Moment extends Position {
	readonly indicator: Indicator;
}

/**
 * How many of an indicator's units fall together along all axes. People and households: known ones only, each once, at the first
 * qualifying contact; whoever was counted by head alone is in `bounds`. Other units: all of them, head-counts included. Null is unknown.
 */
export interface FigureCell {
	readonly quarter: Quarter;
	readonly area: string | null;
	readonly sex: Sex | null;
	/** The place of the band in the indicator's scheme. */
	readonly ageBand: number | null;
	readonly role: ParticipantRole | null;
	/** Null is not asked, which is not a no. */
	readonly disability: Disability | null;
	/** There only where they are known, so that what was frozen before they were asked is frozen the same today. */
	readonly barrier?: string;
	readonly dimension?: string;
	readonly value: number;
}

/** Why a session and all in it do not count, or a row for its day. */
const usualReasons = ["session-cancelled", "before-window", "after-window", "not-yet-held", "below-minimum", "other-role"] as const;
type UsualReason = (typeof usualReasons)[number];

/** The usual ones, and those that only some records have. */
export const leftOutReasons: readonly string[] = [...new Set([...usualReasons, ...countables.flatMap(({ reasons }) => reasons)])];
/** One of the usual ones, or a word of the countable that the rows are of. */
export type LeftOutReason = string;

export function isUsual(reason: LeftOutReason): reason is UsualReason {
	return usualReasons.some((one) => one === reason);
}

/** Another reason why a number of people is an interval: some were counted by head alone. */
export interface Bounds {
	/** Different people known by name. */
	readonly named: number;
	/** Attendances by name, and by head alone. */
	readonly attendances: { readonly named: number; readonly unnamed: number };
	/** How many declared closed groups were summed apart from the rest. */
	readonly closedGroups: number;
	/** What capped the upper bound, where something did. */
	readonly population: { readonly people: number; readonly year: number; readonly source: string } | null;
}

/**
 * Why a number of people or households is an interval: nobody knows for certain who is who. How many pairs are told apart though they may
 * be one, and joined though they may be two; and by how much that makes the figure lower and higher at most.
 */
export interface LinkDoubt {
	readonly apart: number;
	readonly fewer: number;
	readonly joined: number;
	readonly more: number;
	/** By how much the expected number of people differs from the number as linked, in tenths; null beside head-counts, where no number is expected. */
	readonly expected: ExpectedParts | null;
}

export interface Figure {
	readonly indicator: Indicator;
	readonly count: Count;
	/** The day on which the journal stood at `count.asOf`. */
	readonly asOfDay: PlainDate;
	readonly cells: readonly FigureCell[];
	/** Null where nobody was counted by head alone, or where the unit is no person. */
	readonly bounds: Bounds | null;
	/** Null where everybody is known for certain, or where the unit is no person and no household. */
	readonly doubt: LinkDoubt | null;
	/** The people that contacts may be, at least and at most; only of contacts. */
	readonly people: Count<"person"> | null;
	/** Attendances of the people counted by name. */
	readonly attendances: number;
	/** Rows that do not count, in attendances, children, documents, posts or sites, by reason. */
	readonly leftOut: readonly { readonly reason: LeftOutReason; readonly rows: number }[];
	/** People known only by reports that the rule of who is who cannot recognise again: any of them may be counted twice. */
	readonly unrecognisable: number;
}

/** New in a quarter, met before and again in it, and all so far: three numbers that are not each other's sum. */
export interface QuarterOfFigure {
	readonly quarter: Quarter;
	readonly fresh: Count;
	/** Only of people and households counted by name; null elsewhere. */
	readonly returning: Count | null;
	readonly soFar: Count;
}

/** How a figure stood at the end of a day on which something happened that counts; oldest first. */
export interface HistoryPoint {
	readonly day: PlainDate;
	readonly count: Count;
}

/** People who stand in the direct figures of several pillars, and all of them together, each once. */
export interface Overlap {
	readonly pillars: readonly { readonly pillar: string; readonly count: Count<"person"> }[];
	/** People known by name that two pillars share. */
	readonly shared: readonly { readonly pillars: readonly [string, string]; readonly people: number }[];
	readonly together: Count<"person">;
	/** How much higher the sum of the pillars would be, and how much of those known by name as linked now. */
	readonly saved: BoundedNumber & { readonly named: number };
	/** When each double count was avoided; the lines add up to `saved.named`. */
	readonly avoided: readonly AvoidedCounts[];
}

/** People whom a pillar met for the first time in a period and whom another had counted already, so that they were not counted again. */
export interface AvoidedCounts {
	/** As an address names it: the first and last day of the period, or the quarter. */
	readonly time: string;
	/** The quarter in which the period begins, or the one itself where the plan has no period then. */
	readonly quarter: Quarter;
	readonly period: InBoth | null;
	/** The pillar that counts them, and the one that met them as well. */
	readonly counted: string;
	readonly met: string;
	readonly people: number;
}

/** From its first to its last day, both included. */
export interface Stretch {
	readonly startsOn: PlainDate;
	readonly endsOn: PlainDate;
}

/** Some of what a figure counts, by what records say where and of whom it counted first; what is not asked is everybody. */
export interface Part {
	/** Within one of these area paths. */
	readonly within?: readonly string[];
	/** Outside all of these, or nobody knows where. */
	readonly outside?: readonly string[];
	readonly sex?: Sex;
	readonly disability?: Disability;
}

export interface BoundedNumber {
	readonly low: number;
	readonly high: number;
	/** The expected number; null where nobody says which number of the interval it is. */
	readonly best: number | null;
}

/** What is new in a stretch, and all until its end. */
export interface OfStretch {
	readonly fresh: BoundedNumber;
	readonly soFar: BoundedNumber;
}

/** One row of a figure: what was counted, once, where and when it first counted. */
export interface FigureRow extends ListedRow {
	readonly role: ParticipantRole | null;
	/** How often a person came. */
	readonly attendances: number;
}

/** Which rows of a figure. */
export interface RowsFilter {
	readonly quarter?: Quarter;
	/** An area path, or "unknown". */
	readonly area?: string;
}

/** One row that does not count, and why. */
export type LeftOutRow = ListedLeftOut<LeftOutReason>;
