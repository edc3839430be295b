import type { OneOfBoth } from "../../shared/words.ts";
import { tokensOf } from "../cue-text/tokens.ts";
import type { Cue } from "../cues.ts";
import { type FindingKind, faultsOfText, faultsOfTime } from "./faults.ts";
import { type CaptionKind, limits } from "./limits.ts";

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

/** Every cue held against the limits of its language, in the order of the file. */
export function findingsOf(cues: readonly Cue[], language: OneOfBoth, kind: CaptionKind): Finding[] {
	const bounds = limits[language];
	let latestEnd = Number.NEGATIVE_INFINITY;
	const findings = cues.flatMap((cue, at) => {
		const before = cues[at - 1];
		const found = [...faultsOfTime(cue, before?.start ?? 0, latestEnd, bounds), ...faultsOfText(cue, visibleText(cue.text), bounds, kind)];
		latestEnd = Math.max(latestEnd, cue.end);
		return found.map(([about, measured, bound]) => ({ cue: at + 1, start: cue.start, end: cue.end, about, measured, bound }));
	});
	const all = { cue: null, start: cues[0]?.start ?? 0, end: latestEnd, about: "sounds-missing", measured: 0, bound: 0 } as const;
	return kind === "captions" && cues.length > 0 && !saysSounds(cues) ? [...findings, all] : findings;
}

/** Tags are passed over; what they stand around is seen. */
function visibleText(cueText: string): string {
	if (!cueText.includes("<") && !cueText.includes("&")) return cueText;
	return tokensOf(cueText)
		.map((token) => (token.kind === "text" ? token.text : ""))
		.join("");
}

/** Whether some cue says a sound, or who speaks, as captions do. */
function saysSounds(cues: readonly Cue[]): boolean {
	return cues.some(({ text }) => /\[[^\]]{1,80}\]|\([^)]{1,80}\)|♪|♫|<v[.\s]|^-|^\p{Lu}[^\n:]{0,30}: /mu.test(text));
}
