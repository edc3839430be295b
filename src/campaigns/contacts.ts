import type { Count } from "../counting/index.ts";
import { type PlainDate, today } from "../shared/clock.ts";
import type { Handle } from "../shared/database/index.ts";
import { journalHead } from "../shared/journal/index.ts";
import { peopleReached } from "./people-reached.ts";
import { totalContacts, widestPopulation } from "./rules.ts";
import type { CampaignItem, CampaignYear, PostRow } from "./schema.ts";
import { type CampaignWithYears, campaignContacts, listItems, listPosts, readYear } from "./store.ts";

/** A position of the journal and the last day that counts; both are now unless they are given. */
interface Moment {
	readonly asOf?: number;
	readonly day?: PlainDate;
}

export interface Contacts {
	/** The platforms' numbers added up: whoever saw two posts is in it twice. */
	readonly total: Count<"contact">;
	/** How many different people stand behind it; null where nobody has said how many can be reached at all. */
	readonly people: Count<"person"> | null;
	/** The rows that both were counted from. */
	readonly counted: readonly PostRow[];
}

export interface CampaignYearInFull extends Contacts {
	readonly year: CampaignYear;
	readonly items: readonly CampaignItem[];
	/** Also those whose day is to come. */
	readonly posts: readonly PostRow[];
}

/** A year with its items, its posts and what they amount to; null where there is none. */
export async function readCampaignYear(handle: Handle, id: string, moment: Moment = {}): Promise<CampaignYearInFull | null> {
	const { asOf, day } = await pinned(handle, moment);
	const year = await readYear(handle.db, id, asOf);
	if (!year) return null;
	const counted = await campaignContacts(handle.db, { asOf, day, year: id });
	return {
		year,
		items: await listItems(handle.db, id, asOf),
		posts: await listPosts(handle.db, { asOf, year: id }),
		counted,
		total: totalContacts(counted, asOf),
		people: await peopleReached(handle.db, counted, year.population, asOf),
	};
}

/** All years of a campaign together: contacts are added, people are not, because those of one year may be those of another. */
export async function readCampaignContacts(handle: Handle, campaign: CampaignWithYears, moment: Moment = {}): Promise<Contacts> {
	const { asOf, day } = await pinned(handle, moment);
	const all = await campaignContacts(handle.db, { asOf, day, year: null });
	const counted = all.filter((post) => post.campaign === campaign.id);
	const met = campaign.years.filter(({ id }) => counted.some((post) => post.year === id));
	const population = widestPopulation(met.map((year) => year.population));
	return { counted, total: totalContacts(counted, asOf), people: await peopleReached(handle.db, counted, population, asOf) };
}

async function pinned(handle: Handle, { asOf, day }: Moment): Promise<Required<Moment>> {
	return { asOf: asOf ?? (await journalHead(handle)).seq, day: day ?? today(handle.clock) };
}
