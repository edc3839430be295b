import { cueTextNotation, withoutEmptyLines, writeRuns } from "../cue-text/runs.ts";
import { type Cue, type ReadCaptions, type Remark, type RemarkKind, usualSettings } from "../cues.ts";
import { readMarkup } from "./markup.ts";
import { settingsOfPlace } from "./placement.ts";
import { isMeantAsTiming, readSrtTiming, type SrtTiming } from "./timing.ts";

/** What was read so far: a timing whose text is still to come, and the counter that stood above it. */
interface Reading {
	readonly input: string;
	/** Where the text below the last timing begins. */
	below: number;
	/** Null before the first timing, and where one could not be read. */
	timing: SrtTiming | null;
	counter: number;
	readonly cues: Cue[];
	readonly remarks: Remark[];
	/** The line that was remarked upon last, and where it ends; further lines are counted from there. */
	readonly seen: { line: number; end: number };
}

/**
 * SRT as people have it; null where the text holds no cue. Timings tell where cues begin: counters and empty lines between cues may be missing,
 * and a text may have empty lines, which are taken out, because a WebVTT cue ends there.
 */
export function parseSrt(text: string): ReadCaptions | null {
	const input = normalised(text);
	const seen = { line: 1, end: input.indexOf("\n") };
	const reading: Reading = { input, below: 0, timing: null, counter: 0, cues: [], remarks: [], seen };
	for (let arrow = input.indexOf("-->"); arrow >= 0; ) {
		const from = input.lastIndexOf("\n", arrow) + 1;
		const newline = input.indexOf("\n", arrow);
		const end = newline < 0 ? input.length : newline;
		const line = input.slice(from, end);
		const timing = readSrtTiming(line);
		if (timing || isMeantAsTiming(line)) {
			finishCue(reading, counterAbove(reading, from));
			beginCue(reading, timing, from, line);
			reading.below = Math.min(end + 1, input.length);
		}
		arrow = input.indexOf("-->", end);
	}
	finishCue(reading, input.length);
	const { cues, remarks } = reading;
	return cues.length === 0 && input.trim() !== "" ? null : { captions: { header: "", blocks: cues }, remarks };
}

/** Some programs write two carriage returns before a line feed; that is one end of a line. */
function normalised(text: string): string {
	const input = text.charCodeAt(0) === 0xfeff ? text.slice(1) : text;
	const whole = input.includes("\0") ? input.replaceAll("\0", "\ufffd") : input;
	return whole.includes("\r") ? whole.replace(/\r{0,2}\n|\r/g, "\n") : whole;
}

function beginCue(reading: Reading, timing: SrtTiming | null, from: number, line: string): void {
	reading.timing = timing;
	if (!timing) remark(reading, from, "timing-unread", line);
	else {
		if (timing.hasOddFraction) remark(reading, from, "fraction-short", line);
		if (timing.rest !== "") remark(reading, from, /^X1:/i.test(timing.rest) ? "coordinates" : "after-timing", timing.rest);
	}
}

/**
 * Where the text of the cue before ends: at the counter above this timing, or at the timing. A number directly above is a counter where an empty
 * line sets it off, or where it is the next one; with an empty line below it, only where it is both.
 */
function counterAbove(reading: Reading, timingAt: number): number {
	const { input, below } = reading;
	let end = timingAt - 1;
	let from = lineStart(input, end, below);
	const isDirect = !isBlank(input, from, end);
	while (from > below && isBlank(input, from, end)) {
		end = from - 1;
		from = lineStart(input, end, below);
	}
	const written = end > from ? input.slice(from, end).trim() : "";
	if (!/^\d{1,9}$/.test(written)) return timingAt;
	const isNext = Number(written) === reading.counter + 1;
	const isSetOff = from <= below ? below === 0 : isBlank(input, lineStart(input, from - 1, below), from - 1);
	if (isDirect ? !isNext && !isSetOff : !isNext || !isSetOff) return timingAt;
	reading.counter = Number(written);
	return from;
}

function lineStart(input: string, end: number, least: number): number {
	return end <= least ? least : Math.max(input.lastIndexOf("\n", end - 1) + 1, least);
}

function isBlank(input: string, from: number, end: number): boolean {
	for (let at = from; at < end; at++) if (!isBlankCode(input.charCodeAt(at))) return false;
	return true;
}

function isBlankCode(code: number): boolean {
	return code === 0x20 || code === 0x09;
}

/** The text between the last timing and `end`. */
function finishCue(reading: Reading, end: number): void {
	const { input, timing } = reading;
	const from = withoutLinesBefore(input, reading.below, end);
	const written = input.slice(from, withoutBlanksBehind(input, from, end));
	if (!timing) {
		// Below a timing that could not be read, the text is passed over with it.
		if (written !== "" && reading.below === 0) remark(reading, from, "without-timing", firstLine(written));
		return;
	}
	const text = written.replace(/\n(?:[\t ]*\n)+/g, "\n");
	if (text !== written) remark(reading, from, "blank-within", firstLine(written));
	const cue = { kind: "cue", id: "", start: timing.start, end: timing.end, settings: usualSettings, text } as const;
	if (!/[<>&{]/.test(text)) {
		reading.cues.push(cue);
		return;
	}
	const { runs, place, dropped } = readMarkup(text);
	for (const { about, written: tag } of dropped) remark(reading, from, about, tag);
	const cueText = writeRuns(withoutEmptyLines(runs), cueTextNotation);
	reading.cues.push({ ...cue, settings: place === null ? usualSettings : settingsOfPlace(place), text: cueText });
}

function withoutLinesBefore(input: string, from: number, end: number): number {
	let first = from;
	for (let at = from; at < end && isBlankOrNewline(input.charCodeAt(at)); at++) if (input[at] === "\n") first = at + 1;
	return first;
}

function withoutBlanksBehind(input: string, from: number, end: number): number {
	let until = end;
	while (until > from && isBlankOrNewline(input.charCodeAt(until - 1))) until--;
	return until;
}

function isBlankOrNewline(code: number): boolean {
	return isBlankCode(code) || code === 0x0a;
}

function firstLine(text: string): string {
	return text.split("\n", 1)[0] ?? "";
}

function remark({ input, seen, remarks }: Reading, at: number, about: RemarkKind, written: string): void {
	while (seen.end >= 0 && seen.end < at) {
		seen.end = input.indexOf("\n", seen.end + 1);
		seen.line++;
	}
	remarks.push({ line: seen.line, about, written });
}
