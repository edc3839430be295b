export const policyHeader = "content-security-policy";

const policy = (...more: readonly string[]) =>
	[
		"default-src 'none'",
		"style-src 'self'",
		"img-src 'self' data:",
		"media-src 'self'",
		"form-action 'self'",
		"frame-ancestors 'none'",
		"base-uri 'none'",
		...more,
	].join("; ");

/** Of a page that has a script of ours: the office, and what counts on its own device who saw a film. It may ask only us. */
export const scriptPolicy = policy("script-src 'self'", "connect-src 'self'");
const quietPolicy = policy();

/** Of the field app: it runs from what a service worker keeps, and shows photos that nobody but the telephone has. */
const fieldPolicy = [
	"default-src 'none'",
	"script-src 'self'",
	"style-src 'self'",
	"connect-src 'self'",
	"worker-src 'self'",
	"manifest-src 'self'",
	"img-src 'self' data: blob:",
	"form-action 'self'",
	"frame-ancestors 'none'",
	"base-uri 'none'",
].join("; ");

/** The parts of Tegsh that a browser treats differently. */
export type SecuredPart = "open" | "office" | "field";
const policies = { open: quietPolicy, office: scriptPolicy, field: fieldPolicy } as const satisfies Record<SecuredPart, string>;

/**
 * Headers of every reply. Nothing may be loaded but our own stylesheet and pictures, and nothing may frame us. Scripts run in the office, our own,
 * and may ask only us; a public page has none, unless it says by `scriptPolicy` that it has one.
 * The referrer stays within the origin: with none at all a browser would send `Origin: null` with forms, and `isSameOrigin` could not tell.
 */
export function securityHeaders({
	secure,
	part,
}: {
	readonly secure: boolean;
	readonly part: SecuredPart;
}): Readonly<Record<string, string>> {
	return {
		[policyHeader]: policies[part],
		"x-content-type-options": "nosniff",
		"referrer-policy": "same-origin",
		"cross-origin-opener-policy": "same-origin",
		"cross-origin-resource-policy": "same-origin",
		// Where a child lives is noted in the field alone, when somebody taps for it.
		"permissions-policy": `camera=(), geolocation=(${part === "field" ? "self" : ""}), microphone=()`,
		...(secure && { "strict-transport-security": "max-age=31536000" }),
	};
}

/**
 * Whether a form was sent from one of our own pages. Browsers say so in `Sec-Fetch-Site` (W3C Fetch Metadata), older ones in `Origin`;
 * a request that says neither is no form of ours.
 */
export function isSameOrigin({ headers }: { readonly headers: Pick<Headers, "get"> }, origin: string): boolean {
	const site = headers.get("sec-fetch-site");
	if (site !== null) return site === "same-origin";
	const from = headers.get("origin");
	if (from === null) return false;
	const sender = URL.parse(from);
	// By another of our names, but never from http to https: whoever sits between could have written the page.
	return from === origin || (sender?.host === headers.get("host") && sender?.protocol === new URL(origin).protocol);
}
