import type { Storage } from "../../shared/storage/index.ts";
import type { Rendition } from "../schema.ts";
import { askedRange, hasTag, isSameAs } from "./ranges.ts";

interface Sending {
	readonly storage: Storage;
	readonly request: Request;
	/** For `cache-control`: what is public may be kept a while, and a preview nowhere. */
	readonly keep: string;
	/** The name to save it under; without one it is shown. */
	readonly saveAs?: string;
}

/**
 * A file of the store as a reply: whole, a range of it (206), nothing new (304) or nothing there (416). It is streamed as fast as the reader
 * takes it, so that memory stays flat however many there are. Its tag is the hash of its bytes.
 */
export async function sendRendition(rendition: Pick<Rendition, "sha256" | "bytes" | "mediaType">, sending: Sending): Promise<Response> {
	const { storage, request, keep, saveAs } = sending;
	const tag = `"${rendition.sha256}"`;
	const headers = new Headers({
		"accept-ranges": "bytes",
		"cache-control": keep,
		"content-type": rendition.mediaType,
		etag: tag,
		"x-content-type-options": "nosniff",
		...(saveAs !== undefined && { "content-disposition": `attachment; filename*=UTF-8''${encodeURIComponent(saveAs)}` }),
	});
	if (hasTag(request.headers.get("if-none-match"), tag)) return new Response(null, { status: 304, headers });
	const isRangeFresh = isSameAs(request.headers.get("if-range"), tag);
	const asked = isRangeFresh ? askedRange(request.headers.get("range"), rendition.bytes) : null;
	if (asked === "unsatisfiable") {
		headers.set("content-range", `bytes */${rendition.bytes}`);
		return new Response(null, { status: 416, headers });
	}
	const { first, last } = asked ?? { first: 0, last: rendition.bytes - 1 };
	headers.set("content-length", String(last - first + 1));
	if (asked) headers.set("content-range", `bytes ${first}-${last}/${rendition.bytes}`);
	const body = request.method === "HEAD" ? null : await storage.read(rendition.sha256, { first, last });
	return new Response(body, { status: asked ? 206 : 200, headers });
}
