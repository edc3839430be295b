import * as v from "valibot";
import { operations as names, publishing as words } from "#words/publishing";
import { id, typed } from "../../shared/fields.ts";
import { operation, operationsOf } from "../../shared/journal/operation.ts";

function reasonIn(language: "mn" | "en") {
	return v.pipe(typed, v.trim(), v.nonEmpty(`reason-${language}-missing`), v.maxLength(500, `reason-${language}-long`));
}

const proposal = v.object({ id, period: id, indicator: v.string("field-wrong"), reasonMn: reasonIn("mn"), reasonEn: reasonIn("en") });
const restatement = v.object({ period: id, restatement: id });
const byPeriod = { subject: ({ period }: { readonly period: string }) => period };

export const restatementOperations = operationsOf(
	"figures",
	{ names, messages: [words], access: "figures.submit", reach: "everywhere" },
	{
		/** Asks for a restatement of the figure as it stands at the proposal's own position; somebody else approves it. */
		"restatement-proposed": operation(proposal, { undo: "restatement-withdrawn", ...byPeriod }),
		/** Writes the next edition; the ones before stay as they are. */
		"figure-restated": operation(restatement, { access: "figures.approve", ...byPeriod }),
		/** Takes a proposal back, or turns it down: what was published stays. */
		"restatement-withdrawn": operation(restatement, { subject: ({ restatement }) => restatement }),
	},
);
