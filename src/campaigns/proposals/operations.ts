import * as v from "valibot";
import { operations as names, proposals as words } from "#words/campaigns";
import { id, line } from "../../shared/fields.ts";
import { operation, operationsOf } from "../../shared/journal/operation.ts";

const alike = { names, messages: [words], access: "campaigns.publish", reach: "everywhere" } as const;

/** What was proposed of a post, by somebody who publishes nothing. */
export const proposalOperations = operationsOf("campaigns", alike, {
	/** It counts from now on; a post that was to be removed counts no more. */
	"post-accepted": operation(v.object({ id })),
	/** Back to who proposed it, with the reason. What counts stays as it is. */
	"post-returned": operation(v.object({ id, because: line("because-missing") })),
});
