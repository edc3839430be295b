/** A part of what a cue says: text, a moment within the cue from which on the rest is meant, or a span around further parts. */
export type CueNode = string | TimeMark | Span;

export interface TimeMark {
	/** In milliseconds from the beginning of the film. */
	readonly at: number;
}

export interface Span {
	readonly tag: SpanTag;
	readonly classes: readonly string[];
	/** Of `v` who speaks, of `lang` the language; of the others it means nothing. */
	readonly annotation: string;
	readonly nodes: readonly CueNode[];
}

export const spanTags = ["b", "i", "u", "c", "ruby", "rt", "v", "lang"] as const;
export type SpanTag = (typeof spanTags)[number];
