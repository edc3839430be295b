import type { ProgrammeRoute } from "../programme/index.ts";
import { activityRoutes } from "./activity/routes.tsx";
import { attendanceRoutes } from "./attendance/routes.tsx";
import { fileRoutes } from "./files/routes.tsx";
import { headCountRoutes } from "./head-counts/routes.tsx";
import { draftRoutes } from "./imports/draft-routes.tsx";
import { importRoutes } from "./imports/routes.tsx";
import { landingRoutes } from "./landings.ts";
import { overviewRoutes } from "./overview/routes.tsx";
import { sessionRoutes } from "./sessions/routes.tsx";

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
