import { areas, listSites } from "../places/index.ts";
import type { PlainDate } from "../shared/clock.ts";
import type { Database } from "../shared/database/index.ts";
import type { Opened } from "./pseudonyms/store.ts";
import { peopleToCheck } from "./rights.ts";
import { checkPublication, type PublishedText, type SafetyWarning } from "./safety/check.ts";
import type { NamedPlace } from "./safety/places.ts";
import type { PlacePrecision } from "./schema.ts";

/** A publication before it is published: its works, all its texts, and how exactly a place is named beside them. */
export interface ToPublish {
	readonly assets: readonly string[];
	readonly texts: readonly PublishedText[];
	readonly place: PlacePrecision;
}

/** What in a publication may tell who somebody in it is, on a day. */
export async function safetyWarnings(opened: Opened, { assets, texts, place }: ToPublish, day: PlainDate): Promise<SafetyWarning[]> {
	const people = await peopleToCheck(opened, assets, day);
	return checkPublication({ texts, place, people, places: await placesByName(opened.db) });
}

async function placesByName(db: Database): Promise<NamedPlace[]> {
	const ofAreas = areas.flatMap(({ kind, name }): NamedPlace[] => {
		const precision = kind === "aimag" || kind === "capital" ? "aimag" : kind === "district" || kind === "sum" ? "soum" : "school";
		return [name.mn, name.en].map((one) => ({ name: one, precision }));
	});
	const sites = (await listSites(db, [""])).flatMap(({ nameMn, nameEn }) => [nameMn, ...(nameEn ? [nameEn] : [])]);
	return [...ofAreas, ...sites.map((name): NamedPlace => ({ name, precision: "school" }))];
}
