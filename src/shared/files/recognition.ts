import type { FileSort, MediaType } from "./schema.ts";

const sorts: Readonly<Record<MediaType, FileSort>> = {
	"image/jpeg": "photo",
	"image/png": "photo",
	"image/webp": "photo",
	"application/pdf": "document",
	"text/csv": "document",
	"audio/mpeg": "recording",
	"audio/mp4": "recording",
	"audio/ogg": "recording",
	"audio/wav": "recording",
	"video/mp4": "recording",
};

/** Brands of the ISO base media container that hold HEVC pictures (ISO/IEC 23008-12, annex B), as iPhones write them. */
const heicBrands = ["heic", "heix", "heim", "heis", "hevc", "hevx", "mif1", "msf1"];

/** Brands of the same container as recorders and cameras of telephones write it; sound alone has one of its own. */
const recordedBrands = ["isom", "iso2", "mp41", "mp42", "3gp4", "3gp5", "3gp6"];

/** What the first bytes show a file to be; null for everything that is not kept. */
export function recognise(bytes: Uint8Array): MediaType | "heic" | null {
	const latin = (from: number, to: number) => String.fromCharCode(...bytes.subarray(from, to));
	if (bytes[0] === 0xff && bytes[1] === 0xd8 && bytes[2] === 0xff) return "image/jpeg";
	if (latin(0, 8) === "\x89PNG\r\n\x1a\n") return "image/png";
	if (latin(0, 4) === "RIFF" && latin(8, 12) === "WEBP") return "image/webp";
	// ISO 32000 lets a reader find the mark within the first kilobyte; a file that begins with something else is something else as well.
	if (latin(0, 5) === "%PDF-") return "application/pdf";
	return latin(4, 8) === "ftyp" ? inContainer(latin(8, 12)) : recording(bytes, latin);
}

function inContainer(brand: string): MediaType | "heic" | null {
	if (heicBrands.includes(brand)) return "heic";
	if (brand === "M4A ") return "audio/mp4";
	return recordedBrands.includes(brand) ? "video/mp4" : null;
}

/** MP3 begins with its tags or with a frame (ISO/IEC 11172-3, 2.4.2.3: eleven ones, then layer III). */
function recording(bytes: Uint8Array, latin: (from: number, to: number) => string): MediaType | null {
	if (latin(0, 4) === "OggS") return "audio/ogg";
	if (latin(0, 4) === "RIFF" && latin(8, 12) === "WAVE") return "audio/wav";
	const isFrame = bytes[0] === 0xff && ((bytes[1] ?? 0) & 0xe6) === 0xe2;
	return latin(0, 3) === "ID3" || isFrame ? "audio/mpeg" : null;
}

export function sortOf(type: MediaType): FileSort {
	return sorts[type];
}
