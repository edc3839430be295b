import * as v from "valibot";
import { type PlacesDocument, placesDocument } from "../../places/schema.ts";
import { type Language, ofBoth } from "../../shared/words.ts";
import type { OpenSeat } from "../app/phone.ts";
import type { FieldOption } from "../forms/field.ts";

/** Areas and sites within the scope, as the office sent them. */
export async function readPlaces({ engine }: Pick<OpenSeat, "engine">): Promise<readonly PlacesDocument[]> {
	const documents = await engine.documents("places");
	return documents.flatMap(({ document }) => (v.is(placesDocument, document) ? [document] : []));
}

/** Those that nothing lies below, each by its whole name. */
export function areaOptions(places: readonly PlacesDocument[], language: Language): FieldOption[] {
	const areas = places.flatMap((place) => place.areas);
	const lowest = areas.filter(({ path }) => !areas.some((other) => other.path.startsWith(`${path}/`)));
	return lowest.map((area) => ({ value: area.path, label: area[ofBoth(language)] }));
}

/** Those of an area and of what lies around it. */
export function siteOptions(places: readonly PlacesDocument[], language: Language): FieldOption[] {
	return places.flatMap(({ sites }) => sites.map((site) => ({ value: site.id, label: siteName(site, language) })));
}

function siteName({ mn, en }: PlacesDocument["sites"][number], language: Language): string {
	return ofBoth(language) === "mn" ? mn : (en ?? mn);
}

export function placeNames(places: readonly PlacesDocument[], area: string | null, site: string | null, language: Language): string | null {
	const found = places.flatMap(({ sites }) => sites).find(({ id }) => id === site);
	const within = places.flatMap(({ areas }) => areas).find(({ path }) => path === area);
	const names = [...(found ? [siteName(found, language)] : []), ...(within ? [within[ofBoth(language)]] : [])];
	return names.length === 0 ? null : names.join(", ");
}
