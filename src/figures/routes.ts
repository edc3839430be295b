import type { ProgrammeRoute } from "../programme/index.ts";
import { figureRoutes } from "./figure/routes.tsx";
import { fileRoutes } from "./files/routes.ts";

export const figuresRoutes: readonly ProgrammeRoute[] = [...figureRoutes, ...fileRoutes];
