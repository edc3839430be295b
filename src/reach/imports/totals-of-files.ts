import type { DeduplicatedTotal } from "../models/audience.ts";

/** A total as far as it is of the posts of one campaign year. */
export interface TotalOfYear extends DeduplicatedTotal {
	readonly year: string;
}

interface PostOfCampaign {
	readonly post: string;
	readonly year: string;
}

/**
 * What files say of several posts together, said of the campaign's posts among them. A window in which the page posted anything else says of
 * the campaign's at most so many; ads that may have shown anything else say nothing.
 */
export function totalsOfYears(totals: readonly DeduplicatedTotal[], ofCampaign: ReadonlyMap<string, PostOfCampaign>): TotalOfYear[] {
	return totals.flatMap((total) => {
		const own = total.posts.flatMap((id) => ofCampaign.get(id) ?? []);
		return [...Map.groupBy(own, ({ year }) => year)].flatMap(([year, posts]): TotalOfYear[] => {
			const only = total.only && posts.length === total.posts.length;
			return only || total.whole ? [{ ...total, year, only, posts: posts.map(({ post }) => post) }] : [];
		});
	});
}
