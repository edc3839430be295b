import { covers, type Order } from "../identity/index.ts";
import { today } from "../shared/clock.ts";
import { forever, type Handle, type Transaction } from "../shared/database/index.ts";
import { keepFile, type PreparedFile } from "../shared/files/index.ts";
import { perform, type Receipt } from "../shared/journal/index.ts";
import { problem } from "./problems.ts";
import { impossiblePost } from "./rules.ts";
import type { Campaign, CampaignItem, CampaignsTables, Measurement, NewCampaignYear, NewPost } from "./schema.ts";
import { listPosts, readCampaign, readItem, readPost, readYear } from "./store.ts";

/** Begins a campaign, or names the one of this id anew. */
export function writeCampaign(handle: Handle, order: Order, campaign: Campaign): Promise<Receipt<{ campaign: string }>> {
	return perform(handle, {
		...order,
		kind: "campaigns.campaign-written",
		subject: campaign.id,
		work: async (tx, seq) => {
			requireEverywhere(order);
			const { id, name } = campaign;
			const before = await readCampaign(tx, id);
			await endRow(tx, "campaign", id, seq);
			const row = { id, since_seq: seq, name_mn: name.mn, name_en: name.en };
			await tx.withTables<CampaignsTables>().insertInto("campaign").values(row).execute();
			return { before: before && { name: before.name }, after: { name }, result: { campaign: id } };
		},
	});
}

/** Adds a year to a campaign, or revises the one of this id. */
export function writeCampaignYear(handle: Handle, order: Order, year: NewCampaignYear): Promise<Receipt<{ year: string }>> {
	return perform(handle, {
		...order,
		kind: "campaigns.year-written",
		subject: year.id,
		work: async (tx, seq) => {
			requireEverywhere(order);
			const before = await requireYearPossible(tx, year);
			await endRow(tx, "campaign_year", year.id, seq);
			await tx
				.withTables<CampaignsTables>()
				.insertInto("campaign_year")
				.values({
					id: year.id,
					since_seq: seq,
					campaign: year.campaign,
					number: year.number,
					theme_mn: year.theme.mn,
					theme_en: year.theme.en,
					starts_on: year.startsOn,
					ends_on: year.endsOn,
					population_low: year.population?.low ?? null,
					population_high: year.population?.high ?? null,
					population_source: year.population?.source ?? null,
				})
				.execute();
			const after = { ...year, population: year.population && { ...year.population } };
			return {
				before: before && { ...before, population: before.population && { ...before.population } },
				after,
				result: { year: year.id },
			};
		},
	});
}

async function requireYearPossible(tx: Transaction, year: NewCampaignYear) {
	const campaign = await readCampaign(tx, year.campaign);
	if (!campaign) throw problem("campaign-unknown");
	if (campaign.years.some(({ id, number }) => number === year.number && id !== year.id)) {
		throw problem("year-number-taken", { number: year.number });
	}
	if (year.endsOn < year.startsOn) throw problem("ends-before-start", { from: year.startsOn, to: year.endsOn });
	const { population } = year;
	if (population && population.low > population.high) throw problem("population-crossed", { low: population.low, high: population.high });
	const post = impossiblePost(await listPosts(tx, { year: year.id }), population);
	if (population && post) throw problem("population-below-post", { contacts: post.contacts ?? 0, most: population.high });
	return readYear(tx, year.id);
}

/** Adds an item to a year, or revises the one of this id. */
export function writeItem(handle: Handle, order: Order, item: CampaignItem): Promise<Receipt<{ item: string }>> {
	return perform(handle, {
		...order,
		kind: "campaigns.item-written",
		subject: item.id,
		work: async (tx, seq) => {
			requireEverywhere(order);
			if (!(await readYear(tx, item.year))) throw problem("year-unknown");
			const before = await readItem(tx, item.id);
			const { id, year, kind, title } = item;
			await endRow(tx, "campaign_item", id, seq);
			await tx
				.withTables<CampaignsTables>()
				.insertInto("campaign_item")
				.values({ id, since_seq: seq, campaign_year: year, kind, title_mn: title.mn, title_en: title.en })
				.execute();
			return { before: before && { ...before }, after: { ...item }, result: { item: id } };
		},
	});
}

/** Enters a publication of an item, or corrects the one of this id; its number may follow. `kept` is the file that proves the number. */
export function writePost(
	handle: Handle,
	order: Order,
	post: NewPost,
	kept: PreparedFile | null = null,
): Promise<Receipt<{ post: string }>> {
	return perform(handle, {
		...order,
		kind: "campaigns.post-written",
		subject: post.id,
		work: async (tx, seq) => {
			requireEverywhere(order);
			const before = await readPost(tx, post.id);
			await requirePossible(tx, handle, post);
			if (post.measurement?.file && kept) await keepFile(tx, seq, post.measurement.file, kept);
			await putPost(tx, seq, post);
			return { before: before && journalled(before), after: journalled(post), result: { post: post.id } };
		},
	});
}

/** Replaces what the platform says of a post by what it says now. What it said before stays in the journal and in earlier figures. */
export function measurePost(
	handle: Handle,
	order: Order,
	id: string,
	measurement: Measurement,
	kept: PreparedFile | null = null,
): Promise<Receipt<{ post: string }>> {
	return perform(handle, {
		...order,
		kind: "campaigns.post-measured",
		subject: id,
		work: async (tx, seq) => {
			requireEverywhere(order);
			const post = await readPost(tx, id);
			if (!post) throw problem("post-unknown");
			const known = post.measurement?.measuredOn;
			if (known && measurement.measuredOn < known) throw problem("measured-earlier", { known, day: measurement.measuredOn });
			await requirePossible(tx, handle, { ...post, measurement });
			if (measurement.file && kept) await keepFile(tx, seq, measurement.file, kept);
			await putPost(tx, seq, { ...post, measurement });
			return {
				before: { measurement: post.measurement && { ...post.measurement } },
				after: { measurement: { ...measurement } },
				result: { post: id },
			};
		},
	});
}

/** Takes away a post that was entered by mistake. It counts no more, but for figures as of an earlier position. */
export function removePost(handle: Handle, order: Order, id: string): Promise<Receipt<{ item: string }>> {
	return perform(handle, {
		...order,
		kind: "campaigns.post-removed",
		subject: id,
		work: async (tx, seq) => {
			requireEverywhere(order);
			const post = await readPost(tx, id);
			if (!post) throw problem("post-unknown");
			await endRow(tx, "post", id, seq);
			return { before: journalled(post), result: { item: post.item } };
		},
	});
}

async function requirePossible(tx: Transaction, handle: Handle, { item, publishedOn, measurement }: NewPost): Promise<void> {
	const of = await readItem(tx, item);
	if (!of) throw problem("item-unknown");
	if (!measurement) return;
	const { measuredOn, counted, contacts } = measurement;
	if (measuredOn < publishedOn) throw problem("measured-before-published", { day: measuredOn, published: publishedOn });
	if (measuredOn > today(handle.clock)) throw problem("day-to-come", { day: measuredOn });
	const most = (await readYear(tx, of.year))?.population?.high;
	if (counted === "once" && most !== undefined && contacts > most) throw problem("more-than-people", { contacts, most });
}

async function putPost(tx: Transaction, seq: number, { id, item, platform, publishedOn, link, measurement }: NewPost): Promise<void> {
	await endRow(tx, "post", id, seq);
	await tx
		.withTables<CampaignsTables>()
		.insertInto("post")
		.values({
			id,
			since_seq: seq,
			item,
			platform,
			published_on: publishedOn,
			link,
			metric: measurement?.metric ?? null,
			counted: measurement?.counted ?? null,
			contacts: measurement?.contacts ?? null,
			measured_on: measurement?.measuredOn ?? null,
			source: measurement?.source ?? null,
			file: measurement?.file ?? null,
		})
		.execute();
}

function journalled({ item, platform, publishedOn, link, measurement }: NewPost) {
	return { item, platform, publishedOn, link, measurement: measurement && { ...measurement } };
}

/** A campaign has no area: whoever works in some areas only leaves it as it is. */
function requireEverywhere(order: Order): void {
	if (!covers(order.areas, "")) throw problem("write-for-everywhere");
}

async function endRow(tx: Transaction, table: keyof CampaignsTables, id: string, seq: number): Promise<void> {
	await tx
		.withTables<CampaignsTables>()
		.updateTable(table)
		.set({ until_seq: seq })
		.where("id", "=", id)
		.where("until_seq", "=", forever)
		.execute();
}
