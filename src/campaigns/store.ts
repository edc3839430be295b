import { sql } from "kysely";
import type { PlainDate } from "../shared/clock.ts";
import { type Database, forever } from "../shared/database/index.ts";
import { isId } from "../shared/id.ts";
import type { Campaign, CampaignItem, CampaignsTables, CampaignYear, Measurement, PostRow } from "./schema.ts";

const now = forever - 1;

export interface CampaignWithYears extends Campaign {
	readonly years: readonly CampaignYear[];
}

/** Campaigns as the journal stood at `asOf` (by default: now), each with its years in their order. A campaign has no area. */
export async function listCampaigns(db: Database, { asOf = now }: { readonly asOf?: number } = {}): Promise<CampaignWithYears[]> {
	const rows = await db
		.withTables<CampaignsTables>()
		.selectFrom("campaign")
		.select(["id", "name_mn", "name_en"])
		.where("since_seq", "<=", asOf)
		.where("until_seq", ">", asOf)
		.orderBy("id")
		.execute();
	const years = await yearsOf(db, asOf).execute();
	return rows.map((row) => ({
		id: row.id,
		name: { mn: row.name_mn, en: row.name_en },
		years: years.map(yearOf).filter(({ campaign }) => campaign === row.id),
	}));
}

export async function readCampaign(db: Database, id: string): Promise<CampaignWithYears | null> {
	return (await listCampaigns(db)).find((campaign) => campaign.id === id) ?? null;
}

export async function readYear(db: Database, id: string, asOf = now): Promise<CampaignYear | null> {
	if (!isId(id)) return null;
	const row = await yearsOf(db, asOf).where("campaign_year.id", "=", id).executeTakeFirst();
	return row ? yearOf(row) : null;
}

export async function listItems(db: Database, year: string, asOf = now): Promise<CampaignItem[]> {
	const rows = await itemsOf(db, asOf).where("campaign_year", "=", year).execute();
	return rows.map(itemOf);
}

export async function readItem(db: Database, id: string): Promise<CampaignItem | null> {
	if (!isId(id)) return null;
	const row = await itemsOf(db, now).where("id", "=", id).executeTakeFirst();
	return row ? itemOf(row) : null;
}

export async function readPost(db: Database, id: string): Promise<PostRow | null> {
	if (!isId(id)) return null;
	const row = await postsOf(db, now).where("post.id", "=", id).executeTakeFirst();
	return row ? postOf(row) : null;
}

/**
 * The posts that were published by a day, in force at a position of the journal with their item and year, of one year or of all (null).
 * They are the rows behind a number of contacts.
 */
export async function campaignContacts(
	db: Database,
	{ asOf, day, year }: { readonly asOf: number; readonly day: PlainDate; readonly year: string | null },
): Promise<PostRow[]> {
	const posts = await listPosts(db, { asOf, year });
	return posts.filter(({ publishedOn }) => publishedOn <= day);
}

/** Posts of one year or of all, also those whose day is to come. */
export async function listPosts(
	db: Database,
	{ asOf = now, year }: { readonly asOf?: number; readonly year: string | null },
): Promise<PostRow[]> {
	if (year !== null && !isId(year)) return [];
	const posts = postsOf(db, asOf);
	const rows = await (year === null ? posts : posts.where("campaign_item.campaign_year", "=", year)).execute();
	return rows.map(postOf);
}

function yearsOf(db: Database, asOf: number) {
	return db
		.withTables<CampaignsTables>()
		.selectFrom("campaign_year")
		.innerJoin("campaign", "campaign.id", "campaign_year.campaign")
		.selectAll("campaign_year")
		.select(["campaign.name_mn", "campaign.name_en"])
		.where("campaign_year.since_seq", "<=", asOf)
		.where("campaign_year.until_seq", ">", asOf)
		.where("campaign.since_seq", "<=", asOf)
		.where("campaign.until_seq", ">", asOf)
		.orderBy("campaign_year.number")
		.orderBy("campaign_year.id");
}

type YearRow = Awaited<ReturnType<ReturnType<typeof yearsOf>["executeTakeFirstOrThrow"]>>;

function yearOf(row: YearRow): CampaignYear {
	const { population_low: low, population_high: high, population_source: source } = row;
	return {
		id: row.id,
		campaign: row.campaign,
		campaignName: { mn: row.name_mn, en: row.name_en },
		number: row.number,
		theme: { mn: row.theme_mn, en: row.theme_en },
		startsOn: row.starts_on,
		endsOn: row.ends_on,
		population: low === null || high === null || source === null ? null : { low, high, source },
	};
}

function itemsOf(db: Database, asOf: number) {
	return db
		.withTables<CampaignsTables>()
		.selectFrom("campaign_item")
		.select(["id", "campaign_year as year", "kind", "title_mn", "title_en"])
		.where("since_seq", "<=", asOf)
		.where("until_seq", ">", asOf)
		.orderBy(sql`array_position(array['video', 'poster', 'human_story'], kind)`)
		.orderBy("id");
}

function itemOf(row: Pick<CampaignItem, "id" | "year" | "kind"> & { title_mn: string; title_en: string }): CampaignItem {
	const { title_mn: mn, title_en: en, ...item } = row;
	return { ...item, title: { mn, en } };
}

function postsOf(db: Database, asOf: number) {
	return db
		.withTables<CampaignsTables>()
		.selectFrom("post")
		.innerJoin("campaign_item", "campaign_item.id", "post.item")
		.innerJoin("campaign_year", "campaign_year.id", "campaign_item.campaign_year")
		.selectAll("post")
		.select(["campaign_item.title_mn", "campaign_item.title_en", "campaign_item.kind as item_kind"])
		.select(["campaign_year.id as year", "campaign_year.number as year_number", "campaign_year.campaign"])
		.where("post.since_seq", "<=", asOf)
		.where("post.until_seq", ">", asOf)
		.where("campaign_item.since_seq", "<=", asOf)
		.where("campaign_item.until_seq", ">", asOf)
		.where("campaign_year.since_seq", "<=", asOf)
		.where("campaign_year.until_seq", ">", asOf)
		.orderBy("campaign_year.number")
		.orderBy("post.published_on")
		.orderBy("post.id");
}

type StoredPost = Awaited<ReturnType<ReturnType<typeof postsOf>["executeTakeFirstOrThrow"]>>;

function postOf(row: StoredPost): PostRow {
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

function measurementOf({ metric, counted, contacts, measured_on: measuredOn, source, file }: StoredPost): Measurement | null {
	if (metric === null || counted === null || contacts === null || measuredOn === null || source === null) return null;
	return { metric, counted, contacts, measuredOn, source, file };
}
