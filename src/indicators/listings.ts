import { listEnrolment, listSessionsHeld } from "../activities/index.ts";
import { listPolicyDocuments } from "../advocacy/index.ts";
import { listCampaignItems, listContactsOfPosts, yearsToChoose } from "../campaigns/index.ts";
import { campaignYears } from "../campaigns/posts/countable.ts";
import { listCaptionedFilms } from "../captions/index.ts";
import { listChildrenCounted } from "../children/index.ts";
import { listConsentsCounted } from "../consent/index.ts";
import type { Listing, Sought } from "../counting/listing.ts";
import { listPeopleReached } from "../reach/index.ts";
import type { Database } from "../shared/database/index.ts";
import type { Language } from "../shared/words.ts";
import type { Origin, Source } from "./countables.ts";

/** Who reads the rows of each countable; one without its rows does not compile. */
const listings: { readonly [Of in Origin]: Read<Extract<Source, { readonly of: Of }>> } = {
	activities: listSessionsHeld,
	children: listChildrenCounted,
	documents: listPolicyDocuments,
	campaigns: listContactsOfPosts,
	"campaign-reach": listPeopleReached,
	"campaign-items": listCampaignItems,
	consents: listConsentsCounted,
	"captioned-films": listCaptionedFilms,
	enrolment: listEnrolment,
};

type Read<Filter> = (db: Database, sought: Sought<Filter>) => Promise<Listing>;

/** The rows of a sheet whose records are listed whole, at a moment. */
export function readListing(db: Database, sought: Sought<Source>): Promise<Listing> {
	// The function and the filter are of one word, which the compiler does not follow through the list.
	const read = listings[sought.counts.of] as Read<Source>;
	return read(db, sought);
}

/** Records of the programme that a filter may name, by the list that its field names. */
export const recordLists: Readonly<Record<string, (db: Database) => Promise<readonly NamedRecord[]>>> = {
	[campaignYears]: yearsToChoose,
};

interface NamedRecord {
	readonly id: string;
	label(language: Language): string;
}
