import { apart, isApart, programFile } from "../../shared/apart/index.ts";
import { Problem } from "../../shared/problem.ts";
import { unpackedSize } from "./archive.ts";
import { type UnpackedWorkbook, unpackWorkbook } from "./unpacking.ts";
import { marksIn, type WorkbookMarks } from "./workbook-marks.ts";

export interface Workbook {
	readonly sheets: UnpackedWorkbook["sheets"];
	readonly marks: WorkbookMarks;
}

const megabyte = 1024 * 1024;
/** A register of 100,000 rows unpacks to some 60 MB. */
const mostUnpacked = 100 * megabyte;

/**
 * The sheets of an XLSX file; null when it cannot be read. A file of two kilobytes may unpack to gigabytes or have a cell in the last
 * row of the last column, so it is read in a process: when that runs out of memory or time, only the file is refused.
 */
export async function readWorkbook(bytes: Uint8Array): Promise<Workbook | null> {
	if (unpackedSize(bytes) > mostUnpacked) return null;
	try {
		// Whoever reads a large register is in a process of its own already.
		const read = isApart() ? await unpackWorkbook(bytes) : await unpackApart(bytes);
		return read && { sheets: read.sheets, marks: marksIn(read.parts) };
	} catch (refused) {
		if (refused instanceof Problem && refused.code === "apart.too-long") return null;
		throw refused;
	}
}

function unpackApart(bytes: Uint8Array): Promise<UnpackedWorkbook | null> {
	return apart(programFile(import.meta.url, "workbook-apart"), bytes);
}
