import * as v from "valibot";
import { operations as names, calendar as words } from "#words/children";
import { day, id, lines, wholeNumber } from "../../shared/fields.ts";
import { operation, operationsOf } from "../../shared/journal/operation.ts";
import { readDaysOff } from "./rules.ts";

/** The four quarters, as the fields of a form. */
export const termFields = [
	{ from: "term1From", until: "term1Until" },
	{ from: "term2From", until: "term2Until" },
	{ from: "term3From", until: "term3Until" },
	{ from: "term4From", until: "term4Until" },
] as const;

const schoolYear = v.object({
	id,
	year: wholeNumber("year-wrong", { least: 2000, most: 2100 }),
	term1From: day,
	term1Until: day,
	term2From: day,
	term2Until: day,
	term3From: day,
	term3Until: day,
	term4From: day,
	term4Until: day,
	/** A line for each: `2020-02-24 2020-02-28 Цагаан сар`. */
	daysOff: v.pipe(
		lines,
		v.maxLength(60, "days-off-many"),
		v.everyItem((line) => readDaysOff(line) !== null, "days-off-wrong"),
	),
});

export const calendarOperations = operationsOf(
	"children",
	{ names, messages: [words], access: "programme.write", reach: "everywhere" },
	{
		/** When there is school in a year: confirmed as it usually is, or otherwise. */
		"school-year-written": operation(schoolYear, { undo: "school-year-removed" }),
		/** The usual school year holds again. */
		"school-year-removed": operation(v.object({ id })),
	},
);
