import { registers as words } from "#words/activities";
import { decode } from "../../shared/decoding.ts";
import { problem } from "./problems.ts";
import { remark } from "./rows.ts";
import type { Remark } from "./schema.ts";
import { separate } from "./separation.ts";
import { readWorkbook } from "./workbook.ts";

export interface Sheet {
	/** Null in a text file, which has one table only. */
	readonly name: string | null;
	/** As in the file, row by row; blank rows keep their place, so that row numbers are those of the spreadsheet. */
	readonly cells: readonly (readonly string[])[];
}

interface Sheets {
	readonly sheets: readonly Sheet[];
	readonly understood: readonly Remark[];
}

const megabyte = 1024 * 1024;
const limit = 20;

export async function readSheets(bytes: Uint8Array, file: string): Promise<Sheets> {
	if (bytes.length > limit * megabyte) throw problem("file-too-large", { file, limit });
	if (startsWith(bytes, [0x50, 0x4b, 0x03, 0x04])) return readSpreadsheet(bytes, file);
	if (startsWith(bytes, [0xd0, 0xcf, 0x11, 0xe0])) throw problem("file-old-excel", { file });
	const decoded = decode(bytes);
	if (!decoded) throw problem("file-not-a-table", { file });
	if (decoded.text.trim() === "") throw problem("file-empty", { file });
	const { cells, separator } = separate(decoded.text);
	const named = { ",": words.comma, ";": words.semicolon, "\t": words.tab, "|": words.bar }[separator];
	return {
		sheets: [{ name: null, cells }],
		understood: [remark(named, { encoding: decoded.encoding })],
	};
}

async function readSpreadsheet(bytes: Uint8Array, file: string): Promise<Sheets> {
	const book = await readWorkbook(bytes);
	if (!book) throw problem("file-damaged", { file });
	return { sheets: book.map(({ sheet, data }) => ({ name: sheet, cells: data.map((row) => row.map(inText)) })), understood: [] };
}

/** Spreadsheets keep days as moments at midnight UTC. A number dressed as a day may be none; its row then says so. */
function inText(cell: unknown): string {
	if (cell === null || cell === undefined) return "";
	return cell instanceof Date && !Number.isNaN(cell.getTime()) ? cell.toISOString().slice(0, 10) : String(cell);
}

function startsWith(bytes: Uint8Array, signature: readonly number[]): boolean {
	return signature.every((byte, index) => bytes[index] === byte);
}
