import { campaignCommands } from "../../campaigns/index.ts";
import { exportCommands } from "../../reach/index.ts";
import type { Handle } from "../../shared/database/index.ts";
import { newId } from "../../shared/id.ts";
import { machine, run } from "../../shared/journal/index.ts";
import type { WorldItem } from "../campaign.ts";
import { exportsOf } from "../exports.ts";
import { campaignPopulation, today } from "../facts.ts";
import type { World } from "../world.ts";
import type { EnteredItem } from "./stories.ts";

const name = { nameMn: "Ялгаатай ч адилхан", nameEn: "Differently Different" };

interface EnteredCampaign {
	readonly id: string;
	readonly years: { readonly id: string; readonly number: number }[];
	readonly items: EnteredItem[];
}

/** The campaign with its years and works, and their posts as the platforms exported them. */
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
		const ids: string[] = [];
		for (const item of items) ids.push(await enterItem(handle, year, item));
		entered.push(...items.map((item, at) => ({ id: ids[at] ?? "", titleEn: item.title.en })));
		const { files, lines } = exportsOf({ number, theme, startsOn, endsOn, items });
		await run(handle, machine, exportCommands["exports-imported"], {
			import: newId(),
			files: [...files],
			measuredOn: today,
			matches: lines.map(({ file, line, item }) => ({ file, line, item: ids[item] ?? "" })),
		});
		years.push({ id: year, number });
	}
	return { id: campaign, years, items: entered };
}

async function enterItem(handle: Handle, year: string, { kind, title }: WorldItem): Promise<string> {
	const item = newId();
	await run(handle, machine, campaignCommands["item-written"], { id: item, year, kind, titleMn: title.mn, titleEn: title.en });
	return item;
}
