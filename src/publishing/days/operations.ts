import * as v from "valibot";
import { operations as names, publishing as words } from "#words/publishing";
import { day, id } from "../../shared/fields.ts";
import { operation, operationsOf } from "../../shared/journal/operation.ts";

export const dayOperations = operationsOf(
	"figures",
	{ names, messages: [words], access: "figures.submit", reach: "everywhere" },
	{
		/** Sets a day until which all figures are to be published, beside the periods. */
		"reporting-day-set": operation(v.object({ id, day }), { undo: "reporting-day-removed", subject: ({ id }) => id }),
		/** As long as nothing was submitted for it. */
		"reporting-day-removed": operation(v.object({ period: id }), { subject: ({ period }) => period }),
	},
);
