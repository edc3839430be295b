// The list of cues, of which only what is in view is on the page: two thousand rows of text areas would be slow. All rows are of one height,
// and each says which of how many it is, so that whoever hears the page knows where they are.
import { asCueText, asTyped, seenOf } from "../../editing/cue-text.ts";
import type { Row } from "../../editing/rows.ts";
import { type FindingKind, faultsOfText, faultsOfTime } from "../../quality/faults.ts";
import { limits } from "../../quality/limits.ts";
import { writeTime } from "../../webvtt/times.ts";
import { type Film, type LiveCue, type Side, sides } from "../cues/browser.ts";

/** In pixels, as the stylesheet has it. */
const height = 100;
const beyond = 6;

export interface CuePlace {
	readonly at: number;
	readonly side: Side;
}

interface RowsOptions {
	readonly list: HTMLElement;
	readonly film: Film;
	readonly languages: Readonly<Record<Side, string>>;
	/** Which sides have a track and may be written. */
	readonly writes: Readonly<Record<Side, boolean>>;
	readonly kinds: Readonly<Record<Side, string>>;
	readonly say: (key: string, values?: Readonly<Record<string, string | number>>) => string;
	newId(): string | undefined;
	/** Another cue is worked on. */
	moved(place: CuePlace): void;
}

interface Drawn {
	readonly row: HTMLElement;
	readonly number: HTMLElement;
	readonly time: HTMLElement;
	readonly texts: Record<Side, HTMLTextAreaElement>;
	readonly checks: Record<Side, HTMLElement>;
	at: number;
}

export function openRows({ list, film, languages, writes, kinds, say, newId, moved }: RowsOptions) {
	const drawn = new Map<number, Drawn>();
	const spare: Drawn[] = [];
	const all = document.createElement("div");
	all.setAttribute("role", "list");
	list.append(all);
	let place: CuePlace = { at: 0, side: "mn" };
	/** The cues of the row that is worked on: others may put rows above it meanwhile, and it is to stay the same row. */
	let anchor: readonly string[] = [];
	let known: readonly Row<LiveCue>[] | null = null;
	let played = -1;
	let made = 0;
	let isAsked = false;

	list.addEventListener("scroll", ask, { passive: true });
	addEventListener("resize", ask);

	function ask(): void {
		if (isAsked) return;
		isAsked = true;
		requestAnimationFrame(() => {
			isAsked = false;
			draw();
		});
	}

	/** Draws what is in view, and the row that is worked on, wherever it is. */
	function draw(): void {
		const rows = film.rows();
		follow(rows);
		all.style.height = `${rows.length * height}px`;
		const first = Math.max(0, Math.floor(list.scrollTop / height) - beyond);
		const last = Math.min(rows.length - 1, Math.ceil((list.scrollTop + list.clientHeight) / height) + beyond);
		const focused = [...drawn.values()].find(({ row }) => row.contains(document.activeElement))?.at;
		for (const [at, one] of drawn) {
			if ((at >= first && at <= last) || (at === focused && at < rows.length)) continue;
			drawn.delete(at);
			one.row.remove();
			spare.push(one);
		}
		for (let at = first; at <= last; at++) if (!drawn.has(at)) enter(at, spare.pop() ?? make());
		for (const [at, one] of drawn) fill(one, rows[at], rows.length);
	}

	function follow(rows: readonly Row<LiveCue>[]): void {
		if (rows === known) return;
		known = rows;
		const at = rows.findIndex((row) => idsIn(row).some((id) => anchor.includes(id)));
		if (at < 0 || at === place.at) return;
		const [one, other] = [drawn.get(place.at), drawn.get(at)];
		list.scrollTop += (at - place.at) * height;
		if (one) {
			if (other) {
				other.row.remove();
				spare.push(other);
			}
			drawn.delete(place.at);
			drawn.set(at, one);
			one.at = at;
			one.row.style.top = `${at * height}px`;
		}
		place = { ...place, at };
	}

	function enter(at: number, one: Drawn): void {
		one.at = at;
		one.row.style.top = `${at * height}px`;
		const next = [...drawn.keys()].filter((other) => other > at).sort((a, b) => a - b)[0];
		all.insertBefore(one.row, (next !== undefined && drawn.get(next)?.row) || null);
		drawn.set(at, one);
	}

	function make(): Drawn {
		const row = element("div", "cue-row");
		row.setAttribute("role", "listitem");
		row.tabIndex = -1;
		const [number, time] = [element("span", "cue-number"), element("span", "cue-time")];
		row.append(number, time);
		const one = { row, number, time, texts: {}, checks: {}, at: 0 } as Drawn;
		for (const side of sides) {
			const text = document.createElement("textarea");
			const check = element("span", "cue-check");
			text.lang = side;
			text.rows = 2;
			text.readOnly = !writes[side];
			text.spellcheck = true;
			check.id = `check-${side}-${++made}`;
			text.setAttribute("aria-describedby", check.id);
			text.addEventListener("focus", () => go({ at: one.at, side }));
			text.addEventListener("input", () => typed(one, side));
			one.texts[side] = text;
			one.checks[side] = check;
			row.append(text, check);
		}
		return one;
	}

	function typed({ at, texts }: Drawn, side: Side): void {
		const row = film.rows()[at];
		const text = asCueText(texts[side].value);
		const cue = row?.[side];
		if (cue) {
			film.write(side, [{ do: "change", cue: cue.id, seen: 0, times: null, text }], cue.id);
		} else if (row && text !== "") {
			const other = row.mn ?? row.en;
			const id = newId();
			if (!other || id === undefined) return;
			film.write(side, [{ do: "insert", cue: id, start: other.start, end: other.end, text }], id);
			anchor = [id, ...idsIn(row)];
		}
		draw();
	}

	function fill(one: Drawn, row: Row<LiveCue> | undefined, count: number): void {
		const either = row?.mn ?? row?.en;
		if (!row || !either) return;
		const number = one.at + 1;
		set(one.number, String(number));
		set(one.time, `${short(either.start)}\n${short(either.end)}`);
		one.row.setAttribute("aria-posinset", String(number));
		one.row.setAttribute("aria-setsize", String(count));
		one.row.classList.toggle("current", one.at === place.at);
		one.row.classList.toggle("played", one.at === played);
		for (const side of sides) {
			const [cue, text] = [row[side], one.texts[side]];
			const shown = cue ? asTyped(cue.text) : "";
			// What is being typed stays as it is typed, as long as it means what is kept.
			if (document.activeElement !== text || asCueText(text.value) !== (cue?.text ?? "")) if (text.value !== shown) text.value = shown;
			text.setAttribute("aria-label", say("cue-text", { language: languages[side], number }));
			text.classList.toggle("none", !cue);
			fillCheck(one.checks[side], cue, side);
		}
	}

	function fillCheck(check: HTMLElement, cue: LiveCue | null, side: Side): void {
		const faults = cue ? faultsOf(cue, side) : [];
		check.classList.toggle("bad", faults.length > 0);
		if (!cue) set(check, say("no-cue"));
		else if (faults.length > 0) set(check, faults.map(([about, measured]) => say(`short-${about}`, { measured })).join(", "));
		else
			set(check, say("speed", { speed: Math.round((seenOf(cue.text).replaceAll("\n", "").length * 10_000) / (cue.end - cue.start)) / 10 }));
	}

	function faultsOf(cue: LiveCue, side: Side): (readonly [FindingKind, number, number])[] {
		const cues = film.list(side);
		const before = cues[cues.indexOf(cue) - 1];
		const kind = kinds[side] === "subtitles" ? "subtitles" : "captions";
		return [
			...faultsOfText(cue, seenOf(cue.text), limits[side], kind),
			...faultsOfTime(cue, before?.start ?? 0, before?.end ?? Number.NEGATIVE_INFINITY, limits[side]),
		];
	}

	function go(to: CuePlace): void {
		place = to;
		const row = film.rows()[to.at];
		anchor = row ? idsIn(row) : [];
		for (const one of drawn.values()) one.row.classList.toggle("current", one.at === to.at);
		moved(to);
	}

	/** Into view, and into the text; a row that is not drawn yet is drawn first. */
	function focus(to: CuePlace, onRow = false): void {
		const at = Math.max(0, Math.min(to.at, film.rows().length - 1));
		show(at);
		draw();
		const one = drawn.get(at);
		go({ at, side: to.side });
		(onRow ? one?.row : one?.texts[to.side])?.focus({ preventScroll: true });
	}

	function show(at: number): void {
		const [top, bottom] = [at * height, (at + 1) * height];
		if (top < list.scrollTop) list.scrollTop = Math.max(0, top - height);
		else if (bottom > list.scrollTop + list.clientHeight) list.scrollTop = bottom + height - list.clientHeight;
	}

	return {
		draw,
		focus,
		faultsOf,
		place: () => place,
		/** The text area that is worked on, where the cursor stands in one. */
		textArea: () => drawn.get(place.at)?.texts[place.side],
		/** The film is at this row. */
		play(at: number) {
			if (at === played) return;
			played = at;
			if (at >= 0 && !list.contains(document.activeElement)) show(at);
			draw();
		},
	};
}

function idsIn({ mn, en }: Row<LiveCue>): string[] {
	return [mn, en].flatMap((cue) => (cue ? [cue.id] : []));
}

function element(name: string, kind: string): HTMLElement {
	const made = document.createElement(name);
	made.className = kind;
	return made;
}

function set(place: HTMLElement, text: string): void {
	if (place.textContent !== text) place.textContent = text;
}

/** Hours only where there are any. */
function short(time: number): string {
	const whole = writeTime(time, ".");
	return time < 3_600_000 ? whole.slice(3) : whole;
}
