import type { ProgrammeRoute } from "../programme/index.ts";
import { periodRoutes } from "./periods/routes.tsx";
import { restatementRoutes } from "./restatements/routes.tsx";

export const publishingRoutes: readonly ProgrammeRoute[] = [...periodRoutes, ...restatementRoutes];
