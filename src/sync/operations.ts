import * as v from "valibot";
import { operations as names, settling as words } from "#words/sync";
import { id, line } from "../shared/fields.ts";
import { operation, operationsOf } from "../shared/journal/operation.ts";
import { keptBecause } from "./rules.ts";

const alike = { names, messages: [words], access: "children.supervise", reach: "areas" } as const;

export const settlingOperations = operationsOf("sync", alike, {
	/** What a phone sent and nobody could do; `id` is that of what was sent, and what it holds lies sealed in its row alone. */
	"operation-kept": operation(
		v.object({
			id,
			account: id,
			device: id,
			kind: v.nullable(v.string("field-wrong")),
			subject: v.nullable(v.string("field-wrong")),
			because: v.picklist(keptBecause, "field-wrong"),
			problem: v.nullable(v.string("field-wrong")),
			content: v.string("field-wrong"),
		}),
		{ access: "machine", keeps: ({ content: _, ...kept }) => kept },
	),
	/** The value that stands was right. To take the other, the supervisor runs the operation that was sent. */
	"conflict-settled": operation(v.object({ id })),
	/** What was kept aside will not be done. */
	"kept-put-away": operation(v.object({ id, because: line("because-missing") })),
});
