import { parse } from "csv-parse/sync";
import { findHeader } from "./header-row.ts";

export const separators = [",", ";", "\t", "|"] as const;
type Separator = (typeof separators)[number];

/** Lines that suffice to see the headings. */
const sample = 80;

/** The separator is the one that shows the most headings: commas also stand inside names of schools. */
export function separate(text: string): { readonly cells: string[][]; readonly separator: Separator } {
	const scores = separators.map((separator) => ({ separator, score: score(cellsOf(text, separator, sample)) }));
	const [best] = scores.sort((a, b) => b.score - a.score);
	const separator = best?.separator ?? ",";
	return { cells: cellsOf(text, separator), separator };
}

function score(cells: string[][]): number {
	const header = findHeader(cells);
	return header ? header.columns.filter(({ role }) => role !== null).length : 0;
}

function cellsOf(text: string, separator: Separator, lines?: number): string[][] {
	const options = { delimiter: separator, relax_column_count: true, relax_quotes: true, ...(lines && { to: lines }) };
	try {
		return parse(text, options);
	} catch {
		// A quotation mark that is never closed: then quotation marks are letters like any other, and no line is swallowed.
		return parse(text, { ...options, quote: null });
	}
}
