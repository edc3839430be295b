import * as v from "valibot";
import { operations as names, publishing as words } from "#words/publishing";
import { id, typed, wholeNumber } from "../../shared/fields.ts";
import { operation, operationsOf } from "../../shared/journal/operation.ts";

const reason = v.pipe(typed, v.trim(), v.nonEmpty("reason-missing"), v.maxLength(500, "reason-long"));
/** `asOf`: the position that was submitted, so that nobody decides about figures they have not seen. */
const decision = v.object({ period: id, asOf: wholeNumber("position-missing") });
const byPeriod = { subject: ({ period }: { readonly period: string }) => period };

/** The steps of a period on its way to the public. The figures are of the whole programme, so their author works everywhere. */
export const periodOperations = operationsOf(
	"figures",
	{ names, messages: [words], access: "figures.submit", reach: "everywhere" },
	{
		/** What is submitted is what stands in the journal at the submission's own position: its day is that of the submission. */
		"period-submitted": operation(v.object({ period: id }), { undo: "period-sent-back", ...byPeriod }),
		"period-approved": operation(decision, { access: "figures.approve", undo: "period-sent-back", ...byPeriod }),
		/** Freezes every figure as it stood at the submission. */
		"period-published": operation(decision, { access: "figures.publish", ...byPeriod }),
		/** What was published cannot be sent back: what is found out later is restated. */
		"period-sent-back": operation(v.object({ period: id, reason }), byPeriod),
	},
);
