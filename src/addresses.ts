import type { SecuredPart } from "./shared/http/index.ts";

/**
 * Whether an address is written in the one way that our own pages write it. Percent-encoded letters that need no encoding (RFC 3986,
 * 6.2.2.2) would give one public page thousands of addresses, each kept in the cache; U+0000 is in no text of PostgreSQL.
 */
export function isPlain(address: string): boolean {
	const { pathname, search } = new URL(address);
	return !/%(2[de]|3\d|[46][1-9a-f]|[57][\da]|5f|7e)/i.test(pathname) && !/%00/.test(pathname + search);
}

/** Pages that nobody sees without an account lie below one address. */
export function isOffice(pathname: string): boolean {
	return pathname === "/office" || pathname.startsWith("/office/");
}

/** How a browser is to treat a page, by where it lies. */
export function partOf(pathname: string): SecuredPart {
	if (isOffice(pathname)) return "office";
	return pathname === "/field" || pathname.startsWith("/field/") ? "field" : "open";
}

export function isApi(pathname: string): boolean {
	return pathname.startsWith("/api/");
}

/** How many parts the nearest address above has that leads to a page. */
export function depthAbove(path: string, pages: readonly string[]): number {
	const parts = path.split("/");
	const leadsTo = (page: readonly string[]) => page.every((part, at) => part === parts[at] || part.startsWith(":"));
	const depths = pages.map((page) => page.split("/")).filter((page) => page.length < parts.length && leadsTo(page));
	return Math.max(1, ...depths.map(({ length }) => length));
}

/** Literal parts sort before parameters, at each depth, and what stands for all the rest comes last. */
export function rank(path: string): string {
	return path
		.split("/")
		.map((part) => (part === "*" ? "~~" : part.startsWith(":") ? "~" : part))
		.join("/");
}

/** Whether what asks is a program or the field app: it is answered with JSON also where something is refused. */
export function wantsJson(request: Request): boolean {
	const { pathname } = new URL(request.url);
	return (request.headers.get("accept") ?? "").includes("json") || isApi(pathname) || pathname.startsWith("/field/sync/");
}
