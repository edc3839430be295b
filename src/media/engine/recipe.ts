/** What an engine is to make of a file: one decoding, filters, and any number of files that come of it. */
export interface Recipe {
	readonly input: Input;
	/** Seconds from its beginning at which it starts; the moments of the filters count from there. */
	readonly from: number | null;
	/** A filter graph of FFmpeg's from `[0:v]` to the pads of the outputs; null where there is no picture. */
	readonly video: string | null;
	/** From `[0:a]`; null where there is no sound. */
	readonly audio: string | null;
	readonly outputs: readonly Output[];
}

export interface Input {
	readonly path: string;
	/** What its bytes showed it to be: an engine tries no other, so that a playlist which names other files is never followed. */
	readonly format: InputFormat;
}

export interface Output {
	readonly path: string;
	readonly format: "mp4" | "ipod" | "image2pipe" | "s16le";
	readonly video: Encoding<"libx264" | "png"> | null;
	readonly audio: Encoding<"aac" | "pcm_s16le"> | null;
	/** One picture alone: the rest is not decoded. */
	readonly isStill?: boolean;
}

interface Encoding<Codec> {
	/** Of the filter graph. */
	readonly pad: string;
	readonly codec: Codec;
	/** By the names that FFmpeg gives them. */
	readonly options: Readonly<Record<string, string>>;
}

const inputFormats = {
	"video/mp4": "mov",
	"audio/mp4": "mov",
	"video/quicktime": "mov",
	"video/x-matroska": "matroska",
	"video/x-msvideo": "avi",
	"video/mp2t": "mpegts",
	"audio/wav": "wav",
	"audio/flac": "flac",
	"audio/ogg": "ogg",
	"audio/mpeg": "mp3",
} as const;
export type InputFormat = (typeof inputFormats)[keyof typeof inputFormats];

export function inputFormatOf(mediaType: string): InputFormat {
	const format = (inputFormats as Readonly<Record<string, InputFormat>>)[mediaType];
	if (!format) throw new Error(`nothing that is played: ${mediaType}`);
	return format;
}

/** What is in a file that is played, as it is stored: a film on its side is turned when it is shown. */
export interface Probed {
	/** In seconds. */
	readonly duration: number;
	readonly video: { readonly width: number; readonly height: number; readonly rate: number; readonly pixelAspect: number } | null;
	readonly hasAudio: boolean;
}

export interface Running {
	/** Hears how many seconds of the input are done. */
	readonly at?: (seconds: number) => void;
	readonly signal?: AbortSignal;
}

/** Something that decodes and encodes, in a process of its own: what breaks it does not break the server. */
export interface Engine {
	/** For the page and the log: `FFmpeg 5.1.9`. */
	readonly name: string;
	/** Null for what it cannot read. */
	probe(input: Input): Promise<Probed | null>;
	/** @throws EngineError where it cannot be done */
	run(recipe: Recipe, running?: Running): Promise<void>;
}

/** The file is broken, or the engine is: what it said last. */
export class EngineError extends Error {
	override readonly name = "EngineError";
}
