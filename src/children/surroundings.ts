import { children as words } from "#words/children";
import { areaName, listSites, openSites, type Site, siteName } from "../places/index.ts";
import type { ProgrammeVisit } from "../programme/index.ts";
import { type PlainDate, today } from "../shared/clock.ts";
import type { OfficeFrame } from "../shared/ui/index.ts";
import { type Language, speak } from "../shared/words.ts";

/** What every page of this slice stands in. */
export interface Surroundings {
	readonly frame: OfficeFrame;
	readonly language: Language;
	/** The list of children of this programme; every page of this slice lies below it. */
	readonly path: string;
	readonly office: string;
	readonly today: PlainDate;
	readonly mayWrite: boolean;
	readonly mayReadPeople: boolean;
	readonly sites: readonly Site[];
	readonly scope: readonly string[];
	/** The programme's own areas, which stand first where one chooses. */
	readonly targetAreas: readonly string[];
}

export async function around(visit: ProgrammeVisit): Promise<Surroundings> {
	const office = `/office/${visit.programme.slug}`;
	return {
		frame: visit.frame,
		language: visit.language,
		path: `${office}/children`,
		office,
		today: today(visit.programme.handle.clock),
		mayWrite: visit.viewer.can("children.write"),
		mayReadPeople: visit.viewer.can("people.read"),
		sites: await listSites(visit.programme.handle.db, visit.viewer.areas),
		scope: visit.viewer.areas,
		targetAreas: visit.programme.targetAreas,
	};
}

/** School or centre, then area. */
export function sayPlace(
	{ area, site }: { readonly area: string | null; readonly site: string | null },
	{ sites, language }: Pick<Surroundings, "sites" | "language">,
): string {
	const known = sites.find((one) => one.id === site);
	const where = area ? areaName(area, language) : speak(words, language)("area-unknown");
	return known ? `${siteName(known, language)}, ${where}` : where;
}

/** Sites to choose from; `kept` is offered even if it has ended. */
export function siteOptions({ sites, language }: Pick<Surroundings, "sites" | "language">, kept?: string) {
	return openSites(sites, { kept: kept ?? null }).map((site) => ({
		value: site.id,
		label: `${siteName(site, language)} (${areaName(site.area, language)})`,
	}));
}
