import type { FileSort, MediaType } from "./schema.ts";

const sorts: Readonly<Record<MediaType, FileSort>> = {
	"image/jpeg": "photo",
	"image/png": "photo",
	"image/webp": "photo",
	"application/pdf": "document",
};

/** Brands of the ISO base media container that hold HEVC pictures (ISO/IEC 23008-12, annex B), as iPhones write them. */
const heicBrands = ["heic", "heix", "heim", "heis", "hevc", "hevx", "mif1", "msf1"];

/** What the first bytes show a file to be; null for everything that is not kept. */
export function recognise(bytes: Uint8Array): MediaType | "heic" | null {
	const latin = (from: number, to: number) => String.fromCharCode(...bytes.subarray(from, to));
	if (bytes[0] === 0xff && bytes[1] === 0xd8 && bytes[2] === 0xff) return "image/jpeg";
	if (latin(0, 8) === "\x89PNG\r\n\x1a\n") return "image/png";
	if (latin(0, 4) === "RIFF" && latin(8, 12) === "WEBP") return "image/webp";
	// ISO 32000 lets a reader find the mark within the first kilobyte; a file that begins with something else is something else as well.
	if (latin(0, 5) === "%PDF-") return "application/pdf";
	return latin(4, 8) === "ftyp" && heicBrands.includes(latin(8, 12)) ? "heic" : null;
}

export function sortOf(type: MediaType): FileSort {
	return sorts[type];
}
