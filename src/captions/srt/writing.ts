import { readCueText } from "../cue-text/reading.ts";
import { type BeyondRuns, type Run, runsOf, withoutEmptyLines, writeRuns } from "../cue-text/runs.ts";
import type { Captions, Cue } from "../cues.ts";
import { writeTime } from "../webvtt/times.ts";
import { readMarkup, srtNotation } from "./markup.ts";
import { placeOf } from "./placement.ts";
import { isMeantAsTiming } from "./timing.ts";

/** What SRT cannot hold. */
export type LossKind = BeyondRuns | "header" | "note" | "style" | "region" | "id" | "placement" | "empty-line" | "reads-otherwise";

/** What is lost of captions, and in how many cues or blocks. */
export type Losses = ReadonlyMap<LossKind, number>;

/** Captions as an SRT file. Where nothing is lost, it reads as the same cues again. */
export function writeSrt({ header, blocks }: Captions): { readonly text: string; readonly losses: Losses } {
	const losses = new Map<LossKind, number>();
	const lose = (what: LossKind) => losses.set(what, (losses.get(what) ?? 0) + 1);
	if (header.trim() !== "") lose("header");
	let number = 0;
	const cues = blocks.flatMap((block) => {
		if (block.kind === "cue") return [`${++number}\n${writeCue(block, lose)}\n`];
		lose(block.kind);
		return [];
	});
	return { text: cues.join("\n"), losses };
}

function writeCue(cue: Cue, lose: (what: LossKind) => void): string {
	const lost = new Set<LossKind>();
	const place = placeOf(cue.settings);
	if (cue.id !== "") lost.add("id");
	if (place === null) lost.add("placement");
	const text = /[<&{]/.test(cue.text) ? writeText(cue.text, lost) : cue.text;
	const lines = text.split("\n").filter((line) => /[^\t ]/.test(line));
	if (lines.join("\n") !== text && text !== "") lost.add("empty-line");
	if (lines.some((line) => line.includes("-->") && isMeantAsTiming(line))) lost.add("reads-otherwise");
	for (const what of lost) lose(what);
	const placed = place === null || place === 2 ? "" : `{\\an${place}}`;
	return `${writeTime(cue.start, ",")} --> ${writeTime(cue.end, ",")}\n${placed}${lines.join("\n")}`;
}

/** SRT has no way to write a sign that is none of a tag: text that looks like one is written all the same, and said. */
function writeText(cueText: string, lost: Set<LossKind>): string {
	const said = runsOf(readCueText(cueText), (what) => lost.add(what));
	const runs = withoutEmptyLines(said);
	if (countLines(runs) < countLines(said)) lost.add("empty-line");
	const text = writeRuns(runs, srtNotation);
	const { runs: again, place, dropped } = readMarkup(text);
	if (place !== null || dropped.length > 0 || !areAlike(runs, again)) lost.add("reads-otherwise");
	return text;
}

function countLines(runs: readonly Run[]): number {
	return runs.reduce((sum, { text }) => sum + text.split("\n").length - 1, 0);
}

function areAlike(some: readonly Run[], others: readonly Run[]): boolean {
	return JSON.stringify(some) === JSON.stringify(others);
}
