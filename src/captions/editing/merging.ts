import { type CueState, type Edit, latestTime } from "./edits.ts";

/** The cues of a track as they are, and as they were when somebody saw them. */
export interface Held {
	readonly now: ReadonlyMap<string, CueState>;
	/** Null where the cue was not there; `undefined` where there never was one of this id. */
	before(cue: string, seen: number): CueState | null | undefined;
}

/** What somebody wrote that cannot stand beside what somebody else wrote meanwhile: both are kept, and a person settles it. */
export interface Clash {
	readonly cue: string;
	readonly text: string | null;
	readonly times: { readonly start: number; readonly end: number } | null;
}

export type Merged =
	| {
			readonly outcome: "merged";
			/** The cues that become others, by id; null for one that is taken away. */
			readonly cues: ReadonlyMap<string, CueState | null>;
			readonly clashes: readonly Clash[];
	  }
	| { readonly outcome: "refused"; readonly about: "cue-unknown" | "split-outside" | "shifted-out" };

type Refusal = Extract<Merged, { outcome: "refused" }>;

/** A batch on its way: `now` with what the batch has changed so far. */
interface Merging {
	readonly held: Held;
	readonly now: Map<string, CueState>;
	readonly cues: Map<string, CueState | null>;
	readonly clashes: Clash[];
}

/**
 * Edits joined with what others did since their writer looked. Different cues, and text and times of one cue, stand beside each other; where
 * both wrote the same of one cue, what came first stays, and the later is a clash. Nothing that anybody wrote is dropped.
 */
export function mergeEdits(edits: readonly Edit[], held: Held): Merged {
	const merging: Merging = { held, now: new Map(held.now), cues: new Map(), clashes: [] };
	for (const edit of edits) {
		const refusal = mergeEdit(edit, merging);
		if (refusal) return { outcome: "refused", about: refusal };
	}
	return { outcome: "merged", cues: merging.cues, clashes: merging.clashes };
}

function mergeEdit(edit: Edit, merging: Merging): Refusal["about"] | null {
	switch (edit.do) {
		case "insert":
			return insert(edit, merging);
		case "change":
			return change(edit, merging);
		case "remove":
			return remove(edit, merging);
		case "split":
			return split(edit, merging);
		case "merge":
			return merge(edit, merging);
		case "shift":
			return shift(edit, merging);
	}
}

type Done<Kind extends Edit["do"]> = (edit: Extract<Edit, { do: Kind }>, merging: Merging) => Refusal["about"] | null;

/** Whoever takes back that a cue was removed inserts it with its id; if it is there, it was taken back already. */
const insert: Done<"insert"> = ({ cue, start, end, text }, merging) => {
	const now = merging.now.get(cue);
	if (!now) put(merging, cue, { start, end, text });
	else if (now.text !== text) merging.clashes.push({ cue, text, times: { start, end } });
	return null;
};

const change: Done<"change"> = ({ cue, seen, times, text }, merging) => {
	const seenThen = baseOf(merging, cue, seen);
	if (seenThen === undefined) return "cue-unknown";
	const now = merging.now.get(cue);
	if (!now) {
		merging.clashes.push({ cue, text, times });
		return null;
	}
	const isTextFree = text === null || text === now.text || now.text === seenThen?.text;
	const areTimesFree = times === null || areSameTimes(times, now) || (seenThen !== null && areSameTimes(now, seenThen));
	put(merging, cue, { ...now, ...(isTextFree && text !== null && { text }), ...(areTimesFree && times) });
	if (!isTextFree || !areTimesFree) merging.clashes.push({ cue, text: isTextFree ? null : text, times: areTimesFree ? null : times });
	return null;
};

const remove: Done<"remove"> = ({ cue, seen }, merging) => {
	const seenThen = baseOf(merging, cue, seen);
	if (seenThen === undefined) return "cue-unknown";
	const now = merging.now.get(cue);
	if (now && now.text !== seenThen?.text) merging.clashes.push({ cue, text: null, times: null });
	else if (now) put(merging, cue, null);
	return null;
};

const split: Done<"split"> = ({ cue, seen, at, text, into, rest }, merging) => {
	const seenThen = baseOf(merging, cue, seen);
	if (seenThen === undefined) return "cue-unknown";
	const now = merging.now.get(cue);
	if (now && now.text === seenThen?.text && now.start < at && at < now.end && !merging.now.has(into)) {
		put(merging, cue, { start: now.start, end: at, text });
		put(merging, into, { start: at, end: now.end, text: rest });
		return null;
	}
	if (!seenThen || at <= seenThen.start || at >= seenThen.end) return "split-outside";
	merging.clashes.push({ cue, text: joined(text, rest), times: null });
	return null;
};

const merge: Done<"merge"> = ({ cue, seen, other, otherSeen, text }, merging) => {
	const [seenThen, otherThen] = [baseOf(merging, cue, seen), baseOf(merging, other, otherSeen)];
	if (seenThen === undefined || otherThen === undefined || cue === other) return "cue-unknown";
	const [now, otherNow] = [merging.now.get(cue), merging.now.get(other)];
	if (now && otherNow && now.text === seenThen?.text && otherNow.text === otherThen?.text) {
		put(merging, cue, { start: Math.min(now.start, otherNow.start), end: Math.max(now.end, otherNow.end), text });
		put(merging, other, null);
	} else {
		merging.clashes.push({ cue, text, times: null });
	}
	return null;
};

/** It says nothing of a text and so stands beside whatever others wrote. */
const shift: Done<"shift"> = ({ from, by }, merging) => {
	const moved = [...merging.now].filter(([, { start }]) => start >= from);
	if (moved.some(([, { start, end }]) => start + by < 0 || end + by > latestTime)) return "shifted-out";
	for (const [cue, { start, end, text }] of moved) put(merging, cue, { start: start + by, end: end + by, text });
	return null;
};

/** What the writer had before them: of a cue that this batch has changed, what it made of it. */
function baseOf({ cues, held }: Merging, cue: string, seen: number): CueState | null | undefined {
	return cues.has(cue) ? cues.get(cue) : held.before(cue, seen);
}

function put({ now, cues }: Merging, cue: string, state: CueState | null): void {
	cues.set(cue, state);
	if (state) now.set(cue, state);
	else now.delete(cue);
}

function areSameTimes(one: Pick<CueState, "start" | "end">, other: Pick<CueState, "start" | "end">): boolean {
	return one.start === other.start && one.end === other.end;
}

/** Two texts as one, each on its own lines; an empty one adds none. */
export function joined(first: string, second: string): string {
	return [first, second].filter((text) => text !== "").join("\n");
}
