// A programme is one organisation's work with one aim, its target areas and its own clock.
// Each programme has a schema, and so a journal, of its own.
// A programme visit is a signed-in visit to one programme's office.
import type { OfficeVisit, Permission } from "../identity/index.ts";
import type { Route } from "../shared/http/index.ts";
import type { Programme } from "./store.ts";

export { createProgramme, removeDemoProgramme, reviseProgramme } from "./commands.ts";
export { listPartners, removePartner, writePartner } from "./partners.ts";
export { listPillars, removePillar, takePillars, writePillar } from "./pillars.ts";
export { type ProgrammeRouteOptions, programmeRoutes } from "./routes.tsx";
export type { NewProgramme, Partner, PartnerRole, Period, Phase, Pillar, ProgrammeFacts } from "./schema.ts";
export { listPeriods, listPhases, removePeriod, removePhase, writePeriod, writePhase } from "./spans.ts";
export { chooseProgramme, closeProgrammes, openProgrammes, type Programme } from "./store.ts";

export interface ProgrammeVisit extends OfficeVisit {
	readonly programme: Programme;
}

/** Its path starts with `/office/:programme`. */
export type ProgrammeRoute = Route<Permission, ProgrammeVisit>;
