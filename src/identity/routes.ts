import { accountsRoutes } from "./accounts.tsx";
import { enrollingRoutes } from "./enrolling.tsx";
import { entranceRoutes } from "./entrance.tsx";
import { ownAccountRoutes } from "./own-account.tsx";
import { ownSecondFactorRoutes } from "./own-second-factor.tsx";
import type { Identity } from "./sessions.ts";
import { type TokenRouteOptions, tokenRoutes } from "./tokens/routes.tsx";
import type { OfficeRoute, PublicRoute } from "./visit.ts";

export function identityRoutes(
	identity: Identity,
	options: TokenRouteOptions,
): { readonly open: readonly PublicRoute[]; readonly office: readonly OfficeRoute[] } {
	return {
		open: [...entranceRoutes(identity), ...enrollingRoutes(identity)],
		office: [
			...ownAccountRoutes(identity, options),
			...ownSecondFactorRoutes(identity, options),
			...accountsRoutes(identity, options),
			...tokenRoutes(identity, options),
		],
	};
}
