import { createHash } from "node:crypto";
import type { IncomingMessage, ServerResponse } from "node:http";
import { promisify } from "node:util";
import { brotliCompress, constants, gzip } from "node:zlib";
import type { PageCache } from "./cache.ts";

type Encoding = "br" | "gzip" | "identity";

interface Variant {
	readonly bytes: Buffer;
	readonly headers: Readonly<Record<string, string>>;
}

/** A reply that is ready to send, in each encoding that pays. */
export interface PackedPage {
	readonly status: number;
	/** Quoted, as in the header. Each encoding has its own (RFC 9110, 8.8.3.3). */
	readonly etags: readonly string[];
	readonly variants: Readonly<Partial<Record<Encoding, Variant>> & { identity: Variant }>;
}

export interface Packing {
	readonly type: string;
	readonly status?: number;
	/** Pictures are compressed already. */
	readonly compress?: boolean;
	readonly headers?: Readonly<Record<string, string>>;
}

const deflated = promisify(gzip);
const brotlied = promisify(brotliCompress);
// Beyond this quality a page that changes with every register costs more to pack than its few saved bytes are worth.
const brotliQuality = 6;

export async function pack(content: string | Uint8Array, { type, status = 200, compress = true, headers }: Packing): Promise<PackedPage> {
	const bytes = Buffer.from(content as string);
	const digest = createHash("sha256").update(bytes).digest("base64url").slice(0, 20);
	const variant = (encoding: Encoding, encoded: Buffer): Variant => ({
		bytes: encoded,
		headers: {
			...headers,
			"content-type": type,
			"content-length": String(encoded.length),
			// Kept by the browser and asked for each time: a figure that has changed must not be shown as it was.
			"cache-control": status === 200 ? "public, no-cache" : "no-store",
			etag: `"${digest}-${encoding}"`,
			...(compress && { vary: "accept-encoding" }),
			...(encoding !== "identity" && { "content-encoding": encoding }),
		},
	});
	const identity = variant("identity", bytes);
	if (!compress) return { status, etags: [identity.headers.etag ?? ""], variants: { identity } };
	const [gz, br] = await Promise.all([
		deflated(bytes),
		brotlied(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: brotliQuality, [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length } }),
	]);
	const variants = { identity, gzip: variant("gzip", gz), br: variant("br", br) };
	return { status, etags: Object.values(variants).map((one) => one.headers.etag ?? ""), variants };
}

function choose(page: PackedPage, accepted: string): Variant {
	const { br, gzip: gz, identity } = page.variants;
	if (br && /\bbr\b(?!\s*;\s*q=0(\.0*)?\s*(,|$))/.test(accepted)) return br;
	if (gz && /\bgzip\b(?!\s*;\s*q=0(\.0*)?\s*(,|$))/.test(accepted)) return gz;
	return identity;
}

function isKnown(page: PackedPage, ifNoneMatch: string): boolean {
	if (page.status !== 200 || ifNoneMatch === "") return false;
	return ifNoneMatch === "*" || page.etags.some((etag) => ifNoneMatch.includes(etag));
}

function unchanged(headers: Variant["headers"]): Record<string, string> {
	return Object.fromEntries(Object.entries(headers).filter(([name]) => /^(etag|cache-control|vary)$/.test(name)));
}

/** The reply to one request: the page in an encoding it accepts, or 304 when it holds the page already. */
export function reply(page: PackedPage, request: Request): Response {
	const { bytes, headers } = choose(page, request.headers.get("accept-encoding") ?? "");
	if (isKnown(page, request.headers.get("if-none-match") ?? "")) return new Response(null, { status: 304, headers: unchanged(headers) });
	return new Response(bytes as Uint8Array<ArrayBuffer>, { status: page.status, headers });
}

/**
 * Answers from the cache without making anything of the request but its address: true when it did. It stands in front of everything
 * else, so that a public page costs one look into a map. `always` are the headers of every reply.
 */
export function answerReady(
	cache: PageCache,
	always: Readonly<Record<string, string>>,
): (request: IncomingMessage, response: ServerResponse) => boolean {
	return (request, response) => {
		if (request.method !== "GET" && request.method !== "HEAD") return false;
		const page = cache.ready(request.url ?? "");
		if (!page) return false;
		const { bytes, headers } = choose(page, request.headers["accept-encoding"]?.toString() ?? "");
		if (isKnown(page, request.headers["if-none-match"] ?? "")) {
			response.writeHead(304, { ...always, ...unchanged(headers) }).end();
		} else {
			response.writeHead(page.status, { ...always, ...headers }).end(request.method === "HEAD" ? undefined : bytes);
		}
		return true;
	};
}
