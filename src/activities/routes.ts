import type { ProgrammeRoute } from "../programme/index.ts";
import { activityRoutes } from "./activity/routes.ts";
import { attendanceRoutes } from "./attendance/routes.tsx";
import { fileRoutes } from "./files/routes.tsx";
import { headCountRoutes } from "./head-counts/routes.tsx";
import { draftRoutes } from "./imports/draft-routes.tsx";
import { importRoutes } from "./imports/routes.tsx";
import { overviewRoutes } from "./overview/routes.ts";
import { sessionRoutes } from "./sessions/routes.ts";

export const activitiesRoutes: readonly ProgrammeRoute[] = [
	...activityRoutes,
	...overviewRoutes,
	...sessionRoutes,
	...attendanceRoutes,
	...headCountRoutes,
	...fileRoutes,
	...draftRoutes,
	...importRoutes,
];
