import type { PlainDate } from "../../shared/clock.ts";
import type { Population } from "./audience.ts";

export interface Range {
	readonly low: number;
	readonly high: number;
}

/** What is said of an audience: in accounts, each once, unless it says otherwise. */
export interface UniqueReach {
	/** The sum of what platforms say of each post: whoever saw two of them is in it twice. */
	readonly contacts: number;
	/** How many posts it was made of, and how many of these have no reach. */
	readonly posts: number;
	readonly withoutReach: number;
	/** The largest audience of one post. */
	readonly largest: number;
	/** Holds whatever people did: nothing but what platforms say and arithmetic is in it. */
	readonly unique: Range;
	/** Null where no post has a reach. */
	readonly estimate: Estimate | null;
	/** How many saw at least so many posts, by the estimate; from one post up. */
	readonly kPlus: readonly number[];
	/** A step of its own, because it rests on what a platform said of its accounts, and of the whole world. */
	readonly people: People;
	readonly population: Population;
	readonly problems: readonly BrokenRelation[];
}

export const estimateMethods = ["exact", "frailty", "strata", "independence", "independence-floor"] as const;
/**
 * Exact: the bounds meet. Frailty: some see much and some little, as much as the totals show. Strata: independence in each part of
 * the population. Independence (Sainsbury): who sees one post is no likelier to see another; it usually says too many. Its floor: the
 * least that independence gives, whatever the posts were that only a sum is left of.
 */
export type EstimateMethod = (typeof estimateMethods)[number];

/** What is likely, never outside the bounds. */
export interface Estimate {
	readonly value: number;
	/** As far as the population and what is not known of people's habits move it. */
	readonly low: number;
	readonly high: number;
	readonly method: EstimateMethod;
	/** How unequal people are in what they see: 0 is independence. Null where the method has none. */
	readonly frailty: Range | null;
}

/** Accounts divided by how many accounts a person has. */
export interface People extends Range {
	readonly value: number | null;
	/** Accounts beyond the first, for each person: at least and at most. */
	readonly duplicates: Range;
}

export const relations = [
	"more-than-everybody",
	"reach-above-views",
	"total-below-post",
	"total-above-sum",
	"total-above-everybody",
	"part-above-whole",
	"whole-above-parts",
	"together-impossible",
] as const;

/** A figure that cannot be true beside another. It was left out of everything that is said. */
export interface BrokenRelation {
	readonly relation: (typeof relations)[number];
	/** The figure that breaks it. */
	readonly figure: Figure;
	/** What it breaks with; empty where that is the population. */
	readonly against: readonly Figure[];
	/** What the figure may be at most, or at least, for the relation to hold. */
	readonly limit: number | null;
}

export interface Figure {
	readonly of: "post" | "total";
	readonly id: string;
	readonly value: number;
}

/** A page's viewers over all days at once, in stretches of 90 or in windows of 28 of them; reach in Ads Manager; the reach of each post. */
export const exportsToGet = ["page-range", "page-stretches", "page-windows", "ads-reach", "content-export"] as const;

/** A further export, and by how much it would narrow the interval. */
export interface Advice {
	readonly get: (typeof exportsToGet)[number];
	readonly page: string | null;
	/** The posts that it would say something of. */
	readonly posts: readonly string[];
	readonly from: PlainDate | null;
	readonly until: PlainDate | null;
	/** By how many accounts the interval becomes narrower if people did what the estimate says. */
	readonly likely: number;
	/** By how many at most. */
	readonly most: number;
}
