import type { PublicRoute } from "../../identity/index.ts";
import { fieldFiles } from "./files.ts";
import { drawIcon } from "./icons.ts";
import { iconSizes } from "./manifest.ts";
import { answerPacked } from "./packing.ts";

/** The field app itself. It holds nobody’s data: what it shows comes by `sync`, to the account that enrolled the phone. */
export const fieldRoutes: readonly PublicRoute[] = [
	...fieldFiles.map(
		({ path, type, text, isNamedByContent }): PublicRoute => ({
			method: "GET",
			path,
			access: "public",
			handle: ({ request }) => {
				const answer = answerPacked(request, text, type);
				if (isNamedByContent) return answer;
				// Asked for each time: an update is found by it.
				answer.headers.set("cache-control", "no-cache");
				// The page itself lies beside the folder that a worker may look after by its address alone (W3C Service Workers, 4.3.1).
				if (path.endsWith("/worker.js")) answer.headers.set("service-worker-allowed", "/field");
				return answer;
			},
		}),
	),
	...iconSizes.map(
		(size): PublicRoute => ({
			method: "GET",
			path: `/field/icon-${size}.png`,
			access: "public",
			handle: async () =>
				new Response(await drawIcon(size), { headers: { "content-type": "image/png", "cache-control": "public, max-age=86400" } }),
		}),
	),
];
