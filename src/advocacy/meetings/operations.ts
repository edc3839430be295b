import * as v from "valibot";
import { operations as names, advocacy as words } from "#words/advocacy";
import { day, id, line, lines, optionalText, record, text, ticked } from "../../shared/fields.ts";
import { operation, operationsOf } from "../../shared/journal/operation.ts";

/** What was spoken of, and with whom. */
const notes = {
	organisations: v.pipe(
		lines,
		v.minLength(1, "organisations-missing"),
		v.maxLength(20, "organisations-many"),
		v.everyItem((name) => name.length <= 200, "organisation-long"),
	),
	purpose: text("purpose-missing"),
	outcome: optionalText,
};
/** A meeting entered in one go: its activity, its one session and its notes. */
const meeting = v.object({
	activity: id,
	session: id,
	title: line("title-missing"),
	heldOn: day,
	area: line("area-missing"),
	site: record,
	/** It took place, as nobody's presence shows it otherwise. */
	held: v.optional(ticked),
	...notes,
});
const alike = { names, messages: [words], access: "advocacy.write", reach: "areas", offline: true } as const;

export const meetingOperations = operationsOf("advocacy", alike, {
	"meeting-planned": operation(meeting, { subject: ({ session }) => session }),
	/** With whom it was held, what for and what came of it; said again as often as needed. */
	"meeting-written": operation(v.object({ session: id, held: v.optional(ticked), ...notes }), { subject: ({ session }) => session }),
});
