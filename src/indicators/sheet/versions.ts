import { type Indicator, type IndicatorSheet, type SheetNote, sheetNotes } from "../schema.ts";

/** A field of a sheet as it is shown: its word, and what stood in it in the version before and in this one. */
export interface ChangedText {
	readonly field: ChangedField;
	readonly before: string;
	readonly after: string;
}

type ChangedField =
	| "pillar"
	| "unit"
	| "counts"
	| "reach"
	| "age-bands"
	| "window"
	| "baseline"
	| "target-label"
	| "targets"
	| `${"title" | "definition" | "not-counted"}-${"mn" | "en"}`
	| `note-${SheetNote}`;

/** How the fields of a sheet are written out, so that two versions can be held against each other. */
export interface Written {
	pillar(sheet: IndicatorSheet): string;
	unit(sheet: IndicatorSheet): string;
	counts(sheet: IndicatorSheet): string;
	reach(sheet: IndicatorSheet): string;
	ageBands(sheet: IndicatorSheet): string;
	window(sheet: IndicatorSheet): string;
	baseline(sheet: IndicatorSheet): string;
	target(sheet: IndicatorSheet): string;
	targets(sheet: IndicatorSheet): string;
}

/** What changed from one version of a sheet to the next, field by field; an empty text is nothing written. */
export function changesBetween(before: IndicatorSheet, after: IndicatorSheet, written: Written): ChangedText[] {
	return fieldsOf(before, written).flatMap(([field, old], index) => {
		const now = fieldsOf(after, written)[index]?.[1] ?? "";
		return old === now ? [] : [{ field, before: old, after: now }];
	});
}

function fieldsOf(sheet: IndicatorSheet, written: Written): [ChangedField, string][] {
	return [
		["pillar", written.pillar(sheet)],
		["title-mn", sheet.title.mn],
		["title-en", sheet.title.en],
		["definition-mn", sheet.definition.mn],
		["definition-en", sheet.definition.en],
		["not-counted-mn", sheet.notCounted.mn],
		["not-counted-en", sheet.notCounted.en],
		["unit", written.unit(sheet)],
		["counts", written.counts(sheet)],
		["reach", written.reach(sheet)],
		["age-bands", written.ageBands(sheet)],
		["window", written.window(sheet)],
		["baseline", written.baseline(sheet)],
		["target-label", written.target(sheet)],
		["targets", written.targets(sheet)],
		...sheetNotes.map((note): [ChangedField, string] => [`note-${note}`, noteText(sheet, note)]),
	];
}

function noteText({ notes }: IndicatorSheet, note: SheetNote): string {
	const text = notes[note];
	return text ? `${text.mn}\n${text.en}` : "";
}

/** Each version with the one it replaced, newest first; the first version replaced none. */
export function pairs<Version extends Indicator>(versions: readonly Version[]): { version: Version; before: Version | null }[] {
	return versions.map((version, index) => ({ version, before: versions[index + 1] ?? null }));
}
