import { readCueText } from "../cue-text/reading.ts";
import { type BeyondRuns, hasBlankLine, type Run, runsOf, withoutEmptyLines, writeRuns } from "../cue-text/runs.ts";
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
	const cues: string[] = [];
	const lost = new Set<LossKind>();
	for (const block of blocks) {
		if (block.kind !== "cue") {
			lose(block.kind);
			continue;
		}
		cues.push(`${cues.length + 1}\n${writeCue(block, lost)}\n`);
		if (lost.size === 0) continue;
		for (const what of lost) lose(what);
		lost.clear();
	}
	return { text: cues.join("\n"), losses };
}

function writeCue({ id, start, end, settings, text }: Cue, lost: Set<LossKind>): string {
	const place = placeOf(settings);
	if (id !== "") lost.add("id");
	if (place === null) lost.add("placement");
	const placed = place === null || place === 2 ? "" : `{\\an${place}}`;
	return `${writeTime(start, ",")} --> ${writeTime(end, ",")}\n${placed}${writeLines(isAlikeInBoth(text) ? text : writeText(text, lost), lost)}`;
}

/** Text without signs of tags, or with one stretch that is bold, italic or underlined, is written in both formats alike. */
function isAlikeInBoth(text: string): boolean {
	return !/[<&{]/.test(text) || (oneStretch.test(text) && !hasBlankLine(text));
}

/** Neither the stretch nor the text ends with a blank, which SRT would lose. */
const oneStretch = /^[^<&{]*<([biu])>[^<&{\n]*[^<&{\n\t ]<\/\1>(?:[^<&{]*[^<&{\n\t ])?$/;

function writeLines(text: string, lost: Set<LossKind>): string {
	const isMeant = (line: string) => line.includes("-->") && isMeantAsTiming(line);
	if (text.includes("-->") && text.split("\n").some(isMeant)) lost.add("reads-otherwise");
	if (text === "" || !hasBlankLine(text)) return text;
	lost.add("empty-line");
	return text
		.split("\n")
		.filter((line) => /[^\t ]/.test(line))
		.join("\n");
}

/** SRT has no way to write a sign that is none of a tag: text that looks like one is written all the same, and said. */
function writeText(cueText: string, lost: Set<LossKind>): string {
	const said = runsOf(readCueText(cueText), (what) => lost.add(what));
	const runs = withoutEmptyLines(said);
	if (runs !== said && countLines(runs) < countLines(said)) lost.add("empty-line");
	const text = writeRuns(runs, srtNotation);
	// A tag begins with one of two signs. Where the text has neither, every tag is ours, and ours read as they are meant.
	if (runs.some((run) => /[<{]/.test(run.text)) && !readsAs(runs, text)) lost.add("reads-otherwise");
	return text;
}

function readsAs(runs: readonly Run[], text: string): boolean {
	const { runs: again, place, dropped } = readMarkup(text);
	return place === null && dropped.length === 0 && JSON.stringify(runs) === JSON.stringify(again);
}

function countLines(runs: readonly Run[]): number {
	return runs.reduce((sum, { text }) => sum + text.split("\n").length - 1, 0);
}
