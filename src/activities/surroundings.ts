import { listSites, type Site } from "../places/index.ts";
import { listPillars, type Pillar, type ProgrammeVisit } from "../programme/index.ts";
import { type PlainDate, today } from "../shared/clock.ts";
import type { OfficeFrame } from "../shared/ui/index.ts";
import type { Language } from "../shared/words.ts";
import { placeLabel } from "./saying.ts";
import type { NewSession } from "./schema.ts";

/** What every page of this slice stands in. */
export interface Surroundings {
	readonly frame: OfficeFrame;
	readonly language: Language;
	/** `/office/…` of this programme. */
	readonly office: string;
	readonly today: PlainDate;
	/** Whether the viewer may change what the page shows. */
	readonly mayWrite: boolean;
	readonly mayImport: boolean;
	readonly sites: readonly Site[];
	readonly pillars: readonly Pillar[];
	readonly scope: readonly string[];
	/** The programme's own areas, which stand first where one chooses. */
	readonly targetAreas: readonly string[];
}

export function officeOf(visit: ProgrammeVisit): string {
	return `/office/${visit.programme.slug}`;
}

export async function around(visit: ProgrammeVisit): Promise<Surroundings> {
	const { db } = visit.programme.handle;
	return {
		frame: visit.frame,
		language: visit.language,
		office: officeOf(visit),
		today: today(visit.programme.handle.clock),
		mayWrite: visit.viewer.can("activities.write"),
		mayImport: visit.viewer.can("registers.import"),
		sites: await listSites(db, visit.viewer.areas),
		pillars: await listPillars(db),
		scope: visit.viewer.areas,
		targetAreas: visit.programme.targetAreas,
	};
}

export function sayPlace(place: Pick<NewSession, "area" | "site">, { sites, language }: Pick<Surroundings, "sites" | "language">): string {
	return placeLabel(place, sites, language);
}
