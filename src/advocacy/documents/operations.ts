import * as v from "valibot";
import { operations as names, documents as words } from "#words/advocacy";
import { choice, day, file, id, line, link, text, typed } from "../../shared/fields.ts";
import { operation, operationsOf } from "../../shared/journal/operation.ts";
import { documentStages } from "../schema.ts";

/** What the programme had to do with it, in both languages or in none: then it is no result of the programme. */
const part = v.pipe(typed, v.trim(), v.maxLength(2000, "text-long"));
/** What stands on public pages in both languages, where somebody wrote it. */
const inEnglish = part;
const document = v.pipe(
	v.object({
		id,
		titleMn: line("title-missing"),
		titleEn: line("title-missing"),
		issuedBy: line("issuer-missing"),
		issuedByEn: inEnglish,
		partMn: part,
		partEn: part,
	}),
	v.forward(
		v.partialCheck([["partMn"], ["partEn"]], ({ partMn, partEn }) => partMn !== "" || partEn === "", "part-missing"),
		["partMn"],
	),
	v.forward(
		v.partialCheck([["partMn"], ["partEn"]], ({ partMn, partEn }) => partMn === "" || partEn !== "", "part-missing"),
		["partEn"],
	),
);
const stage = v.object({ id, document: id, stage: choice(documentStages, "stage-missing"), reachedOn: day });
const withdrawal = v.object({ stage: id, because: text("because-missing") });
/** A dated version of the text, to be read at a link, in a file, or both. */
const version = v.pipe(
	v.object({ id, document: id, dated: day, note: text("note-missing"), noteEn: inEnglish, link, file }),
	v.forward(
		v.partialCheck([["link"], ["file"]], ({ link, file }) => link !== null || file !== null, "nothing-to-open"),
		["file"],
	),
);
const alike = { names, messages: [words], access: "advocacy.write", reach: "everywhere" } as const;

export const documentOperations = operationsOf("advocacy", alike, {
	/** Enters a document, or describes the one of this id anew. */
	"document-written": operation(document),
	/** Earlier stages may never have been recorded. */
	"stage-recorded": operation(stage, { undo: "stage-withdrawn", subject: ({ document }) => document }),
	/** Ends an entry that was made by mistake; it stays with its reason and counts for nothing. */
	"stage-withdrawn": operation(withdrawal, { subject: ({ stage }) => stage }),
	"version-added": operation(version, {
		subject: ({ document }) => document,
		keeps: ({ file, ...version }) => ({ ...version, file: file && { name: file.name } }),
	}),
});
