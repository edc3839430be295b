import type { ProgrammeRoute } from "../programme/index.ts";
import { intakeRoutes } from "./intake/routes.tsx";
import { personRoutes } from "./reports/routes.ts";
import { reviewRoutes } from "./review/routes.ts";

export const peopleRoutes: readonly ProgrammeRoute[] = [...intakeRoutes, ...reviewRoutes, ...personRoutes];
