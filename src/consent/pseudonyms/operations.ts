import * as v from "valibot";
import { operations as names, pseudonyms as words } from "#words/consent";
import { choice, id, line } from "../../shared/fields.ts";
import { operation, operationsOf } from "../../shared/journal/operation.ts";
import { choosers } from "../schema.ts";

const alike = { names, messages: [words], access: "consents.write", reach: "areas" } as const;

export const pseudonymOperations = operationsOf("consent", alike, {
	/** The one name of a person in a campaign, for good. */
	"pseudonym-chosen": operation(
		v.object({ id, campaign: id, person: id, alias: line("alias-missing"), chosenBy: choice(choosers, "chosen-by-missing") }),
		// It stands sealed in its row: the journal does not tell who is called how.
		{ keeps: ({ alias: _, ...kept }) => kept },
	),
});
