import * as v from "valibot";
import { operations as names, backup as words } from "#words/backup";
import { id, line, text } from "../shared/fields.ts";
import { operation, operationsOf } from "../shared/journal/operation.ts";

const bytes = v.pipe(v.number("field-wrong"), v.integer("field-wrong"), v.minValue(0, "field-wrong"));
const moment = v.pipe(v.string("field-wrong"), v.isoTimestamp("field-wrong"));
const at = { id, place: line("place-missing") };

/** What Tegsh does itself about backups: nobody asks for it in a form, and whoever runs commands on the machine may do more than this. */
export const backupOperations = operationsOf(
	"backup",
	{ names, messages: [words], access: "machine", reach: "everywhere", journal: "installation" },
	{
		made: operation(v.object({ ...at, bytes })),
		failed: operation(v.object({ ...at, because: text("because-missing") })),
		/** It was restored into a database of its own, and all that was compared was equal. */
		tried: operation(v.object({ id })),
		/** After a restore, before anybody comes in: everybody is signed out, and every token ends. */
		restored: operation(v.object({ id, backup: id, madeAt: moment, program: line("program-missing") })),
	},
);
