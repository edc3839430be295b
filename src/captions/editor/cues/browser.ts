// The cues of the open film as the person sees them, ahead of what is saved; every change is a list of edits that can be turned round.
import type { CueState, Edit } from "../../editing/edits.ts";
import { mergeEdits } from "../../editing/merging.ts";
import { inOrder, type Row, rowsOf } from "../../editing/rows.ts";

export const sides = ["mn", "en"] as const;
export type Side = (typeof sides)[number];

export interface LiveCue extends CueState {
	readonly id: string;
	/** The version that the server has of it; 0 while it has none. */
	readonly seen: number;
}

export interface TrackChanges {
	readonly id: string;
	readonly changed: readonly LiveCue[];
	readonly gone: readonly string[];
}

interface Step {
	readonly side: Side;
	readonly forth: readonly Edit[];
	readonly back: readonly Edit[];
	/** Letters typed one after the other into one cue are one step. */
	readonly typing: string | null;
	readonly at: number;
}

/** A pause as long as this begins a new step. */
const pause = 2000;

export interface Film {
	rows(): readonly Row<LiveCue>[];
	cue(side: Side, id: string): LiveCue | undefined;
	list(side: Side): readonly LiveCue[];
	/** Does it here and hands it on to be saved; false where it cannot be done. */
	write(side: Side, edits: readonly Edit[], typing?: string): boolean;
	undo(): boolean;
	redo(): boolean;
	/** What the server has of a side; cues that wait to be saved stay as they are. Says whether anything is another now. */
	take(side: Side, changes: TrackChanges, waits: (id: string) => boolean): boolean;
	/** What was sent has arrived, and more is typed already: of each cue that is known by its new version, what was typed stays. */
	adopt(side: Side, cue: LiveCue, stays: { readonly text: boolean; readonly times: boolean }): void;
	/** All is as the server has it: nothing of before can be taken back. */
	forget(): void;
}

export function openFilm(handOn: (side: Side, edits: readonly Edit[]) => void): Film {
	const cues: Record<Side, Map<string, LiveCue>> = { mn: new Map(), en: new Map() };
	const lists: Record<Side, readonly LiveCue[] | null> = { mn: null, en: null };
	const done: Step[] = [];
	const undone: Step[] = [];
	let rows: readonly Row<LiveCue>[] | null = null;

	const list = (side: Side) => (lists[side] ??= inOrder([...cues[side].values()]));

	function put(side: Side, id: string, state: CueState | null, seen: number): void {
		if (state) cues[side].set(id, { id, seen, start: state.start, end: state.end, text: state.text });
		else cues[side].delete(id);
		lists[side] = null;
		rows = null;
	}

	/** Gives back what takes it back; null where it cannot be done. */
	function apply(side: Side, edits: readonly Edit[]): readonly Edit[] | null {
		const now = cues[side];
		const merged = mergeEdits(edits, { now, before: (cue) => now.get(cue) });
		if (merged.outcome === "refused" || merged.clashes.length > 0) return null;
		const back: Edit[] = [];
		for (const [cue, state] of merged.cues) {
			const was = now.get(cue);
			if (was && state) back.push({ do: "change", cue, seen: 0, times: { start: was.start, end: was.end }, text: was.text });
			else if (was) back.push({ do: "insert", cue, start: was.start, end: was.end, text: was.text });
			else if (state) back.push({ do: "remove", cue, seen: 0 });
			put(side, cue, state, was?.seen ?? 0);
		}
		return back;
	}

	function write(side: Side, edits: readonly Edit[], typing: string | null = null): boolean {
		const back = apply(side, edits);
		if (!back) return false;
		handOn(side, edits);
		undone.length = 0;
		const last = done.at(-1);
		const at = performance.now();
		const isSame = last && typing !== null && last.typing === typing && last.side === side && at - last.at < pause;
		if (isSame) done[done.length - 1] = { ...last, forth: [...last.forth, ...edits], at };
		else done.push({ side, forth: edits, back, typing, at });
		return true;
	}

	function turn(from: Step[], to: Step[], way: "back" | "forth"): boolean {
		const step = from.pop();
		if (!step || !apply(step.side, step[way])) return false;
		handOn(step.side, step[way]);
		to.push({ ...step, typing: null });
		return true;
	}

	return {
		rows: () => (rows ??= rowsOf(list("mn"), list("en"))),
		cue: (side, id) => cues[side].get(id),
		list,
		write: (side, edits, typing) => write(side, edits, typing),
		undo: () => turn(done, undone, "back"),
		redo: () => turn(undone, done, "forth"),
		take(side, { changed, gone }, waits) {
			let isOther = false;
			for (const cue of changed) {
				if (waits(cue.id)) continue;
				const was = cues[side].get(cue.id);
				isOther ||= was?.text !== cue.text || was.start !== cue.start || was.end !== cue.end;
				put(side, cue.id, cue, cue.seen);
			}
			for (const id of gone) {
				if (waits(id) || !cues[side].has(id)) continue;
				isOther = true;
				put(side, id, null, 0);
			}
			return isOther;
		},
		adopt(side, cue, { text, times }) {
			const here = cues[side].get(cue.id);
			if (!here) return;
			const { start, end } = times ? here : cue;
			put(side, cue.id, { start, end, text: text ? here.text : cue.text }, cue.seen);
		},
		forget() {
			for (const side of sides) for (const id of cues[side].keys()) put(side, id, null, 0);
			done.length = 0;
			undone.length = 0;
		},
	};
}
