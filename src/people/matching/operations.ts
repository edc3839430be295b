import * as v from "valibot";
import { operations as names, pairs as words } from "#words/people";
import { operation, operationsOf } from "../../shared/journal/operation.ts";

/** What a model is called. */
const version = v.pipe(v.string("field-wrong"), v.regex(/^[\w.+-]{1,100}$/, "field-wrong"));

const alike = { names, messages: [words], access: "machine", reach: "everywhere" } as const;
const ofModel = { subject: ({ version }: { readonly version: string }) => version };

export const matchingOperations = operationsOf("people", alike, {
	/** Learns from the programme's own records how reports of one person differ, and weighs all pairs by that from now on. */
	"model-learned": operation(v.object({ version }), ofModel),
	/** Finds out anew who is who, by another folding, another model or for another size of the register. */
	"reports-relinked": operation(v.object({ version }), ofModel),
});
