import type { ProgrammeRoute } from "../programme/index.ts";
import { activityRoutes } from "./activity-routes.tsx";
import { attendanceRoutes } from "./attendance-routes.tsx";
import { draftRoutes } from "./draft-routes.tsx";
import { importRoutes } from "./import-routes.tsx";
import { landingRoutes } from "./landings.ts";
import { sessionRoutes } from "./session-routes.tsx";

export const activitiesRoutes: readonly ProgrammeRoute[] = [
	...activityRoutes,
	...sessionRoutes,
	...attendanceRoutes,
	...draftRoutes,
	...importRoutes,
	...landingRoutes,
];
