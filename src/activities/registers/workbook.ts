import { createRequire } from "node:module";
import { Worker } from "node:worker_threads";
import { marksIn, type WorkbookMarks, type WorkbookParts } from "./workbook-marks.ts";

export interface Workbook {
	readonly sheets: readonly WorkbookSheet[];
	readonly marks: WorkbookMarks;
}

interface WorkbookSheet {
	readonly sheet: string;
	readonly data: readonly (readonly unknown[])[];
}

const megabyte = 1024 * 1024;
/** A register of 100,000 rows unpacks to some 60 MB. */
const mostUnpacked = 200 * megabyte;
const mostMemory = 512;
const mostMilliseconds = 60_000;

/**
 * The sheets of an XLSX file; null when it cannot be read. A file of two kilobytes may unpack to gigabytes or have a cell in the last
 * row of the last column, so it is read in a thread of its own: when that thread runs out of memory or time, only the file is refused.
 */
export function readWorkbook(bytes: Uint8Array): Promise<Workbook | null> {
	if (unpackedSize(bytes) > mostUnpacked) return Promise.resolve(null);
	const library = createRequire(import.meta.url).resolve("read-excel-file/node");
	// The library unpacks with it, so it is there.
	const unpacking = createRequire(library).resolve("fflate");
	const workerData = { library, unpacking, bytes, wanted };
	const worker = new Worker(script, { eval: true, workerData, resourceLimits: { maxOldGenerationSizeMb: mostMemory } });
	return new Promise((resolve) => {
		const timer = setTimeout(() => settle(null), mostMilliseconds);
		const settle = (read: { readonly sheets: readonly WorkbookSheet[]; readonly parts: WorkbookParts } | null) => {
			clearTimeout(timer);
			resolve(read && { sheets: read.sheets, marks: marksIn(read.parts) });
			void worker.terminate();
		};
		worker.on("message", settle);
		worker.on("error", () => settle(null));
		worker.on("exit", () => settle(null));
	});
}

const wanted = /^xl\/(?:workbook\.xml|styles\.xml|sharedStrings\.xml|_rels\/workbook\.xml\.rels|worksheets\/[^/]+\.xml)$/;

// As text, because the build makes one file of all sources and a thread starts from a file.
const script = `
const { parentPort, workerData } = require("node:worker_threads");
const { default: read } = require(workerData.library);
const { strFromU8, unzipSync } = require(workerData.unpacking);
read(Buffer.from(workerData.bytes)).then((sheets) => {
	const files = unzipSync(workerData.bytes, { filter: ({ name }) => workerData.wanted.test(name) });
	const parts = Object.fromEntries(Object.entries(files).map(([name, bytes]) => [name, strFromU8(bytes)]));
	parentPort.postMessage({ sheets, parts });
}).catch(() => parentPort.postMessage(null));
`;

/** What the directory at the end of an archive says that its files hold (APPNOTE 4.3.12 and 4.3.16); a broken archive holds nothing. */
export function unpackedSize(bytes: Uint8Array): number {
	const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
	let end = bytes.length - 22;
	while (end >= 0 && view.getUint32(end, true) !== 0x06054b50) end--;
	if (end < 0) return 0;
	let size = 0;
	let at = view.getUint32(end + 16, true);
	while (at + 46 <= end && view.getUint32(at, true) === 0x02014b50) {
		size += view.getUint32(at + 24, true);
		at += 46 + view.getUint16(at + 28, true) + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
	}
	return size;
}
