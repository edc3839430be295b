import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { inflateSync } from "node:zlib";
import { type Font, parse } from "opentype.js";

/** A font as a sheet to print carries it: its letters in numbers, and the file itself. */
export interface SheetFont {
	readonly name: string;
	readonly font: Font;
	/** As TrueType, which a PDF takes; npm brings it packed as WOFF. */
	readonly bytes: Buffer;
}

const scripts = ["latin", "cyrillic", "cyrillic-ext"] as const;
const require = createRequire(import.meta.url);
let loaded: readonly SheetFont[] | undefined;

/** Noto Sans (SIL Open Font License 1.1), in a file for each script; ө and ү lie in the extension of Cyrillic. */
export function sheetFonts(): readonly SheetFont[] {
	loaded ??= scripts.map((script) => {
		const bytes = trueTypeOf(readFileSync(require.resolve(`@fontsource/noto-sans/files/noto-sans-${script}-400-normal.woff`)));
		return { name: `NotoSans-${script}`, bytes, font: parse(Uint8Array.from(bytes).buffer) };
	});
	return loaded;
}

interface Run {
	readonly font: SheetFont;
	readonly text: string;
}

/** Stretches of a text that one font has all letters of; what none has stands as the first one's sign for it. */
export function runsOf(text: string): Run[] {
	const fonts = sheetFonts();
	const runs: { font: SheetFont; text: string }[] = [];
	for (const letter of text) {
		const last = runs.at(-1);
		const has = ({ font }: SheetFont) => font.charToGlyphIndex(letter) > 0;
		const font = last && has(last.font) ? last.font : (fonts.find(has) ?? (fonts[0] as SheetFont));
		if (last?.font === font) last.text += letter;
		else runs.push({ font, text: letter });
	}
	return runs;
}

export function widthOf(text: string, size: number): number {
	return runsOf(text).reduce((width, run) => width + run.font.font.getAdvanceWidth(run.text, size, { kerning: false }), 0);
}

/** The tables of a WOFF file (W3C WOFF 1.0), unpacked and behind one another. */
function trueTypeOf(woff: Buffer): Buffer {
	const count = woff.readUInt16BE(12);
	const tables = Array.from({ length: count }, (_, at) => {
		const entry = 44 + at * 20;
		const [from, packed, size] = [woff.readUInt32BE(entry + 4), woff.readUInt32BE(entry + 8), woff.readUInt32BE(entry + 12)];
		const data = woff.subarray(from, from + packed);
		return {
			tag: woff.subarray(entry, entry + 4),
			sum: woff.readUInt32BE(entry + 16),
			data: packed < size ? inflateSync(data) : data,
			size,
		};
	});
	const power = 2 ** Math.floor(Math.log2(count));
	const head = Buffer.alloc(12 + count * 16);
	woff.copy(head, 0, 4, 8);
	head.writeUInt16BE(count, 4);
	head.writeUInt16BE(power * 16, 6);
	head.writeUInt16BE(Math.log2(power), 8);
	head.writeUInt16BE((count - power) * 16, 10);
	const parts: Buffer[] = [head];
	let at = head.length;
	for (const [index, { tag, sum, data, size }] of tables.entries()) {
		const entry = 12 + index * 16;
		tag.copy(head, entry);
		head.writeUInt32BE(sum, entry + 4);
		head.writeUInt32BE(at, entry + 8);
		head.writeUInt32BE(size, entry + 12);
		const padded = Buffer.alloc(Math.ceil(size / 4) * 4);
		data.copy(padded);
		parts.push(padded);
		at += padded.length;
	}
	return Buffer.concat(parts);
}
