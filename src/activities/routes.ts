import type { ProgrammeRoute } from "../programme/index.ts";
import { attendanceRoutes } from "./attendance-routes.tsx";
import { draftRoutes } from "./draft-routes.tsx";
import { importRoutes } from "./import-routes.tsx";
import { landingRoutes } from "./landings.ts";
import { sessionRoutes } from "./session-routes.tsx";
import { trainingRoutes } from "./training-routes.tsx";

export const activitiesRoutes: readonly ProgrammeRoute[] = [
	...trainingRoutes,
	...sessionRoutes,
	...attendanceRoutes,
	...draftRoutes,
	...importRoutes,
	...landingRoutes,
];
