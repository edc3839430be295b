import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { type Font, type Path, parse } from "opentype.js";

/**
 * Writing as paths, so that a drawn picture needs no font on the machine. Noto Sans (SIL Open Font License 1.1) comes in files by
 * script; ө and ү lie in the extension of Cyrillic, so each letter is looked up in the files until one has it.
 */
export interface Lettering {
	/** The width of a text in pixels. */
	measure(text: string, size: number): number;
	/** SVG path data of a text that begins at x on the base line y. */
	draw(text: string, x: number, y: number, size: number): string;
	/** Lines of at most so many pixels, and at most so many of them; what is left over ends with an ellipsis. */
	wrap(text: string, size: number, width: number, most: number): string[];
}

const scripts = ["latin", "cyrillic", "cyrillic-ext", "latin-ext"] as const;
const require = createRequire(import.meta.url);

export function loadLettering(weight: 400 | 700): Lettering {
	const fonts = scripts.map((script) => {
		const bytes = readFileSync(require.resolve(`@fontsource/noto-sans/files/noto-sans-${script}-${weight}-normal.woff`));
		return parse(bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength) as ArrayBuffer);
	});
	const fontOf = (letter: string): Font => (fonts.find((font) => font.charToGlyphIndex(letter) > 0) ?? fonts[0]) as Font;

	/** Runs of letters that one file can set, so that kerning works within them. */
	function runs(text: string): { font: Font; text: string }[] {
		const found: { font: Font; text: string }[] = [];
		for (const letter of text) {
			const last = found.at(-1);
			// Spaces and signs are in every file that has letters; they stay with the word before them.
			const font = last && last.font.charToGlyphIndex(letter) > 0 ? last.font : fontOf(letter);
			if (last?.font === font) last.text += letter;
			else found.push({ font, text: letter });
		}
		return found;
	}

	const measure = (text: string, size: number) => runs(text).reduce((width, run) => width + run.font.getAdvanceWidth(run.text, size), 0);

	return {
		measure,
		draw: (text, x, y, size) => {
			let at = x;
			return runs(text)
				.map((run) => {
					const data = dataOf(run.font.getPath(run.text, at, y, size));
					at += run.font.getAdvanceWidth(run.text, size);
					return data;
				})
				.join("");
		},
		wrap: (text, size, width, most) => {
			const lines = [""];
			for (const word of text.split(" ")) {
				const line = lines.at(-1) ?? "";
				const longer = line === "" ? word : `${line} ${word}`;
				if (line === "" || measure(longer, size) <= width) lines[lines.length - 1] = longer;
				else lines.push(word);
			}
			if (lines.length <= most) return lines;
			return [...lines.slice(0, most - 1), `${lines[most - 1]} …`];
		},
	};
}

/** Not the library's own `toPathData`: in 2.0.0 it writes NaN for numbers a hair's breadth from a whole one. */
function dataOf({ commands }: Path): string {
	return commands.map(({ type, ...point }) => `${type}${pointsIn(point).join(" ")}`).join("");
}

function pointsIn(point: { x1?: number; y1?: number; x2?: number; y2?: number; x?: number; y?: number }): number[] {
	const { x1, y1, x2, y2, x, y } = point;
	return [x1, y1, x2, y2, x, y].filter((value) => value !== undefined).map((value) => Math.round(value * 10) / 10);
}
