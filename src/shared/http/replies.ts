import type { VNode } from "preact";
import { render } from "preact-render-to-string";

/** A whole document; 422 for a form that comes back with its errors. */
export function page(document: VNode, status = 200): Response {
	return new Response(`<!doctype html>${render(document)}`, {
		status,
		headers: { "content-type": "text/html; charset=utf-8", "cache-control": "no-store" },
	});
}

/** A part of a page, for a script that puts it there; empty where there is nothing to show. */
export function fragment(part: VNode | null): Response {
	return new Response(part ? render(part) : "", { headers: { "content-type": "text/html; charset=utf-8", "cache-control": "no-store" } });
}

/** After a write: 303, so that reloading the next page does not write again (RFC 9110, 15.4.4). */
export function seeOther(path: string, headers: Record<string, string> = {}): Response {
	return new Response(null, { status: 303, headers: { location: path, ...headers } });
}

export function json(value: unknown, status = 200, type = "application/json"): Response {
	return new Response(JSON.stringify(value), { status, headers: { "content-type": type, "cache-control": "no-store" } });
}

/** A file to keep. The name may be Mongolian: RFC 6266 with the encoding of RFC 8187. */
export function download(bytes: Uint8Array | string, fileName: string, type: string): Response {
	const ascii = fileName.replace(/[^\w.-]+/g, "_");
	return new Response(bytes as string | Uint8Array<ArrayBuffer>, {
		headers: {
			"content-type": type,
			"content-disposition": `attachment; filename="${ascii}"; filename*=UTF-8''${encodeURIComponent(fileName)}`,
			"cache-control": "no-store",
		},
	});
}
