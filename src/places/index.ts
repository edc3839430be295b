// An area is a part of Mongolia with its national code; a path of codes (11/1110) covers all below it.
// A site is a school, a centre or an office where the programme works; population is how many people a place has, by year.
// Codes are never used without their scheme.
export { areaName, areas, findArea } from "./areas/areas.ts";
export { loadAreas } from "./areas/imported-areas.ts";
export { AreaMap } from "./areas/map.tsx";
export { areaNamed } from "./areas/named.ts";
export { areaCommands, placeCommands } from "./commands.ts";
export { placesCollection } from "./documents.ts";
export { areaOptions, openSites, siteName, upperAreaOptions } from "./names.ts";
export { areaOperations, placeOperations } from "./operations.ts";
export { listPopulations, readEnrolments, readPopulation } from "./population/population.ts";
export { populationsHeldAt, sitesHeldAt } from "./relations.ts";
export { placesRoutes } from "./routes.ts";
export type { Site, SiteKind } from "./schema.ts";
export { listSites, readSite } from "./store.ts";
