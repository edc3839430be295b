import { isLanguage, type Language, languageOfTag } from "../words.ts";

const cookieName = "language";
const year = 365 * 24 * 60 * 60;

/** The language somebody chose, else the first of ours that the browser asks for, else Mongolian. */
export function preferredLanguage(request: Request): Language {
	const chosen = /(?:^|;\s*)language=([\w-]+)(?:;|$)/.exec(request.headers.get("cookie") ?? "")?.[1];
	if (isLanguage(chosen)) return chosen;
	const asked = (request.headers.get("accept-language") ?? "")
		.split(",")
		.map((entry) => languageOfTag(entry.trim()))
		.find((language) => language !== undefined);
	return asked ?? "mn";
}

/** Not a secret and needed by no script: it only says how to speak. */
export function rememberLanguage(language: Language, secure: boolean): string {
	return `${cookieName}=${language}; Path=/; Max-Age=${year}; SameSite=Lax; HttpOnly${secure ? "; Secure" : ""}`;
}

/**
 * A path of ours to go back to; anything else leads to `otherwise`, so that no link can send people elsewhere through us.
 * Our own pages hand paths on percent-encoded, and a header holds nothing but ASCII.
 */
export function safePath(path: string | null | undefined, otherwise: string): string {
	return path && /^\/(?![/\\])[\x21-\x5b\x5d-\x7e]*$/.test(path) ? path : otherwise;
}
