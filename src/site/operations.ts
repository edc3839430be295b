import * as v from "valibot";
import { operations as names, text as words } from "#words/site";
import { ageBandSchemes } from "../particulars/age-bands.ts";
import { day, line, typed } from "../shared/fields.ts";
import { operation, operationsOf } from "../shared/journal/operation.ts";
import { editionCells, editionTables } from "./schema.ts";

const text = (language: "mn" | "en") =>
	v.pipe(typed, v.trim(), v.nonEmpty(`text-${language}-missing`), v.maxLength(20_000, `text-${language}-long`));
const key = line("text-missing");
const byKey = { subject: ({ key }: { readonly key: string }) => key };

/** The texts of the public pages. */
export const textOperations = operationsOf(
	"site",
	{ names, messages: [words], access: "site.write", reach: "everywhere" },
	{
		/** Puts a programme's own words in the place of ours. */
		"text-written": operation(v.object({ key, mn: text("mn"), en: text("en") }), { undo: "text-reset", ...byKey }),
		/** Takes a programme's own words away: the page says again what Tegsh brings. */
		"text-reset": operation(v.object({ key }), byKey),
	},
);

const whole = v.pipe(v.number("field-wrong"), v.safeInteger("field-wrong"), v.minValue(0, "field-wrong"));
const edition = v.object({
	/** How many editions there were, all of which it was held against. */
	heldAgainst: whole,
	indicator: line("field-wrong"),
	number: whole,
	asOf: whole,
	day,
	version: whole,
	ageBands: v.picklist(ageBandSchemes, "field-wrong"),
	cells: editionCells,
	tables: editionTables,
});

export const editionOperations = operationsOf(
	"site",
	{ names, messages: [words], access: "machine", reach: "everywhere" },
	{
		/** The journal says which edition was published and of how many people, and not what it was made from. */
		"edition-published": operation(edition, {
			subject: ({ indicator }) => indicator,
			keeps: ({ number, asOf, tables }) => ({ number, asOf, people: tables.people }),
		}),
	},
);
