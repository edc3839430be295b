import { parse } from "csv-parse/sync";
import { type AlsoHeading, findHeader } from "./header-row.ts";

export const separators = [",", ";", "\t", "|"] as const;
type Separator = (typeof separators)[number];

/** How many lines a text has, and columns at most, whichever separator parts them. */
export function extentOf(text: string): { readonly lines: number; readonly columns: number } {
	let lines = 1;
	let columns = 1;
	for (const separator of separators) {
		let inLine = 1;
		lines = 1;
		for (let at = 0; at < text.length; at++) {
			const letter = text[at];
			if (letter === separator) columns = Math.max(columns, ++inLine);
			else if (letter === "\n" || (letter === "\r" && text[at + 1] !== "\n")) {
				inLine = 1;
				lines += 1;
			}
		}
	}
	return { lines, columns };
}

/** Lines that suffice to see the headings. */
const sample = 80;

/** The separator is the one that shows the most headings: commas also stand inside names of schools. */
export function separate(
	text: string,
	also?: AlsoHeading,
): { readonly cells: string[][]; readonly separator: Separator; readonly isByLine: boolean } {
	// Those that stand nowhere leave one column each, so one of them speaks for all.
	const absent = separators.find((separator) => !text.includes(separator));
	const tried = separators.filter((separator) => separator === absent || text.includes(separator));
	const scores = tried.map((separator) => ({ separator, score: score(cellsOf(text, separator, sample), also) }));
	const [best] = scores.sort((a, b) => b.score - a.score);
	const separator = best?.separator ?? ",";
	const cells = cellsOf(text, separator);
	if (!cells.some((row) => row.some((cell) => swallowedLines(cell, separator, row.length)))) return { cells, separator, isByLine: false };
	return { cells: linesOf(text).flatMap((line) => (line === "" ? [[""]] : cellsOf(line, separator))), separator, isByLine: true };
}

/** Whether a cell holds whole lines of the table, because a quotation mark before them was never closed, or closed too late. */
function swallowedLines(cell: string, separator: Separator, columns: number): boolean {
	const [, ...others] = linesOf(cell);
	return others.some((line) => line.split(separator).length >= Math.max(3, columns - 1));
}

/** Line ends are written in three ways, and copied together in one file. */
function linesOf(text: string): string[] {
	return text.split(/\r\n|\n|\r/);
}

function score(cells: string[][], also: AlsoHeading = () => false): number {
	const header = findHeader(cells, 0, also);
	return header ? header.columns.filter(({ role, heading }) => role !== null || also(heading)).length : 0;
}

function cellsOf(text: string, separator: Separator, lines?: number): string[][] {
	const options = {
		delimiter: separator,
		record_delimiter: ["\r\n", "\n", "\r"],
		relax_column_count: true,
		relax_quotes: true,
		...(lines && { to: lines }),
	};
	try {
		return parse(text, options);
	} catch {
		// A quotation mark that is never closed: then quotation marks are letters like any other, and no line is swallowed.
		return parse(text, { ...options, quote: null });
	}
}
