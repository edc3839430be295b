import * as v from "valibot";
import { activities as activityWords, operations as names, imports as words } from "#words/activities";
import { day, file, id } from "../../shared/fields.ts";
import { operation, operationsOf } from "../../shared/journal/operation.ts";
import { kindEntries, title } from "../activity/operations.ts";
import { site } from "../sessions/operations.ts";

/** `import`: the id of a draft; or a new one, where the `file` itself is sent. */
const registerImport = v.object({
	import: id,
	file,
	/** The planned session it belongs to; null for a new one. */
	session: v.optional(v.nullable(v.pipe(v.string("target-missing"), v.uuid("target-missing"))), ""),
	/** Of a new session; null: as the register says. */
	title: v.optional(v.nullable(title), null),
	heldOn: v.optional(v.nullable(day), null),
	area: v.optional(v.nullable(v.pipe(v.string("field-wrong"), v.nonEmpty("area-missing"))), null),
	site,
	...kindEntries,
});
const ofImport = { subject: (input: { readonly import: string }) => input.import };
const alike = { names, messages: [words, activityWords], access: "registers.import", reach: "areas" } as const;

export const importOperations = operationsOf("activities", alike, {
	/** Turns a register into attendance: one report and one attendance for each row, undone as a whole. */
	"register-imported": operation(registerImport, { ...ofImport, keeps: withoutBytes, undo: "import-undone" }),
	/**
	 * Takes back everything an import brought, corrections of its rows included; the file and the journal keep it. Somebody of it who was
	 * marked in another session stays there, and so does the report that mark stands on.
	 */
	"import-undone": operation(v.object({ import: id }), ofImport),
});

/** The register lies in a table of its own. */
function withoutBytes<Input extends { readonly file: { readonly name: string } | null }>({ file, ...input }: Input) {
	return { ...input, file: file && { name: file.name } };
}

export type ConfirmedImport = v.InferOutput<typeof registerImport>;
