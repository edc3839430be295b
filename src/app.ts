import { activitiesRoutes, registerImport, registersToConfirm, sessionsToday, sessionsWithoutAttendance } from "./activities/index.ts";
import { advocacyRoutes, commitmentsOverdue } from "./advocacy/index.ts";
import { apiRoutes } from "./api/index.ts";
import { backupRoutes, backupsToMind } from "./backup/index.ts";
import { campaignsRoutes, itemsToReview, proposedPosts } from "./campaigns/index.ts";
import { captionsJobs, captionsRoutes } from "./captions/index.ts";
import {
	casesHandedOver,
	casesOverdue,
	casesUnassigned,
	childListImport,
	childrenRoutes,
	emergenciesOpened,
	plansToApprove,
} from "./children/index.ts";
import { claimsRoutes } from "./claims/index.ts";
import { consentRoutes, consentsEnding, takedownsLeft } from "./consent/index.ts";
import { type App, createDispatch, type Routes } from "./dispatch.ts";
import { fieldRoutes } from "./field/index.ts";
import { figuresRoutes } from "./figures/index.ts";
import { historyRoutes } from "./history/index.ts";
import { type Identity, identityRoutes, type Mailer, viewerWithin, whereFirst } from "./identity/index.ts";
import { indicatorsRoutes, listIndicators } from "./indicators/index.ts";
import type { Installation } from "./installation.ts";
import { changedMedia, mediaJobs, mediaRoutes } from "./media/index.ts";
import { frameOf } from "./office-frame.ts";
import { ownRoutes } from "./own-routes.ts";
import { pairsToDecide, peopleRoutes } from "./people/index.ts";
import { placesRoutes, upperAreaOptions } from "./places/index.ts";
import { accountsToConfirm, type DeskPart, isAway, type Programme, programmeRoutes, withinProgrammeRoutes } from "./programme/index.ts";
import { periodSteps, publishingRoutes } from "./publishing/index.ts";
import { deviceOfficeRoutes, deviceRoutes, exportRoutes, readingRoutes, surveyRoutes, totalRoutes } from "./reach/index.ts";
import { collections, registry } from "./registry.ts";
import { figuresShort, narrowedByPairs, resultsRoutes } from "./results/index.ts";
import type { Settings } from "./settings.ts";
import { packageVersion, pulseOf } from "./shared/database/index.ts";
import type { JobKind } from "./shared/jobs/index.ts";
import { journalHead } from "./shared/journal/index.ts";
import type { Language } from "./shared/words.ts";
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

function areaChoices(language: Language) {
	return upperAreaOptions(language, [""]).map(({ value, label }) => ({ value, label }));
}
