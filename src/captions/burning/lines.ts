import type { Lettering } from "../../shared/lettering.ts";
import { readCueText } from "../cue-text/reading.ts";
import { type Look, runsOf, withoutEmptyLines } from "../cue-text/runs.ts";

/** Letters of one look that stand together: a word, a sign, or the gap before it. */
export interface Piece {
	readonly text: string;
	readonly look: Look;
	readonly width: number;
}

export type Line = readonly Piece[];

export interface Letters {
	readonly plain: Lettering;
	readonly bold: Lettering;
}

/** Signs for music, which the font has not: they are drawn. */
export const musicSigns = /[♩♪♫♬]/u;
/** Of the size of the letters. */
export const musicWidth = 0.6;

/** The lines of a cue as its writer broke them, and broken again where they are wider than there is room. */
export function linesOf(cueText: string, size: number, room: number, letters: Letters): Line[] {
	const lines: Piece[][] = [[]];
	for (const { text, look } of withoutEmptyLines(runsOf(readCueText(cueText), () => {}))) {
		for (const part of text.match(/\n|[♩♪♫♬]|[^\S\n]+|[^\s♩♪♫♬]+/gu) ?? []) {
			if (part === "\n") {
				lines.push([]);
				continue;
			}
			const line = lines.at(-1) ?? [];
			const piece = { text: part.trim() === "" ? " " : part, look, width: widthOf(part, look, size, letters) };
			if (line.length > 0 && piece.text !== " " && widthOfLine(line) + piece.width > room) lines.push([piece]);
			else line.push(piece);
		}
	}
	return lines.map(trimmed).filter((line) => line.length > 0);
}

export function widthOfLine(line: Line): number {
	return line.reduce((sum, { width }) => sum + width, 0);
}

function widthOf(text: string, { b }: Look, size: number, { plain, bold }: Letters): number {
	if (musicSigns.test(text)) return size * musicWidth;
	return (b ? bold : plain).measure(text.trim() === "" ? " " : text, size);
}

function trimmed(line: Line): Line {
	const seen = (piece: Piece) => piece.text !== " ";
	const [first, last] = [line.findIndex(seen), line.findLastIndex(seen)];
	return first < 0 ? [] : line.slice(first, last + 1);
}
