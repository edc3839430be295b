import type { Channel } from "../consent/schema.ts";
import type { PlainDate } from "../shared/clock.ts";
import type { InBoth, OneOfBoth } from "../shared/words.ts";

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
	/** Among those of its kind and year, from 1: its address on the public pages. */
	readonly number: number;
	/** What the office calls it; readers see the title of its content. */
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

/** What somebody who publishes nothing entered of a post: it counts for nothing until it is accepted. */
export interface PostProposal {
	/** As it is to be. */
	readonly post: PostRow;
	/** The post is to count no more. */
	readonly removes: boolean;
	/** An account's id. */
	readonly by: string | null;
	readonly on: PlainDate;
	/** Why it was sent back; null while it waits. */
	readonly returnedBecause: string | null;
}

/** Counts up when blocks change their shape; what is kept says which it has. */
export const shapeOfBlocks = 1;

export const blockKinds = ["heading", "paragraph", "quote", "image"] as const;
export type BlockKind = (typeof blockKinds)[number];

/** A piece of a text. There is no markup in it: what it is called says how it is drawn. */
export type Block = { readonly id: string } & (
	| { readonly kind: "heading"; readonly text: string }
	| { readonly kind: "paragraph"; readonly text: string }
	/** `speaker`: who says it, by the name they are to be called by. */
	| { readonly kind: "quote"; readonly text: string; readonly speaker: string | null }
	| { readonly kind: "image"; readonly image: string; readonly alt: string }
);

/** All that an item says and shows in one language. */
export interface Content {
	readonly title: string;
	readonly summary: string;
	/** The path of the area that it names; null where it names no place. */
	readonly area: string | null;
	readonly namesSchool: boolean;
	readonly film: string | null;
	/** The picture that stands for the item: the poster itself, or the first of a story. */
	readonly image: string | null;
	readonly imageAlt: string;
	readonly blocks: readonly Block[];
}

/** A content as it was written once. */
export interface ContentVersion extends Content {
	readonly item: string;
	readonly language: OneOfBoth;
	/** The position that wrote it, which is its name. */
	readonly seq: number;
	readonly writtenBy: string | null;
	readonly writtenOn: PlainDate;
}

export const emptyContent: Content = {
	title: "",
	summary: "",
	area: null,
	namesSchool: false,
	film: null,
	image: null,
	imageAlt: "",
	blocks: [],
};

/** What somebody decided about one language of an item. Whether it is public follows from it and the day, and stands nowhere. */
export interface Standing {
	readonly item: string;
	readonly language: OneOfBoth;
	/** The version in force, which may be newer than the one that was approved. */
	readonly draft: ContentVersion | null;
	readonly review: Review | null;
	readonly release: Release | null;
	readonly withdrawal: ItemWithdrawal | null;
}

/** A version waits for somebody else to look at it, or went back to its author with a reason. */
export interface Review {
	readonly contentSeq: number;
	readonly askedBy: string | null;
	readonly askedOn: PlainDate;
	readonly returnedBecause: string | null;
}

/** A version that was approved, and the days on which it is to be seen: from the first until the last, where there is one. */
export interface Release {
	readonly content: ContentVersion;
	readonly approvedBy: string | null;
	readonly approvedOn: PlainDate;
	readonly releaseOn: PlainDate | null;
	readonly endOn: PlainDate | null;
	/** The kinds of warning that it was approved against; with any, a second person must confirm it. */
	readonly warnings: readonly string[];
	readonly againstBecause: string | null;
	readonly confirmedBy: string | null;
	readonly confirmedOn: PlainDate | null;
	/** The position of the decision. */
	readonly seq: number;
}

export const withdrawalCauses = ["consent", "office"] as const;

export interface ItemWithdrawal {
	readonly cause: (typeof withdrawalCauses)[number];
	readonly because: string | null;
	readonly withdrawnBy: string | null;
	readonly withdrawnOn: PlainDate;
}

export const itemStates = ["draft", "in_review", "approved", "scheduled", "published", "ended", "withdrawn"] as const;
export type ItemState = (typeof itemStates)[number];

/** What somebody decided of an item, which holds at a position of the journal whatever the consents say on the day of a figure. */
export const countedStates = ["approved", "published", "withdrawn"] as const;
export type CountedState = (typeof countedStates)[number];

interface Held {
	since_seq: number;
	until_seq?: number;
}

type Versioned = Held & { id: string };
type InLanguage = Held & { item: string; language: OneOfBoth };

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
	campaign_item: Versioned & { campaign_year: string; kind: ItemKind; number: number; title_mn: string; title_en: string };
	item_content: InLanguage & {
		title: string;
		summary: string;
		area: string | null;
		names_school: boolean;
		film: string | null;
		image: string | null;
		image_alt: string;
		shape: number;
		blocks: unknown;
		written_by: string | null;
		written_on: PlainDate;
	};
	item_review: InLanguage & { content_seq: number; asked_by: string | null; asked_on: PlainDate; returned_because: string | null };
	item_release: InLanguage & {
		content_seq: number;
		approved_by: string | null;
		approved_on: PlainDate;
		release_on: PlainDate | null;
		end_on: PlainDate | null;
		warnings: readonly string[];
		against_because: string | null;
		confirmed_by: string | null;
		confirmed_on: PlainDate | null;
	};
	item_withdrawal: InLanguage & {
		cause: ItemWithdrawal["cause"];
		because: string | null;
		withdrawn_by: string | null;
		withdrawn_on: PlainDate;
	};
	item_kit: Versioned & {
		item: string;
		language: OneOfBoth;
		channel: Channel;
		content_seq: number;
		taken_by: string | null;
		taken_on: PlainDate;
		expires_on: PlainDate | null;
	};
	post: Versioned & PostColumns;
	post_proposal: Versioned &
		PostColumns & { removes: boolean; proposed_by: string | null; proposed_on: PlainDate; returned_because: string | null };
};

interface PostColumns {
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
}
