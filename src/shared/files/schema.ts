export type FileSort = "photo" | "document" | "recording";

/** The kinds of files that are kept, by what their bytes show them to be. */
const mediaTypes = [
	"image/jpeg",
	"image/png",
	"image/webp",
	"application/pdf",
	"text/csv",
	"audio/mpeg",
	"audio/mp4",
	"audio/ogg",
	"audio/wav",
	"video/mp4",
] as const;
export type MediaType = (typeof mediaTypes)[number];

/** Why a file is not taken. */
export type Refusal = "empty" | "too-large" | "not-accepted" | "heic" | "broken";

/** What is known of a file beside its bytes. Both hashes are SHA-256 in hexadecimal. */
interface FileFacts {
	readonly name: string;
	readonly mediaType: MediaType;
	/** Of what was handed in: by it the paper's photo on somebody's phone can be told to be this one. */
	readonly originalSha256: string;
	/** Of what is kept. */
	readonly sha256: string;
	readonly size: number;
	/** In pixels; null for a document. */
	readonly width: number | null;
	readonly height: number | null;
}

/** A file that may be kept: recognised, and a photo rid of its properties. */
export interface PreparedFile extends FileFacts {
	readonly bytes: Uint8Array;
}

export interface FileLine extends FileFacts {
	readonly id: string;
	readonly sinceSeq: number;
}

export interface StoredFile extends FileLine {
	readonly bytes: Uint8Array;
}

export type FileTables = {
	file: {
		id: string;
		since_seq: number;
		name: string;
		media_type: MediaType;
		original_sha256: string;
		sha256: string;
		size: number;
		width: number | null;
		height: number | null;
		bytes: Uint8Array;
	};
};

/** A photo of today's phones has 3 to 15 MB; what is kept of it about 1 MB. */
export const mostBytes = 20 * 1024 * 1024;
