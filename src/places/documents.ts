import { createHash } from "node:crypto";
import { covers } from "../identity/index.ts";
import type { PlainDate } from "../shared/clock.ts";
import type { Database } from "../shared/database/index.ts";
import type { Author, Collection } from "../shared/journal/index.ts";
import { areaName, areas, isValidOn } from "./areas/areas.ts";
import { openSites } from "./names.ts";
import type { PlacesDocument, Site } from "./schema.ts";
import { listSites } from "./store.ts";

/** Areas and sites to choose from without a signal, a document for each aimag in which the author works. */
export const placesCollection: Collection = {
	name: "places",
	held: async (db, author, today) => (await documentsOf(db, author, today)).map(({ id, version }) => ({ id, version })),
	read: async (db, author, ids, today) => (await documentsOf(db, author, today)).filter(({ id }) => ids.includes(id)),
	// Somebody's areas and imported ones change in no journal of the programme: the check finds what that takes away.
	left: () => Promise.resolve([]),
};

async function documentsOf(db: Database, { areas: scope }: Author, today: PlainDate) {
	const sites = openSites(await listSites(db, scope), { day: today });
	const offered = areas.filter((area) => covers(scope, area.path) && isValidOn(area, today));
	const byCode = Map.groupBy(
		offered.toSorted((one, other) => (one.path < other.path ? -1 : 1)),
		({ path }) => codeOf(path),
	);
	return [...byCode].map(([code, within]) => {
		const there = sites.filter((site) => codeOf(site.area) === code);
		const names = within.map(({ path, kind }) => ({ path, kind, mn: areaName(path, "mn"), en: areaName(path, "en") }));
		const document: PlacesDocument = { schema: 1, code, areas: names, sites: there.map(siteIn) };
		return { id: idOf(document), version: versionOf(there), document };
	});
}

function codeOf(path: string): string {
	return path.split("/")[0] ?? "";
}

function siteIn({ id, kind, nameMn, nameEn, area }: Site): PlacesDocument["sites"][number] {
	return { id, kind, mn: nameMn, en: nameEn, area };
}

/**
 * By what is in it: areas are imported into the installation, whose journal has other positions, and a site ends on a day without an
 * operation. What changes so is another document, and the check says that the former has to go.
 */
function idOf({ code, ...rest }: PlacesDocument): string {
	return `${code}-${createHash("sha256").update(JSON.stringify(rest)).digest("hex").slice(0, 12)}`;
}

/** Never 0, at which a telephone begins to ask. */
function versionOf(sites: readonly Site[]): number {
	return Math.max(1, ...sites.map(({ sinceSeq }) => sinceSeq));
}
