import * as v from "valibot";
import type { PlainDate } from "../../shared/clock.ts";

/** From its first day until its last. */
const span = v.object({ from: v.string(), until: v.string() });

/** Of the usual holidays the name is a key of the dictionary, of any other what somebody wrote. */
const daysOff = v.object({ ...span.entries, name: v.string() });

/**
 * A school year as a programme goes by it: the ministry lays down each summer when there is school, and it changes in winter when it
 * is too cold or an illness goes round. A phone has it too.
 */
export const schoolYearDocument = v.object({
	schema: v.literal(1),
	id: v.string(),
	/** The year in which it begins. */
	year: v.number(),
	/** The four quarters; between them are the holidays. */
	terms: v.array(span),
	/** Days off within the terms. */
	daysOff: v.array(daysOff),
});

export interface DaySpan {
	readonly from: PlainDate;
	readonly until: PlainDate;
}

export interface DaysOff extends DaySpan {
	readonly name: string;
}

export interface SchoolYear {
	readonly year: number;
	readonly terms: readonly DaySpan[];
	readonly daysOff: readonly DaysOff[];
}

/** The school years that somebody entered. One that is not there goes by the usual one. */
export type SchoolCalendar = readonly SchoolYear[];

export type CalendarTables = {
	school_year: {
		id: string;
		since_seq: number;
		until_seq?: number;
		year: number;
		/** `[{from, until}, …]`, written as text. */
		terms: readonly DaySpan[] | string;
		days_off: readonly DaysOff[] | string;
	};
};
