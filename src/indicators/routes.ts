import type { ProgrammeRoute } from "../programme/index.ts";
import { sheetRoutes } from "./sheet/routes.tsx";
import { starterRoutes } from "./starter/routes.tsx";

export const indicatorsRoutes: readonly ProgrammeRoute[] = [...sheetRoutes, ...starterRoutes];
