import * as v from "valibot";
import { operations as names, pairs as words } from "#words/people";
import { choice, id } from "../../shared/fields.ts";
import { operation, operationsOf } from "../../shared/journal/operation.ts";
import { decisions } from "../schema.ts";

/** What a form that we did not draw may send is no position. */
const position = v.pipe(
	v.nullable(v.union([v.string(), v.number()], "field-wrong")),
	v.transform((sent) => (/^\d{1,15}$/.test(String(sent)) ? Number(sent) : null)),
);

/** Whether two reports are one person, in any order. */
const ofPair = v.object({
	about: v.literal("pair"),
	one: id,
	other: id,
	decision: choice(decisions, "decision-missing"),
	/** The position of the decision that its author had before them, null for none: whoever decides meanwhile is not overruled unseen. */
	seen: v.optional(position),
});

/** Two persons are one after all, by any report of each: decided between the eldest of each that the author may see. */
const ofPeople = v.object({ about: v.literal("people"), one: id, other: id });

/** A report is somebody else's: decided against each other report of the person. */
const ofReport = v.object({ about: v.literal("report"), report: id });

const decided = v.variant("about", [ofPair, ofPeople, ofReport]);
const undone = v.object({ one: id, other: id });

const alike = { names, messages: [words], access: "people.link", reach: "areas" } as const;

export const decisionOperations = operationsOf("people", alike, {
	"likeness-decided": operation(decided, { undo: "decision-undone", subject: subjectOf }),
	"decision-undone": operation(undone, { subject: nameOf }),
});

function subjectOf(input: v.InferOutput<typeof decided>): string {
	if (input.about === "report") return input.report;
	return input.about === "pair" ? nameOf(input) : `${input.one} ${input.other}`;
}

/** The elder report comes first. */
function nameOf({ one, other }: { readonly one: string; readonly other: string }): string {
	return one < other ? `${one} ${other}` : `${other} ${one}`;
}
