import { type Block, type Cue, type ReadCaptions, type Region, type Remark, type RemarkKind, usualSettings } from "../cues.ts";
import { readRegion } from "./regions.ts";
import { readSettings } from "./settings.ts";
import { type Cursor, collectTime } from "./times.ts";

/** A text on its way through the parser: `at` is the position, and `line` the number of the line that begins there. */
interface Reading extends Cursor {
	line: number;
	/** Where the next arrow stands; the length of the text where none is left. */
	arrow: number;
	hasSeenCue: boolean;
	readonly regions: Region[];
	readonly blocks: Block[];
	readonly remarks: Remark[];
}

/**
 * The WebVTT parser algorithm (WebVTT 6.1) over a decoded text; null where it does not begin with the signature. Nothing else is refused:
 * what is in no block is remarked upon. Notes and the header, which players pass over, are kept.
 */
export function parseWebVtt(text: string): ReadCaptions | null {
	const input = normalised(text);
	if (!/^WEBVTT(?![^\t\n ])/.test(input)) return null;
	const reading: Reading = { input, at: 6, line: 1, arrow: 0, hasSeenCue: false, regions: [], blocks: [], remarks: [] };
	const header = collectHeader(reading);
	skipEmptyLines(reading);
	while (reading.at < input.length) {
		collectBlock(reading);
		skipEmptyLines(reading);
	}
	return { captions: { header, blocks: reading.blocks }, remarks: reading.remarks };
}

/** A byte order mark that is still there belongs to the encoding, not to the text. */
function normalised(text: string): string {
	let input = text.charCodeAt(0) === 0xfeff ? text.slice(1) : text;
	if (input.includes("\0")) input = input.replaceAll("\0", "\ufffd");
	return input.includes("\r") ? input.replace(/\r\n?/g, "\n") : input;
}

/** The lines below the signature as far as an empty one, or as far as an arrow, where a cue begins without an empty line before it. */
function collectHeader(reading: Reading): string {
	const { input } = reading;
	let end = nextLine(reading);
	while (reading.at < input.length && input[reading.at] !== "\n") {
		const [from, line] = [reading.at, reading.line];
		const lineEnd = nextLine(reading);
		if (hasArrow(reading, from, lineEnd)) {
			[reading.at, reading.line] = [from, line];
			break;
		}
		end = lineEnd;
	}
	return input.slice(6, end);
}

/** “Collect a WebVTT block” (WebVTT 6.1) outside the header. */
function collectBlock(reading: Reading): void {
	const { input } = reading;
	const first = { at: reading.at, line: reading.line };
	const firstEnd = nextLine(reading);
	if (hasArrow(reading, first.at, firstEnd)) {
		collectCue(reading, "", first.at, firstEnd);
		return;
	}
	const second = { at: reading.at, line: reading.line };
	if (second.at < input.length && input[second.at] !== "\n") {
		const secondEnd = nextLine(reading);
		if (hasArrow(reading, second.at, secondEnd)) {
			collectCue(reading, input.slice(first.at, firstEnd), second.at, secondEnd);
			return;
		}
		[reading.at, reading.line] = [second.at, second.line];
	}
	const rest = collectLines(reading);
	const opening = input.slice(first.at, firstEnd);
	const keyword = rest === "" ? null : /^(STYLE|REGION)[\t\f\r ]*$/.exec(opening)?.[1];
	if (/^NOTE(?![^\t ])/.test(opening)) {
		reading.blocks.push({ kind: "note", text: `${opening.slice(4)}\n${rest}`.trim() });
	} else if (!keyword) {
		remark(reading, first.line, "without-timing", opening);
	} else if (reading.hasSeenCue) {
		remark(reading, first.line, keyword === "STYLE" ? "style-late" : "region-late", opening);
	} else if (keyword === "STYLE") {
		reading.blocks.push({ kind: "style", css: rest });
	} else {
		const region = readRegion(rest, (setting) => remark(reading, second.line, "setting-unread", setting));
		reading.regions.push(region);
		reading.blocks.push({ kind: "region", region });
	}
}

/** A cue whose timing stands in the line from `from` to `end`, and its text below. Without a timing, the text is passed over with it. */
function collectCue(reading: Reading, id: string, from: number, end: number): void {
	const line = reading.line - (reading.at > end ? 1 : 0);
	const timing = collectTiming(reading, from, end, line);
	const text = collectLines(reading);
	if (!timing) {
		remark(reading, line, "timing-unread", reading.input.slice(from, end));
		return;
	}
	reading.hasSeenCue = true;
	reading.blocks.push({ kind: "cue", id, start: timing.start, end: timing.end, settings: timing.settings, text });
}

/** “Collect WebVTT cue timings and settings” (WebVTT 6.3); null where it fails. */
function collectTiming(reading: Reading, from: number, end: number, line: number): Pick<Cue, "start" | "end" | "settings"> | null {
	const { input } = reading;
	const cursor: Cursor = { input, at: from };
	skipWhitespace(cursor, end);
	const start = collectTime(cursor);
	if (start < 0) return null;
	skipWhitespace(cursor, end);
	if (!input.startsWith("-->", cursor.at)) return null;
	cursor.at += 3;
	skipWhitespace(cursor, end);
	const until = collectTime(cursor);
	if (until < 0) return null;
	if (cursor.at >= end) return { start, end: until, settings: usualSettings };
	const settings = readSettings(
		input.slice(cursor.at, end),
		(id) => reading.regions.some((region) => region.id === id),
		({ about, written }) => remark(reading, line, about, written),
	);
	return { start, end: until, settings };
}

/** The lines below, as far as an empty one or one with an arrow, at which the next block begins. */
function collectLines(reading: Reading): string {
	const { input } = reading;
	const from = reading.at;
	let end = from;
	while (reading.at < input.length && input.charCodeAt(reading.at) !== 0x0a) {
		const [at, line] = [reading.at, reading.line];
		const lineEnd = nextLine(reading);
		if (hasArrow(reading, at, lineEnd)) {
			[reading.at, reading.line] = [at, line];
			break;
		}
		end = lineEnd;
	}
	return input.slice(from, end);
}

/** Moves behind the line, and says where it ends. */
function nextLine(reading: Reading): number {
	const end = reading.input.indexOf("\n", reading.at);
	if (end < 0) {
		reading.at = reading.input.length;
		return reading.at;
	}
	reading.at = end + 1;
	reading.line++;
	return end;
}

function skipEmptyLines(reading: Reading): void {
	while (reading.input.charCodeAt(reading.at) === 0x0a) {
		reading.at++;
		reading.line++;
	}
}

/** The next arrow is looked for once and not in each line: else a long text would be read again and again. */
function hasArrow(reading: Reading, from: number, end: number): boolean {
	if (reading.arrow < from) {
		const next = reading.input.indexOf("-->", from);
		reading.arrow = next < 0 ? reading.input.length : next;
	}
	return reading.arrow < end;
}

function skipWhitespace(cursor: Cursor, end: number): void {
	while (cursor.at < end && isWhitespace(cursor.input.charCodeAt(cursor.at))) cursor.at++;
}

/** ASCII whitespace, as far as a line can hold it. */
function isWhitespace(code: number): boolean {
	return code === 0x20 || code === 0x09 || code === 0x0c;
}

function remark({ remarks }: Reading, line: number, about: RemarkKind, written: string): void {
	remarks.push({ line, about, written });
}
