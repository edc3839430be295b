import type { Rendition } from "../../media/schema.ts";

/** What can be played, the smallest first. */
export const playable = ["audio", "240p", "360p", "480p", "720p"] as const;
export type Size = (typeof playable)[number];

/**
 * What plays unless somebody chooses: the largest that is no larger than this, because most readers pay for each megabyte. It is what whoever
 * asks for less data (Save-Data) is to be given, and everybody is; so a page is the same for all, and may be kept.
 */
const usual: Size = "360p";

export function isSize(text: string | undefined): text is Size {
	return playable.includes(text as Size);
}

/** The sizes that there are, the smallest first. */
export function sizesOf(renditions: readonly Rendition[]): { readonly size: Size; readonly rendition: Rendition }[] {
	return playable.flatMap((size) => {
		const rendition = renditions.find(({ name }) => name === size);
		return rendition ? [{ size, rendition }] : [];
	});
}

/** The size that is asked for, or the usual one. Sound alone is played only where it is asked for, or where there is nothing else. */
export function chosenSize(
	renditions: readonly Rendition[],
	asked: Size | null,
): { readonly size: Size; readonly rendition: Rendition } | null {
	const all = sizesOf(renditions);
	const films = all.filter(({ size }) => size !== "audio");
	const small = films.filter(({ size }) => playable.indexOf(size) <= playable.indexOf(usual));
	return all.find(({ size }) => size === asked) ?? small.at(-1) ?? films[0] ?? all[0] ?? null;
}

/** In megabytes as people read them: 0.4, 6, 22. */
export function megabytes(bytes: number): number {
	const size = bytes / 1_000_000;
	return size < 10 ? Math.max(0.1, Math.round(size * 10) / 10) : Math.round(size);
}

/** `2:24` */
export function minutes(milliseconds: number): string {
	const seconds = Math.round(milliseconds / 1000);
	return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, "0")}`;
}
