import writeSpreadsheet from "write-excel-file/node";
import type { Lines } from "./csv.ts";

export const xlsxType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
/** For a field that takes a table: what the browser offers to choose. */
export const tableTypes = `.csv,.tsv,.txt,.xlsx,text/csv,${xlsxType}`;

export function writeXlsx(lines: Lines): Promise<Buffer> {
	return writeSpreadsheet(cellsOf(lines)).toBuffer();
}

/** A file of several sheets, each by its name. */
export function writeXlsxSheets(sheets: readonly { readonly name: string; readonly lines: Lines }[]): Promise<Buffer> {
	return writeSpreadsheet(sheets.map(({ name, lines }) => ({ sheet: name, data: cellsOf(lines), stickyRowsCount: 1 }))).toBuffer();
}

/** Every text is written as a text, so that none of them is a formula. */
function cellsOf(lines: Lines) {
	return lines.map((line) =>
		line.map((cell) => (cell === null ? null : typeof cell === "number" ? { type: Number, value: cell } : { type: String, value: cell })),
	);
}
