import type { MediaKind } from "../schema.ts";

interface Recognised {
	readonly kind: MediaKind;
	readonly mediaType: string;
	readonly ending: string;
}

/** Brands of the ISO base media container (ISO/IEC 14496-12) that hold sound alone; QuickTime has one of its own. */
const soundBrands = ["M4A ", "M4B "];
const pictureBrands = ["heic", "heix", "heim", "heis", "hevc", "hevx", "mif1", "msf1", "avif", "avis"];

/**
 * What the first bytes show a film, a recording or an image to be; null for what is not taken. A film's container may hold sound alone:
 * that is found out when it is decoded.
 */
export function recogniseMedium(head: Uint8Array): Recognised | "heic" | null {
	const latin = (from: number, to: number) => String.fromCharCode(...head.subarray(from, to));
	const played = (kind: MediaKind, mediaType: string, ending: string) => ({ kind, mediaType, ending });
	if (latin(4, 8) === "ftyp") {
		const brand = latin(8, 12);
		if (pictureBrands.includes(brand)) return "heic";
		if (soundBrands.includes(brand)) return played("audio", "audio/mp4", "m4a");
		return brand === "qt  " ? played("film", "video/quicktime", "mov") : played("film", "video/mp4", "mp4");
	}
	// Older QuickTime files begin with their pictures or their index, without a brand.
	if (["moov", "mdat", "wide", "free"].includes(latin(4, 8))) return played("film", "video/quicktime", "mov");
	if (latin(0, 4) === "\x1aE\xdf\xa3") return played("film", "video/x-matroska", "mkv");
	if (latin(0, 4) === "RIFF" && latin(8, 12) === "AVI ") return played("film", "video/x-msvideo", "avi");
	// Packets of 188 bytes, each of which begins with the same sign (ISO/IEC 13818-1, 2.4.3.2); from cameras they are 192 long.
	if (head[0] === 0x47 && head[188] === 0x47) return played("film", "video/mp2t", "ts");
	if (head[4] === 0x47 && head[196] === 0x47) return played("film", "video/mp2t", "mts");
	if (latin(0, 4) === "RIFF" && latin(8, 12) === "WAVE") return played("audio", "audio/wav", "wav");
	if (latin(0, 4) === "fLaC") return played("audio", "audio/flac", "flac");
	if (latin(0, 4) === "OggS") return played("audio", "audio/ogg", "ogg");
	if (latin(0, 3) === "ID3" || (head[0] === 0xff && [0xfb, 0xf3, 0xf2].includes(head[1] ?? 0))) return played("audio", "audio/mpeg", "mp3");
	if (head[0] === 0xff && head[1] === 0xd8 && head[2] === 0xff) return played("image", "image/jpeg", "jpg");
	if (latin(0, 8) === "\x89PNG\r\n\x1a\n") return played("image", "image/png", "png");
	if (latin(0, 4) === "RIFF" && latin(8, 12) === "WEBP") return played("image", "image/webp", "webp");
	return null;
}

/** So many bytes of the beginning tell. */
export const headBytes = 256;

/** What a form's file field offers; no more than a hint. */
export const filmTypes = "video/*,audio/*,.mkv,.mts,.avi";
export const imageTypes = "image/jpeg,image/png,image/webp";
