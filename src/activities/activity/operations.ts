import * as v from "valibot";
import { operations as names, sessions as sessionWords, activities as words } from "#words/activities";
import { choice, id, optionalChoice, recordOf, typed } from "../../shared/fields.ts";
import { operation, operationsOf } from "../../shared/journal/operation.ts";
import { activityKinds, participantRoles, spokenLanguages } from "../schema.ts";
import { newSession } from "../sessions/operations.ts";

export const title = v.pipe(typed, v.trim(), v.nonEmpty("title-missing"), v.maxLength(200, "title-long"));

/** What sort of activity it is, and as what most take part. */
export const kindEntries = {
	kind: v.optional(choice(activityKinds, "kind-missing")),
	participants: v.optional(choice(participantRoles, "participants-missing")),
};

const topic = v.pipe(
	typed,
	v.trim(),
	v.maxLength(200, "topic-long"),
	v.transform((written) => written || null),
);

/** What an activity is: without a kind a training, without participants for teachers. What a correction leaves away stays as it is. */
const description = {
	title,
	...kindEntries,
	pillar: v.optional(recordOf("pillar-wrong")),
	topic: v.optional(topic),
	spokenLanguage: v.optional(optionalChoice(spokenLanguages, "language-wrong")),
};
const newActivity = v.object({ id, ...description, sessions: v.array(newSession, "field-wrong") });
const alike = { names, messages: [words, sessionWords], access: "activities.write", reach: "areas", offline: true } as const;

export const activityOperations = operationsOf("activities", alike, {
	"activity-planned": operation(newActivity),
	/** It is so for all sessions, so all of them must lie within the author's areas. */
	"activity-corrected": operation(v.object({ activity: id, ...description }), { subject: ({ activity }) => activity }),
});

export type NewActivity = v.InferOutput<typeof newActivity>;
