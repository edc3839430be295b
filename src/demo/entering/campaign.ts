import { campaignCommands } from "../../campaigns/index.ts";
import type { Handle } from "../../shared/database/index.ts";
import { newId } from "../../shared/id.ts";
import { machine, run } from "../../shared/journal/index.ts";
import type { WorldItem, WorldPost } from "../campaign.ts";
import { campaignPopulation, today } from "../facts.ts";
import type { World } from "../world.ts";
import type { EnteredItem } from "./stories.ts";

const name = { nameMn: "Ялгаатай ч адилхан", nameEn: "Differently Different" };

interface EnteredCampaign {
	readonly id: string;
	readonly years: { readonly id: string; readonly number: number }[];
	readonly items: EnteredItem[];
}

/** The campaign with its years, works and posts, as the platforms counted them. */
export async function enterCampaign(handle: Handle, world: World): Promise<EnteredCampaign> {
	const campaign = newId();
	const years: EnteredCampaign["years"] = [];
	const entered: EnteredItem[] = [];
	await run(handle, machine, campaignCommands["campaign-written"], { id: campaign, ...name });
	for (const { number, theme, startsOn, endsOn, items } of world.campaign) {
		const year = newId();
		await run(handle, machine, campaignCommands["year-written"], {
			id: year,
			campaign,
			number,
			themeMn: theme.mn,
			themeEn: theme.en,
			startsOn,
			endsOn,
			...campaignPopulation,
		});
		for (const item of items) entered.push({ id: await enterItem(handle, year, item), titleEn: item.title.en });
		years.push({ id: year, number });
	}
	return { id: campaign, years, items: entered };
}

async function enterItem(handle: Handle, year: string, { kind, title, posts }: WorldItem): Promise<string> {
	const item = newId();
	await run(handle, machine, campaignCommands["item-written"], { id: item, year, kind, titleMn: title.mn, titleEn: title.en });
	for (const post of posts) await enterPost(handle, item, post);
	return item;
}

async function enterPost(handle: Handle, item: string, { platform, publishedOn, contacts }: WorldPost): Promise<void> {
	const metric = platform === "youtube" ? "Unique viewers" : "Reach";
	const source = platform === "youtube" ? "YouTube Studio" : "Meta Business Suite";
	await run(handle, machine, campaignCommands["post-written"], {
		id: newId(),
		item,
		platform,
		publishedOn,
		metric,
		counted: "once",
		contacts,
		measuredOn: today,
		source,
	});
}
