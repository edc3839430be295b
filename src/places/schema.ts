export const siteKinds = ["school", "lifelong_education_centre"] as const;
export type SiteKind = (typeof siteKinds)[number];

export interface NewSite {
	readonly id: string;
	readonly kind: SiteKind;
	readonly nameMn: string;
	readonly nameEn: string | null;
	readonly area: string;
}

export interface Site extends NewSite {
	readonly sinceSeq: number;
}

export type PlacesTables = {
	site: {
		id: string;
		since_seq: number;
		until_seq?: number;
		kind: SiteKind;
		name_mn: string;
		name_en: string | null;
		area: string;
	};
};
