import * as v from "valibot";
import { operations as names, imports as words } from "#words/reach";
import { day, id, record, sentFile } from "../../shared/fields.ts";
import { operation, operationsOf } from "../../shared/journal/operation.ts";
import { columnNames, exportKinds } from "../schema.ts";

/** Together below what a request may carry; ten years of a page have 3 MB. */
export const mostFiles = 12;

/** Where a post of a file belongs: a line of one of the files, by its place, and an item; null leaves it aside. */
const match = v.object({
	file: v.pipe(v.number("field-wrong"), v.integer("field-wrong"), v.minValue(0, "field-wrong")),
	line: v.pipe(v.number("field-wrong"), v.integer("field-wrong"), v.minValue(1, "field-wrong")),
	item: record,
});

/** `import`: the id of a draft; or a new one, where the files themselves are sent. */
const exportsImport = v.object({
	import: id,
	files: v.optional(v.pipe(v.array(sentFile, "files-wrong"), v.maxLength(mostFiles, "files-many")), []),
	measuredOn: day,
	/** Posts that are not named here belong where an import before has found their place, or to no campaign. */
	matches: v.optional(v.array(match, "field-wrong"), []),
});

const column = v.object({
	heading: v.pipe(v.string("field-wrong"), v.maxLength(500, "field-long")),
	column: v.nullable(v.picklist(columnNames, "choice-wrong")),
});
const columns = v.pipe(v.array(column, "field-wrong"), v.minLength(1, "columns-missing"), v.maxLength(200, "columns-many"));

const alike = { names, messages: [words], access: "campaigns.write", reach: "everywhere" } as const;
const ofImport = { subject: (input: { readonly import: string }) => input.import };

export const importOperations = operationsOf("reach", alike, {
	/** Confirms exports: their posts count or wait, by who confirms them, and what they say of several posts together is entered; undone as a whole. */
	"exports-imported": operation(exportsImport, { ...ofImport, keeps: withoutBytes, undo: "exports-undone" }),
	/** Takes back what an import brought; the files and the journal keep it. */
	"exports-undone": operation(v.object({ import: id }), ofImport),
	/** Says what the columns of exports with these headings hold. It tells of nobody. */
	"export-columns-mapped": operation(v.object({ id, kind: v.picklist(exportKinds, "choice-wrong"), columns }), {
		undo: "export-mapping-removed",
	}),
	"export-mapping-removed": operation(v.object({ mapping: id }), { subject: ({ mapping }) => mapping }),
});

/** The files lie beside the journal, each under its hash. */
function withoutBytes<Input extends { readonly files: readonly { readonly name: string }[] }>({ files, ...input }: Input) {
	return { ...input, files: files.map(({ name }) => ({ name })) };
}

export type ConfirmedExports = v.InferOutput<typeof exportsImport>;
