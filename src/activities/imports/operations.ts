import * as v from "valibot";
import { activities as activityWords, operations as names, imports as words } from "#words/activities";
import { day, file, id, optionalDay, record, ticked, typed } from "../../shared/fields.ts";
import { operation, operationsOf } from "../../shared/journal/operation.ts";
import { kindEntries, title } from "../activity/operations.ts";
import { columnRoles } from "../schema.ts";
import { site } from "../sessions/operations.ts";

const partNumber = v.pipe(v.number("field-wrong"), v.integer("field-wrong"), v.minValue(1, "field-wrong"));

/** What is said of one session of a register that holds several. What is left away is as for all of them, or as the register says. */
const part = v.object({
	part: partNumber,
	/** Nothing of it comes in. */
	left: ticked,
	/** The planned session it belongs to; null for a new one. */
	session: record,
	title: v.optional(v.nullable(title), null),
	heldOn: optionalDay,
	area: v.pipe(
		typed,
		v.transform((path) => path || null),
	),
	site,
});

const column = v.object({
	heading: v.pipe(v.string("field-wrong"), v.maxLength(500, "field-long")),
	role: v.nullable(v.picklist(columnRoles, "choice-wrong")),
});
const columns = v.pipe(v.array(column, "field-wrong"), v.maxLength(200, "columns-many"));
/** The columns of a file in their order: one of them holds the name, and no two mean the same. */
export const mappedColumns = v.pipe(
	columns,
	v.check((all) => all.some(({ role }) => role === "given" || role === "full-name"), "columns-nameless"),
	v.check((all) => all.every(({ role }, at) => role === null || all.findIndex((one) => one.role === role) === at), "columns-twice"),
);

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
	/** Where a register holds several sessions: those of which something else is said than of all. */
	parts: v.optional(v.array(part, "field-wrong"), []),
	/** What columns of a file that is sent hold, where their headings do not say so. */
	columns: v.optional(columns, []),
});
const ofImport = { subject: (input: { readonly import: string }) => input.import };
const alike = { names, messages: [words, activityWords], access: "registers.import", reach: "areas" } as const;

export const importOperations = operationsOf("activities", alike, {
	/** Turns a register into attendance: a report of each row, an attendance for each session its person came to; undone as a whole. */
	"register-imported": operation(registerImport, { ...ofImport, keeps: withoutBytes, undo: "import-undone" }),
	/**
	 * Takes back everything an import brought, corrections of its rows included; the file and the journal keep it. Somebody of it who was
	 * marked in another session stays there, and so does the report that mark stands on.
	 */
	"import-undone": operation(v.object({ import: id }), ofImport),
	/** The same for one of the sessions of a register. */
	"import-part-undone": operation(
		v.object({
			import: id,
			part: v.pipe(v.union([v.number("field-wrong"), v.pipe(v.string("field-wrong"), v.transform(Number))], "field-wrong"), partNumber),
		}),
		ofImport,
	),
});

/** How files are read. It tells of nobody, and holds for the whole programme. */
export const mappingOperations = operationsOf("activities", alike, {
	/** Says what the columns of files with these headings hold. */
	"columns-mapped": operation(v.object({ id, columns: mappedColumns }), { undo: "mapping-removed" }),
	"mapping-removed": operation(v.object({ mapping: id }), { subject: ({ mapping }) => mapping }),
});

/** The register lies in a table of its own. */
function withoutBytes<Input extends { readonly file: { readonly name: string } | null }>({ file, ...input }: Input) {
	return { ...input, file: file && { name: file.name } };
}

export type ConfirmedImport = v.InferOutput<typeof registerImport>;
