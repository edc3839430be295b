import { writePartner, writePeriod, writePhase, writePillar } from "../../programme/index.ts";
import type { Handle } from "../../shared/database/index.ts";
import { newId } from "../../shared/id.ts";
import { partners, periods, phases, pillars } from "../story.ts";
import { order } from "./order.ts";

/** Pillars with their numbers and ids, for the sheets that belong to them. */
export async function enterProgramme(handle: Handle): Promise<{ readonly id: string; readonly number: number }[]> {
	const numbered = pillars.map((pillar, index) => ({ ...pillar, id: newId(), number: index + 1 }));
	await Promise.all(numbered.map((pillar) => writePillar(handle, order(), pillar)));
	await Promise.all(phases.map((phase) => writePhase(handle, order(), { ...phase, id: newId() })));
	await Promise.all(periods.map((period) => writePeriod(handle, order(), { ...period, id: newId() })));
	await Promise.all(partners.map((partner) => writePartner(handle, order(), { ...partner, id: newId(), website: null })));
	return numbered;
}
