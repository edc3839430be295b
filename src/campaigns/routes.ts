import type { ProgrammeRoute } from "../programme/index.ts";
import { seeOther } from "../shared/http/index.ts";
import { campaignRoutes } from "./campaign-routes.tsx";
import { postRoutes } from "./post-routes.tsx";
import { yearRoutes } from "./year-routes.tsx";

/** Addresses that forms are sent to and that have no page of their own: whoever opens one anew comes to the page above it. */
const sentTo = [":campaign/years", "years/:year/items", "items/:item/posts"];

export const campaignsRoutes: readonly ProgrammeRoute[] = [
	...campaignRoutes,
	...yearRoutes,
	...postRoutes,
	...sentTo.map(
		(path): ProgrammeRoute => ({
			method: "GET",
			path: `/office/:programme/campaigns/${path}`,
			access: "campaigns.write",
			handle: (visit) => seeOther(visit.url.pathname.replace(/\/[^/]+$/, "")),
		}),
	),
];
