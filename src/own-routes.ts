import { activitiesIslands } from "./activities/index.ts";
import { captionsIslands } from "./captions/index.ts";
import { childrenIslands } from "./children/index.ts";
import { dangersOf, healthOf } from "./health.ts";
import { type Identity, identityCommands, type PublicRoute } from "./identity/index.ts";
import type { Installation } from "./installation.ts";
import { mediaIslands } from "./media/index.ts";
import { peopleIslands } from "./people/index.ts";
import { reachIslands } from "./reach/index.ts";
import type { Settings } from "./settings.ts";
import { keptForEver, readTyped, rememberLanguage, safePath, seeOther, type Visit } from "./shared/http/index.ts";
import { journalHead, run } from "./shared/journal/index.ts";
import { authorOf } from "./shared/office/index.ts";
import { icon, iconPath, stylesheet, stylesheetPath, unsavedIsland } from "./shared/ui/index.ts";
import { isLanguage } from "./shared/words.ts";

/** Scripts of pages that are quicker with them. */
const islands = [
	unsavedIsland,
	...peopleIslands,
	...activitiesIslands,
	...childrenIslands,
	...mediaIslands,
	...captionsIslands,
	...reachIslands,
];

interface OwnParts {
	readonly installation: Installation;
	readonly identity: Identity;
	readonly settings: Pick<Settings, "origin">;
}

/** What belongs to no slice: the stylesheet, the scripts, the choice of language, and whether we are alive. */
export function ownRoutes({ installation, identity, settings }: OwnParts): PublicRoute[] {
	return [
		{
			method: "GET",
			path: stylesheetPath,
			access: "public",
			handle: ({ request }) => keptForEver(request, stylesheet, "text/css; charset=utf-8"),
		},
		...islands.map(({ path, text }) => ({
			method: "GET" as const,
			path,
			access: "public" as const,
			handle: ({ request }: Visit) => keptForEver(request, text, `text/${path.endsWith(".css") ? "css" : "javascript"}; charset=utf-8`),
		})),
		{
			method: "GET",
			path: iconPath,
			access: "public",
			handle: () => new Response(icon, { headers: { "content-type": "image/svg+xml", "cache-control": "public, max-age=86400" } }),
		},
		{
			method: "POST",
			path: "/language",
			access: "public",
			handle: async (visit) => {
				const { language, path } = await readTyped(visit);
				const back = safePath(path, "/office");
				if (!isLanguage(language)) return seeOther(back);
				const viewer = await identity.viewerOf(visit.request);
				if (viewer) {
					const chosen = { account: viewer.account, language };
					await run(installation.handle, authorOf({ viewer }), identityCommands["language-chosen"], chosen);
				}
				return seeOther(back, { "set-cookie": rememberLanguage(language, settings.origin.startsWith("https:")) });
			},
		},
		{
			method: "GET",
			path: "/healthz",
			access: "public",
			handle: async ({ address }) => {
				const { isWell, lines } = await healthOf(installation);
				// Where somebody could break in is said only to a program on the machine itself.
				const own = isWell && isLoopback(address) ? await dangersOf(installation) : [];
				return plain(`${[...lines, ...own].join("\n")}\n`, isWell ? 200 : 503);
			},
		},
		{
			method: "GET",
			path: "/metrics",
			access: "public",
			// Only for a program on the machine itself: how much is recorded is not everybody's business.
			handle: async ({ address }) => (isLoopback(address) ? plain(await metrics(installation)) : new Response(null, { status: 404 })),
		},
	];
}

function plain(text: string, status = 200): Response {
	return new Response(text, { status, headers: { "content-type": "text/plain; charset=utf-8", "cache-control": "no-store" } });
}

function isLoopback(address: string): boolean {
	return /^(::1|(::ffff:)?127\.\d+\.\d+\.\d+)$/.test(address);
}

/** Journal positions, memory and processor time, in the text format of Prometheus. */
async function metrics({ handle, programmes }: Installation): Promise<string> {
	const there = programmes().filter((one) => !one.isAway);
	const journals = [{ name: "tegsh", handle }, ...there.map((one) => ({ name: one.slug, handle: one.handle }))];
	const positions = await Promise.all(
		journals.map(async ({ name, handle }) => `tegsh_journal_position{journal="${name}"} ${(await journalHead(handle)).seq}`),
	);
	return [
		"# TYPE tegsh_journal_position counter",
		...positions,
		"# TYPE process_resident_memory_bytes gauge",
		`process_resident_memory_bytes ${process.memoryUsage.rss()}`,
		"# TYPE process_cpu_seconds_total counter",
		`process_cpu_seconds_total ${(process.cpuUsage().user + process.cpuUsage().system) / 1e6}`,
		"",
	].join("\n");
}
