import type { Language } from "../words.ts";

/** Who asks. Scope is a list of area paths (`11/1110`); an empty path covers everywhere. */
export interface Viewer {
	readonly account: string;
	readonly name: string;
	readonly areas: readonly string[];
	can(permission: string): boolean;
}

/** One request, with everything a route may lean on and nothing hidden elsewhere. */
export interface Visit {
	readonly request: Request;
	readonly url: URL;
	readonly params: Readonly<Record<string, string>>;
	readonly language: Language;
	/** The address of the client, for rate limits and the access log. */
	readonly address: string;
	readonly viewer: Viewer | null;
}
