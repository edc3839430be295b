import { download } from "../http/index.ts";
import { sortOf } from "./recognition.ts";
import type { StoredFile } from "./schema.ts";

/**
 * A kept file as a reply: pictures are shown, everything else is saved. Its type is one of those that are kept, and a browser is told
 * not to guess another (`nosniff`), so nothing of it ever runs as a page of ours.
 */
export function fileReply(file: StoredFile): Response {
	const reply = download(file.bytes, file.name, file.mediaType);
	if (sortOf(file.mediaType) === "photo") {
		const disposition = reply.headers.get("content-disposition") ?? "";
		reply.headers.set("content-disposition", disposition.replace(/^attachment/, "inline"));
	}
	reply.headers.set("x-content-type-options", "nosniff");
	reply.headers.set("cache-control", "private, no-store");
	return reply;
}
