import type { OneOfBoth } from "../../shared/words.ts";

/** Captions also say what is heard, for somebody who does not hear it; subtitles say in another language what is spoken. */
export const captionKinds = ["captions", "subtitles"] as const;
export type CaptionKind = (typeof captionKinds)[number];

/** What somebody who reads along can follow. Times are in milliseconds, characters are what a reader takes for one. */
export interface Limits {
	readonly charactersPerSecond: number;
	readonly charactersPerLine: number;
	readonly lines: number;
	readonly shortest: number;
	readonly longest: number;
	/** Between two cues, so that the eye sees that the text changed. */
	readonly gap: number;
}

const everywhere = { charactersPerLine: 42, lines: 2, shortest: 1000, longest: 7000, gap: 80 };

/** Guides agree on 15 to 17 characters a second for adults. Mongolian words are longer and less often read on a screen: the slower end. */
export const limits: Readonly<Record<OneOfBoth, Limits>> = {
	mn: { ...everywhere, charactersPerSecond: 15 },
	en: { ...everywhere, charactersPerSecond: 17 },
};
