import { accountsRoutes } from "./accounts/routes.tsx";
import { appointmentRoutes } from "./appointments/routes.tsx";
import type { IdentityRouteOptions } from "./area-choices.ts";
import { enrollingRoutes } from "./enrolment/routes.tsx";
import { ownAccountRoutes } from "./own-account/routes.tsx";
import { secondFactorRoutes } from "./second-factor/routes.tsx";
import { setUpRoutes } from "./set-up/routes.tsx";
import { entranceRoutes } from "./sign-in/routes.tsx";
import type { Identity } from "./sign-in/sessions.ts";
import { tokenRoutes } from "./tokens/routes.tsx";
import type { OfficeRoute, PublicRoute } from "./visit.ts";

export function identityRoutes(
	identity: Identity,
	options: IdentityRouteOptions,
): { readonly open: readonly PublicRoute[]; readonly office: readonly OfficeRoute[] } {
	return {
		open: [...entranceRoutes(identity), ...setUpRoutes(identity), ...enrollingRoutes(identity)],
		office: [
			...ownAccountRoutes(identity, options),
			...secondFactorRoutes(identity, options),
			...accountsRoutes(identity, options),
			...appointmentRoutes(identity, options),
			...tokenRoutes(identity, options),
		],
	};
}
