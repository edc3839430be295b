import { CsvError, parse } from "csv-parse/sync";
import { decode } from "../../shared/decoding.ts";
import { withoutInvisible } from "../../shared/invisible.ts";
import { headerOf } from "./columns.ts";
import { problem } from "./problems.ts";
import type { ExportMapping, FileLetters } from "./schema.ts";

export interface TableLine {
	/** Of the file, where it begins: an editor counts so; captions have lines of their own. */
	readonly line: number;
	readonly cells: readonly string[];
}

export interface ReadLines {
	readonly encoding: FileLetters;
	readonly lines: readonly TableLine[];
}

const megabyte = 1024 * 1024;
/** Ten years of ten posts a day have 40,000 lines. */
const limits = { megabytes: 20, lines: 110_000, columns: 500 };

const separators = [",", ";", "\t", "|"] as const;

/** Lines among which the headings stand. */
const sample = 40;

/** The lines of a text file with their cells. @throws Problem where it is no text, too large, or its quotation marks are broken */
export function readLines(bytes: Uint8Array, file: string, mappings: readonly ExportMapping[] = [], most?: number): ReadLines {
	if (bytes.length > limits.megabytes * megabyte) throw problem("file-too-large", { file, limit: limits.megabytes });
	if (isWorkbook(bytes)) throw problem("file-workbook", { file });
	const decoded = decode(bytes);
	if (!decoded) throw problem("file-not-a-table", { file });
	const { text, encoding } =
		decoded.encoding === "Windows-1251" ? inCodePage(bytes, mappings) : { ...decoded, text: withoutInvisible(decoded.text) };
	if (text.trim() === "") throw problem("file-empty", { file });
	// Excel's own note on the separator; it stands before everything else.
	const [said = "", noted] = /^\s*"?sep=(.)"?[^\S\n\r]*(?:\r\n|\n|\r|$)/i.exec(text) ?? [];
	const body = text.slice(said.length);
	const first = said === "" ? 1 : said.split(/\r\n|\n|\r/).length;
	const tried = noted === undefined ? separators.filter((one) => text.includes(one)) : [noted];
	const separator = tried.length > 1 ? likeliest(body, tried, mappings) : (tried[0] ?? ",");
	return { encoding, lines: linesOf(body, separator, { file, first, most }) };
}

/** What is neither UTF-8 nor UTF-16 was saved by a spreadsheet, in the code page of its country: the one in which there are headings. */
function inCodePage(bytes: Uint8Array, mappings: readonly ExportMapping[]): { readonly text: string; readonly encoding: FileLetters } {
	const read = (["Windows-1251", "Windows-1252", "Shift_JIS"] as const).map((encoding) => {
		const text = withoutInvisible(new TextDecoder(encoding).decode(bytes));
		const known = separators.map((separator) => headingsWith(text, separator, mappings).headings);
		return { text, encoding, known: Math.max(...known) };
	});
	const [first] = read;
	return read.find(({ known }) => known === Math.max(...read.map((one) => one.known))) ?? first ?? { text: "", encoding: "Windows-1251" };
}

function isWorkbook(bytes: Uint8Array): boolean {
	return [[0x50, 0x4b, 0x03, 0x04] as const, [0xd0, 0xcf, 0x11, 0xe0] as const].some((mark) =>
		mark.every((byte, at) => bytes[at] === byte),
	);
}

/** The separator with which a row of the file is one of headings; with which there are most columns, where none is. */
function likeliest(text: string, tried: readonly string[], mappings: readonly ExportMapping[]): string {
	const scores = tried.map((separator) => ({ separator, ...headingsWith(text, separator, mappings) }));
	const [best] = scores.toSorted((one, other) => other.headings - one.headings || other.width - one.width);
	return best?.separator ?? ",";
}

/** How many headings are known, and how many columns there are, with one separator. */
function headingsWith(text: string, separator: string, mappings: readonly ExportMapping[]) {
	const read = parsed(text, separator, sample);
	const rows = "openAt" in read ? [] : read;
	const headings = rows.map((row) => headerOf(row, mappings)?.columns.filter(({ column }) => column !== null).length ?? 0);
	return { headings: Math.max(0, ...headings), width: Math.max(0, ...rows.map((row) => row.length)) };
}

interface Placing {
	readonly file: string;
	/** The line of the file where the text begins. */
	readonly first: number;
	/** So many lines are wanted; all of them where it is left open. */
	readonly most: number | undefined;
}

function linesOf(text: string, separator: string, { file, first, most }: Placing): TableLine[] {
	const records = parsed(text, separator, most);
	if ("openAt" in records) throw problem("quote-open", { file, line: first + records.openAt - 1 });
	if (records.length > limits.lines) throw problem("lines-many", { file, most: limits.lines });
	let line = first;
	return records.map((cells) => {
		if (cells.length > limits.columns) throw problem("columns-many", { file, line, most: limits.columns });
		const begins = line;
		line += linesWithin(cells);
		return { line: begins, cells };
	});
}

/** The records, or the line in which a quotation mark is opened that is never closed. */
function parsed(text: string, separator: string, most?: number | undefined): string[][] | { readonly openAt: number } {
	let read = 0;
	const options = {
		delimiter: separator,
		record_delimiter: ["\r\n", "\n", "\r"],
		relax_column_count: true,
		relax_quotes: true,
		on_record: (record: string[]) => {
			read += linesWithin(record);
			return record;
		},
		...(most !== undefined && { to: most }),
	};
	try {
		return parse(text, options);
	} catch (error) {
		if (!(error instanceof CsvError)) throw error;
		return { openAt: read + 1 };
	}
}

function linesWithin(cells: readonly string[]): number {
	return 1 + cells.reduce((sum, cell) => sum + (cell.match(/\r\n|\n|\r/g)?.length ?? 0), 0);
}

/** The first line of several texts without numbers, where no line is known to be one of headings. */
export function likelyHeadings(lines: readonly TableLine[]): { readonly line: number; readonly columns: string } {
	const found = lines.find(({ cells }) => {
		const filled = cells.filter((cell) => cell.trim() !== "");
		return filled.length > 1 && filled.every((cell) => /\p{L}/u.test(cell));
	});
	const columns = found?.cells.filter((cell) => cell.trim() !== "").map((cell) => `“${cell.trim().slice(0, 60)}”`);
	return { line: found?.line ?? lines[0]?.line ?? 1, columns: columns?.slice(0, 40).join(", ") ?? "–" };
}
