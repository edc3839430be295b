import type { ProgrammeRoute } from "../programme/index.ts";
import { dayRoutes } from "./days/routes.ts";
import { periodRoutes } from "./periods/routes.ts";
import { restatementRoutes } from "./restatements/routes.ts";

export const publishingRoutes: readonly ProgrammeRoute[] = [...dayRoutes, ...periodRoutes, ...restatementRoutes];
