import * as v from "valibot";
import { operations as names, pairs as words } from "#words/people";
import { id } from "../../shared/fields.ts";
import { operation, operationsOf } from "../../shared/journal/operation.ts";

/** `reports`: all that were ever taken for the person, known where it is done again after a restore, in which they may be fewer. */
const erasure = v.object({
	id,
	reports: v.pipe(v.array(id, "field-wrong"), v.minLength(1, "field-wrong"), v.maxLength(10_000, "field-wrong")),
});

export const erasingOperations = operationsOf(
	"people",
	{ names, messages: [words], access: "machine", reach: "everywhere" },
	{
		/** Somebody asked to be forgotten. It holds ids alone, and is kept apart from the backups: a restore does it again. */
		"person-erased": operation(erasure, { keptApart: (input) => input }),
	},
);
