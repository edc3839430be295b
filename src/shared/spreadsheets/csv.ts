export type Cell = string | number | null;
export type Lines = readonly (readonly Cell[])[];

const byteOrderMark = "\uFEFF";

/**
 * RFC 4180 with a byte order mark, without which Excel reads Cyrillic as another alphabet. A text that a spreadsheet would take
 * for a formula (OWASP: CSV injection) is kept a text by an apostrophe in front: what people typed must not run on another's machine.
 */
export function writeCsv(rows: Lines): string {
	return `${byteOrderMark}${rows.map((row) => `${row.map(writeCell).join(",")}\r\n`).join("")}`;
}

function writeCell(cell: Cell): string {
	if (cell === null) return "";
	if (typeof cell === "number") return String(cell);
	const text = /^\s*[=+\-@＝＋－＠]|^[\t\r\n]/.test(cell) ? `'${cell}` : cell;
	return /[",\r\n;\t]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
