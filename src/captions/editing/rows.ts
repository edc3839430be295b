import type { CueState } from "./edits.ts";

/** What stands side by side: cues of both languages that are shown at the same time. Null where there is none, a hole one can see. */
export interface Row<C> {
	readonly mn: C | null;
	readonly en: C | null;
}

type Timed = Pick<CueState, "start" | "end">;

/** Two lists in the order of the film as rows: each cue beside the one with which it shares the most time, and every cue once. */
export function rowsOf<C extends Timed>(mn: readonly C[], en: readonly C[]): Row<C>[] {
	const rows: Row<C>[] = [];
	let [at, beside] = [0, 0];
	while (at < mn.length || beside < en.length) {
		const [one, other] = [mn[at] ?? null, en[beside] ?? null];
		if (one && other && belongTogether(one, other, mn[at + 1], en[beside + 1])) {
			rows.push({ mn: one, en: other });
			at++;
			beside++;
		} else if (one && (!other || one.start <= other.start)) {
			rows.push({ mn: one, en: null });
			at++;
		} else {
			rows.push({ mn: null, en: other });
			beside++;
		}
	}
	return rows;
}

/** They share time, and neither shares more with the one that follows on the other side. */
function belongTogether(one: Timed, other: Timed, afterOne: Timed | undefined, afterOther: Timed | undefined): boolean {
	const both = shared(one, other);
	return both > 0 && (!afterOne || shared(afterOne, other) <= both) && (!afterOther || shared(one, afterOther) <= both);
}

function shared(one: Timed, other: Timed): number {
	return Math.min(one.end, other.end) - Math.max(one.start, other.start);
}

/** The order of the film; cues of the same times in that of their making. */
export function inOrder<C extends Timed & { readonly id: string }>(cues: readonly C[]): C[] {
	return cues.toSorted((one, other) => one.start - other.start || one.end - other.end || (one.id < other.id ? -1 : 1));
}
