import { strFromU8, zipSync } from "fflate";
import readSheets from "read-excel-file/node";
import { unpackAsSaid } from "./archive.ts";
import type { WorkbookParts } from "./workbook-marks.ts";

/** An XLSX file taken apart: its cells as the library reads them, and the files that say more of them. */
export interface UnpackedWorkbook {
	readonly sheets: readonly { readonly sheet: string; readonly data: readonly (readonly unknown[])[] }[];
	readonly parts: WorkbookParts;
}

/** What of an XLSX file is read; pictures and whatever else lies in it are not unpacked. */
const wanted = /\.(?:xml|rels)$/i;
/** What says more of the cells than the library does. */
const telling = /^xl\/(?:workbook\.xml|styles\.xml|sharedStrings\.xml|_rels\/workbook\.xml\.rels|worksheets\/[^/]+\.xml)$/;

/** Null when it cannot be read. The library gets an archive of what was unpacked and counted here, not the one that was sent. */
export async function unpackWorkbook(bytes: Uint8Array): Promise<UnpackedWorkbook | null> {
	const files = unpackAsSaid(bytes, (name) => wanted.test(name));
	if (files === null) return null;
	const honest = zipSync(Object.fromEntries(files), { level: 0 });
	const sheets = await readSheets(Buffer.from(honest)).catch(() => null);
	if (sheets === null) return null;
	const parts = [...files].filter(([name]) => telling.test(name));
	return { sheets, parts: Object.fromEntries(parts.map(([name, unpacked]) => [name, strFromU8(unpacked)])) };
}
