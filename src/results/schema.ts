import type { BoundedNumber, Stretch } from "../figures/schema.ts";
import type { Indicator } from "../indicators/schema.ts";
import type { Disability } from "../particulars/disability.ts";
import type { Sex } from "../particulars/sex.ts";
import type { PlainDate } from "../shared/clock.ts";
import type { InBoth } from "../shared/words.ts";

/** A column of the table: a period of the plan, or a year where the plan has none. */
export interface ResultPeriod extends Stretch {
	readonly id: string;
	readonly name: InBoth;
}

/** Of which areas: all together, each by itself, one by its path, or whatever is none of the programme's own. */
export type AreaAsked = "" | "each" | "elsewhere" | (string & {});

/** What of the table is asked for, as it stands in the address; empty is all. */
export interface ResultsFilter {
	/** The id of a pillar. */
	readonly pillar: string;
	readonly area: AreaAsked;
	/** The id of a period. */
	readonly period: string;
	readonly sex: Sex | "";
	readonly disability: Disability | "";
}

export interface ResultInPeriod {
	readonly fresh: BoundedNumber;
	readonly soFar: BoundedNumber;
}

/** One line: an indicator, or what of it is in one place. */
export interface ResultLine {
	readonly indicator: Indicator;
	/** An area path, or `elsewhere`; null for the line of the indicator itself. */
	readonly place: string | null;
	/** What was counted in each period, in the order of the columns; null before it began, or where it has no such parts. */
	readonly periods: readonly (ResultInPeriod | null)[];
	/** All until the day of the table; null where it has no such parts. */
	readonly actual: BoundedNumber | null;
}

export interface Results {
	/** The periods that have begun, and of what is published those that were. */
	readonly periods: readonly ResultPeriod[];
	readonly lines: readonly ResultLine[];
	/** The day up to which everything is counted. */
	readonly day: PlainDate;
	/** The journal position at which it is counted; null where each period has its own. */
	readonly asOf: number | null;
	/** Whether these are the numbers that were published, and nothing later. */
	readonly isPublished: boolean;
}
