import type { OneOfBoth } from "../../shared/words.ts";
import { tokensOf } from "../cue-text/tokens.ts";
import type { Cue } from "../cues.ts";
import { countGraphemes } from "./graphemes.ts";
import { type CaptionKind, type Limits, limits } from "./limits.ts";

/** What is to be looked at in one cue. */
export interface Finding {
	/** Counted from 1; null of what is said of all cues together. */
	readonly cue: number | null;
	readonly start: number;
	readonly end: number;
	readonly about: FindingKind;
	/** Seconds, characters or lines, as `about` has it. */
	readonly measured: number;
	readonly bound: number;
}

export type FindingKind =
	| "ends-too-early"
	| "out-of-order"
	| "overlap"
	| "gap-short"
	| "empty"
	| "too-fast"
	| "line-long"
	| "lines-many"
	| "too-short"
	| "too-long"
	| "sound-in-subtitles"
	| "sounds-missing";

/** Every cue held against the limits of its language, in the order of the file. */
export function findingsOf(cues: readonly Cue[], language: OneOfBoth, kind: CaptionKind): Finding[] {
	const bounds = limits[language];
	let latestEnd = Number.NEGATIVE_INFINITY;
	const findings = cues.flatMap((cue, at) => {
		const before = cues[at - 1];
		const found = [...ofTime(cue, before?.start ?? 0, latestEnd, bounds), ...ofText(cue, bounds, kind)];
		latestEnd = Math.max(latestEnd, cue.end);
		return found.map(([about, measured, bound]) => ({ cue: at + 1, start: cue.start, end: cue.end, about, measured, bound }));
	});
	const all = { cue: null, start: cues[0]?.start ?? 0, end: latestEnd, about: "sounds-missing", measured: 0, bound: 0 } as const;
	return kind === "captions" && cues.length > 0 && !saysSounds(cues) ? [...findings, all] : findings;
}

type Found = readonly [about: FindingKind, measured: number, bound: number];

function* ofTime({ start, end }: Cue, startBefore: number, endBefore: number, bounds: Limits): Generator<Found> {
	const duration = end - start;
	const gap = start - endBefore;
	if (start < startBefore) yield ["out-of-order", seconds(startBefore - start), 0];
	else if (gap < 0) yield ["overlap", seconds(-gap), 0];
	// Two cues without any gap are one change of text.
	else if (gap > 0 && gap < bounds.gap) yield ["gap-short", seconds(gap), seconds(bounds.gap)];
	if (duration <= 0) yield ["ends-too-early", seconds(duration), 0];
	else if (duration < bounds.shortest) yield ["too-short", seconds(duration), seconds(bounds.shortest)];
	else if (duration > bounds.longest) yield ["too-long", seconds(duration), seconds(bounds.longest)];
}

function seconds(milliseconds: number): number {
	return milliseconds / 1000;
}

function* ofText({ text, start, end }: Cue, bounds: Limits, kind: CaptionKind): Generator<Found> {
	const visible = text.includes("<") || text.includes("&") ? visibleText(text) : text;
	if (visible.trim() === "") return yield ["empty", 0, 0];
	const lines = visible.split("\n").map(countGraphemes);
	const characters = lines.reduce((sum, length) => sum + length, 0);
	const longest = lines.reduce((most, length) => Math.max(most, length), 0);
	const perSecond = (characters * 1000) / (end - start);
	if (end > start && perSecond > bounds.charactersPerSecond)
		yield ["too-fast", Math.round(perSecond * 10) / 10, bounds.charactersPerSecond];
	if (longest > bounds.charactersPerLine) yield ["line-long", longest, bounds.charactersPerLine];
	if (lines.length > bounds.lines) yield ["lines-many", lines.length, bounds.lines];
	if (kind === "subtitles" && saysSoundOnly(visible)) yield ["sound-in-subtitles", 0, 0];
}

/** Tags are passed over; what they stand around is seen. */
function visibleText(cueText: string): string {
	return tokensOf(cueText)
		.map((token) => (token.kind === "text" ? token.text : ""))
		.join("");
}

/** `[music]`, `(door closes)`, `♪`: what is heard and not spoken. */
function saysSoundOnly(text: string): boolean {
	return /^(\[[^\]]*\]|\([^)]*\)|[♪♫#\s]+)$/.test(text.trim());
}

/** Whether some cue says a sound, or who speaks, as captions do. */
function saysSounds(cues: readonly Cue[]): boolean {
	return cues.some(({ text }) => /\[[^\]]{1,80}\]|\([^)]{1,80}\)|♪|♫|<v[.\s]|^-|^\p{Lu}[^\n:]{0,30}: /mu.test(text));
}
