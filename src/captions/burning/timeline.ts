import type { StoredCue } from "../schema.ts";

/** What is shown without a change from when until when: mostly one cue, several where they overlap. */
export interface Stretch {
	readonly fromMs: number;
	readonly toMs: number;
	/** The one that began first, first. */
	readonly cues: readonly StoredCue[];
}

/** The stretches of a film in which something is shown, in order; none reaches into another. */
export function stretchesOf(cues: readonly StoredCue[]): Stretch[] {
	const moments = [...new Set(cues.flatMap(({ start, end }) => [start, end]))].toSorted((one, other) => one - other);
	const inOrder = cues.toSorted((one, other) => one.start - other.start);
	let next = 0;
	let shown: StoredCue[] = [];
	return moments.flatMap((fromMs, index) => {
		const toMs = moments[index + 1];
		shown = shown.filter(({ end }) => end > fromMs);
		for (let cue = inOrder[next]; cue && cue.start <= fromMs; cue = inOrder[++next]) if (cue.end > fromMs) shown.push(cue);
		return toMs === undefined || shown.length === 0 ? [] : [{ fromMs, toMs, cues: [...shown] }];
	});
}
