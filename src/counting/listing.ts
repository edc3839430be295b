import type { AgeBands } from "../particulars/age-bands.ts";
import type { Disability } from "../particulars/disability.ts";
import type { Sex } from "../particulars/sex.ts";
import type { PlainDate } from "../shared/clock.ts";
import type { Count } from "./count.ts";
import type { Unit } from "./units.ts";

/** What is sought among the records of a countable: the rule of a sheet, as the journal stood at a position and knew of a day. */
export interface Sought<Filter = unknown> {
	readonly counts: Filter;
	readonly unit: Unit;
	readonly ageBands: AgeBands;
	readonly windowFrom: PlainDate;
	/** The last day that counts; null while the programme goes on. */
	readonly windowUntil: PlainDate | null;
	readonly asOf: number;
	readonly day: PlainDate;
}

/** What is few enough to be listed whole: the figure is made from its rows themselves. */
export interface Listing<Reason extends string = string> {
	/** By day. */
	readonly rows: readonly ListedRow[];
	readonly leftOut: readonly ListedLeftOut<Reason | TimeReason>[];
	/** The last day that counts, where it is no day of a row. */
	readonly until?: PlainDate | null;
	/** The people that contacts may be; null where nobody knows how many can be reached. */
	readonly people?: Count<"person"> | null;
	/** What the rows until a day come to, where the same people stand behind several of them. */
	readonly together?: (day: PlainDate) => Count;
	/** People known by too little to be known again. */
	readonly unrecognisable?: number;
	/** Where people are counted: what each is to the figure. */
	readonly contributions?: ReadonlyMap<string, Contribution>;
}

/** What was counted, once, where and when it first counted. */
export interface ListedRow {
	/** The id of what was counted: a person, household, session, document, post or site. */
	readonly id: string;
	/** A person's id, where the row is one. */
	readonly person: string | null;
	/** The record that it was read from, where that has an id of its own: a child is registered, and is a person. */
	readonly record?: string;
	/** A name or a title. */
	readonly name: string;
	readonly day: PlainDate;
	readonly area: string | null;
	/** The title of the activity, the stage of a document, the platform of a post. */
	readonly occasion: string;
	readonly session: string | null;
	readonly sex: Sex | null;
	/** The place of the band in the scheme of the sheet. */
	readonly ageBand: number | null;
	/** Null is not asked, which is not a no. */
	readonly disability: Disability | null;
	/** Of a child, in words of its slice; none of what has no such axis, and of whom nobody has said so. */
	readonly barrier?: string | null;
	readonly dimension?: string | null;
	/** How many units the row is: 1, or the contacts of a post. */
	readonly value: number;
}

/** Of a row that is no person. */
export const nobody = { person: null, session: null, sex: null, ageBand: null, disability: null } as const;

/** One row that does not count, and why. */
export interface ListedLeftOut<Reason extends string = string> {
	readonly id: string;
	readonly session: string | null;
	readonly day: PlainDate | null;
	readonly area: string | null;
	readonly name: string;
	readonly reason: Reason;
	readonly value: number;
}

/** What somebody in doubt is to one indicator. */
export interface Contribution {
	/** What the indicator counts of them: the person, or the household. */
	readonly unit: string;
	/** The day on which they first count; null where they do not. */
	readonly day: PlainDate | null;
	/** How often one must come to count. */
	readonly minimum: number;
	/** How often they came to what qualifies, on which day first and last. */
	readonly times: number;
	readonly began: PlainDate;
	readonly last: PlainDate;
	/** Above zero a woman, below a man. */
	readonly sexScore: number;
}

export type TimeReason = "before-window" | "not-yet-held" | "after-window";

/** Why a row of this day does not count; null where it does. */
export function outsideWindow(sought: Pick<Sought, "windowFrom" | "windowUntil" | "day">, day: PlainDate): TimeReason | null {
	if (day < sought.windowFrom) return "before-window";
	if (day > sought.day) return "not-yet-held";
	return day > lastDay(sought, sought.day) ? "after-window" : null;
}

/** The last day that counts while the journal stands at `day`. */
export function lastDay({ windowUntil }: Pick<Sought, "windowUntil">, day: PlainDate): PlainDate {
	return windowUntil !== null && windowUntil < day ? windowUntil : day;
}

export function byDay(
	one: { readonly day: PlainDate; readonly id: string },
	other: { readonly day: PlainDate; readonly id: string },
): number {
	return one.day === other.day ? (one.id < other.id ? -1 : 1) : one.day < other.day ? -1 : 1;
}

export function later(one: PlainDate | null, other: PlainDate | null): PlainDate | null {
	return one === null || (other !== null && other > one) ? other : one;
}
