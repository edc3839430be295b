import type { Permission } from "../identity/index.ts";
import type { Route } from "../shared/http/index.ts";
import { populationRoutes } from "./population-routes.tsx";
import { siteRoutes } from "./site-routes.tsx";
import type { PlacesVisit } from "./surroundings.ts";

export const placesRoutes: readonly Route<Permission, PlacesVisit>[] = [...siteRoutes, ...populationRoutes];
