import type { Transaction } from "../../shared/database/index.ts";
import type { Change } from "../../shared/journal/index.ts";
import type { CueState, Edit } from "../editing/edits.ts";
import type { Held } from "../editing/merging.ts";
import { cues, readCues, readVersions } from "./store.ts";

/** The cues that edits speak of, as they are and as they were. */
export interface HeldCues extends Held {
	/** What else a file says of a cue: one that comes back has what it had. */
	besideOf(cue: string): unknown;
	/** The last that is known of a cue, also of one that is gone. */
	last(cue: string): CueState | null;
}

export async function heldForEdits(tx: Transaction, track: string, edits: readonly Edit[]): Promise<HeldCues> {
	const ids = [...new Set(edits.flatMap(spokenOf))];
	const [versions, all] = await Promise.all([
		ids.length > 0 ? readVersions(tx, track, ids) : [],
		edits.some((edit) => edit.do === "shift") ? readCues(tx, track) : null,
	]);
	const byCue = Map.groupBy(versions, ({ id }) => id);
	const latest = (cue: string) => byCue.get(cue)?.at(-1) ?? null;
	const inForce = versions.filter(({ until }) => until === Number.MAX_SAFE_INTEGER);
	const now = new Map<string, CueState>((all?.cues ?? inForce).map(({ id, start, end, text }) => [id, { start, end, text }]));
	const besides = new Map((all?.cues ?? []).map(({ id, beside }) => [id, beside]));
	return {
		now,
		before: (cue, seen) => {
			const known = byCue.get(cue);
			return known && (known.find(({ since, until }) => since <= seen && until > seen) ?? null);
		},
		besideOf: (cue) => latest(cue)?.beside ?? besides.get(cue) ?? null,
		last: latest,
	};
}

function spokenOf(edit: Edit): string[] {
	if (edit.do === "shift") return [];
	if (edit.do === "split") return [edit.cue, edit.into];
	return edit.do === "merge" ? [edit.cue, edit.other] : [edit.cue];
}

/** Ends the rows of cues that become others or are taken away, and begins what they become. */
export async function changeCues(
	change: Change,
	track: string,
	changed: ReadonlyMap<string, CueState | null>,
	besideOf: (cue: string) => unknown,
): Promise<void> {
	await cues.end(change, { track, id: [...changed.keys()] });
	const begun = [...changed].flatMap(([id, state]) => (state ? [{ id, state }] : []));
	await cues.begin(
		change,
		...begun.map(({ id, state: { start, end, text } }) => {
			const beside = besideOf(id);
			return { id, track, start_ms: start, end_ms: end, text, beside: beside === null ? null : JSON.stringify(beside) };
		}),
	);
}
