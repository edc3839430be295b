import type { CueNode, Span } from "./nodes.ts";

/** A stretch of text that looks the same all along: as much of cue text as SRT can say. */
export interface Run {
	readonly text: string;
	readonly look: Look;
}

export interface Look {
	readonly b: boolean;
	readonly i: boolean;
	readonly u: boolean;
	readonly colour: Colour | null;
}

/** The colours that WebVTT has classes for (WebVTT 5.1). */
export const colours = {
	white: "#ffffff",
	lime: "#00ff00",
	cyan: "#00ffff",
	red: "#ff0000",
	yellow: "#ffff00",
	magenta: "#ff00ff",
	blue: "#0000ff",
	black: "#000000",
} as const;
export type Colour = keyof typeof colours;

export const plainLook: Look = { b: false, i: false, u: false, colour: null };

/** What of cue text is more than runs can say. */
export type BeyondRuns = "voice" | "language" | "class" | "ruby" | "moment";

/** The runs of cue text; what they leave out is handed to `leaveOut`. */
export function runsOf(nodes: readonly CueNode[], leaveOut: (what: BeyondRuns) => void): Run[] {
	const runs: Run[] = [];
	const open: { readonly nodes: readonly CueNode[]; readonly look: Look; next: number }[] = [{ nodes, look: plainLook, next: 0 }];
	// Spans may lie in each other as deep as somebody likes, so the way back is kept here and not in calls.
	for (let inner = open.at(-1); inner; inner = open.at(-1)) {
		const node = inner.nodes[inner.next++];
		if (node === undefined) open.pop();
		else if (typeof node === "string") addRun(runs, node, inner.look);
		else if ("tag" in node) open.push({ nodes: node.nodes, look: lookWithin(node, inner.look, leaveOut), next: 0 });
		else leaveOut("moment");
	}
	return runs;
}

const beyond: Readonly<Partial<Record<Span["tag"], BeyondRuns>>> = { v: "voice", lang: "language", ruby: "ruby" };

function lookWithin({ tag, classes }: Span, look: Look, leaveOut: (what: BeyondRuns) => void): Look {
	const what = beyond[tag];
	if (what) leaveOut(what);
	const colour = classes.findLast(isColour);
	if (classes.some((one) => one !== colour)) leaveOut("class");
	const coloured = colour ? { ...look, colour } : look;
	return tag === "b" || tag === "i" || tag === "u" ? { ...coloured, [tag]: true } : coloured;
}

export function isColour(name: string): name is Colour {
	return Object.hasOwn(colours, name);
}

/** Neighbours that look alike become one, and an empty text none. */
export function addRun(runs: Run[], text: string, look: Look): void {
	const last = runs.at(-1);
	if (text === "") return;
	if (last && isAlike(last.look, look)) runs[runs.length - 1] = { text: last.text + text, look };
	else runs.push({ text, look });
}

function isAlike(one: Look, other: Look): boolean {
	return one.b === other.b && one.i === other.i && one.u === other.u && one.colour === other.colour;
}

/** Whether a line shows nothing: that of an empty text does. */
export function hasBlankLine(text: string): boolean {
	return /(?:^|\n)[\t ]*(?:\n|$)/.test(text);
}

/** Whether `withoutEmptyLines` would change nothing: most cues are so, and taking them apart takes its time. */
function isWithoutEmptyLines(runs: readonly Run[]): boolean {
	const [only] = runs;
	const text = runs.length === 1 && only ? only.text : runs.map((run) => run.text).join("");
	return !hasBlankLine(text) && !/[\t ]$/.test(text) && runs.every((run) => run.text.charCodeAt(0) !== 0x0a);
}

/** Runs without lines in which nothing is seen, and without blanks at the end: a cue of SRT would end there. */
export function withoutEmptyLines(runs: readonly Run[]): readonly Run[] {
	if (isWithoutEmptyLines(runs)) return runs;
	const lines: Run[][] = [[]];
	for (const { text, look } of runs) {
		for (const [at, part] of text.split("\n").entries()) {
			if (at > 0) lines.push([]);
			addRun(lines.at(-1) ?? [], part, look);
		}
	}
	const kept: Run[] = [];
	for (const line of lines.filter((parts) => parts.some(({ text }) => /[^\t ]/.test(text)))) {
		const last = kept.at(-1);
		if (last) addRun(kept, "\n", last.look);
		for (const { text, look } of line) addRun(kept, text, look);
	}
	for (let last = kept.pop(); last; last = kept.pop()) {
		const seen = /^(?:.*[^\t ])?/s.exec(last.text)?.[0] ?? "";
		if (seen !== "") return [...kept, { ...last, text: seen }];
	}
	return [];
}

/** How one format writes what runs are made of. */
export interface Notation {
	readonly text: (text: string) => string;
	readonly colour: (colour: Colour) => readonly [opening: string, closing: string];
}

/** A text with tags around its runs; no tag is left open, and none closes before one that was opened behind it. */
export function writeRuns(runs: readonly Run[], notation: Notation): string {
	const open: { readonly part: keyof Look; readonly value: Look[keyof Look]; readonly closing: string }[] = [];
	let written = "";
	let shown = plainLook;
	const turnTo = (look: Look) => {
		if (isAlike(shown, look)) return;
		shown = look;
		const kept = open.findIndex(({ part, value }) => look[part] !== value);
		for (const { closing } of kept < 0 ? [] : open.splice(kept).toReversed()) written += closing;
		for (const part of lookParts) {
			const value = look[part];
			if (!value || open.some((one) => one.part === part)) continue;
			const [opening, closing] = typeof value === "string" ? notation.colour(value) : [`<${part}>`, `</${part}>`];
			open.push({ part, value, closing });
			written += opening;
		}
	};
	for (const { text, look } of runs) {
		turnTo(look);
		written += notation.text(text);
	}
	turnTo(plainLook);
	return written;
}

const lookParts = ["colour", "b", "i", "u"] as const;

export const cueTextNotation: Notation = {
	// The greater-than sign too: a cue whose text holds an arrow would be taken for two.
	text: (text) =>
		!/[&<>]/.test(text) ? text : text.replace(/[&<>]/g, (sign) => ({ "&": "&amp;", "<": "&lt;", ">": "&gt;" })[sign] ?? sign),
	colour: (colour) => [`<c.${colour}>`, "</c>"],
};
