import type { ProgrammeRoute } from "../programme/index.ts";
import { seeOther } from "../shared/http/index.ts";
import { askRoutes } from "./ask-routes.tsx";
import { commitmentRoutes } from "./commitment-routes.tsx";
import { documentRoutes } from "./document-routes.tsx";
import { meetingRoutes } from "./meeting-routes.tsx";
import { versionRoutes } from "./version-routes.tsx";

/** Addresses that forms are sent to and that have no page of their own: whoever opens one anew comes to the page above it. */
const sentTo = [
	"asks/:ask/state",
	"commitments/:commitment/follow-ups",
	"commitments/:commitment/state",
	"documents/:document/stages",
	"documents/:document/versions",
];

export const advocacyRoutes: readonly ProgrammeRoute[] = [
	...meetingRoutes,
	...askRoutes,
	...commitmentRoutes,
	...documentRoutes,
	...versionRoutes,
	...sentTo.map(
		(path): ProgrammeRoute => ({
			method: "GET",
			path: `/office/:programme/${path}`,
			access: "advocacy.write",
			handle: (visit) => seeOther(visit.url.pathname.replace(/\/[^/]+$/, "")),
		}),
	),
];
