import type { Permission } from "../identity/index.ts";
import type { ProgrammeRoute } from "../programme/index.ts";
import { seeOther } from "../shared/http/index.ts";

/** Addresses that forms are sent to and that have no page of their own. */
const sentTo: readonly (readonly [path: string, access: Permission])[] = [
	["activities/:activity/sessions", "activities.write"],
	["sessions/:session/reinstatement", "activities.write"],
	["sessions/:session/attendance", "activities.write"],
	["sessions/:session/files", "activities.write"],
	["attendance/:attendance/correction", "activities.write"],
	["attendance/:attendance/removal", "activities.write"],
	["imports/:import/confirmation", "registers.import"],
	["imports/:import/removal", "registers.import"],
];

/**
 * A refused form is shown at the address it was sent to. Whoever opens that address anew (another language, a reload after signing
 * in again) comes to the page above it, which knows whether they may see it.
 */
export const landingRoutes: readonly ProgrammeRoute[] = sentTo.map(([path, access]) => ({
	method: "GET",
	path: `/office/:programme/${path}`,
	access,
	handle: (visit) => seeOther(visit.url.pathname.replace(/\/[^/]+$/, "")),
}));
