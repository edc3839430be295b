import * as v from "valibot";
import type { PlainDate } from "../shared/clock.ts";
import type { Coordinates } from "./rules.ts";

export const areaKinds = ["capital", "aimag", "district", "sum", "khoroo", "bag"] as const;
export type AreaKind = (typeof areaKinds)[number];

export const siteKinds = ["school", "lifelong_education_centre", "kindergarten", "khoroo_office", "bag_office"] as const;
export type SiteKind = (typeof siteKinds)[number];

export interface Site {
	readonly id: string;
	readonly sinceSeq: number;
	readonly kind: SiteKind;
	readonly nameMn: string;
	readonly nameEn: string | null;
	readonly area: string;
	readonly coordinates: Coordinates | null;
	/** Declared: people who come to sessions here come to sessions nowhere else. */
	readonly closedGroup: boolean;
	/** The last day of a site that is no more; forms offer it no longer, old records keep it. */
	readonly endedOn: PlainDate | null;
}

/** How many people live in an area, or are enrolled in or belong to a site, in a year, and who says so. One of the two places is given. */
export interface Population {
	readonly id: string;
	/** An area path; empty is the whole country. */
	readonly area: string | null;
	readonly site: string | null;
	readonly year: number;
	readonly people: number;
	readonly source: string;
}

/** What lies in one aimag, or in the capital, as a telephone has it: areas by their names in full, and sites that there are. */
export const placesDocument = v.object({
	schema: v.literal(1),
	/** The national code of the aimag or the capital. */
	code: v.string(),
	/** Only those within the scope, each after the one it lies in. */
	areas: v.array(v.object({ path: v.string(), kind: v.picklist(areaKinds), mn: v.string(), en: v.string() })),
	sites: v.array(
		v.object({
			id: v.string(),
			kind: v.picklist(siteKinds),
			mn: v.string(),
			/** Null where it has no English name: it keeps its Mongolian one. */
			en: v.nullable(v.string()),
			area: v.string(),
		}),
	),
});
export type PlacesDocument = v.InferOutput<typeof placesDocument>;

export type PlacesTables = {
	site: {
		id: string;
		since_seq: number;
		until_seq?: number;
		kind: SiteKind;
		name_mn: string;
		name_en: string | null;
		area: string;
		latitude: number | null;
		longitude: number | null;
		closed_group: boolean;
		ended_on?: string | null;
	};
	population: {
		id: string;
		since_seq: number;
		until_seq?: number;
		area: string | null;
		site: string | null;
		year: number;
		people: number;
		source: string;
	};
};

/** Installation-wide: areas beyond those that Tegsh brings. */
export type AreaTables = {
	area: {
		path: string;
		code: string;
		scheme: string;
		iso: string | null;
		kind: AreaKind;
		name_mn: string;
		name_en: string;
		valid_from: string | null;
		valid_until: string | null;
		source: string | null;
		since_seq: number;
	};
};
