import * as v from "valibot";
import { operations as names, waiting as words } from "#words/media";
import { id, line } from "../../shared/fields.ts";
import { operation, operationsOf } from "../../shared/journal/operation.ts";

const alike = { names, messages: [words], access: "campaigns.publish", reach: "everywhere" } as const;

/** What was changed of something public, by somebody who publishes nothing. */
export const waitingOperations = operationsOf("media", alike, {
	/** The public has it as it is now. */
	"change-accepted": operation(v.object({ id })),
	/** Back to the person who changed it, with the reason. What is public stays as it is. */
	"change-returned": operation(v.object({ id, because: line("because-missing") })),
});
