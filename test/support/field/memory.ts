import type { Answered, Changes, DocumentName, Entry, FieldStore, Sealed, StoredDocument } from "../../../src/field/engine/store.ts";
import { StoreFull } from "../../../src/field/engine/store.ts";

/** What a phone's disk holds. It outlives the app. */
export interface Disk {
	cursor: number;
	/** The entries in their order. */
	entries: { readonly operation: Entry["operation"]; readonly sealed: Sealed; receipt: Answered | null }[];
	documents: Map<string, StoredDocument>;
	/** Bytes of room that are left. */
	room: number;
}

export function emptyDisk(): Disk {
	return { cursor: 0, entries: [], documents: new Map(), room: Number.POSITIVE_INFINITY };
}

/** The phone went dark: the promises that were awaited never settle. */
export class WentDark extends Error {}

/**
 * The store of one seat in memory. `pause` is called before and after whatever is done, and a phone may go dark there; what is written is written as a
 * whole, as IndexedDB does.
 */
export function memoryStore(disk: Disk, pause: () => Promise<void> = async () => {}): FieldStore {
	async function at<Result>(work: () => Result): Promise<Result> {
		await pause();
		const done = work();
		await pause();
		return done;
	}
	const isUnsent = ({ receipt }: { readonly receipt: Answered | null }) => receipt === null || receipt.outcome === "again";
	return {
		unsent: (limit) =>
			at(() =>
				disk.entries
					.filter(isUnsent)
					.slice(0, limit)
					.map(({ sealed }) => sealed),
			),
		countUnsent: () => at(() => disk.entries.filter(isUnsent).length),
		answer: (receipts) =>
			at(() => {
				for (const receipt of receipts) {
					const entry = disk.entries.find(({ sealed }) => sealed.id === receipt.id);
					if (entry) entry.receipt = receipt;
				}
			}),
		cursor: () => at(() => disk.cursor),
		entries: () => at(() => disk.entries.map(({ operation, receipt }) => ({ operation, receipt }))),
		documents: (collection) =>
			at(() => [...disk.documents.values()].filter((one) => collection === undefined || one.collection === collection)),
		document: (name) => at(() => disk.documents.get(keyOf(name)) ?? null),
		write: (changes) => at(() => write(disk, changes)),
	};
}

function write(disk: Disk, { add, put = [], drop = [], remove = [], cursor }: Changes): void {
	const bytes = JSON.stringify([add ?? null, put]).length;
	if (bytes > 10 && bytes > disk.room) throw new StoreFull("the disk is full");
	if (add) disk.entries.push({ ...add, receipt: null });
	for (const document of put) disk.documents.set(keyOf(document), document);
	for (const name of drop) disk.documents.delete(keyOf(name));
	disk.entries = disk.entries.filter(({ operation }) => !remove.includes(operation.id));
	if (cursor !== undefined) disk.cursor = cursor;
}

function keyOf({ collection, id }: DocumentName): string {
	return `${collection} ${id}`;
}
