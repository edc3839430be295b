import { covers } from "../../identity/index.ts";
import type { Database } from "../../shared/database/index.ts";
import { findArea } from "../areas/areas.ts";
import { type Site, type SiteKind, siteKinds } from "../schema.ts";
import { listSites } from "../store.ts";

/** What the list of sites is narrowed to, as it stands in its address. */
export interface SiteFilter {
	readonly text: string;
	readonly kind: SiteKind | null;
	readonly area: string | null;
}

interface FoundSites {
	readonly filter: SiteFilter;
	readonly sites: readonly Site[];
	/** How many there are with this filter, and which of them come first on this page. */
	readonly total: number;
	readonly from: number;
	readonly isEmpty: boolean;
}

export const sitesOnPage = 50;

/** A programme has some hundreds of sites at most, so they are filtered here, where both names are at hand. */
export async function searchSites(db: Database, scope: readonly string[], query: URLSearchParams): Promise<FoundSites> {
	const all = await listSites(db, scope);
	const filter: SiteFilter = {
		text: (query.get("text") ?? "").trim().slice(0, 200),
		kind: siteKinds.find((kind) => kind === query.get("kind")) ?? null,
		area: findArea(query.get("area") ?? "")?.path ?? null,
	};
	const wanted = filter.text.toLocaleLowerCase();
	const matching = all.filter(
		({ nameMn, nameEn, kind, area }) =>
			`${nameMn}\n${nameEn ?? ""}`.toLocaleLowerCase().includes(wanted) &&
			(filter.kind === null || kind === filter.kind) &&
			(filter.area === null || covers([filter.area], area)),
	);
	const asked = Number(query.get("from"));
	const from = Number.isInteger(asked) && asked > 0 && asked < matching.length ? asked : 0;
	return { filter, sites: matching.slice(from, from + sitesOnPage), total: matching.length, from, isEmpty: all.length === 0 };
}
