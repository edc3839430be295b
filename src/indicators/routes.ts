import type { ProgrammeRoute } from "../programme/index.ts";
import { sheetRoutes } from "./sheet/routes.ts";
import { starterRoutes } from "./starter/routes.ts";

export const indicatorsRoutes: readonly ProgrammeRoute[] = [...sheetRoutes, ...starterRoutes];
