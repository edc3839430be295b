import { registers as words } from "#words/activities";
import { decode } from "../../shared/decoding.ts";
import { withoutInvisible } from "../../shared/invisible.ts";
import type { AlsoHeading } from "./header-row.ts";
import { problem } from "./problems.ts";
import { remark } from "./rows.ts";
import type { Remark } from "./schema.ts";
import { extentOf, separate } from "./separation.ts";
import { readWorkbook } from "./workbook.ts";
import type { SheetMarks, WorkbookMarks } from "./workbook-marks.ts";

export interface Sheet {
	/** Null in a text file, which has one table only. */
	readonly name: string | null;
	/** A sheet that its author hid is no register that anybody meant to hand in. */
	readonly isHidden: boolean;
	/** What is odd about it as a whole. */
	readonly oddities: readonly Remark[];
	/** As in the file, row by row; blank rows keep their place, so that row numbers are those of the spreadsheet. */
	readonly cells: readonly (readonly string[])[];
}

interface Sheets {
	readonly sheets: readonly Sheet[];
	readonly understood: readonly Remark[];
}

const megabyte = 1024 * 1024;
const limit = 20;
/** A year of days has 366 columns; a hundred thousand people fit, with headings and what stands between them. */
const most = { columns: 1_000, lines: 110_000 };

export async function readSheets(bytes: Uint8Array, file: string, also?: AlsoHeading): Promise<Sheets> {
	if (bytes.length > limit * megabyte) throw problem("file-too-large", { file, limit });
	if (startsWith(bytes, [0x50, 0x4b, 0x03, 0x04])) return readSpreadsheet(bytes, file);
	if (startsWith(bytes, [0xd0, 0xcf, 0x11, 0xe0])) throw problem("file-old-excel", { file });
	const decoded = decode(bytes);
	if (!decoded) throw problem("file-not-a-table", { file });
	if (decoded.text.trim() === "") throw problem("file-empty", { file });
	const text = withoutInvisible(decoded.text).trimEnd();
	const { lines, columns } = extentOf(text);
	if (columns > most.columns) throw problem("columns-many", { file, most: most.columns });
	if (lines > most.lines) throw problem("lines-many", { file, most: most.lines });
	const { cells, separator, isByLine } = separate(text, also);
	const named = { ",": words.comma, ";": words.semicolon, "\t": words.tab, "|": words.bar }[separator];
	return {
		sheets: [{ name: null, isHidden: false, oddities: [], cells }],
		understood: [remark(named, { encoding: decoded.encoding }), ...(isByLine ? [remark(words["quotes-astray"])] : [])],
	};
}

async function readSpreadsheet(bytes: Uint8Array, file: string): Promise<Sheets> {
	const book = await readWorkbook(bytes);
	if (!book) throw problem("file-damaged", { file });
	const sheets = book.sheets.map(({ sheet, data }): Sheet => {
		const marks = book.marks.sheets.find((one) => one.sheet === sheet);
		const cells = data.map((row) => row.map((cell) => inText(cell, book.marks.date1904)));
		for (const [row, column] of (marks?.errors ?? []).map(placeOf)) {
			while (cells.length <= row) cells.push([]);
			const line = cells[row] as string[];
			while (line.length <= column) line.push("");
			line[column] = errorCell;
		}
		return { name: sheet, isHidden: marks?.isHidden ?? false, oddities: odditiesOf(marks), cells };
	});
	return { sheets, understood: book.marks.date1904 ? [remark(words["days-1904"])] : [] };
}

/** Stands for whatever Excel could not work out. */
const errorCell = "#VALUE!";

function odditiesOf(marks: SheetMarks | undefined): Remark[] {
	const { hiddenRows = [], struck = [] } = marks ?? {};
	return [
		...(hiddenRows.length > 0 ? [remark(words["rows-hidden"], { rows: hiddenRows.join(", ") })] : []),
		...(struck.length > 0 ? [remark(words["cells-struck"], { cells: struck.join(", ") })] : []),
	];
}

/** Row and column of `B5`, from 0. */
function placeOf(cell: string): readonly [row: number, column: number] {
	const [, letters = "A", row = "1"] = /^([A-Z]+)(\d+)$/.exec(cell) ?? [];
	return [Number(row) - 1, [...letters].reduce((column, letter) => column * 26 + letter.charCodeAt(0) - 64, 0) - 1];
}

/** Between the two ways in which Excel counts days lie four years and a day (ECMA-376, 18.17.4.1). */
const laterIn1904 = 1_462;
const day = 86_400_000;

/** Spreadsheets keep days as moments at midnight UTC. A number dressed as a day may be none; its row then says so. */
function inText(cell: unknown, date1904: WorkbookMarks["date1904"]): string {
	if (cell === null || cell === undefined) return "";
	if (!(cell instanceof Date) || Number.isNaN(cell.getTime())) return inOneCount(withoutInvisible(String(cell)), date1904);
	const moment = date1904 === "true" ? new Date(cell.getTime() + laterIn1904 * day) : cell;
	return moment.toISOString().slice(0, 10);
}

/** A day that is not dressed as one is a number, and such numbers are read as counted from 1900. */
function inOneCount(text: string, date1904: WorkbookMarks["date1904"]): string {
	return date1904 !== null && /^[23]\d{4}$/.test(text) ? String(Number(text) + laterIn1904) : text;
}

function startsWith(bytes: Uint8Array, signature: readonly number[]): boolean {
	return signature.every((byte, index) => bytes[index] === byte);
}
