import type { ProgrammeRoute } from "../programme/index.ts";
import { accessRoutes } from "./access-routes.tsx";
import { childRoutes } from "./child-routes.tsx";

export const childrenRoutes: readonly ProgrammeRoute[] = [...childRoutes, ...accessRoutes];
