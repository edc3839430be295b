import * as v from "valibot";
import { operations as names, roster as words } from "#words/activities";
import { id } from "../../shared/fields.ts";
import { operation, operationsOf } from "../../shared/journal/operation.ts";
import { mostExpected } from "../rules.ts";

/** People on record, each by any report of theirs. */
const people = v.pipe(v.array(id, "field-wrong"), v.minLength(1, "nobody-chosen"), v.maxLength(mostExpected, "people-many"));

/** Who came, each with the id of the attendance that it makes; and whose tick is taken back. */
const ticks = v.pipe(
	v.object({
		session: id,
		came: v.optional(v.pipe(v.array(v.object({ id, person: id }), "field-wrong"), v.maxLength(mostExpected, "people-many")), []),
		gone: v.optional(v.pipe(v.array(id, "field-wrong"), v.maxLength(mostExpected, "people-many")), []),
	}),
	v.forward(
		v.partialCheck([["came"], ["gone"]], ({ came, gone }) => came.length + gone.length > 0, "nobody-chosen"),
		["came"],
	),
);

const ofActivity = { subject: ({ activity }: { readonly activity: string }) => activity };
const alike = { names, messages: [words], access: "activities.write", reach: "areas", offline: true } as const;

export const rosterOperations = operationsOf("activities", alike, {
	/** People are expected in the sessions of the activity from now on. */
	"participants-planned": operation(v.object({ activity: id, people }), { ...ofActivity, undo: "participants-unplanned" }),
	"participants-unplanned": operation(v.object({ activity: id, people }), ofActivity),
	/** A person who is marked already stays marked once; a person whose mark is taken back stays expected. */
	"roster-ticked": operation(ticks, { subject: ({ session }) => session }),
});

export type Ticks = v.InferOutput<typeof ticks>;
