import * as v from "valibot";
import { operations as names, headCounts as words } from "#words/activities";
import { disabilities } from "../../particulars/disability.ts";
import { sexes } from "../../particulars/sex.ts";
import { choice, id, optionalChoice } from "../../shared/fields.ts";
import { operation, operationsOf } from "../../shared/journal/operation.ts";
import { mostCells, mostPeople } from "../rules.ts";
import { headCountAges, participantRoles } from "../schema.ts";

const people = v.pipe(
	v.nullish(v.union([v.string(), v.number()], "people-wrong"), ""),
	v.check((written) => String(written).trim() !== "", "people-missing"),
	v.transform(readPeople),
	v.number("people-wrong"),
);
const cell = v.object({
	sex: optionalChoice(sexes, "choice-wrong"),
	ageBand: optionalChoice(headCountAges, "choice-wrong"),
	role: optionalChoice(participantRoles, "choice-wrong"),
	disability: v.optional(choice(["not_asked", ...disabilities], "choice-wrong"), "not_asked"),
	people,
});
export const cells = v.pipe(v.array(cell, "field-wrong"), v.maxLength(mostCells, "cells-many"));

const alike = { names, messages: [words], access: "activities.write", reach: "areas", offline: true } as const;

export const headCountOperations = operationsOf("activities", alike, {
	/** Takes the place of the session's former one. Without cells the session has none. */
	"head-count-written": operation(v.object({ session: id, cells }), { subject: ({ session }) => session }),
});

/** `35`, or `1,200` and `1 200` as people write them. */
function readPeople(written: string | number): number {
	const digits = String(written)
		.replace(/(?<=\d)[\s,](?=\d{3}$)/, "")
		.trim();
	const read = /^\d{1,5}$/.test(digits) ? Number(digits) : Number.NaN;
	return read <= mostPeople ? read : Number.NaN;
}
