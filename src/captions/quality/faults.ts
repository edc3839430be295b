import { countGraphemes } from "./graphemes.ts";
import type { CaptionKind, Limits } from "./limits.ts";

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

/** What is wrong, what was measured and what the bound is. */
export type Fault = readonly [about: FindingKind, measured: number, bound: number];

interface Timed {
	readonly start: number;
	readonly end: number;
}

/** A cue beside those before it: when the last one began, and when all of them have ended. */
export function* faultsOfTime({ start, end }: Timed, startBefore: number, endBefore: number, bounds: Limits): Generator<Fault> {
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

/** What is seen of a cue, without its tags, beside how long it is seen. */
export function* faultsOfText({ start, end }: Timed, visible: string, bounds: Limits, kind: CaptionKind): Generator<Fault> {
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

/** `[music]`, `(door closes)`, `♪`: what is heard and not spoken. */
function saysSoundOnly(text: string): boolean {
	return /^(\[[^\]]*\]|\([^)]*\)|[♪♫#\s]+)$/.test(text.trim());
}
