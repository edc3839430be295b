import * as v from "valibot";
import type { Content, ItemKind, Platform } from "../campaigns/schema.ts";
import type { FullTrack } from "../captions/schema.ts";
import type { Count, Quarter } from "../counting/index.ts";
import type { LeftOutReason } from "../figures/schema.ts";
import type { Film, Image } from "../media/schema.ts";
import type { AgeBands } from "../particulars/age-bands.ts";
import { type Sex, sexes } from "../particulars/sex.ts";
import type { PlainDate } from "../shared/clock.ts";
import type { InBoth, OneOfBoth } from "../shared/words.ts";

/** What a breakdown is made from: people by what may be public of them at all. Role and disability may not. */
export interface PublicCell {
	readonly quarter: Quarter;
	readonly area: string | null;
	readonly sex: Sex | null;
	readonly ageBand: number | null;
	readonly people: number;
}

/** Which parts stand together in one published number: an area path, an age band, a sex or a quarter; null is unknown. */
export type Key = string | null;

/** One published number of a breakdown: the parts that were merged to make it, and the people in them together. */
export interface Part<K extends Key = Key> {
	readonly keys: readonly K[];
	readonly people: number;
}

/** First contacts of some quarters in some areas. */
export interface RowGroup {
	readonly quarters: readonly Quarter[];
	readonly areas: readonly Key[];
	readonly people: number;
}

/** All that is public of a figure beside its total. Each table adds up to `people`. */
export interface PublicTables {
	readonly people: number;
	readonly sex: readonly Part[];
	readonly ageBand: readonly Part[];
	readonly area: readonly Part[];
	readonly quarter: readonly Part<Quarter>[];
	readonly rows: readonly RowGroup[];
}

const whole = v.pipe(v.number(), v.safeInteger(), v.minValue(0));
const quarter = v.custom<Quarter>((given) => typeof given === "string" && /^\d{4}-Q[1-4]$/.test(given));
const key = v.nullable(v.string());
const part = v.strictObject({ keys: v.array(key), people: whole });

/** The cells and tables of an edition as they are stored: of version 1, which had no number, and of this one, which is the same with it. */
export const editionCells: v.GenericSchema<unknown, readonly PublicCell[]> = v.array(
	v.strictObject({ quarter, area: key, sex: v.nullable(v.picklist(sexes)), ageBand: v.nullable(whole), people: whole }),
);
export const tablesVersion = 2;
export const editionTables: v.GenericSchema<unknown, PublicTables> = v.pipe(
	v.strictObject({
		version: v.optional(v.literal(tablesVersion)),
		people: whole,
		sex: v.array(part),
		ageBand: v.array(part),
		area: v.array(part),
		quarter: v.array(v.strictObject({ keys: v.array(quarter), people: whole })),
		rows: v.array(v.strictObject({ quarters: v.array(quarter), areas: v.array(key), people: whole })),
	}),
	v.transform(({ version: _, ...tables }) => tables),
);

/** A breakdown as it was published: it stands until the next edition can be published without giving anybody away. */
export interface Edition {
	readonly indicator: string;
	/** 1, 2, 3 … for each figure. */
	readonly number: number;
	/** The journal position of the figure that was broken down. */
	readonly asOf: number;
	readonly day: PlainDate;
	/** The version of the indicator sheet. */
	readonly version: number;
	/** The scheme of its age bands. */
	readonly ageBands: AgeBands;
	/** Random, for this edition alone; the tokens of its rows are made with it. */
	readonly salt: Uint8Array;
	/** What the tables were made from. Never public: the next editions are held against it. */
	readonly cells: readonly PublicCell[];
	readonly tables: PublicTables;
}

/** Rows that do not count, as an interval. */
export interface LeftOutRange {
	readonly reason: LeftOutReason;
	readonly low: number;
	readonly high: number;
}

/** A text of the public pages in both languages. */
export interface PublicText {
	readonly mn: string;
	readonly en: string;
}

/** A year of a campaign as the public sees it. */
export interface PublicCampaignYear {
	/** Its address below the campaign: its number, and more where two campaigns have one of that number. */
	readonly key: string;
	readonly number: number;
	readonly campaign: InBoth;
	readonly theme: InBoth;
	readonly startsOn: PlainDate;
	readonly endsOn: PlainDate;
	readonly contacts: Count<"contact">;
	/** How many people they may be; null while nobody has said how many can be reached. */
	readonly people: Count<"person"> | null;
	readonly population: { readonly low: number; readonly high: number; readonly source: string } | null;
	readonly works: readonly PublicWork[];
	/** Those that saw it on our own pages; null while nothing is counted. */
	readonly devices: PublicDevices | null;
}

/** How many devices saw a year of a campaign on our own pages, until the last day of a month. */
export interface PublicDevices {
	readonly until: PlainDate;
	/** Rounded; null where they are too few to be said. */
	readonly devices: number | null;
	/** The share of views that are measured, in percent. */
	readonly coverage: number | null;
}

/** An item as the public may know of it: in each language by itself. */
export interface PublicWork {
	readonly item: string;
	readonly kind: ItemKind;
	/** Its address below the year: `video-1`. */
	readonly key: string;
	/** Null as long as no platform has given a number. */
	readonly contacts: number | null;
	/** What is public of it in each language; null where it is not, whatever is public in the other. */
	readonly in: Readonly<Record<OneOfBoth, WorkInLanguage | null>>;
	/** The languages in which it was public and is not any more. */
	readonly gone: readonly OneOfBoth[];
}

/** What is public of an item in one language, with all that its page shows. */
export interface WorkInLanguage {
	readonly language: OneOfBoth;
	readonly content: Content;
	readonly releasedOn: PlainDate;
	/** The last day on which everybody in it has agreed; null where it ends with no day, or nobody is in it. */
	readonly agreedUntil: PlainDate | null;
	readonly film: Film | null;
	readonly describedFilm: Film | null;
	readonly undescribedBecause: string | null;
	/** By their ids, those that are ready. */
	readonly pictures: ReadonlyMap<string, Image>;
	/** In the languages in which it is public. */
	readonly tracks: readonly FullTrack[];
	/** Where else it can be seen, as far as the people in it agree. */
	readonly elsewhere: readonly { readonly platform: Platform; readonly link: string }[];
}

export interface PublicDocument {
	readonly title: InBoth;
	readonly issuedBy: InBoth;
	readonly part: InBoth;
	readonly stage: { readonly name: InBoth; readonly reachedOn: PlainDate } | null;
	readonly versions: readonly { readonly dated: PlainDate; readonly note: InBoth; readonly link: string | null }[];
}

/** What somebody of the office wrote for the page that tells the programme whole. */
export interface Announcement {
	readonly seq: number;
	readonly headline: InBoth;
	readonly lead: InBoth;
	/** Paragraphs, headings and lists, as `Paragraphs` draws them. */
	readonly text: InBoth;
	readonly publishedOn: PlainDate;
	readonly writtenBy: string | null;
	readonly writtenOn: PlainDate;
}

export interface AnnouncementDocument {
	readonly id: string;
	readonly title: InBoth;
	readonly dated: PlainDate;
	readonly file: string;
	readonly name: string;
	readonly bytes: number;
}

export interface PublicAnnouncement {
	/** Null while nobody has written anything: the programme's own name and summary stand there. */
	readonly written: Announcement | null;
	readonly documents: readonly AnnouncementDocument[];
	/** By partner. */
	readonly logos: ReadonlyMap<string, Image>;
}

interface Held {
	since_seq: number;
	until_seq?: number;
}

export type SiteTables = {
	announcement: Held & {
		headline_mn: string;
		headline_en: string;
		lead_mn: string;
		lead_en: string;
		text_mn: string;
		text_en: string;
		published_on: PlainDate;
		written_by: string | null;
		written_on: PlainDate;
	};
	announcement_document: Held & { id: string; title_mn: string; title_en: string; dated: PlainDate; file: string };
	partner_logo: Held & { partner: string; image: string };
	public_text: { key: string; since_seq: number; until_seq?: number; mn: string; en: string };
	edition: {
		indicator: string;
		number: number;
		since_seq: number;
		as_of: number;
		day: PlainDate;
		version: number;
		age_bands: AgeBands;
		salt: Uint8Array;
		cells: string;
		tables: string;
	};
};
