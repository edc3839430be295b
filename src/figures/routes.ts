import type { ProgrammeRoute } from "../programme/index.ts";
import { claimsRoutes } from "./claims/claims-routes.tsx";
import { exportRoutes } from "./export-routes.ts";
import { figureRoutes } from "./figure-routes.tsx";
import { indicatorRoutes } from "./indicator-routes.tsx";
import { restatingRoutes } from "./publishing/restating-routes.tsx";
import { periodRoutes } from "./publishing/routes.tsx";
import { starterRoutes } from "./starter-routes.tsx";

export const figuresRoutes: readonly ProgrammeRoute[] = [
	...figureRoutes,
	...exportRoutes,
	...indicatorRoutes,
	...starterRoutes,
	...claimsRoutes,
	...periodRoutes,
	...restatingRoutes,
];
