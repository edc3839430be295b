import type { PublicRoute } from "../../identity/index.ts";
import type { Programme } from "../../programme/index.ts";
import { json } from "../../shared/http/index.ts";
import { planOf } from "./plans.ts";
import { countedPath } from "./receiving.ts";

/** What a device asks for before it counts: the day, and what there is to be counted. It says nothing of itself, and gets what everybody gets. */
export function deviceRoutes(programmes: () => readonly Programme[]): PublicRoute[] {
	return [
		{
			method: "GET",
			path: `${countedPath}/:programme`,
			access: "public",
			handle: async ({ params }) => {
				const programme = programmes().find(({ slug, isPublic }) => slug === params.programme && isPublic);
				return programme ? json(await planOf(programme.handle)) : json(null, 404);
			},
		},
	];
}
