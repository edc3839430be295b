import { type CampaignYear, listCampaigns } from "../campaigns/index.ts";
import { listPillars, type Pillar } from "../programme/index.ts";
import type { Handle } from "../shared/database/index.ts";

/** What of the programme a sheet may be of. */
export interface Choices {
	readonly pillars: readonly Pillar[];
	readonly years: readonly CampaignYear[];
}

export async function readChoices({ db }: Handle): Promise<Choices> {
	const campaigns = await listCampaigns(db);
	return { pillars: await listPillars(db), years: campaigns.flatMap(({ years }) => years) };
}
