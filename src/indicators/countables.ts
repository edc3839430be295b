import * as v from "valibot";
import type { indicators as words } from "#words/indicators";
import { enrolment } from "../activities/enrolment/countable.ts";
import { type SessionsFilter, sessionsHeld } from "../activities/sessions/countable.ts";
import { policyDocuments } from "../advocacy/documents/countable.ts";
import { campaignItems } from "../campaigns/items/countable.ts";
import { contactsOfPosts } from "../campaigns/posts/countable.ts";
import { captionedFilms } from "../captions/accessibility/countable.ts";
import { childrenCounted } from "../children/countable.ts";
import { consentsCounted } from "../consent/consents/countable.ts";
import type { Countable, CountingRule } from "../counting/countable.ts";
import type { Unit } from "../counting/units.ts";
import { campaignReach } from "../reach/readings/countable.ts";
import type { Dictionary } from "../shared/words.ts";

/**
 * Everything that a sheet may count, in the order in which its form offers it. Only this file asks a filter of which records it is: who must
 * know something of them finds it in their countable. A new one needs a line here, and one in `listings.ts` for its rows.
 */
export const countables = [
	sessionsHeld,
	childrenCounted,
	policyDocuments,
	contactsOfPosts,
	campaignReach,
	campaignItems,
	consentsCounted,
	captionedFilms,
	enrolment,
] as const;

/** What qualifies for an indicator, as its sheet keeps it: of which records, and which of them. */
export const sourceSchema = v.variant(
	"of",
	countables.map(({ filter }) => filter),
	"source-missing" satisfies keyof typeof words,
);
export type Source = v.InferOutput<typeof sourceSchema>;
export type Origin = Source["of"];
export const origins: readonly Origin[] = countables.map(({ filter }) => filter.entries.of.literal);

/** The units that a sheet may count in. */
export const indicatorUnits: readonly Unit[] = [...new Set(countables.flatMap(({ units }) => units))];

/** What the records of a filter say of themselves. */
export function countableOf({ of }: { readonly of: string }): Countable {
	const found: Countable | undefined = countables.find(({ filter }) => filter.entries.of.literal === of);
	if (!found) throw new Error(`nothing can be counted of ${of}`);
	return found;
}

/** What is asked of people who came to sessions, whom figures reads in a pass of its own; null of a sheet whose rows are listed. */
export function askedOfSessions({ unit, counts }: CountingRule<Source>): SessionsFilter | null {
	return counts.of === "activities" && unit !== "event" ? counts : null;
}

/** Whether a row may be counted by both. */
export function mayMeet(one: Source, other: Source): boolean {
	return isOfSameRecords(one, other) && (countableOf(one).meets?.(one, other) ?? true);
}

export function isOfSameRecords(one: Pick<Source, "of">, other: Pick<Source, "of">): boolean {
	return one.of === other.of;
}

/** What may be wrong with a filter, in the words of all slices. */
export const filterMessages: Dictionary = Object.fromEntries(countables.flatMap(({ messages }) => Object.entries(messages)));
