import { writeCampaign, writeCampaignYear, writeItem, writePost } from "../../campaigns/index.ts";
import type { Handle } from "../../shared/database/index.ts";
import { newId } from "../../shared/id.ts";
import type { WorldItem, WorldPost } from "../campaign.ts";
import { campaignPopulation, today } from "../facts.ts";
import type { World } from "../world.ts";
import { order } from "./order.ts";

const name = { mn: "Ялгаатай ч адилхан", en: "Differently Different" };

/** The campaign with its years, works and posts, as the platforms counted them; returns its years. */
export async function enterCampaign(handle: Handle, world: World): Promise<{ readonly id: string; readonly number: number }[]> {
	const campaign = newId();
	const years: { readonly id: string; readonly number: number }[] = [];
	await writeCampaign(handle, order(), { id: campaign, name });
	for (const { number, theme, startsOn, endsOn, items } of world.campaign) {
		const year = newId();
		await writeCampaignYear(handle, order(), { id: year, campaign, number, theme, startsOn, endsOn, population: campaignPopulation });
		for (const item of items) await enterItem(handle, year, item);
		years.push({ id: year, number });
	}
	return years;
}

async function enterItem(handle: Handle, year: string, { kind, title, posts }: WorldItem): Promise<void> {
	const item = newId();
	await writeItem(handle, order(), { id: item, year, kind, title });
	for (const post of posts) await enterPost(handle, item, post);
}

async function enterPost(handle: Handle, item: string, { platform, publishedOn, contacts }: WorldPost): Promise<void> {
	const metric = platform === "youtube" ? "Unique viewers" : "Reach";
	const source = platform === "youtube" ? "YouTube Studio" : "Meta Business Suite";
	await writePost(handle, order(), {
		id: newId(),
		item,
		platform,
		publishedOn,
		link: null,
		measurement: { metric, counted: "once", contacts, measuredOn: today, source, file: null },
	});
}
