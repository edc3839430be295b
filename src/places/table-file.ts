import { parse } from "csv-parse/sync";
import { decode } from "../shared/decoding.ts";
import { problem } from "./problems.ts";

/** A line of a file by what its columns mean; `line` is where it ends in the file, as an editor counts. */
export interface TableRow<Column extends string> {
	readonly line: number;
	readonly cells: Readonly<Partial<Record<Column, string>>>;
}

export type Headings<Column extends string> = Readonly<Record<Column, readonly string[]>>;

const separators = [",", ";", "\t"] as const;

/** Columns may come in any order; those with a heading we do not know are passed over. Refuses what is no table of ours. */
export function readTable<Column extends string>(
	bytes: Uint8Array,
	headings: Headings<Column>,
	needed: readonly (readonly Column[])[],
): TableRow<Column>[] {
	const text = textOf(bytes);
	const tables = separators.map((separator) => columnsOf(linesOf(text, separator), headings));
	const [best] = tables.toSorted((one, other) => other.columns.filter(Boolean).length - one.columns.filter(Boolean).length);
	if (!best || !needed.some((all) => all.every((column) => best.columns.includes(column)))) throw problem("file-headings");
	return best.rows.flatMap(({ cells, line }) => {
		const named = best.columns.flatMap((column, index) => (column ? [[column, (cells[index] ?? "").trim()] as const] : []));
		if (named.every(([, cell]) => cell === "")) return [];
		return [{ line, cells: Object.fromEntries(named) as TableRow<Column>["cells"] }];
	});
}

interface Line {
	readonly cells: readonly string[];
	readonly line: number;
}

function columnsOf<Column extends string>([first, ...rows]: readonly Line[], headings: Headings<Column>) {
	const known = Object.entries(headings) as [Column, readonly string[]][];
	const columns = (first?.cells ?? []).map((cell) => known.find(([, names]) => names.includes(plain(cell)))?.[0]);
	// A heading that stands twice means its first column.
	return { columns: columns.map((column, index) => (columns.indexOf(column) === index ? column : undefined)), rows };
}

function linesOf(text: string, separator: string): Line[] {
	const options = { delimiter: separator, relax_column_count: true, relax_quotes: true, skip_empty_lines: true, info: true };
	try {
		return withLines(parse(text, options));
	} catch {
		// A quotation mark that is never closed is a letter like any other, and no line is swallowed.
		return withLines(parse(text, { ...options, quote: null }));
	}
}

function withLines(parsed: unknown): Line[] {
	return (parsed as { record: string[]; info: { lines: number } }[]).map(({ record, info }) => ({ cells: record, line: info.lines }));
}

function plain(heading: string): string {
	return heading
		.normalize("NFC")
		.toLocaleLowerCase("mn")
		.replace(/[^\p{L}\p{N}]+/gu, " ")
		.trim();
}

/** The code page has no Ө and Ү; Mongolian fonts for it put them in the place of two Ukrainian letters. */
const mongolian: Readonly<Record<string, string>> = { є: "ө", ї: "ү", Є: "Ө", Ї: "Ү" };

/** Refuses what is no text. */
function textOf(bytes: Uint8Array): string {
	const decoded = decode(bytes);
	if (!decoded) throw problem("file-no-text");
	const { text, encoding } = decoded;
	return encoding === "Windows-1251" ? text.replace(/[єїЄЇ]/g, (letter) => mongolian[letter] ?? letter) : text;
}
