import type { Decided, DocumentName, Entry, StoredDocument } from "./store.ts";

/** What the phone makes of an operation before the server has seen it: a pure function that its slice lends. */
export interface LocalWork {
	/** The documents that an input touches. */
	about(input: never): readonly DocumentName[];
	/** The document once the operation is done; null where there is none. What it is not about comes back as it was. */
	apply(document: unknown, input: never, name: DocumentName, operation: Pick<Decided, "id" | "deviceAt">): unknown;
}

/** By kind of operation. */
export type LocalWorks = Readonly<Record<string, LocalWork>>;

/** A document as the phone shows it: as the server sent it, with what was decided here since. */
export interface LocalDocument extends DocumentName {
	readonly document: unknown;
	/** The server’s version; null where the server has no such document yet. */
	readonly version: number | null;
	/** Operations about it that have no receipt yet. */
	readonly unsent: readonly Entry[];
	/** Operations about it that were refused or kept aside, with the reason in their receipt. */
	readonly notDone: readonly Entry[];
	/** Operations about it that met somebody else's change of the same field. */
	readonly inConflict: readonly Entry[];
}

/** Whether an entry was not done, and is kept aside at the office. */
export function isNotDone({ receipt }: Entry): boolean {
	return receipt?.outcome === "refused" || receipt?.outcome === "kept";
}

export function isUnsent({ receipt }: Entry): boolean {
	return receipt === null || receipt.outcome === "again";
}

/** Whether what was fetched already contains what came of an entry. */
export function isPulled(entry: Entry, cursor: number): boolean {
	const position = entry.receipt?.position ?? null;
	return position !== null && position <= cursor && !isUnsent(entry) && !isNotDone(entry);
}

/** Documents with the phone’s own work applied, also those that only this phone has. */
export function localDocuments(documents: readonly StoredDocument[], entries: readonly Entry[], works: LocalWorks): LocalDocument[] {
	const known = new Map<string, Building>(
		documents.map((one) => [keyOf(one), { ...one, unsent: [], notDone: [], inConflict: [] }] as const),
	);
	for (const entry of entries) {
		for (const name of entry.operation.about) {
			const building = known.get(keyOf(name)) ?? { ...name, document: null, version: null, unsent: [], notDone: [], inConflict: [] };
			known.set(keyOf(name), building);
			if (isNotDone(entry)) {
				building.notDone.push(entry);
				continue;
			}
			if (isUnsent(entry)) building.unsent.push(entry);
			if (entry.receipt?.outcome === "merged" && entry.receipt.conflicts.length > 0) building.inConflict.push(entry);
			const isThere = entry.receipt?.position != null && building.version !== null && entry.receipt.position <= building.version;
			const work = works[entry.operation.kind];
			// What the server sent holds it already; of a kind that this app does not know nothing is shown.
			if (work && !isThere) building.document = work.apply(building.document, entry.operation.input as never, name, entry.operation);
		}
	}
	return [...known.values()].filter(({ document, notDone }) => document !== null || notDone.length > 0);
}

interface Building extends DocumentName {
	document: unknown;
	readonly version: number | null;
	readonly unsent: Entry[];
	readonly notDone: Entry[];
	readonly inConflict: Entry[];
}

export function keyOf({ collection, id }: DocumentName): string {
	return `${collection} ${id}`;
}
