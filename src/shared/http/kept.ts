import { gzipSync } from "node:zlib";

const packed = new Map<string, Buffer<ArrayBuffer>>();

/** What is named after its content never changes: it is packed once, for whoever can unpack it (not with a weight of zero: RFC 9110, 12.5.3). */
export function keptForEver(request: Request, text: string, type: string): Response {
	const headers = { "content-type": type, "cache-control": "public, max-age=31536000, immutable", vary: "accept-encoding" };
	if (!/\bgzip\b(?!\s*;\s*q=0(\.0*)?\s*(,|$))/.test(request.headers.get("accept-encoding") ?? "")) return new Response(text, { headers });
	const bytes = packed.get(text) ?? gzipSync(text, { level: 9 });
	packed.set(text, bytes);
	return new Response(bytes, { headers: { ...headers, "content-encoding": "gzip" } });
}
