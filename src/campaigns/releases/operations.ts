import * as v from "valibot";
import { operations as names, releases as words } from "#words/campaigns";
import { choice, id, optionalDay, optionalText, text } from "../../shared/fields.ts";
import { operation, operationsOf } from "../../shared/journal/operation.ts";
import { bothLanguages } from "../../shared/words.ts";

const whose = { item: id, language: choice(bothLanguages, "language-missing") };
const days = { releaseOn: optionalDay, endOn: optionalDay };
const ofItem = { subject: ({ item }: { readonly item: string }) => item };
const because = text("because-missing");
/** Reasons may name people; what is kept apart from the backups names nobody. */
const apart = {
	keptApart: ({ item, language }: { readonly item: string; readonly language: string }) => ({
		item,
		language,
		because: "npx tegsh restore",
	}),
};
const alike = { names, messages: [words], reach: "everywhere" } as const;

/** What whoever writes may do: show it to somebody else. */
export const reviewOperations = operationsOf(
	"campaigns",
	{ ...alike, access: "campaigns.write" },
	{ "review-asked": operation(v.object(whose), ofItem) },
);

/** One language at a time: what is decided about one says nothing of the other. */
export const releaseOperations = operationsOf(
	"campaigns",
	{ ...alike, access: "campaigns.publish" },
	{
		/** Back to its author, with what is to be changed. */
		"review-returned": operation(v.object({ ...whose, because }), ofItem),
		/** By somebody who did not write it. `because`: why it is published against the warnings there are; a second person must confirm that. */
		"release-approved": operation(v.object({ ...whose, ...days, because: optionalText }), ofItem),
		"release-confirmed": operation(v.object(whose), ofItem),
		"release-dated": operation(v.object({ ...whose, ...days }), ofItem),
		"item-withdrawn": operation(v.object({ ...whose, because }), { ...ofItem, ...apart, undo: "item-let-back" }),
		/** Takes a withdrawal back: it is public again where everything else holds. */
		"item-let-back": operation(v.object({ ...whose, because }), { ...ofItem, ...apart }),
	},
);

/** What follows from a consent that was withdrawn: nobody has to think of it. */
export const followingOperations = operationsOf(
	"campaigns",
	{ ...alike, access: "machine" },
	{
		/** `withdrawal`: of which consent; every place that the item goes from is noted with it. */
		"item-taken-down": operation(v.object({ ...whose, withdrawal: id }), ofItem),
	},
);
