import * as v from "valibot";
import { disabilities } from "../../particulars/disability.ts";
import { sexes } from "../../particulars/sex.ts";
import { day, id } from "../../shared/fields.ts";
import { activityKinds, headCountAges, participantRoles } from "../schema.ts";

/** What tells two people of one name apart; of anybody else nothing travels but the name. */
const apart = v.object({
	/** As far as it is known: `2012`, `2012-05` or a day. */
	born: v.nullable(v.string()),
	workplace: v.nullable(v.string()),
	/** The last four digits of a telephone. */
	phoneEnd: v.nullable(v.string()),
});
export type Apart = v.InferOutput<typeof apart>;

const expected = v.object({
	/** The report by which the person is ticked: the `person` of `activities.roster-ticked`. */
	report: id,
	name: v.string(),
	apart: v.nullable(apart),
	/** Marked in this session. */
	came: v.boolean(),
	/** Said beforehand to be expected, or never seen in another session. */
	planned: v.boolean(),
});
export type ExpectedPerson = v.InferOutput<typeof expected>;

const cell = v.object({
	sex: v.nullable(v.picklist(sexes)),
	ageBand: v.nullable(v.picklist(headCountAges)),
	role: v.nullable(v.picklist(participantRoles)),
	disability: v.picklist(["not_asked", ...disabilities]),
	people: v.number(),
});

/** A session as a phone holds it: where and when it is, who is expected, who came. */
export const sessionDocument = v.object({
	schema: v.literal(1),
	id,
	activity: id,
	title: v.string(),
	kind: v.picklist(activityKinds),
	/** The role in which most take part. */
	participants: v.picklist(participantRoles),
	heldOn: day,
	/** `HH:MM`, on the clock of the place. */
	startsAt: v.nullable(v.string()),
	area: v.nullable(v.string()),
	site: v.nullable(id),
	isCancelled: v.boolean(),
	/** By name, in the Mongolian order. */
	roster: v.array(expected),
	/** People counted beside the list. A head-count with ages, roles or answers is written in the office only. */
	headCount: v.array(cell),
	/** How many papers are kept with it. */
	files: v.number(),
});
export type SessionDocument = v.InferOutput<typeof sessionDocument>;
