import type { ProgrammeRoute } from "../programme/index.ts";
import { activityRoutes } from "./activity/routes.ts";
import { attendanceRoutes } from "./attendance/routes.ts";
import { fileRoutes } from "./files/routes.ts";
import { headCountRoutes } from "./head-counts/routes.ts";
import { importRoutes } from "./imports/routes.ts";
import { overviewRoutes } from "./overview/routes.ts";
import { rosterRoutes } from "./roster/routes.ts";
import { sessionRoutes } from "./sessions/routes.ts";

export const activitiesRoutes: readonly ProgrammeRoute[] = [
	...activityRoutes,
	...overviewRoutes,
	...sessionRoutes,
	...attendanceRoutes,
	...rosterRoutes,
	...headCountRoutes,
	...fileRoutes,
	...importRoutes,
];
