import { activitiesRoutes } from "./activities/index.ts";
import { words } from "./app-words.ts";
import { type App, createDispatch, type Routes } from "./dispatch.tsx";
import { figuresRoutes } from "./figures/index.ts";
import { identityRoutes, type Identity, type Permission, type PublicRoute } from "./identity/index.ts";
import type { Installation } from "./installation.ts";
import { peopleRoutes } from "./people/index.ts";
import { areas, placesRoutes } from "./places/index.ts";
import { type Programme, programmeRoutes } from "./programme/index.ts";
import type { Settings } from "./settings.ts";
import { rememberLanguage, safePath, seeOther, type Viewer, type Visit } from "./shared/http/index.ts";
import { type OfficeFrame, stylesheet, stylesheetPath } from "./shared/ui/index.ts";
import { isLanguage, speak } from "./shared/words.ts";
import { type PageCache, siteRoutes } from "./site/index.ts";

export interface AppParts {
	readonly installation: Installation;
	readonly identity: Identity;
	readonly cache: PageCache;
	readonly settings: Settings;
	readonly log: (line: string) => void;
}

/** Mounts the slices. Nothing is decided here but who stands beside whom. */
export function createApp(parts: AppParts): App & { readonly routes: Routes } {
	const { installation, identity, settings } = parts;
	const { programmes } = installation;
	const routes: Routes = {
		open: [
			...ownRoutes(parts),
			...identityRoutes(identity).open,
			...siteRoutes({ programmes, origin: settings.origin, cache: parts.cache }),
		],
		office: [
			...identityRoutes(identity).office,
			...programmeRoutes({ installation: installation.handle, url: installation.url, programmes, reopen: installation.refresh }),
		],
		programme: [...placesRoutes, ...peopleRoutes, ...activitiesRoutes, ...figuresRoutes],
	};
	const dispatch = createDispatch(routes, {
		origin: settings.origin,
		trustedProxy: settings.trustedProxy,
		programmes,
		viewerOf: identity.viewerOf,
		detour: () => null,
		frameOf,
		log: parts.log,
	});
	return { ...dispatch, routes };
}
