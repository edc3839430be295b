import * as v from "valibot";
import { operations as names, withdrawals as words } from "#words/consent";
import { choice, day, file, id, line, lines, optionalText } from "../../shared/fields.ts";
import { operation, operationsOf } from "../../shared/journal/operation.ts";
import { channels, waysOfWithdrawal } from "../schema.ts";

/** Nobody has to say why. Without `channels` or `assets` it is all of them. */
const withdrawal = v.object({
	id,
	consent: id,
	askedBy: line("asked-by-missing"),
	way: choice(waysOfWithdrawal, "way-missing"),
	askedOn: day,
	channels: v.pipe(lines, v.array(v.picklist(channels, "channels-wrong"))),
	assets: v.pipe(
		lines,
		v.everyItem((one) => v.is(id, one), "choice-wrong"),
	),
	because: optionalText,
});
/** Said of who asked, where a withdrawal is made again: who it was is not kept apart. */
const afterRestore = "npx tegsh restore";
const alike = { names, messages: [words], access: "consents.write", reach: "areas" } as const;

export const withdrawalOperations = operationsOf("consent", alike, {
	/** Ends the right at once; what has to be taken down follows from it, step by step. */
	"consent-withdrawn": operation(withdrawal, { keptApart: (input) => ({ ...input, askedBy: afterRestore, because: null }) }),
	/** What lay with somebody else is gone, with the proof of it. */
	"takedown-step-done": operation(v.object({ id, note: optionalText, file }), {
		keeps: ({ file: sent, ...input }) => ({ ...input, file: sent && { name: sent.name } }),
	}),
});
