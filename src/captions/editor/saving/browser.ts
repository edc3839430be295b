// Saves by itself, one batch at a time, each under an id under which it may be sent again; asks now and then what others wrote.
import type { Edit } from "../../editing/edits.ts";
import { type Film, type LiveCue, type Side, sides, type TrackChanges } from "../cues/browser.ts";

interface Answer {
	readonly version: number;
	readonly tracks: readonly TrackChanges[];
	/** Ids for what will be new: the server makes them, where chance is at home. */
	readonly ids: readonly string[];
	readonly clashes?: number;
	readonly refused?: string;
}

export type SavingState = "saved" | "saving" | "unsaved" | "offline";

interface Saving {
	/** The addresses of what changed, and of the edits of one track. */
	readonly changes: string;
	readonly edits: (track: string) => string;
	readonly tracks: Readonly<Record<Side, string>>;
	readonly film: Film;
	show(state: SavingState): void;
	/** Others wrote, so rows may be others. */
	changed(): void;
	clashed(count: number): void;
	/** Nothing of a batch was taken; `texts` is what was typed in it. */
	refused(why: string, texts: readonly string[]): void;
}

interface Batch {
	readonly side: Side;
	readonly operation: string;
	readonly edits: readonly Edit[];
	/** The cues as they were when it was sent. */
	readonly sent: ReadonlyMap<string, LiveCue>;
}

/** Long enough that a word is not saved letter by letter. */
const rest = 900;
const between = 10_000;
/** As much as somebody inserts and splits before an answer comes. */
const idsAtHand = 100;
const mostAtOnce = 4000;

export function openSaving(saving: Saving) {
	const { film, tracks } = saving;
	const waiting: Record<Side, Edit[]> = { mn: [], en: [] };
	/** What the server has of cues that are typed into just now. */
	const later: Record<Side, Map<string, LiveCue | null>> = { mn: new Map(), en: new Map() };
	const ids: string[] = [];
	let under: Batch | null = null;
	let version = 0;
	let timer: ReturnType<typeof setTimeout> | undefined;
	let isBusy = false;

	const isWaiting = (side: Side, id: string) => waiting[side].some((edit) => speaksOf(edit, id));

	function handOn(side: Side, edits: readonly Edit[]): void {
		for (const edit of edits) join(waiting[side], edit);
		saving.show("unsaved");
		clearTimeout(timer);
		timer = setTimeout(save, rest);
	}

	async function save(): Promise<void> {
		if (isBusy) return;
		const side = under?.side ?? sides.find((one) => waiting[one].length > 0);
		if (side === undefined) return;
		under ??= batchOf(side);
		if (!under) {
			await load();
			timer = setTimeout(save, rest);
			return;
		}
		isBusy = true;
		saving.show("saving");
		const body = new URLSearchParams({
			operation: under.operation,
			edits: JSON.stringify(under.edits),
			since: String(version),
			ids: String(idsAtHand - ids.length),
		});
		const answer = await ask(saving.edits(tracks[side]), { method: "POST", body });
		isBusy = false;
		if (!answer) {
			saving.show("offline");
			timer = setTimeout(save, between / 2);
			return;
		}
		const { edits, sent } = under;
		under = null;
		if (answer.refused !== undefined) {
			saving.refused(
				answer.refused,
				edits.flatMap((edit) => ("text" in edit && edit.text ? [edit.text] : [])),
			);
			return startAnew();
		}
		take(answer, sent);
		if (answer.clashes) saving.clashed(answer.clashes);
		if (sides.some((one) => waiting[one].length > 0)) await save();
		else saving.show("saved");
	}

	/** Null while there is no id for it. */
	function batchOf(side: Side): Batch | null {
		const operation = ids.pop();
		if (operation === undefined) return null;
		const edits = waiting[side].splice(0, mostAtOnce).map((edit) => withSeen(edit, film, side));
		return { side, operation, edits, sent: new Map(film.list(side).map((cue) => [cue.id, cue])) };
	}

	/** What is here cannot be saved: the film as the server has it. */
	async function startAnew(): Promise<void> {
		version = 0;
		for (const side of sides) {
			waiting[side].length = 0;
			later[side].clear();
		}
		film.forget();
		await load();
		saving.changed();
	}

	function take(answer: Answer, sent?: ReadonlyMap<string, LiveCue>): void {
		const isFirst = version === 0;
		version = answer.version;
		ids.push(...answer.ids);
		let isOther = false;
		for (const side of sides) {
			const changes = answer.tracks.find(({ id }) => id === tracks[side]);
			for (const cue of changes?.changed ?? []) {
				if (isTaken(side, cue, sent?.get(cue.id))) later[side].delete(cue.id);
				else later[side].set(cue.id, cue);
			}
			for (const id of changes?.gone ?? []) later[side].set(id, null);
			const waits = (id: string) => isWaiting(side, id);
			const ready = [...later[side]].filter(([id]) => !waits(id));
			for (const [id] of ready) later[side].delete(id);
			const changed = ready.flatMap(([, cue]) => (cue ? [cue] : []));
			const gone = ready.flatMap(([id, cue]) => (cue ? [] : [id]));
			if (film.take(side, { id: tracks[side], changed, gone }, waits)) isOther = true;
		}
		if (isOther && !isFirst) saving.changed();
	}

	/** Of a cue into which more is typed already: whether nobody else wrote the same of it, so that what is typed goes on from there. */
	function isTaken(side: Side, cue: LiveCue, sent: LiveCue | undefined): boolean {
		const more = waiting[side].filter((edit) => speaksOf(edit, cue.id));
		if (!sent || more.length === 0) return false;
		const stays = { text: more.some(changesText), times: more.some(changesTimes) };
		if (stays.text && cue.text !== sent.text) return false;
		if (stays.times && (cue.start !== sent.start || cue.end !== sent.end)) return false;
		film.adopt(side, cue, stays);
		return true;
	}

	async function load(): Promise<boolean> {
		const answer = await ask(`${saving.changes}?since=${version}&ids=${idsAtHand - ids.length}`, {});
		if (!answer) return false;
		take(answer);
		return true;
	}

	setInterval(() => {
		if (!isBusy && !under && document.visibilityState === "visible") void load();
	}, between);
	document.addEventListener("visibilitychange", () => void save());
	addEventListener("beforeunload", (event) => {
		if (under || sides.some((side) => waiting[side].length > 0)) event.preventDefault();
	});
	return { handOn, load, save, newId: () => ids.pop() };
}

/** Null where nobody answered, or we did not understand: it is asked again. */
async function ask(path: string, how: RequestInit): Promise<Answer | null> {
	try {
		const reply = await fetch(path, { ...how, redirect: "error" });
		return reply.ok || reply.status === 422 || reply.status === 404 ? await reply.json() : null;
	} catch {
		return null;
	}
}

/** Changes of one cue become one, unless something else of it lies between. */
function join(waiting: Edit[], edit: Edit): void {
	const at = edit.do === "change" ? waiting.findLastIndex((one) => speaksOf(one, edit.cue)) : -1;
	const last = waiting[at];
	if (edit.do === "change" && last?.do === "change") {
		waiting[at] = { ...last, times: edit.times ?? last.times, text: edit.text ?? last.text };
	} else waiting.push(edit);
}

function speaksOf(edit: Edit, id: string): boolean {
	return edit.do === "shift" || edit.cue === id || (edit.do === "merge" && edit.other === id) || (edit.do === "split" && edit.into === id);
}

function changesText(edit: Edit): boolean {
	return edit.do !== "shift" && !(edit.do === "change" && edit.text === null);
}

function changesTimes(edit: Edit): boolean {
	return !(edit.do === "change" && edit.times === null);
}

function withSeen(edit: Edit, film: Film, side: Side): Edit {
	const seen = (id: string) => film.cue(side, id)?.seen ?? 0;
	if (edit.do === "insert" || edit.do === "shift") return edit;
	return edit.do === "merge" ? { ...edit, seen: seen(edit.cue), otherSeen: seen(edit.other) } : { ...edit, seen: seen(edit.cue) };
}
