import { type Count, exactCount } from "../../counting/index.ts";
import { byDay, type Listing, later, nobody, outsideWindow, type Sought } from "../../counting/listing.ts";
import type { PlainDate } from "../../shared/clock.ts";
import type { Database } from "../../shared/database/index.ts";
import type { Language } from "../../shared/words.ts";
import { yearLabel } from "../labels.ts";
import { peopleReached } from "../people-reached.ts";
import { impossiblePost, widestPopulation } from "../rules.ts";
import type { PostRow } from "../schema.ts";
import { listCampaigns, listPosts } from "../store.ts";
import type { ContactsFilter, PostReason } from "./countable.ts";

/** Posts of a campaign year, or of all, each with its contacts. */
export async function listContactsOfPosts(db: Database, sought: Sought<ContactsFilter>): Promise<Listing<PostReason>> {
	const posts = await listPosts(db, { asOf: sought.asOf, year: sought.counts.year });
	const judged = posts.map((post) => ({
		post,
		reason: outsideWindow(sought, post.publishedOn) ?? (post.measurement === null ? ("no-number" as const) : null),
	}));
	const counted = judged.filter(({ reason }) => reason === null).map(({ post }) => post);
	return {
		rows: counted
			.map(({ id, itemTitle, publishedOn, platform, measurement }) => ({
				...nobody,
				id,
				name: itemTitle.mn,
				day: publishedOn,
				area: null,
				occasion: platform,
				value: measurement?.contacts ?? 0,
			}))
			.toSorted(byDay),
		leftOut: judged.flatMap(({ post: { id, publishedOn: day, itemTitle, contacts }, reason }) =>
			reason === null ? [] : [{ id, session: null, day, area: null, name: itemTitle.mn, reason, value: contacts ?? 1 }],
		),
		until: counted.reduce<PlainDate | null>((last, { measurement }) => later(last, measurement?.measuredOn ?? null), null),
		// A post whose number nobody knows has people too, so it opens the interval.
		people: await peopleBehindPosts(
			db,
			sought.asOf,
			judged.flatMap(({ post, reason }) => (reason === null || reason === "no-number" ? [post] : [])),
		),
	};
}

/**
 * How many people contacts may be, as the campaign's own page says it; null where nobody has said of a year how many can be reached, or
 * where more accounts saw one post than there are people: then a number or the population is wrong.
 */
async function peopleBehindPosts(db: Database, asOf: number, posts: readonly PostRow[]): Promise<Count<"person"> | null> {
	const met = new Set(posts.map(({ year }) => year));
	if (met.size === 0) return exactCount({ unit: "person", value: 0, until: null, asOf, rows: 0 });
	const campaigns = await listCampaigns(db, { asOf });
	const years = campaigns.flatMap((campaign) => campaign.years).filter(({ id }) => met.has(id));
	const population = widestPopulation(years.map((year) => year.population));
	return impossiblePost(posts, population) ? null : peopleReached(db, posts, population, asOf);
}

/** Years that a sheet may count by themselves. */
export async function yearsToChoose(db: Database) {
	const campaigns = await listCampaigns(db);
	return campaigns.flatMap(({ years }) => years.map((year) => ({ id: year.id, label: (language: Language) => yearLabel(year, language) })));
}
