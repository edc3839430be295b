import { claimsRoutes } from "../claims/claims-routes.tsx";
import { indicatorRoutes } from "../indicators/routes.tsx";
import { starterRoutes } from "../indicators/starter/routes.tsx";
import type { ProgrammeRoute } from "../programme/index.ts";
import { restatingRoutes } from "../publishing/restating-routes.tsx";
import { periodRoutes } from "../publishing/routes.tsx";
import { exportRoutes } from "./export-routes.ts";
import { figureRoutes } from "./figure-routes.tsx";

export const figuresRoutes: readonly ProgrammeRoute[] = [
	...figureRoutes,
	...exportRoutes,
	...indicatorRoutes,
	...starterRoutes,
	...claimsRoutes,
	...periodRoutes,
	...restatingRoutes,
];
