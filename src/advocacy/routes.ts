import type { ProgrammeRoute } from "../programme/index.ts";
import { askRoutes } from "./asks/routes.ts";
import { commitmentRoutes } from "./commitments/routes.ts";
import { documentRoutes } from "./documents/routes.ts";
import { meetingRoutes } from "./meetings/routes.ts";

export const advocacyRoutes: readonly ProgrammeRoute[] = [...meetingRoutes, ...askRoutes, ...commitmentRoutes, ...documentRoutes];
