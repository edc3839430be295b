import { inflateRawSync } from "node:zlib";

/** A file of a ZIP archive as the directory at its end describes it (APPNOTE 4.3.12). */
interface Entry {
	readonly name: string;
	readonly method: number;
	readonly packed: number;
	readonly size: number;
	/** Where its own header begins. */
	readonly at: number;
}

export function isArchive(bytes: Uint8Array): boolean {
	return [0x50, 0x4b, 0x03, 0x04].every((byte, index) => bytes[index] === byte);
}

/** No workbook has as many. */
const mostFiles = 5_000;

/** What the directory says that the files hold together; a broken archive holds nothing, and one of very many files more than anybody reads. */
export function unpackedSize(bytes: Uint8Array): number {
	const entries = entriesOf(bytes);
	return entries.length > mostFiles ? Number.POSITIVE_INFINITY : entries.reduce((sum, { size }) => sum + size, 0);
}

const stored = 0;
const deflated = 8;

/**
 * The files that are wanted, none of them larger than the directory says: unpacking stops there, so that what was believed of the whole
 * before it was unpacked is true. Null where a file is larger, or none of this.
 */
export function unpackAsSaid(bytes: Uint8Array, isWanted: (name: string) => boolean): ReadonlyMap<string, Uint8Array> | null {
	const files = new Map<string, Uint8Array>();
	for (const entry of entriesOf(bytes)) {
		if (!isWanted(entry.name)) continue;
		const unpacked = unpack(bytes, entry);
		if (unpacked === null || files.has(entry.name)) return null;
		files.set(entry.name, unpacked);
	}
	return files;
}

function unpack(bytes: Uint8Array, { method, packed, size, at }: Entry): Uint8Array | null {
	const view = viewOf(bytes);
	if (at + 30 > bytes.length || view.getUint32(at, true) !== 0x04034b50) return null;
	const from = at + 30 + view.getUint16(at + 26, true) + view.getUint16(at + 28, true);
	const data = bytes.subarray(from, from + packed);
	if (method === stored) return data.length === size ? data : null;
	if (method !== deflated) return null;
	try {
		// One byte more than it may have is one too many.
		const unpacked = inflateRawSync(data, { maxOutputLength: Math.max(1, size) });
		return unpacked.length === size ? unpacked : null;
	} catch {
		return null;
	}
}

/** The directory (APPNOTE 4.3.12 and 4.3.16), as far as it can be read. */
function entriesOf(bytes: Uint8Array): readonly Entry[] {
	const view = viewOf(bytes);
	// A comment of at most 64 KB may follow the end of the directory.
	const first = Math.max(0, bytes.length - 22 - 0xffff);
	let end = bytes.length - 22;
	while (end >= first && view.getUint32(end, true) !== 0x06054b50) end--;
	if (end < first) return [];
	const entries: Entry[] = [];
	let at = view.getUint32(end + 16, true);
	while (at + 46 <= end && view.getUint32(at, true) === 0x02014b50 && entries.length <= mostFiles) {
		const length = view.getUint16(at + 28, true);
		const name = new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + length));
		const [method, packed, size] = [view.getUint16(at + 10, true), view.getUint32(at + 20, true), view.getUint32(at + 24, true)];
		entries.push({ name, method, packed, size, at: view.getUint32(at + 42, true) });
		at += 46 + length + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
	}
	return entries;
}

function viewOf(bytes: Uint8Array): DataView {
	return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}
