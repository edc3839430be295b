import { brotliCompressSync, constants } from "node:zlib";
import { keptForEver } from "../../shared/http/index.ts";

const packed = new Map<string, Uint8Array<ArrayBuffer>>();

/** Brotli packs it a sixth smaller than gzip. It takes a second, once, so that each phone pays for less; browsers ask for it over HTTPS. */
export function packedText(text: string): Uint8Array<ArrayBuffer> {
	const known = packed.get(text);
	if (known) return known;
	const params = { [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT, [constants.BROTLI_PARAM_QUALITY]: 11 };
	const bytes = Uint8Array.from(brotliCompressSync(text, { params }));
	packed.set(text, bytes);
	return bytes;
}

/** Packed by the best coding that the browser accepts (RFC 9110, 12.5.3). */
export function answerPacked(request: Request, text: string, type: string): Response {
	const answer = keptForEver(request, text, type);
	if (!/\bbr\b(?!\s*;\s*q=0(\.0*)?\s*(,|$))/.test(request.headers.get("accept-encoding") ?? "")) return answer;
	const headers = new Headers(answer.headers);
	headers.set("content-encoding", "br");
	return new Response(packedText(text), { headers });
}
