import { places as words } from "#words/places";
import { covers, type OfficeVisit } from "../identity/index.ts";
import type { Handle } from "../shared/database/index.ts";
import type { OfficeFrame } from "../shared/ui/index.ts";
import { type Language, speak } from "../shared/words.ts";
import { problem } from "./problems.ts";
import type { Site } from "./schema.ts";
import { readSite } from "./store.ts";

/** What places need of a visit to a programme: programmes are listed below places, so that they can choose their areas. */
export interface PlacesVisit extends OfficeVisit {
	readonly programme: { readonly slug: string; readonly targetAreas: readonly string[]; readonly handle: Handle };
}

export interface Surroundings {
	readonly frame: OfficeFrame;
	readonly language: Language;
	/** `/office/…` of this programme. */
	readonly office: string;
	readonly scope: readonly string[];
	readonly targetAreas: readonly string[];
	readonly mayWrite: boolean;
	readonly notice: string | null;
}

const notices = ["added", "changed", "ended", "reopened", "population-written"] as const;

export function around(visit: PlacesVisit): Surroundings {
	const done = notices.find((one) => one === visit.url.searchParams.get("done"));
	return {
		frame: visit.frame,
		language: visit.language,
		office: `/office/${visit.programme.slug}`,
		scope: visit.viewer.areas,
		targetAreas: visit.programme.targetAreas,
		mayWrite: visit.viewer.can("places.write"),
		notice: done ? speak(words, visit.language)(done) : null,
	};
}

/** The site of the address; one outside the viewer's areas is as good as none. */
export async function siteOfVisit(visit: PlacesVisit): Promise<Site> {
	const id = visit.params.site ?? "";
	const site = /^[0-9a-f-]{36}$/.test(id) ? await readSite(visit.programme.handle.db, id) : null;
	if (!site || !covers(visit.viewer.areas, site.area)) throw problem("site-unknown");
	return site;
}
