import { sql } from "kysely";
import type { PlainDate } from "../shared/clock.ts";
import { type Database, forever, versioned } from "../shared/database/index.ts";
import { isId } from "../shared/id.ts";
import { problem } from "./problems.ts";
import type { Campaign, CampaignItem, CampaignsTables, CampaignYear, Measurement, PostRow, ReachablePeople } from "./schema.ts";

export const campaigns = versioned<CampaignsTables, "campaign">("campaign");
export const years = versioned<CampaignsTables, "campaign_year">("campaign_year");
export const items = versioned<CampaignsTables, "campaign_item">("campaign_item");
export const posts = versioned<CampaignsTables, "post">("post");

export const now = forever - 1;

export interface CampaignWithYears extends Campaign {
	readonly years: readonly CampaignYear[];
}

/** Campaigns as the journal stood at `asOf` (by default: now), each with its years in their order. A campaign has no area. */
export async function listCampaigns(db: Database, { asOf = now }: { readonly asOf?: number } = {}): Promise<CampaignWithYears[]> {
	const rows = await campaigns.heldAt(db, asOf).select(["id", "name_mn", "name_en"]).orderBy("id").execute();
	const held = await yearsOf(db, asOf).execute();
	return rows.map((row) => ({
		id: row.id,
		name: { mn: row.name_mn, en: row.name_en },
		years: held.map(yearOf).filter(({ campaign }) => campaign === row.id),
	}));
}

export async function readCampaign(db: Database, id: string): Promise<CampaignWithYears | null> {
	return (await listCampaigns(db)).find((campaign) => campaign.id === id) ?? null;
}

/** @throws Problem `campaign-unknown` */
export async function shownCampaign(db: Database, id: string | undefined): Promise<CampaignWithYears> {
	const campaign = await readCampaign(db, id ?? "");
	if (!campaign) throw problem("campaign-unknown");
	return campaign;
}

export async function readYear(db: Database, id: string, asOf = now): Promise<CampaignYear | null> {
	if (!isId(id)) return null;
	const row = await yearsOf(db, asOf).where("campaign_year.id", "=", id).executeTakeFirst();
	return row ? yearOf(row) : null;
}

/** @throws Problem `year-unknown` */
export async function shownYear(db: Database, id: string | undefined): Promise<CampaignYear> {
	const year = await readYear(db, id ?? "");
	if (!year) throw problem("year-unknown");
	return year;
}

/** Items of one year or of all. */
export async function listItems(db: Database, year: string | null, asOf = now): Promise<CampaignItem[]> {
	const held = itemsOf(db, asOf);
	const rows = await (year === null ? held : held.where("campaign_year", "=", year)).execute();
	return rows.map(itemOf);
}

/** The number of an item to come: one that had been given before stays with whoever bears it. */
export async function nextNumber(db: Database, { year, kind }: Pick<CampaignItem, "year" | "kind">): Promise<number> {
	const held = (await listItems(db, year)).filter((item) => item.kind === kind);
	return Math.max(0, ...held.map(({ number }) => number)) + 1;
}

export async function readItem(db: Database, id: string): Promise<CampaignItem | null> {
	if (!isId(id)) return null;
	const row = await itemsOf(db, now).where("id", "=", id).executeTakeFirst();
	return row ? itemOf(row) : null;
}

/** @throws Problem `item-unknown` */
export async function shownItem(db: Database, id: string | undefined): Promise<CampaignItem> {
	const item = await readItem(db, id ?? "");
	if (!item) throw problem("item-unknown");
	return item;
}

export async function readPost(db: Database, id: string): Promise<PostRow | null> {
	if (!isId(id)) return null;
	const row = await postsOf(db, now).where("post.id", "=", id).executeTakeFirst();
	return row ? postOf(row) : null;
}

/** @throws Problem `post-unknown` */
export async function shownPost(db: Database, id: string | undefined): Promise<PostRow> {
	const post = await readPost(db, id ?? "");
	if (!post) throw problem("post-unknown");
	return post;
}

/**
 * The posts that were published by a day, in force at a position of the journal with their item and year, of one year or of all (null).
 * They are the rows behind a number of contacts.
 */
export async function campaignContacts(
	db: Database,
	{ asOf, day, year }: { readonly asOf: number; readonly day: PlainDate; readonly year: string | null },
): Promise<PostRow[]> {
	const held = await listPosts(db, { asOf, year });
	return held.filter(({ publishedOn }) => publishedOn <= day);
}

/** Posts of one year or of all, also those whose day is to come. */
export async function listPosts(
	db: Database,
	{ asOf = now, year }: { readonly asOf?: number; readonly year: string | null },
): Promise<PostRow[]> {
	if (year !== null && !isId(year)) return [];
	const held = postsOf(db, asOf);
	const rows = await (year === null ? held : held.where("campaign_item.campaign_year", "=", year)).execute();
	return rows.map(postOf);
}

function yearsOf(db: Database, asOf: number) {
	return db
		.selectFrom(years.heldAt(db, asOf).selectAll().as("campaign_year"))
		.innerJoin(campaigns.heldAt(db, asOf).selectAll().as("campaign"), "campaign.id", "campaign_year.campaign")
		.selectAll("campaign_year")
		.select(["campaign.name_mn", "campaign.name_en"])
		.orderBy("campaign_year.number")
		.orderBy("campaign_year.id");
}

type YearRow = Awaited<ReturnType<ReturnType<typeof yearsOf>["executeTakeFirstOrThrow"]>>;

function yearOf(row: YearRow): CampaignYear {
	return {
		id: row.id,
		campaign: row.campaign,
		campaignName: { mn: row.name_mn, en: row.name_en },
		number: row.number,
		theme: { mn: row.theme_mn, en: row.theme_en },
		startsOn: row.starts_on,
		endsOn: row.ends_on,
		population: populationOf(row),
	};
}

type PopulationColumns = Pick<CampaignsTables["campaign_year"], "population_low" | "population_high" | "population_source">;

export function populationOf({
	population_low: low,
	population_high: high,
	population_source: source,
}: PopulationColumns): ReachablePeople | null {
	return low === null || high === null || source === null ? null : { low, high, source };
}

function itemsOf(db: Database, asOf: number) {
	return items
		.heldAt(db, asOf)
		.select(["id", "campaign_year as year", "kind", "number", "title_mn", "title_en"])
		.orderBy(sql`array_position(array['video', 'poster', 'human_story'], kind)`)
		.orderBy("number")
		.orderBy("id");
}

function itemOf(row: Omit<CampaignItem, "title"> & { title_mn: string; title_en: string }): CampaignItem {
	const { title_mn: mn, title_en: en, ...item } = row;
	return { ...item, title: { mn, en } };
}

function postsOf(db: Database, asOf: number) {
	return db
		.selectFrom(posts.heldAt(db, asOf).selectAll().as("post"))
		.innerJoin(items.heldAt(db, asOf).selectAll().as("campaign_item"), "campaign_item.id", "post.item")
		.innerJoin(years.heldAt(db, asOf).selectAll().as("campaign_year"), "campaign_year.id", "campaign_item.campaign_year")
		.selectAll("post")
		.select(["campaign_item.title_mn", "campaign_item.title_en", "campaign_item.kind as item_kind"])
		.select(["campaign_year.id as year", "campaign_year.number as year_number", "campaign_year.campaign"])
		.orderBy("campaign_year.number")
		.orderBy("post.published_on")
		.orderBy("post.id");
}

type StoredPost = Awaited<ReturnType<ReturnType<typeof postsOf>["executeTakeFirstOrThrow"]>>;

export function postOf(row: StoredPost): PostRow {
	return {
		id: row.id,
		item: row.item,
		itemTitle: { mn: row.title_mn, en: row.title_en },
		itemKind: row.item_kind,
		year: row.year,
		yearNumber: row.year_number,
		campaign: row.campaign,
		platform: row.platform,
		publishedOn: row.published_on,
		link: row.link,
		contacts: row.contacts,
		measurement: measurementOf(row),
	};
}

type MeasurementColumns = Pick<CampaignsTables["post"], "metric" | "counted" | "contacts" | "measured_on" | "source" | "file">;

export function measurementOf(columns: MeasurementColumns): Measurement | null {
	const { metric, counted, contacts, measured_on: measuredOn, source, file } = columns;
	if (metric === null || counted === null || contacts === null || measuredOn === null || source === null) return null;
	return { metric, counted, contacts, measuredOn, source, file };
}
