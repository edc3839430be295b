import { app as words } from "#words/root";
import {
	activitiesIslands,
	activitiesRoutes,
	registerImport,
	registersToConfirm,
	sessionsToday,
	sessionsWithoutAttendance,
} from "./activities/index.ts";
import { advocacyRoutes, commitmentsOverdue } from "./advocacy/index.ts";
import { apiRoutes } from "./api/index.ts";
import { backupRoutes, backupsToMind } from "./backup/index.ts";
import { campaignsRoutes, itemsToReview, proposedPosts } from "./campaigns/index.ts";
import { captionsIslands, captionsJobs, captionsRoutes } from "./captions/index.ts";
import {
	casesHandedOver,
	casesOverdue,
	casesUnassigned,
	childListImport,
	childrenIslands,
	childrenRoutes,
	emergenciesOpened,
	plansToApprove,
} from "./children/index.ts";
import { claimsRoutes } from "./claims/index.ts";
import { consentRoutes, consentsEnding, takedownsLeft } from "./consent/index.ts";
import { type App, createDispatch, type Routes } from "./dispatch.tsx";
import { fieldRoutes } from "./field/index.ts";
import { figuresRoutes } from "./figures/index.ts";
import { dangersOf, healthOf } from "./health.ts";
import { historyRoutes, recordAt } from "./history/index.ts";
import {
	type Identity,
	identityCommands,
	identityRoutes,
	type Mailer,
	type Permission,
	type PublicRoute,
	viewerWithin,
	whereFirst,
} from "./identity/index.ts";
import { indicatorsRoutes, listIndicators } from "./indicators/index.ts";
import type { Installation } from "./installation.ts";
import { changedMedia, mediaIslands, mediaJobs, mediaRoutes } from "./media/index.ts";
import { pairsToDecide, peopleIslands, peopleRoutes } from "./people/index.ts";
import { placesRoutes, upperAreaOptions } from "./places/index.ts";
import { accountsToConfirm, type DeskPart, isAway, type Programme, programmeRoutes, withinProgrammeRoutes } from "./programme/index.ts";
import { periodSteps, publishingRoutes } from "./publishing/index.ts";
import { deviceOfficeRoutes, deviceRoutes, exportRoutes, reachIslands, readingRoutes, surveyRoutes, totalRoutes } from "./reach/index.ts";
import { collections, registry } from "./registry.ts";
import { figuresShort, narrowedByPairs, resultsRoutes } from "./results/index.ts";
import type { Settings } from "./settings.ts";
import { packageVersion, pulseOf } from "./shared/database/index.ts";
import { keptForEver, readTyped, rememberLanguage, safePath, seeOther, type Viewer, type Visit } from "./shared/http/index.ts";
import type { JobKind } from "./shared/jobs/index.ts";
import { journalHead, run } from "./shared/journal/index.ts";
import { authorOf } from "./shared/office/index.ts";
import { icon, iconPath, type OfficeFrame, stylesheet, stylesheetPath, unsavedIsland } from "./shared/ui/index.ts";
import { inLanguage, isLanguage, type Language, type PlainKey, speak } from "./shared/words.ts";
import { announcementRoutes, type PageCache, previewRoutes, siteRoutes, textRoutes } from "./site/index.ts";
import { conflictsToSettle, keptToDecide, syncOfficeRoutes, syncProgrammeRoutes, syncRoutes } from "./sync/index.ts";

interface AppParts {
	readonly installation: Installation;
	readonly identity: Identity;
	readonly cache: PageCache;
	/** Without one, nothing is said about e-mail. */
	readonly mailer?: Mailer | null;
	readonly settings: Pick<Settings, "origin" | "trustedProxy">;
	readonly log: (line: string) => void;
	/** Backups are made each night. */
	readonly isNightly?: boolean;
}

/** What takes longer than anybody waits for a page. */
export const jobKinds: readonly JobKind[] = [registerImport, childListImport, ...mediaJobs, ...captionsJobs];

/** Mounts the slices. Nothing is decided here but who stands beside whom. */
export function createApp(parts: AppParts): App & { readonly routes: Routes } {
	const { installation, identity, settings, cache } = parts;
	const { programmes } = installation;
	const accounts = identityRoutes(identity, { areaChoices, programmes, origin: settings.origin, mailer: parts.mailer ?? null });
	const within = {
		installation: installation.handle,
		reopen: () => reopen(parts),
		sessionsToday,
		jobKinds,
		desk: [...desk, backupsToMind(installation.handle), accountsToConfirm(installation.handle)],
		countIndicators: async ({ handle }: Programme) => (await listIndicators(handle.db, (await journalHead(handle)).seq)).length,
	};
	const api = apiRoutes({
		installation: installation.handle,
		programmes,
		registry,
		origin: settings.origin,
		version: packageVersion(),
		log: parts.log,
	});
	const phones = { installation: installation.handle, programmes, registry, collections, log: parts.log };
	const routes: Routes = {
		open: [
			...ownRoutes(parts),
			...accounts.open,
			...siteRoutes({ programmes, origin: settings.origin, cache }),
			...deviceRoutes(programmes),
			...fieldRoutes,
			...api,
			...syncRoutes(phones),
		],
		office: [
			...accounts.office,
			...programmeRoutes({ installation: installation.handle, programmes, reopen: () => reopen(parts) }),
			...backupRoutes({ installation: installation.handle, isNightly: parts.isNightly ?? false }),
			...syncOfficeRoutes(phones),
		],
		programme: [
			...withinProgrammeRoutes(within),
			...placesRoutes,
			...peopleRoutes,
			...activitiesRoutes,
			...childrenRoutes,
			...advocacyRoutes,
			...consentRoutes,
			...mediaRoutes,
			...captionsRoutes,
			...campaignsRoutes,
			...deviceOfficeRoutes,
			...readingRoutes,
			...totalRoutes,
			...surveyRoutes,
			...exportRoutes,
			...indicatorsRoutes,
			...figuresRoutes,
			...publishingRoutes,
			...claimsRoutes,
			...resultsRoutes,
			...textRoutes,
			...previewRoutes,
			...announcementRoutes,
			...syncProgrammeRoutes(phones),
			...historyRoutes({ registry }),
		],
	};
	const dispatch = createDispatch(routes, {
		...settings,
		programmes,
		isAway: async ({ handle }) => {
			const isGone = await isAway(installation.handle, handle);
			// From now on it is known, until it is back.
			if (isGone) await installation.refresh();
			return isGone;
		},
		whileHeard: pulseOf(installation.handle.url).whileHeard,
		viewerOf: identity.viewerOf,
		detour: whereFirst,
		within: viewerWithin,
		frameOf,
		log: parts.log,
	});
	return { ...dispatch, routes };
}

/** The list of programmes stands on public pages as well. */
async function reopen({ installation, cache }: AppParts): Promise<void> {
	await installation.refresh();
	cache.clear();
}

/** What waits, in the order in which it presses. */
const desk: readonly DeskPart[] = [
	conflictsToSettle(registry),
	keptToDecide(registry),
	periodSteps,
	takedownsLeft,
	plansToApprove,
	casesOverdue,
	casesUnassigned,
	casesHandedOver,
	sessionsWithoutAttendance,
	registersToConfirm,
	commitmentsOverdue,
	itemsToReview,
	proposedPosts,
	changedMedia,
	consentsEnding,
	emergenciesOpened,
	figuresShort,
	pairsToDecide(narrowedByPairs),
];

interface OfficeWay {
	readonly part: string;
	readonly word: PlainKey<typeof words>;
	readonly permission: Permission;
	/** Other parts whose pages belong here. */
	readonly holds?: readonly string[];
}

// In the order of the work: what is recorded each day, what becomes of it, what it all stands on.
const ways: readonly OfficeWay[] = [
	{ part: "activities", word: "activities", permission: "activities.read", holds: ["sessions", "attendance", "calendar"] },
	{ part: "children", word: "children", permission: "children.read" },
	{ part: "children/cases", word: "caseload", permission: "children.read" },
	{ part: "field", word: "field", permission: "children.supervise" },
	{ part: "people", word: "people", permission: "people.read" },
	{ part: "imports", word: "imports", permission: "registers.import" },
	{ part: "meetings", word: "advocacy", permission: "advocacy.read", holds: ["asks", "commitments", "documents"] },
	{ part: "media", word: "media", permission: "media.read" },
	{ part: "captions", word: "captions", permission: "media.read" },
	{ part: "campaigns", word: "campaigns", permission: "campaigns.read" },
	{ part: "consents", word: "consents", permission: "consents.read" },
	{ part: "results", word: "results", permission: "figures.read" },
	{ part: "figures", word: "figures", permission: "figures.read", holds: ["indicators", "periods"] },
	{ part: "claims", word: "claims", permission: "claims.check" },
	{ part: "sites", word: "sites", permission: "programme.read", holds: ["population"] },
	{ part: "programme", word: "programme", permission: "programme.read", holds: ["start"] },
	{ part: "history", word: "history", permission: "history.read" },
	{ part: "jobs", word: "jobs", permission: "registers.import" },
	{ part: "announcement", word: "announcement", permission: "site.write" },
	{ part: "texts", word: "texts", permission: "site.write" },
];

function frameOf(visit: Visit & { readonly viewer: Viewer }, programme: Programme | null): OfficeFrame {
	const { language, viewer } = visit;
	const t = speak(words, language);
	const path = visit.url.pathname;
	const home = programme && `/office/${programme.slug}`;
	const isAt = (href: string) => path === href || path.startsWith(`${href}/`);
	// A place may lie within another: the inner one is where somebody is.
	const parts = ways.flatMap(({ part, holds = [] }) => [part, ...holds]).filter((part) => isAt(`${home}/${part}`));
	const here = parts.toSorted((one, other) => other.length - one.length)[0];
	const navigation = [
		// Every part lies below the overview, so only its own page is it.
		...(home && viewer.can("programme.read") ? [{ href: home, label: t("overview"), current: path === home }] : []),
		...(home ? ways : [])
			.filter(({ permission }) => viewer.can(permission))
			.map(({ part, word, holds = [] }) => ({
				href: `${home}/${part}`,
				label: t(word),
				current: here !== undefined && [part, ...holds].includes(here),
			})),
		// The list of programmes stands above everything else in the office, so only its own page is it.
		...(home ? [] : [{ href: "/office", label: t("programmes"), current: path === "/office" || isAt("/office/programmes") }]),
		...(viewer.can("accounts.manage") ? [{ href: "/office/accounts", label: t("accounts"), current: isAt("/office/accounts") }] : []),
		...(viewer.can("installation.manage") ? [{ href: "/office/backups", label: t("backups"), current: isAt("/office/backups") }] : []),
	];
	return {
		language,
		path: path + visit.url.search,
		account: viewer.name,
		programme: programme && {
			name: inLanguage(programme.name, language),
			href: home as string,
			publicHref: programme.isPublic ? `/${language}/${programme.slug}` : null,
			isDemo: programme.isDemo,
		},
		history: home && viewer.can("history.read") ? historyOf(home, path, language) : null,
		navigation,
	};
}

function historyOf(home: string, path: string, language: Language): OfficeFrame["history"] {
	const record = recordAt(path.slice(home.length + 1));
	return record === null
		? null
		: { href: `${home}/history?${new URLSearchParams({ record })}`, label: speak(words, language)("history-of-record") };
}

function areaChoices(language: Language) {
	return upperAreaOptions(language, [""]).map(({ value, label }) => ({ value, label }));
}

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

/** What belongs to no slice: the stylesheet, the scripts, the choice of language, and whether we are alive. */
function ownRoutes({ installation, identity, settings }: AppParts): PublicRoute[] {
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
				// Where somebody could break in is told to whoever watches the machine alone.
				const own = isWell && isLoopback(address) ? await dangersOf(installation) : [];
				return plain(`${[...lines, ...own].join("\n")}\n`, isWell ? 200 : 503);
			},
		},
		{
			method: "GET",
			path: "/metrics",
			access: "public",
			// For whoever watches the machine, on the machine: how much is recorded is not everybody's business.
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

/** In the text format of Prometheus. */
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
