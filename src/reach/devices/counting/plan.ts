import type { PlainDate } from "../../../shared/clock.ts";

/** What a device must know to keep count: the same for everybody, and nothing of it tells who asks. */
export interface Plan {
	/** The day by the programme's calendar: telephones are often wrong. */
	readonly day: PlainDate;
	readonly campaigns: readonly CampaignPlan[];
}

export interface CampaignPlan {
	readonly id: string;
	/** Its last day: on the next one what devices keep of it is deleted. */
	readonly until: PlainDate;
	readonly years: readonly { readonly id: string; readonly items: readonly string[] }[];
	readonly groups: readonly GroupPlan[];
}

/** Items of which is counted who saw the first and who saw all, since the day it was declared. */
export interface GroupPlan {
	readonly number: number;
	readonly since: PlainDate;
	readonly items: readonly string[];
}

/** Where an item stands; null where it is in no campaign that is still on. */
export function placeOf(plan: Plan, item: string): { readonly campaign: CampaignPlan; readonly year: string } | null {
	for (const campaign of plan.campaigns) {
		const year = campaign.years.find(({ items }) => items.includes(item));
		if (year) return campaign.until < plan.day ? null : { campaign, year: year.id };
	}
	return null;
}
