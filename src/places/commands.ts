import { covers } from "../identity/index.ts";
import { type Change, commandsOf } from "../shared/journal/index.ts";
import { findArea, isValidOn } from "./areas/areas.ts";
import { writeAreas } from "./areas/imported-areas.ts";
import { areaOperations, placeOperations } from "./operations.ts";
import { populations } from "./population/population.ts";
import { problem } from "./problems.ts";
import type { Coordinates } from "./rules.ts";
import type { Site, SiteKind } from "./schema.ts";
import { readSite, shownSite, sites } from "./store.ts";

export const placeCommands = commandsOf(placeOperations, {
	"site-added": async (change, { id, ...site }) => {
		requireArea(change, site.area);
		await sites.begin(change, { id, ...columnsOf(site), ended_on: null });
		return { site: id };
	},
	"site-changed": async (change, { id, ...site }) => {
		const before = await siteWithin(change, id);
		if (site.area !== before.area) requireArea(change, site.area);
		await sites.replace(change, { id }, columnsOf(site));
		return { site: id };
	},
	"site-ended": async (change, { id, endedOn }) => {
		await siteWithin(change, id);
		if (endedOn > change.today) throw problem("end-to-come");
		await sites.replace(change, { id }, { ended_on: endedOn });
		return { site: id };
	},
	"site-reopened": async (change, { id }) => {
		await siteWithin(change, id);
		await sites.replace(change, { id }, { ended_on: null });
		return { site: id };
	},
	"population-written": async (change, { id, place, ...number }) => {
		const { area, site } = place;
		const where = site === null ? area : ((await readSite(change.tx, site))?.area ?? null);
		if (where === null || (where !== "" && !findArea(where))) throw problem("area-unknown", { area: area ?? site ?? "" });
		if (!covers(change.author.areas, where)) throw problem("outside-areas");
		await populations.end(change, { ...(site === null ? { area } : { site }), year: number.year });
		await populations.begin(change, { id, area, site, ...number });
		return { population: id };
	},
});

export const areaCommands = commandsOf(areaOperations, {
	"areas-imported": async (change, { areas }) => {
		await writeAreas(change, areas);
		return { areas: areas.length };
	},
});

function siteWithin({ tx, author }: Change, id: string): Promise<Site> {
	return shownSite(tx, author.areas, id);
}

function requireArea({ author, today }: Change, path: string): void {
	const area = findArea(path);
	if (!area) throw problem("area-unknown", { area: path });
	if (!covers(author.areas, path)) throw problem("outside-areas");
	if (!isValidOn(area, today)) throw problem("area-ended");
}

interface DescribedSite {
	readonly kind: SiteKind;
	readonly nameMn: string;
	readonly nameEn: string | null;
	readonly area: string;
	readonly coordinates: Coordinates | null;
	readonly closedGroup: boolean;
}

function columnsOf({ kind, nameMn, nameEn, area, coordinates, closedGroup }: DescribedSite) {
	const { latitude = null, longitude = null } = coordinates ?? {};
	return { kind, name_mn: nameMn, name_en: nameEn, area, latitude, longitude, closed_group: closedGroup };
}
