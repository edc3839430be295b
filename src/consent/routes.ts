import type { ProgrammeRoute } from "../programme/index.ts";
import { accessRoutes } from "./accesses/routes.ts";
import { appearanceRoutes } from "./appearances/routes.ts";
import { consentRoutes as ofConsents } from "./consents/routes.ts";
import { withdrawalRoutes } from "./withdrawals/routes.ts";

/** The address of one consent takes whatever stands there, so it comes last. */
export const consentRoutes: readonly ProgrammeRoute[] = [...accessRoutes, ...appearanceRoutes, ...withdrawalRoutes, ...ofConsents];
