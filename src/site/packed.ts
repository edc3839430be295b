import { hash } from "node:crypto";
import type { IncomingMessage, ServerResponse } from "node:http";
import { promisify } from "node:util";
import { brotliCompress, brotliCompressSync, constants, gzip, gzipSync } from "node:zlib";
import type { PageCache } from "./cache.ts";

const encodings = ["identity", "gzip", "br"] as const;
type Encoding = (typeof encodings)[number];

interface Variant {
	readonly bytes: Buffer;
	readonly headers: Readonly<Record<string, string>>;
}

/** A reply that is ready to send. It is compressed when somebody first asks for it so, and then ready in that encoding too. */
export interface PackedPage {
	readonly status: number;
	readonly body: Buffer;
	/** Quoted, as in the header. Each encoding has its own (RFC 9110, 8.8.3.3). */
	readonly etags: readonly string[];
	/** In an encoding that the asker accepts; undefined while it is not made. */
	ready(accepted: string): Variant | undefined;
	made(accepted: string): Promise<Variant>;
}

interface Packing {
	readonly type: string;
	readonly status?: number;
	/** Pictures are compressed already. */
	readonly compress?: boolean;
	readonly headers?: Readonly<Record<string, string>>;
}

const deflated = promisify(gzip);
const brotlied = promisify(brotliCompress);
// Beyond these a page that changes with every register costs more to pack than its few saved bytes are worth.
const brotliQuality = 1;
const gzipLevel = 1;
// Up to here packing takes less time than handing the bytes to another thread and waiting for it.
const smallBytes = 32 * 1024;

export function pack(content: string | Uint8Array, { type, status = 200, compress = true, headers }: Packing): PackedPage {
	const body = Buffer.from(content as string);
	const digest = hash("sha256", body, "base64url").slice(0, 20);
	const variants: Partial<Record<Encoding, Variant>> = {};
	const making: Partial<Record<Encoding, Promise<Variant>>> = {};

	function keep(encoding: Encoding, bytes: Buffer): Variant {
		const variant = {
			bytes,
			headers: {
				...headers,
				"content-type": type,
				"content-length": String(bytes.length),
				// Kept by the browser and asked for each time: a figure that has changed must not be shown as it was.
				"cache-control": status === 200 ? "public, no-cache" : "no-store",
				etag: tagOf(digest, encoding),
				...(compress && { vary: "accept-encoding" }),
				...(encoding !== "identity" && { "content-encoding": encoding }),
			},
		};
		variants[encoding] = variant;
		return variant;
	}

	const choose = (accepted: string) => (compress ? encodingFor(accepted) : "identity");
	keep("identity", body);
	return {
		status,
		body,
		etags: encodings.map((encoding) => tagOf(digest, encoding)),
		ready: (accepted) => variants[choose(accepted)],
		made: async (accepted) => {
			const encoding = choose(accepted);
			making[encoding] ??= encode(body, encoding).then((bytes) => keep(encoding, bytes));
			return variants[encoding] ?? making[encoding];
		},
	};
}

function tagOf(digest: string, encoding: Encoding): string {
	return `"${digest}-${encoding}"`;
}

async function encode(body: Buffer, encoding: Encoding): Promise<Buffer> {
	if (encoding === "identity") return body;
	const isSmall = body.length <= smallBytes;
	if (encoding === "gzip") return isSmall ? gzipSync(body, { level: gzipLevel }) : deflated(body, { level: gzipLevel });
	const params = { [constants.BROTLI_PARAM_QUALITY]: brotliQuality, [constants.BROTLI_PARAM_SIZE_HINT]: body.length };
	return isSmall ? brotliCompressSync(body, { params }) : brotlied(body, { params });
}

// Named, and not with a weight of zero (RFC 9110, 12.5.3).
const acceptsBrotli = /\bbr\b(?!\s*;\s*q=0(\.0*)?\s*(,|$))/;
const acceptsGzip = /\bgzip\b(?!\s*;\s*q=0(\.0*)?\s*(,|$))/;

function encodingFor(accepted: string): Encoding {
	return acceptsBrotli.test(accepted) ? "br" : acceptsGzip.test(accepted) ? "gzip" : "identity";
}

function isKnown(page: PackedPage, ifNoneMatch: string): boolean {
	if (page.status !== 200 || ifNoneMatch === "") return false;
	return ifNoneMatch === "*" || page.etags.some((etag) => ifNoneMatch.includes(etag));
}

function unchanged(headers: Variant["headers"]): Record<string, string> {
	return Object.fromEntries(Object.entries(headers).filter(([name]) => /^(etag|cache-control|vary|content-security-policy)$/.test(name)));
}

/** The reply to one request: the page in an encoding it accepts, or 304 when it holds the page already. */
export async function reply(page: PackedPage, request: Request): Promise<Response> {
	const { bytes, headers } = await page.made(request.headers.get("accept-encoding") ?? "");
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
		const variant = page?.ready(request.headers["accept-encoding"]?.toString() ?? "");
		if (!page || !variant) return false;
		const { bytes, headers } = variant;
		if (isKnown(page, request.headers["if-none-match"] ?? "")) {
			response.writeHead(304, { ...always, ...unchanged(headers) }).end();
		} else {
			response.writeHead(page.status, { ...always, ...headers }).end(request.method === "HEAD" ? undefined : bytes);
		}
		return true;
	};
}
