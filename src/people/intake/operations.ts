import * as v from "valibot";
import { operations as names, intake as words } from "#words/people";
import { id } from "../../shared/fields.ts";
import { operation, operationsOf } from "../../shared/journal/operation.ts";

const count = v.pipe(v.number(), v.safeInteger(), v.minValue(0));

/** In which form somebody was told, and of which person by which report: nobody's name. */
const disclosure = v.object({ form: id, person: id, report: id });

/** Of which register, how many people it has, and the range that was said: nobody's name. */
const range = v.object({ register: id, people: count, low: count, high: count });

const alike = { names, messages: [words], access: "people.read", reach: "areas" } as const;

export const intakeOperations = operationsOf("people", alike, {
	/** Somebody was told that a person is known beyond their areas. Only the form that tells it notes it: a program is told nothing. */
	"known-elsewhere-told": operation(disclosure, { inPerson: true, subject: ({ report }) => report }),
	/** Somebody was told how many people of a register are on record beyond their areas. Only the page that tells it notes it. */
	"beyond-areas-told": operation(range, { inPerson: true, subject: ({ register }) => register }),
});
