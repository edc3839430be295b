/** One caption: what is shown from when until when. Times are whole milliseconds from the beginning of the film. */
export interface Cue {
	readonly kind: "cue";
	/** What somebody called it, by which style sheets and programs find it; mostly empty. */
	readonly id: string;
	readonly start: number;
	readonly end: number;
	readonly settings: CueSettings;
	/** Cue text as WebVTT writes it: `&amp;`, `<i>…</i>`, lines without an empty one between them. `readCueText` reads it. */
	readonly text: string;
}

/** Where a cue is shown (WebVTT 4.4); null where the player decides. */
export interface CueSettings {
	/** Lines from top to bottom, growing to the left or to the right. */
	readonly vertical: "rl" | "lr" | null;
	/** Lines are counted from the top, negative ones from the bottom; a percentage is one of the film's height. */
	readonly line: { readonly at: number; readonly unit: "lines" | "percent"; readonly align: LineAlign } | null;
	readonly position: { readonly at: number; readonly align: PositionAlign | null } | null;
	/** In percent of the film's width. */
	readonly size: number;
	readonly align: TextAlign;
	/** The id of a region of the same file. */
	readonly region: string | null;
}

export const lineAligns = ["start", "center", "end"] as const;
export const positionAligns = ["line-left", "center", "line-right"] as const;
export const textAligns = ["start", "center", "end", "left", "right"] as const;
export type LineAlign = (typeof lineAligns)[number];
export type PositionAlign = (typeof positionAligns)[number];
export type TextAlign = (typeof textAligns)[number];

export const usualSettings: CueSettings = { vertical: null, line: null, position: null, size: 100, align: "center", region: null };

/** A part of the picture that cues may be shown in, together (WebVTT 4.3). Points are percentages from the left and from the top. */
export interface Region {
	readonly id: string;
	readonly width: number;
	readonly lines: number;
	readonly anchor: Point;
	readonly viewportAnchor: Point;
	readonly scrolls: boolean;
}
export type Point = readonly [x: number, y: number];

export type Block =
	| Cue
	| { readonly kind: "note"; readonly text: string }
	| { readonly kind: "style"; readonly css: string }
	| { readonly kind: "region"; readonly region: Region };

/** Captions as a WebVTT file holds them; those of an SRT file are cues only. */
export interface Captions {
	/** What stands behind `WEBVTT` until the first empty line, as it is written. */
	readonly header: string;
	/** In the order of the file. */
	readonly blocks: readonly Block[];
}

export function cuesOf({ blocks }: Captions): Cue[] {
	return blocks.filter((block) => block.kind === "cue");
}

/** Something in a file that is in no cue, or is there otherwise than it was written. */
export interface Remark {
	/** Counted from 1. */
	readonly line: number;
	readonly about: RemarkKind;
	/** What stands there. */
	readonly written: string;
}

export type RemarkKind =
	| "timing-unread"
	| "without-timing"
	| "style-late"
	| "region-late"
	| "setting-unread"
	| "region-unknown"
	| "fraction-short"
	| "after-timing"
	| "coordinates"
	| "blank-within"
	| "tag-dropped"
	| "override-dropped";

/** What was read of a text of captions. */
export interface ReadCaptions {
	readonly captions: Captions;
	/** In the order of their lines. */
	readonly remarks: readonly Remark[];
}
