import type { PlainDate } from "../shared/clock.ts";
import { daysAfter } from "./calendar.ts";
import type { Chance } from "./chance.ts";
import { campaignYears } from "./facts.ts";

export interface WorldPost {
	readonly platform: "facebook" | "youtube";
	readonly publishedOn: PlainDate;
	readonly contacts: number;
}

export interface WorldItem {
	readonly kind: "video" | "poster" | "human_story";
	readonly title: { readonly mn: string; readonly en: string };
	readonly posts: readonly WorldPost[];
}

export interface WorldCampaignYear {
	readonly number: number;
	readonly theme: { readonly mn: string; readonly en: string };
	readonly startsOn: PlainDate;
	readonly endsOn: PlainDate;
	readonly items: readonly WorldItem[];
}

/** The posts of each year, with contacts that sum to the year's total. Only videos are on YouTube as well. */
export function inventCampaign(chance: Chance, totals: readonly number[]): WorldCampaignYear[] {
	return campaignYears.slice(0, totals.length).map((year, index) => {
		const posts = year.items.flatMap((item) => {
			const platforms = item.kind === "video" ? (["facebook", "youtube"] as const) : (["facebook"] as const);
			return platforms.map((platform) => ({ item, platform, weight: weightOf(chance, item.kind, platform) }));
		});
		const contacts = shares(
			totals[index] as number,
			posts.map(({ weight }) => weight),
		);
		return {
			...year,
			items: year.items.map((item) => ({
				...item,
				posts: posts.flatMap((post, place) =>
					post.item === item
						? [
								{
									platform: post.platform,
									publishedOn: daysAfter(year.startsOn, 14 + Math.floor(place * 16) + chance.between(0, 9)),
									contacts: contacts[place] as number,
								},
							]
						: [],
				),
			})),
		};
	});
}

/** A video goes further than a poster, and further on the platform where nearly everybody is. */
function weightOf(chance: Chance, kind: WorldItem["kind"], platform: WorldPost["platform"]): number {
	const size = kind === "video" ? 6 : 2;
	return (platform === "facebook" ? size : size / 12) * (0.5 + chance.next());
}

/** Whole numbers in the given proportion that add up to the total. */
function shares(total: number, weights: readonly number[]): number[] {
	const all = weights.reduce((sum, weight) => sum + weight, 0);
	const parts = weights.map((weight) => Math.floor((total * weight) / all));
	const rest = total - parts.reduce((sum, part) => sum + part, 0);
	return parts.map((part, index) => (index === 0 ? part + rest : part));
}
