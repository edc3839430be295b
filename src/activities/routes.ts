import type { ProgrammeRoute } from "../programme/index.ts";
import { activityRoutes } from "./activity-routes.tsx";
import { attendanceRoutes } from "./attendance-routes.tsx";
import { draftRoutes } from "./draft-routes.tsx";
import { fileRoutes } from "./file-routes.tsx";
import { headCountRoutes } from "./head-count-routes.tsx";
import { importRoutes } from "./import-routes.tsx";
import { landingRoutes } from "./landings.ts";
import { overviewRoutes } from "./overview-routes.tsx";
import { sessionRoutes } from "./session-routes.tsx";

export const activitiesRoutes: readonly ProgrammeRoute[] = [
	...activityRoutes,
	...overviewRoutes,
	...sessionRoutes,
	...attendanceRoutes,
	...headCountRoutes,
	...fileRoutes,
	...draftRoutes,
	...importRoutes,
	...landingRoutes,
];
