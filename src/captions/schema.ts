import type { OneOfBoth } from "../shared/words.ts";

/** Captions, subtitles, and descriptions: what is to be seen, written for a voice that reads it. */
export const trackKinds = ["captions", "subtitles", "descriptions"] as const;
export type TrackKind = (typeof trackKinds)[number];

/** The films of the campaign speak Mongolian: what is written in it is heard as well, and English translates. */
export const usualKind: Readonly<Record<OneOfBoth, TrackKind>> = { mn: "captions", en: "subtitles" };

/** A cue as it is stored: it keeps its id from version to version. */
export interface StoredCue {
	readonly id: string;
	/** The position of the journal that wrote it: who changes it says which version they saw. */
	readonly seen: number;
	readonly start: number;
	readonly end: number;
	/** Cue text as WebVTT writes it. */
	readonly text: string;
	/** What else a file says of it; null where all is usual. */
	readonly beside: unknown;
}

export interface Track {
	readonly id: string;
	readonly film: string;
	readonly language: OneOfBoth;
	readonly kind: TrackKind;
}

/** A track with what is shown of it, in the order of the film. */
export interface FullTrack extends Track {
	/** The position of the last change of its cues. */
	readonly version: number;
	readonly cues: readonly StoredCue[];
}

/** What somebody wrote into a cue that somebody else had changed meanwhile. */
export interface Conflict {
	readonly id: string;
	readonly track: string;
	readonly cue: string;
	/** Null where the text was not touched, or the cue was to go. */
	readonly text: string | null;
	readonly times: { readonly start: number; readonly end: number } | null;
	/** The position at which it was written, by whom the journal says. */
	readonly at: number;
}

export const settlements = ["theirs", "proposed", "written"] as const;
export type Settlement = (typeof settlements)[number];

export const descriptionAnswers = ["described_version", "not_needed"] as const;
export type DescriptionAnswer = (typeof descriptionAnswers)[number];

interface Versioned {
	since_seq: number;
	until_seq?: number;
}

export type CaptionsTables = {
	caption_track: Versioned & {
		id: string;
		film: string;
		language: OneOfBoth;
		kind: TrackKind;
		around: unknown;
		removed_because: string | null;
	};
	caption_cue: Versioned & { id: string; track: string; start_ms: number; end_ms: number; text: string; beside: unknown };
	caption_conflict: Versioned & {
		id: string;
		track: string;
		cue: string;
		start_ms: number | null;
		end_ms: number | null;
		text: string | null;
		settled: Settlement | null;
	};
	film_description: Versioned & {
		film: string;
		answer: DescriptionAnswer;
		described_film: string | null;
		reason_mn: string | null;
		reason_en: string | null;
	};
};
