import type { SiteKind } from "../places/index.ts";
import type { InBoth } from "../shared/words.ts";
import { targetAreas } from "./facts.ts";
import names from "./names.json" with { type: "json" };

export interface WorldSite {
	readonly kind: SiteKind;
	readonly name: InBoth;
	readonly area: string;
	/** Whoever comes to something here comes to nothing elsewhere. */
	readonly closed: boolean;
}

const schoolsInEachArea = 4;

/** In each area a lifelong education centre, schools, and two offices where people of a neighbourhood meet; one of those is closed. */
export function inventSites(): WorldSite[] {
	return targetAreas.flatMap((area, place) => [
		{
			kind: "lifelong_education_centre" as const,
			area,
			closed: false,
			name: { mn: "Насан туршийн боловсролын төв", en: "Lifelong education centre" },
		},
		...Array.from({ length: schoolsInEachArea }, (_, index): WorldSite => {
			const { mn, en } = names.schools[(place * schoolsInEachArea + index) % names.schools.length] as InBoth;
			return { kind: "school", area, closed: false, name: { mn: `“${mn}” сургууль`, en: `${en} School` } };
		}),
		...[1, 2].map((number): WorldSite => {
			const inCapital = area.startsWith("11/");
			return {
				kind: inCapital ? "khoroo_office" : "bag_office",
				area,
				closed: number === 2,
				name: inCapital
					? { mn: `${number}-р хорооны танхим`, en: `Khoroo ${number} office` }
					: { mn: `${number}-р багийн төв`, en: `Bagh ${number} office` },
			};
		}),
	]);
}

/** The places of the sites of an area and of some kinds in the world's list. */
export function sitesIn(sites: readonly WorldSite[], area: string | null, kinds: readonly SiteKind[]): number[] {
	return sites.flatMap((site, place) => ((area === null || site.area === area) && kinds.includes(site.kind) ? [place] : []));
}
