import { createHash } from "node:crypto";
import type { SentFile } from "../fields.ts";
import { refusedFile } from "./labels.ts";
import { stripPhoto } from "./photo.ts";
import { recognise, sortOf } from "./recognition.ts";
import { type FileSort, type MediaType, mostBytes, type PreparedFile, type Refusal } from "./schema.ts";

/** Recognises what was handed in by its content, and rids a photo of its properties. Nothing is written yet. */
export async function prepareFile(
	upload: { readonly name: string; readonly bytes: Uint8Array },
	accept: readonly FileSort[],
): Promise<PreparedFile | { readonly refused: Refusal }> {
	const { bytes } = upload;
	if (bytes.length === 0) return { refused: "empty" };
	if (bytes.length > mostBytes) return { refused: "too-large" };
	const type = recognise(bytes);
	if (type === "heic") return { refused: accept.includes("photo") ? "heic" : "not-accepted" };
	if (type === null || !accept.includes(sortOf(type))) return { refused: "not-accepted" };
	const kept = await keptOf(bytes, type);
	if (typeof kept === "string") return { refused: kept };
	return {
		name: tidyFileName(upload.name, type),
		mediaType: type,
		originalSha256: sha256(bytes),
		sha256: sha256(kept.bytes),
		size: kept.bytes.length,
		...kept,
	};
}

/** A table whose reader has found it to be one: its bytes alone do not show that. It is kept as it was handed in. */
export function prepareTable({ name, bytes }: { readonly name: string; readonly bytes: Uint8Array }): PreparedFile {
	const hash = sha256(bytes);
	const facts = { originalSha256: hash, sha256: hash, size: bytes.length, width: null, height: null };
	return { name: tidyFileName(name, "text/csv"), mediaType: "text/csv", ...facts, bytes };
}

export function bytesOf({ bytes }: SentFile): Uint8Array {
	return typeof bytes === "string" ? Buffer.from(bytes, "base64") : bytes;
}

/** The file of an operation's input as it will be kept; null where none was sent. @throws Problem `file.refused` about the field `file` */
export async function prepareInput(sent: SentFile | null, accept: readonly FileSort[]): Promise<PreparedFile | null> {
	if (!sent) return null;
	const prepared = await prepareFile({ name: sent.name, bytes: bytesOf(sent) }, accept);
	if ("refused" in prepared) throw refusedFile(prepared.refused, accept);
	return prepared;
}

/** A recording is kept as it was handed in, as a document is: it is a proof, and nobody but the office is given it. */
function keptOf(bytes: Uint8Array, type: MediaType) {
	if (sortOf(type) === "photo") return stripPhoto(bytes, type);
	return sortOf(type) === "document" ? wholeDocument(bytes) : { bytes, width: null, height: null };
}

/** A PDF ends with its mark (ISO 32000-1, 7.5.5); one that was cut off on its way does not open. */
function wholeDocument(bytes: Uint8Array): { bytes: Uint8Array; width: null; height: null } | "broken" {
	return Buffer.from(bytes.subarray(-2048)).includes("%%EOF") ? { bytes, width: null, height: null } : "broken";
}

const endings: Readonly<Record<MediaType, string>> = {
	"image/jpeg": "jpg",
	"image/png": "png",
	"image/webp": "webp",
	"application/pdf": "pdf",
	"text/csv": "csv",
	"audio/mpeg": "mp3",
	"audio/mp4": "m4a",
	"audio/ogg": "ogg",
	"audio/wav": "wav",
	"video/mp4": "mp4",
};

const longestName = 120;

export function tidyFileName(name: string, type: MediaType): string {
	return tidyName(name, endings[type]);
}

/** The name without folders and invisible signs, with the ending of what it is. */
export function tidyName(name: string, ending: string): string {
	const tidy = name
		.normalize("NFC")
		.replace(/^.*[/\\]/s, "")
		.replace(/[\p{C}"<>|:*?]/gu, "")
		.replace(/\.[A-Za-z0-9]{1,5}$/, "")
		.trim();
	return `${[...tidy].slice(0, longestName).join("") || "file"}.${ending}`;
}

function sha256(bytes: Uint8Array): string {
	return createHash("sha256").update(bytes).digest("hex");
}
