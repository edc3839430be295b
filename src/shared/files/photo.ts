import sharp, { type Sharp } from "sharp";
import type { MediaType } from "./schema.ts";

interface Photo {
	readonly bytes: Uint8Array;
	readonly width: number;
	readonly height: number;
}

/** The lines of an A4 sheet stay readable at 3,000 pixels, about 250 to the inch. */
const longestEdge = 3_000;

/** Phones of today take 50 million at most unless they are told to; a small file can claim any number (a “decompression bomb”). */
const mostPixels = 64_000_000;

const mostSeconds = 30;

/**
 * The picture alone, upright. It is decoded and written anew, so nothing else of the file comes along: neither EXIF with its place and
 * device, nor XMP, IPTC, comments, thumbnails or what hangs behind the end.
 */
export function stripPhoto(bytes: Uint8Array, type: MediaType): Promise<Photo | "too-large" | "broken"> {
	return inTurn(() => rewrite(bytes, type));
}

async function rewrite(bytes: Uint8Array, type: MediaType): Promise<Photo | "too-large" | "broken"> {
	try {
		const upright = sharp(bytes, { limitInputPixels: mostPixels, failOn: "error" })
			.autoOrient()
			.resize({ width: longestEdge, height: longestEdge, fit: "inside", withoutEnlargement: true })
			.timeout({ seconds: mostSeconds });
		const { data, info } = await encode(upright, type).toBuffer({ resolveWithObject: true });
		if (await hasProperties(data)) throw new Error("a photo that was written anew carries properties");
		return { bytes: data, width: info.width, height: info.height };
	} catch (error) {
		if (!(error instanceof Error) || error.message.startsWith("a photo")) throw error;
		return /pixel limit|timeout/.test(error.message) ? "too-large" : "broken";
	}
}

/** The picture in the format it came in: a screenshot stays sharp, a photo small. */
function encode(picture: Sharp, type: MediaType): Sharp {
	if (type === "image/png") return picture.png({ compressionLevel: 9 });
	return type === "image/webp" ? picture.webp({ quality: 85 }) : picture.jpeg({ quality: 85, mozjpeg: true });
}

/** Whether a picture carries anything about how it came to be. */
export async function hasProperties(bytes: Uint8Array): Promise<boolean> {
	const { exif, xmp, xmpAsString, iptc, icc, comments, orientation } = await sharp(bytes, { limitInputPixels: mostPixels }).metadata();
	return [exif, xmp, xmpAsString, iptc, icc, comments, orientation].some((property) => property !== undefined);
}

// A picture of 64 million pixels takes 200 MB while it is read, and the smallest server has 2 GB: one after another.
let last: Promise<unknown> = Promise.resolve();

function inTurn<Result>(work: () => Promise<Result>): Promise<Result> {
	const mine = last.then(work);
	last = mine.catch(() => {});
	return mine;
}
