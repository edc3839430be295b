import * as v from "valibot";
import { caseOperations as names, caseAccesses as words } from "#words/children";
import { id, text, typed } from "../../shared/fields.ts";
import { operation, operationsOf } from "../../shared/journal/operation.ts";

/** The id of a child, alone or in the address of its page, as a colleague hands it on. */
const childOrAddress = v.pipe(
	typed,
	v.trim(),
	v.transform((written) => /[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}/i.exec(written)?.[0].toLowerCase() ?? ""),
	v.nonEmpty("child-missing"),
);

export const caseAccessOperations = operationsOf(
	"children",
	{ names, messages: [words], access: "children.read", reach: "areas" },
	{
		/** Somebody who is not on a case needs it now, wherever the child is. Supervisors are told of it. */
		"emergency-access-opened": operation(v.object({ id, child: childOrAddress, because: text("because-missing") }), {
			subject: ({ child }) => child,
		}),
	},
);
