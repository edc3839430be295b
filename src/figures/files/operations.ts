import * as v from "valibot";
import { operations as names } from "#words/figures";
import { choice, typed, wholeNumber } from "../../shared/fields.ts";
import { operation, operationsOf } from "../../shared/journal/operation.ts";

/** Files that the office makes. The API hands rows out as JSON. */
export const formats = ["csv", "xlsx"] as const;
export type Format = (typeof formats)[number];

/** Which rows of which figure, and how many stood in the file. */
const taken = v.object({
	code: v.pipe(typed, v.nonEmpty("field-wrong"), v.maxLength(20, "field-wrong")),
	asOf: wholeNumber("field-wrong", { most: Number.MAX_SAFE_INTEGER }),
	rows: wholeNumber("field-wrong"),
	format: choice([...formats, "json"], "field-wrong"),
	quarter: v.optional(v.string("field-wrong")),
	area: v.optional(v.string("field-wrong")),
});
const alike = { names, messages: [], access: "figures.export", reach: "areas" } as const;

export const figureOperations = operationsOf("figures", alike, {
	/** Who took which list of people out of the office. */
	"rows-exported": operation(taken, { subject: ({ code }) => code }),
});
