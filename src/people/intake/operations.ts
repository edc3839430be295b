import * as v from "valibot";
import { operations as names, intake as words } from "#words/people";
import { id } from "../../shared/fields.ts";
import { operation, operationsOf } from "../../shared/journal/operation.ts";

/** In which form somebody was told, and of which person by which report: nobody's name. */
const disclosure = v.object({ form: id, person: id, report: id });

const alike = { names, messages: [words], access: "people.read", reach: "areas" } as const;

export const intakeOperations = operationsOf("people", alike, {
	/** Somebody was told that a person is known beyond their areas. Only the form that tells it notes it: a program is told nothing. */
	"known-elsewhere-told": operation(disclosure, { inPerson: true, subject: ({ report }) => report }),
});
