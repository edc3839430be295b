import type { PlainDate } from "../shared/clock.ts";
import type { InBoth } from "../shared/words.ts";

export const playedKinds = ["film", "audio"] as const;
export const mediaKinds = [...playedKinds, "image"] as const;
export type MediaKind = (typeof mediaKinds)[number];
export type PlayedKind = (typeof playedKinds)[number];

/** What an image is for: a poster is made into the formats of each platform and a sheet to print, a logo keeps its transparency. */
export const purposes = ["picture", "poster", "logo"] as const;
export type Purpose = (typeof purposes)[number];

/** What is made of a film, the smallest first. A film lower than a rung is not blown up to it. */
export const filmRenditions = ["audio", "240p", "360p", "480p", "720p"] as const;
export type FilmRendition = (typeof filmRenditions)[number];

/**
 * Where it stands. `unmade`: the original is there, and nothing is made of it yet, or no more since a box of it was changed.
 * `failed`: nothing could be made, or somebody stopped it.
 */
export const mediaStates = ["uploading", "unmade", "waiting", "in_work", "ready", "failed"] as const;
export type MediaState = (typeof mediaStates)[number];

/** What is known of a file in the store. */
export interface KeptFile {
	readonly mediaType: string;
	/** Of its bytes, in hexadecimal; its name in the store. */
	readonly sha256: string;
	readonly bytes: number;
	/** In pixels, upright; null for sound and for a sheet to print. */
	readonly width: number | null;
	readonly height: number | null;
}

/** Something to show that was made of an original: `360p` of a film, `640.webp` of an image. */
export interface Rendition extends KeptFile {
	readonly name: string;
}

/** A film with something drawn into its picture, captions mostly, for screens that can show nothing beside it. */
export interface Burned extends KeptFile {
	/** Of what was drawn, and its version as whoever had it drawn counts them. */
	readonly name: string;
	readonly version: number;
	readonly size: FilmRendition;
}

/** What was handed in; only the office is ever given it. */
export interface Original extends KeptFile {
	readonly name: string;
	readonly durationMs: number | null;
}

interface Medium {
	readonly id: string;
	readonly title: InBoth;
	/** What is to be seen, for whoever does not see it; null in a language in which nobody has written it. */
	readonly description: { readonly mn: string | null; readonly en: string | null };
	readonly state: MediaState;
	/** The job that makes its renditions, or was the last to try. */
	readonly job: string | null;
	/** How far it is, in a step of the job; null while none runs. */
	readonly progress: { readonly step: string; readonly done: number; readonly of: number } | null;
	/** Why it failed; null where it did not, where somebody stopped it, and for a mistake of ours. */
	readonly problem: InBoth | null;
	/** What is on its way; null once it is there. */
	readonly upload: { readonly name: string; readonly bytes: number } | null;
	readonly original: Original | null;
	/** All that may be shown. Empty unless the state is `ready`. */
	readonly renditions: readonly Rendition[];
}

/** A film, or sound alone. */
export interface Film extends Medium {
	readonly kind: PlayedKind;
	/** Null until the original has arrived. */
	readonly durationMs: number | null;
	/** Frames of it, `poster.jpg` and the light `poster.webp`, are among its renditions; null for sound. */
	readonly poster: Rendition | null;
	/** Not among what is shown on pages, which have tracks; the largest first. */
	readonly burned: readonly Burned[];
}

export interface Image extends Medium {
	readonly kind: "image";
	readonly purpose: Purpose;
}

/** A box that hides a face, by where it is at some moments. */
export interface Box {
	readonly id: string;
	readonly keyFrames: readonly KeyFrame[];
}

/** In thousandths of the picture. */
export interface KeyFrame {
	readonly atMs: number;
	readonly left: number;
	readonly top: number;
	readonly width: number;
	readonly height: number;
}

interface Versioned {
	since_seq: number;
	until_seq?: number;
}

interface FileColumns {
	media_type: string;
	sha256: string;
	size: number;
	width: number | null;
	height: number | null;
}

export type MediaTables = {
	media: Versioned & {
		id: string;
		kind: MediaKind;
		purpose: Purpose | null;
		title_mn: string;
		title_en: string;
		description_mn: string | null;
		description_en: string | null;
		removed_because: string | null;
	};
	media_upload: Versioned & { media: string; name: string; size: number };
	media_original: Versioned & FileColumns & { media: string; name: string; duration_ms: number | null };
	media_rendition: Versioned & FileColumns & { media: string; name: string };
	media_burned: Versioned & FileColumns & { media: string; name: string; version: number; size_name: FilmRendition };
	media_waiting: Versioned & {
		media: string;
		before_seq: number;
		hides: boolean;
		changed_by: string | null;
		changed_on: PlainDate;
		returned_because: string | null;
	};
	media_key_frame: Versioned & {
		media: string;
		box: string;
		at_ms: number;
		box_left: number;
		box_top: number;
		box_width: number;
		box_height: number;
	};
};

/** Phones write about 130 MB a minute in full size; a film of the campaign has at most a quarter of an hour. */
export const mostUploadBytes = 4 * 1024 ** 3;

/** What a form or a program sends in one piece. Larger ones come in parts. */
export const mostSentBytes = 60 * 1024 ** 2;
