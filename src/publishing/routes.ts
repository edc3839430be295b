import type { ProgrammeRoute } from "../programme/index.ts";
import { periodRoutes } from "./periods/routes.ts";
import { restatementRoutes } from "./restatements/routes.ts";

export const publishingRoutes: readonly ProgrammeRoute[] = [...periodRoutes, ...restatementRoutes];
