import type { FilterField } from "../../counting/countable.ts";
import type { Typed } from "../../shared/http/index.ts";
import type { OneOfBoth } from "../../shared/words.ts";
import { countableOf, origins } from "../countables.ts";
import { type SheetNote, sheetNotes } from "../schema.ts";

export function noteField(note: SheetNote, language: OneOfBoth) {
	return `${note}-${language}` as const;
}

/** What was typed, as the parts of a sheet; notes and a baseline of which nothing was typed are none. The other fields are parts by their names. */
export function sheetTyped(typed: Typed) {
	const inBoth = (field: string) => ({ mn: typed[`${field}Mn`], en: typed[`${field}En`] });
	const baseline = { value: typed.baselineValue, on: typed.baselineOn, source: typed.baselineSource };
	const notes = sheetNotes.map((note) => [note, { mn: typed[noteField(note, "mn")], en: typed[noteField(note, "en")] }] as const);
	return {
		title: inBoth("title"),
		definition: inBoth("definition"),
		notCounted: inBoth("notCounted"),
		counts: { of: typed.of, ...Object.fromEntries(filterFields(typed).map(({ key, name }) => [key, typed[name]])) },
		baseline: isTyped(baseline) ? baseline : null,
		notes: Object.fromEntries(notes.filter(([, note]) => isTyped(note))),
	};
}

function isTyped(texts: Readonly<Record<string, string | undefined>>): boolean {
	return Object.values(texts).some((text) => text?.trim());
}

/** The field in which a part of a sheet is typed: `title.mn` is `titleMn`. */
export function fieldOfPart(part: string, typed: Typed): string {
	const [whole = "", key = "", language = ""] = part.split(".");
	if (whole === "counts") return filterFields(typed).find((field) => field.key === key)?.name ?? "of";
	if (whole === "notes") return `${key}-${language}`;
	return whole === "targets" ? whole : whole + key.charAt(0).toUpperCase() + key.slice(1);
}

/** What is asked of the records that were chosen. */
function filterFields({ of: asked }: Typed): readonly FilterField[] {
	const of = origins.find((origin) => origin === asked);
	return of === undefined ? [] : countableOf({ of }).fields;
}
