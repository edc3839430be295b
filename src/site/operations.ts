import * as v from "valibot";
import { operations as names, text as words } from "#words/site";
import { line, typed } from "../shared/fields.ts";
import { operation, operationsOf } from "../shared/journal/operation.ts";
import type { NewEdition } from "./schema.ts";

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

const isEdition = (given: unknown) => typeof given === "object" && given !== null && "indicator" in given && "tables" in given;

export const editionOperations = operationsOf(
	"site",
	{ names, messages: [words], access: "machine", reach: "everywhere" },
	{
		/** The journal says which edition was published and of how many people, and not what it was made from. */
		"edition-published": operation(v.custom<NewEdition>(isEdition), {
			subject: ({ indicator }) => indicator,
			keeps: ({ number, asOf, tables }) => ({ number, asOf, people: tables.people }),
		}),
	},
);
