// A programme is one organisation's work with one aim, its target areas and its own clock; it has a schema, and so a journal, of its own.
// A pillar is a part of its work with an aim; a phase is a stretch of the work, a period one that is reported on, a partner whom it works with.
// A desk part is one kind of work that waits, lent by the slice that knows of it.
// A programme visit is a signed-in visit to one programme's office; its pages and forms are made by `view` and `form`.
export { isAway } from "./away.ts";
export { planCommands, programmeCommands } from "./commands.ts";
export { form, view } from "./office.ts";
export { planOperations, programmeOperations } from "./operations.ts";
export { accountsToConfirm } from "./overview/accounts.ts";
export { type DeskPart, daysBetween, mostListed } from "./overview/desk.ts";
export { listPartners } from "./partners.ts";
export { listPillars } from "./pillars.ts";
export { listPeriodSteps, periodSteps, readPeriodStep } from "./plan/period-steps.ts";
export { listPeriods, listPhases } from "./plan/spans.ts";
export { dropRemoved } from "./removing.ts";
export { programmeRoutes, withinProgrammeRoutes } from "./routes.tsx";
export type { Partner, Period, PeriodStep, Pillar } from "./schema.ts";
export { chooseProgramme, closeProgrammes, openProgrammes, type Programme, programmeOf } from "./store.ts";
export type { ProgrammeRoute, ProgrammeVisit } from "./visit.ts";
