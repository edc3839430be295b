import type { PlainDate } from "../shared/clock.ts";
import type { InBoth } from "../shared/words.ts";

export const itemKinds = ["video", "poster", "human_story"] as const;
export type ItemKind = (typeof itemKinds)[number];

export const platforms = ["facebook", "instagram", "youtube", "television", "website", "other"] as const;
export type Platform = (typeof platforms)[number];

/** Whether a platform's number has each account once for this post (reach, unique viewers) or each time (views, impressions). */
export const waysOfCounting = ["once", "each_time"] as const;
export type WayOfCounting = (typeof waysOfCounting)[number];

/** A screenshot, or an export printed to a PDF. */
export const acceptedSorts = ["photo", "document"] as const;

export interface Campaign {
	readonly id: string;
	readonly name: InBoth;
}

/** How many people can be reached at all: nobody knows it to the last one, so it is a range, and somebody says so. */
export interface ReachablePeople {
	readonly low: number;
	readonly high: number;
	readonly source: string;
}

export interface CampaignYear {
	readonly id: string;
	readonly campaign: string;
	readonly campaignName: InBoth;
	/** Which year of the campaign it is, from 1. */
	readonly number: number;
	readonly theme: InBoth;
	readonly startsOn: PlainDate;
	readonly endsOn: PlainDate;
	/** Null while nobody has said. */
	readonly population: ReachablePeople | null;
}

export interface CampaignItem {
	readonly id: string;
	readonly year: string;
	readonly kind: ItemKind;
	readonly title: InBoth;
}

/** What a platform says of one post. */
export interface Measurement {
	/** The platform's own name for what it counted: Reach, Views, Unique viewers. */
	readonly metric: string;
	readonly counted: WayOfCounting;
	readonly contacts: number;
	readonly measuredOn: PlainDate;
	readonly source: string;
	/** The export or the screenshot: id of a file of the programme. */
	readonly file: string | null;
}

/** One publication of an item on one platform: a row that a number of contacts was counted from. */
export interface PostRow {
	readonly id: string;
	readonly item: string;
	readonly platform: Platform;
	readonly publishedOn: PlainDate;
	readonly link: string | null;
	/** Null while no number is known. */
	readonly measurement: Measurement | null;
	readonly itemTitle: InBoth;
	readonly itemKind: ItemKind;
	/** Id and number of the year. */
	readonly year: string;
	readonly yearNumber: number;
	readonly campaign: string;
	/** Null while no number is known. */
	readonly contacts: number | null;
}

interface Versioned {
	id: string;
	since_seq: number;
	until_seq?: number;
}

export type CampaignsTables = {
	campaign: Versioned & { name_mn: string; name_en: string };
	campaign_year: Versioned & {
		campaign: string;
		number: number;
		theme_mn: string;
		theme_en: string;
		starts_on: PlainDate;
		ends_on: PlainDate;
		population_low: number | null;
		population_high: number | null;
		population_source: string | null;
	};
	campaign_item: Versioned & { campaign_year: string; kind: ItemKind; title_mn: string; title_en: string };
	post: Versioned & {
		item: string;
		platform: Platform;
		published_on: PlainDate;
		link: string | null;
		metric: string | null;
		counted: WayOfCounting | null;
		contacts: number | null;
		measured_on: PlainDate | null;
		source: string | null;
		file: string | null;
	};
};
