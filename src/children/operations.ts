import * as v from "valibot";
import { operations as names, form as words } from "#words/children";
import { reportInput } from "../people/schema.ts";
import { choice, dayOf, id, lines, record, recordOf, typed } from "../shared/fields.ts";
import { operation, operationsOf } from "../shared/journal/operation.ts";
import { caseAccessOperations } from "./accesses/operations.ts";
import { calendarOperations } from "./calendar/operations.ts";
import { caseOperations } from "./cases/operations.ts";
import { listOperations } from "./lists/operations.ts";
import { educations, situations } from "./schema.ts";

export const identifiedOn = dayOf("day-missing", "day-wrong");
export const site = recordOf("site-wrong");
export const situation = choice(situations, "situation-missing");

const facts = {
	/** Children of one household share it. */
	household: id,
	identifiedOn,
	area: v.pipe(
		typed,
		v.transform((area) => area || null),
	),
	site,
	situation,
};
const ids = v.pipe(
	lines,
	v.everyItem((one) => v.is(id, one), "choice-wrong"),
);

/** A new child with its `report`, or a `person` who is on record already. */
const registration = v.pipe(
	v.object({
		id,
		person: record,
		report: v.optional(v.nullable(reportInput), null),
		...facts,
		/** Reports that somebody compared: `different` are of other people, of `unsure` nobody could tell. */
		different: ids,
		unsure: ids,
	}),
	v.forward(
		v.partialCheck([["person"], ["report"]], ({ person, report }) => person !== null || report !== null, "given-missing"),
		["report"],
	),
);
const because = v.pipe(typed, v.trim(), v.nonEmpty("because-missing"), v.maxLength(500, "because-long"));

const alike = { names, messages: [words], access: "children.write", reach: "areas", offline: true } as const;

export const childOperations = operationsOf("children", alike, {
	"child-registered": operation(registration, { undo: "child-withdrawn" }),
	/** Corrects what was written down wrongly: another report takes the place of the first, which stays readable in the history. */
	"child-corrected": operation(v.object({ id, report: reportInput, ...facts })),
	/** Takes back a child who was registered by mistake, with all that was recorded of access to education. */
	"child-withdrawn": operation(v.object({ id, because })),
	/** A child may lose access and obtain it again: each time is a record of its own. */
	"access-recorded": operation(
		v.object({
			id,
			child: id,
			obtainedOn: dayOf("obtained-missing", "day-wrong"),
			education: choice(educations, "education-missing"),
			site,
		}),
		{ undo: "access-withdrawn" },
	),
	"access-withdrawn": operation(v.object({ id, because })),
});

export const childrenOperations = {
	...childOperations,
	...calendarOperations,
	...caseOperations,
	...caseAccessOperations,
	...listOperations,
};
