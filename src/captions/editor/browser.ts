// The editor of captions: the film, its cues side by side, and one list of commands for buttons and keys. It is drawn on the server, words
// and all; without it each track has a plain list.
import { asCueText, asTyped } from "../editing/cue-text.ts";
import type { Edit } from "../editing/edits.ts";
import { joined } from "../editing/merging.ts";
import type { Row } from "../editing/rows.ts";
import { readTypedShift, readTypedTime } from "../editing/times.ts";
import { writeTime } from "../webvtt/times.ts";
import { type LiveCue, openFilm, sides } from "./cues/browser.ts";
import { openPicture } from "./film/browser.ts";
import { openKeys } from "./keys/browser.ts";
import { type CuePlace, openRows } from "./rows/browser.ts";
import { openSaving } from "./saving/browser.ts";
import { findNext, replaceAll } from "./tools/browser.ts";

const bench = document.querySelector<HTMLElement>("[data-captions]");
if (bench) openEditor(bench);

function openEditor(bench: HTMLElement): void {
	const part = <E extends HTMLElement = HTMLElement>(name: string) => bench.querySelector(`[data-${name}]`) as E;
	const given = bench.dataset;
	const words: Readonly<Record<string, string>> = JSON.parse(given.words ?? "{}");
	const say = (key: string, values: Readonly<Record<string, string | number>> = {}) =>
		(words[key] ?? key).replace(/\{(\w+)\}/g, (whole, name: string) => String(values[name] ?? whole));
	const tracks = { mn: given.mn ?? "", en: given.en ?? "" };
	const writes = { mn: given.writes === "yes" && tracks.mn !== "", en: given.writes === "yes" && tracks.en !== "" };
	const [live, saved] = [part("live"), part("saved")];
	const [begin, end] = [part<HTMLInputElement>("begin"), part<HTMLInputElement>("end")];

	const film = openFilm((side, edits) => saving.handOn(side, edits));
	const saving = openSaving({
		...{ tracks, film, changes: given.captions ?? "", edits: (track) => (given.edits ?? "").replace("TRACK", track) },
		show: (state) => {
			saved.textContent = say(state);
			saved.dataset.state = state;
		},
		changed: () => {
			draw();
			announce(say("others-wrote"));
		},
		clashed: () => warn(say("clashed")),
		refused: (why, texts) => warn([say("refused"), why, ...texts.map(asTyped)].join("\n")),
	});
	const rows = openRows({
		...{ film, writes, say, list: part("list") },
		languages: { mn: words["language-mn"] ?? "", en: words["language-en"] ?? "" },
		kinds: { mn: given.kindMn ?? "", en: given.kindEn ?? "" },
		newId: () => saving.newId(),
		moved: showCue,
	});
	const picture = openPicture({
		...{ film, video: bench.querySelector("video"), shown: part("shown"), time: part("time"), wave: part<HTMLCanvasElement>("wave") },
		sound: given.sound ?? "",
		side: () => rows.place().side,
		moved: (time) => rows.play(film.rows().findIndex((row) => sides.some((side) => isAt(row[side], time)))),
		said: (time) => writeTime(time, "."),
		waveless: () => {
			part("wave").hidden = true;
			part("waveless").textContent = say("wave-none");
		},
	});

	const commands: Readonly<Record<string, () => void>> = {
		play: () => picture.toggle(),
		back: () => picture.go(picture.now() - 1000),
		forward: () => picture.go(picture.now() + 1000),
		"play-cue": () => withRow(({ either }) => picture.playCue(either)),
		previous: () => move(-1),
		next: () => move(1),
		write: () => rows.focus(rows.place()),
		leave: () => rows.focus(rows.place(), true),
		save: () => void saving.save(),
		begin: () => withRow(({ either }) => setTimes(picture.now(), either.end, "done-begin")),
		end: () => withRow(({ either }) => setTimes(either.start, picture.now(), "done-end")),
		split,
		merge,
		insert,
		remove,
		undo: () => done(film.undo(), "done-undo", "cannot-undo"),
		redo: () => done(film.redo(), "done-redo", "cannot-redo"),
		find: () => {
			const panel = part<HTMLDetailsElement>("finding");
			panel.open = true;
			part<HTMLInputElement>("find").focus();
		},
		"find-next": () => find(),
		replace: () => {
			const count = replaceAll(film, part<HTMLInputElement>("find").value, part<HTMLInputElement>("replace").value, writes);
			draw();
			announce(say("replaced", { count }));
		},
		shift,
	};

	function find(): void {
		const found = findNext(film, part<HTMLInputElement>("find").value, rows.place());
		part("found").textContent = found ? say("found", { number: found.number, count: found.of }) : say("found-none");
		if (found) rows.focus(found.place);
	}

	function shift(): void {
		const by = readTypedShift(part<HTMLInputElement>("shift").value);
		const from = part<HTMLInputElement>("shift-all").checked ? 0 : (currentRow()?.either.start ?? 0);
		const moved = sides
			.filter((side) => writes[side])
			.map((side) => ({ side, cues: film.list(side).filter(({ start }) => start >= from) }));
		const isPossible = by !== null && by !== 0 && moved.every(({ cues }) => cues.every(({ start }) => start + by >= 0));
		if (isPossible) for (const { side, cues } of moved) if (cues.length > 0) film.write(side, [{ do: "shift", from, by }]);
		done(isPossible, "done-shift", "cannot-shift");
	}

	interface Current {
		readonly row: Row<LiveCue>;
		readonly place: CuePlace;
		/** What the row is timed by. */
		readonly either: LiveCue;
	}

	function currentRow(): Current | null {
		const place = rows.place();
		const row = film.rows()[place.at];
		const either = row?.mn ?? row?.en;
		return row && either ? { row, place, either } : null;
	}

	function withRow(work: (current: Current) => void): void {
		const current = currentRow();
		if (current) work(current);
		else announce(say("cannot-here"));
	}

	/** Where both languages are shown at the same time, they stay so. */
	function setTimes(start: number, finish: number, message: string): void {
		withRow(({ row, either }) => {
			if (start >= finish || start < 0) return announce(say("cannot-time"));
			for (const side of sides) {
				const cue = row[side];
				if (!cue || !writes[side] || cue.start !== either.start || cue.end !== either.end) continue;
				film.write(side, [{ do: "change", cue: cue.id, seen: 0, times: { start, end: finish }, text: null }]);
			}
			done(true, message, message);
		});
	}

	/** At the moment of the film where it lies within the cue, else in its middle; the text where the cursor stands. */
	function split(): void {
		withRow(({ row, place: { at, side } }) => {
			const [cue, into] = [row[side], saving.newId()];
			if (!cue || !writes[side] || into === undefined) return announce(say("cannot-split"));
			const typed = asTyped(cue.text);
			const field = rows.textArea();
			const cursor = field && document.activeElement === field && field.value === typed ? field.selectionStart : middleOf(typed);
			const moment = cue.start < picture.now() && picture.now() < cue.end ? picture.now() : Math.round((cue.start + cue.end) / 2);
			const [text, rest] = [asCueText(typed.slice(0, cursor)), asCueText(typed.slice(cursor))];
			const isDone = film.write(side, [{ do: "split", cue: cue.id, seen: 0, at: moment, text, into, rest }]);
			done(isDone, "done-split", "cannot-split");
			if (isDone) rows.focus({ at: at + 1, side });
		});
	}

	function merge(): void {
		withRow(({ row, place: { side } }) => {
			const cue = row[side];
			const list = film.list(side);
			const other = cue && list[list.indexOf(cue) + 1];
			if (!cue || !other || !writes[side]) return announce(say("cannot-merge"));
			const edit: Edit = { do: "merge", cue: cue.id, seen: 0, other: other.id, otherSeen: 0, text: joined(cue.text, other.text) };
			done(film.write(side, [edit]), "done-merge", "cannot-merge");
		});
	}

	/** Behind the cue that is worked on; in an empty film where the film stands. */
	function insert(): void {
		const { side } = rows.place();
		const cue = saving.newId();
		if (!writes[side] || cue === undefined) {
			announce(say("cannot-here"));
			return;
		}
		const after = currentRow()?.either.end ?? picture.now();
		const next = film.list(side).find(({ start }) => start >= after);
		const end = Math.max(after + 500, Math.min(after + 2000, next?.start ?? Number.POSITIVE_INFINITY));
		done(film.write(side, [{ do: "insert", cue, start: after, end, text: "" }]), "done-insert", "cannot-here");
		rows.focus({ at: film.rows().findIndex((row) => row[side]?.id === cue), side });
	}

	function remove(): void {
		withRow(({ row, place }) => {
			const cue = row[place.side];
			if (!cue || !writes[place.side]) return announce(say("cannot-here"));
			done(film.write(place.side, [{ do: "remove", cue: cue.id, seen: 0 }]), "done-remove", "cannot-here");
			rows.focus(place, true);
		});
	}

	function move(by: number): void {
		const { at, side } = rows.place();
		const isTyping = document.activeElement instanceof HTMLTextAreaElement;
		rows.focus({ at: at + by, side }, !isTyping);
		withRow(({ either }) => picture.go(either.start));
	}

	function done(isDone: boolean, message: string, otherwise: string): void {
		draw();
		announce(say(isDone ? message : otherwise));
	}

	function draw(): void {
		rows.draw();
		picture.draw();
		showCue(rows.place());
	}

	function showCue({ side }: CuePlace): void {
		const current = currentRow();
		const number = { number: rows.place().at + 1, count: film.rows().length };
		part("place").textContent = current ? say("cue-place", { ...number, language: words[`language-${side}`] ?? "" }) : "";
		const cue = current?.row[side];
		part("faults").textContent = cue
			? rows
					.faultsOf(cue, side)
					.map(([about, measured, bound]) => say(`finding-${about}`, { measured, bound }))
					.join("\n")
			: "";
		for (const [field, time] of [
			[begin, current?.either.start],
			[end, current?.either.end],
		] as const) {
			field.disabled = time === undefined || given.writes !== "yes";
			if (document.activeElement !== field) field.value = time === undefined ? "" : writeTime(time, ".");
		}
	}

	/** Said once, and not while somebody types. */
	function announce(text: string): void {
		live.textContent = text;
	}

	function warn(text: string): void {
		const place = part("warning");
		place.hidden = false;
		place.querySelector("p")?.append(`${text}\n`);
	}

	for (const field of [begin, end]) {
		field.addEventListener("change", () => {
			const [start, finish] = [readTypedTime(begin.value), readTypedTime(end.value)];
			if (start === null || finish === null) announce(say("cannot-time"));
			else setTimes(start, finish, field === begin ? "done-begin" : "done-end");
			showCue(rows.place());
		});
	}
	bench.addEventListener("click", (event) => {
		const button = event.target instanceof Element ? event.target.closest<HTMLElement>("[data-do]") : null;
		if (button) commands[button.dataset.do ?? ""]?.();
	});
	part("find").addEventListener("keydown", (event) => {
		if (event.key !== "Enter") return;
		event.preventDefault();
		find();
	});
	openKeys(bench, part<HTMLInputElement>("keys-switch"), (command) => commands[command]?.());
	bench.hidden = false;
	void saving.load().then(draw);
}

function isAt(cue: LiveCue | null, time: number): boolean {
	return cue !== null && cue.start <= time && time < cue.end;
}

/** At the line or the word nearest to the middle. */
function middleOf(text: string): number {
	const half = text.length / 2;
	const line = text.indexOf("\n");
	if (line > 0) return line;
	const spaces = [...text.matchAll(/\s/g)].map(({ index }) => index);
	return spaces.toSorted((one, other) => Math.abs(one - half) - Math.abs(other - half))[0] ?? Math.ceil(half);
}
