import type { Language } from "../shared/words.ts";
import type { Identity } from "./sessions.ts";
import type { OfficeRoute, PublicRoute } from "./visit.ts";

export interface IdentityRouteOptions {
	/** The areas an account can be given, by name in a language; places are listed below identity, so they come from outside. */
	areaChoices(language: Language): readonly { readonly value: string; readonly label: string }[];
}

export function identityRoutes(
	_identity: Identity,
	_options: IdentityRouteOptions,
): { readonly open: readonly PublicRoute[]; readonly office: readonly OfficeRoute[] } {
	return { open: [], office: [] };
}
