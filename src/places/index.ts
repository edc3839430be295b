// An area is a part of Mongolia with its national code; a path of codes (11/1110) covers all below it.
// A site is a school or a lifelong education centre of the programme.
// Codes are never used without their scheme.
export { type Area, areaName, areas, findArea } from "./areas.ts";
export { addSite } from "./commands.ts";
export { areaOptions, siteName } from "./names.ts";
export { listPopulations, readPopulation, writePopulation } from "./population.ts";
export { placesRoutes } from "./routes.tsx";
export type { NewSite, Population, Site, SiteKind } from "./schema.ts";
export { listSites, readSite } from "./store.ts";
