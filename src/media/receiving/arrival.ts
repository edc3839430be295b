import { open } from "node:fs/promises";
import sharp from "sharp";
import { media as words } from "#words/media";
import type { SentFile } from "../../shared/fields.ts";
import { bytesOf, tidyName } from "../../shared/files/index.ts";
import { Problem } from "../../shared/problem.ts";
import type { Storage } from "../../shared/storage/index.ts";
import { type Language, speak } from "../../shared/words.ts";
import type { Original } from "../schema.ts";
import { mostSentBytes } from "../schema.ts";
import { headBytes, recogniseMedium } from "./recognition.ts";

type Arrived = Original & { readonly kind: "film" | "audio" | "image" };

/** A small file can claim any number of pixels (a “decompression bomb”); phones of today take 50 million at most unless they are told to. */
export const mostPixels = 64_000_000;

/** A film that was sent in one piece, kept. @throws Problem `media.file-refused` about the field `file` */
export async function receiveFilm(storage: Storage, sent: SentFile): Promise<Arrived> {
	const bytes = bytesIn(sent);
	const found = playedIn(bytes.subarray(0, headBytes));
	const { sha256, size } = await storage.keepBytes(bytes);
	const { kind, mediaType, ending } = found;
	return { kind, mediaType, sha256, bytes: size, width: null, height: null, durationMs: null, name: tidyName(sent.name, ending) };
}

/** A film whose last part has arrived, kept; what is no film is not kept. @throws Problem as above */
export async function receiveUploaded(
	storage: Storage,
	{ name, path }: { readonly name: string; readonly path: string },
): Promise<Arrived> {
	const { kind, mediaType, ending } = playedIn(await headOf(path));
	const { sha256, size } = await storage.keep(path);
	return { kind, mediaType, sha256, bytes: size, width: null, height: null, durationMs: null, name: tidyName(name, ending) };
}

/** An image, kept once it is known that it can be decoded. @throws Problem as above */
export async function receiveImage(storage: Storage, sent: SentFile): Promise<Arrived> {
	const bytes = bytesIn(sent);
	const found = recogniseMedium(bytes.subarray(0, headBytes));
	if (found === "heic") throw refused("heic");
	if (found?.kind !== "image") throw refused("no-image");
	const { width, height } = await sizeOf(bytes);
	const { sha256, size } = await storage.keepBytes(bytes);
	return {
		kind: "image",
		mediaType: found.mediaType,
		sha256,
		bytes: size,
		width,
		height,
		durationMs: null,
		name: tidyName(sent.name, found.ending),
	};
}

function playedIn(head: Uint8Array) {
	const found = recogniseMedium(head);
	if (found === null || found === "heic" || found.kind === "image") throw refused("no-film");
	return found;
}

/** As it is shown: upright. Decoded once through, so that half a picture is found out now. */
async function sizeOf(bytes: Uint8Array): Promise<{ width: number; height: number }> {
	try {
		const picture = sharp(bytes, { limitInputPixels: mostPixels, failOn: "error" });
		const { width, height, orientation = 1 } = await picture.metadata();
		await picture.stats();
		return orientation >= 5 ? { width: height, height: width } : { width, height };
	} catch (error) {
		throw refused(error instanceof Error && error.message.includes("pixel limit") ? "too-many-pixels" : "broken");
	}
}

function bytesIn(sent: SentFile): Uint8Array {
	const read = bytesOf(sent);
	if (read.length === 0) throw refused("empty");
	if (read.length > mostSentBytes) throw refused("too-large");
	return read;
}

async function headOf(path: string): Promise<Uint8Array> {
	const file = await open(path);
	try {
		const { buffer, bytesRead } = await file.read(Buffer.alloc(headBytes), 0, headBytes, 0);
		return buffer.subarray(0, bytesRead);
	} finally {
		await file.close();
	}
}

type Refusal = "empty" | "too-large" | "no-film" | "no-image" | "heic" | "broken" | "too-many-pixels";

/** Why a file was not taken and what to do, beside its field. */
export function refused(why: Refusal): Problem {
	const said = (language: Language) => speak(words, language)(`refused-${why}`, { megabytes: mostSentBytes / 1024 ** 2 });
	return new Problem("media.file-refused", 422, said, {}, { file: said });
}
