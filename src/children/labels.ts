import { children as words } from "#words/children";
import { areaName, openSites, type Site, siteName } from "../places/index.ts";
import { type Language, speak } from "../shared/words.ts";

/** School or centre, then area. */
export function placeLabel(
	{ area, site }: { readonly area: string | null; readonly site: string | null },
	sites: readonly Site[],
	language: Language,
): string {
	const known = sites.find((one) => one.id === site);
	const where = area ? areaName(area, language) : speak(words, language)("area-unknown");
	return known ? `${siteName(known, language)}, ${where}` : where;
}

/** Sites to choose from; `kept` is offered even if it has ended. */
export function siteOptions(sites: readonly Site[], language: Language, kept: string | null = null) {
	return openSites(sites, { kept }).map((site) => ({
		value: site.id,
		label: `${siteName(site, language)} (${areaName(site.area, language)})`,
	}));
}
