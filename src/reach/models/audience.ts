import type { PlainDate } from "../../shared/clock.ts";

/** What is known of those whom an item, a year or a campaign reached: what platforms say of posts, and of several posts together. */
export interface Audience {
	readonly posts: readonly AudiencePost[];
	readonly totals: readonly DeduplicatedTotal[];
	readonly population: Population;
	/** The same posts by parts of the population; empty where no platform says it. */
	readonly strata: readonly Stratum[];
}

/** One post, or several of which only the sum is left. */
export interface AudiencePost {
	readonly id: string;
	/** How many accounts saw it, each once; null where that is not known, which is not nought. */
	readonly reach: number | null;
	/** How often it was shown; null where that is not known. */
	readonly views: number | null;
	/** How many posts `reach` and `views` are the sum of: usually one. */
	readonly posts: number;
	/** The page or the channel that published it, by its platform's id; null where that is not known. */
	readonly page: string | null;
	readonly publishedOn: PlainDate | null;
	/** Whether money was paid for its being shown. */
	readonly boosted: boolean;
}

export const totalKinds = ["page_window", "ads", "channel"] as const;
/** Page: viewers of a page in a window of days. Ads: reach in Ads Manager. Channel: unique viewers of a channel of films. */
export type TotalKind = (typeof totalKinds)[number];

/**
 * How many accounts saw several posts, each account once.
 *
 * `only` and `whole` say what it tells of these posts. With both, exactly so many saw them. A page that posted other things too gives
 * `only: false`: at most so many. A window that ended while the posts were still being seen, or the reach of the advertisements of posts
 * that were also seen without, gives `whole: false`: at least so many. With neither it tells nothing of them.
 */
export interface DeduplicatedTotal {
	readonly id: string;
	readonly kind: TotalKind;
	/** Ids of posts. */
	readonly posts: readonly string[];
	readonly reach: number;
	/** Nobody is in it who saw none of these posts. */
	readonly only: boolean;
	/** Everybody is in it who saw one of these posts. */
	readonly whole: boolean;
	readonly page: string | null;
	readonly from: PlainDate | null;
	readonly until: PlainDate | null;
}

/** How many can be reached at all, both included, and who says so. */
export interface Population {
	readonly low: number;
	readonly high: number;
	readonly source: string;
}

/** A part of the population: an area, a sex, an age band. */
export interface Stratum {
	readonly id: string;
	/** Its share of the population; the shares of all strata are 1 together. */
	readonly share: number;
	/** Reach in it by the id of the post. */
	readonly reaches: ReadonlyMap<string, number>;
}
