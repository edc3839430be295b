import type { Count, Quarter } from "../counting/index.ts";
import type { Sex } from "../people/sex.ts";
import type { PlainDate } from "../shared/clock.ts";
import type { Language } from "../shared/words.ts";

type InBoth = Readonly<Record<Language, string>>;

/** What is counted and how, in words and as a rule. A changed sheet is a new version; old figures keep theirs. */
export interface IndicatorSheet {
	readonly code: string;
	readonly title: InBoth;
	readonly definition: InBoth;
	readonly notCounted: InBoth;
	readonly unit: "person";
	/** A person counts on the day they reach so many sessions. */
	readonly minimumSessions: number;
	readonly windowFrom: PlainDate;
	/** The last day that counts; null while the programme goes on. */
	readonly windowUntil: PlainDate | null;
	readonly target: number | null;
}

export interface Indicator extends IndicatorSheet {
	/** The journal position of this version. */
	readonly version: number;
}

/** People by quarter and area of the first qualifying contact, sex, and age band on that day. Null is unknown. */
export interface FigureCell {
	readonly quarter: Quarter;
	readonly area: string | null;
	readonly sex: Sex | null;
	readonly ageBand: number | null;
	readonly people: number;
}

export const leftOutReasons = ["session-cancelled", "before-window", "after-window", "not-yet-held", "below-minimum"] as const;
export type LeftOutReason = (typeof leftOutReasons)[number];

export interface Figure {
	readonly indicator: Indicator;
	readonly count: Count<"person">;
	/** The day on which the journal stood at `count.asOf`. */
	readonly asOfDay: PlainDate;
	readonly cells: readonly FigureCell[];
	/** Attendances of the people counted. */
	readonly attendances: number;
	readonly leftOut: readonly { readonly reason: LeftOutReason; readonly attendances: number }[];
	/** People known only by reports that the rule of who is who cannot recognise again: any of them may be counted twice. */
	readonly unrecognisable: number;
}

/** One row of a figure: a person, once, at the first qualifying contact. */
export interface FigureRow {
	readonly person: string;
	readonly name: string;
	readonly firstDay: PlainDate;
	readonly area: string | null;
	readonly activity: string;
	readonly session: string;
	readonly sex: Sex | null;
	readonly ageBand: number | null;
	readonly attendances: number;
}

/** Which rows of a figure. */
export interface RowsFilter {
	readonly quarter?: Quarter;
	/** An area path, or "unknown". */
	readonly area?: string;
}

/** One attendance that does not count, and why. */
export interface LeftOutRow {
	readonly attendance: string;
	readonly session: string;
	readonly day: PlainDate;
	readonly area: string | null;
	readonly name: string;
	readonly reason: LeftOutReason;
}

export type FiguresTables = {
	indicator: {
		code: string;
		since_seq: number;
		until_seq?: number;
		title_mn: string;
		title_en: string;
		definition_mn: string;
		definition_en: string;
		not_counted_mn: string;
		not_counted_en: string;
		unit: "person";
		minimum_sessions: number;
		window_from: PlainDate;
		window_until: PlainDate | null;
		target: number | null;
	};
};
