import { open, seal } from "../crypto/sealing.ts";
import type { Changes, Decided, DocumentName, Entry, FieldStore, StoredDocument } from "../engine/store.ts";
import { type FieldDatabase, ofSeat } from "./database.ts";
import { inOne } from "./in-one.ts";
import { outboxOf } from "./outbox.ts";

/** Another window of the app that has written says so here, so that nobody shows what is not there any more. */
export const storeChannel = "tegsh-field-store";

const written = ["seats", "outbox", "operations", "documents"] as const;

/**
 * What one seat can read while it is unlocked. Documents are opened once and held in memory: a list of two thousand is asked for with each letter
 * that somebody types.
 */
export function seatStoreOf(database: FieldDatabase, seat: string, dataKey: CryptoKey): FieldStore {
	let held: Promise<Map<string, StoredDocument>> | null = null;
	let decided: Promise<Map<string, Decided>> | null = null;
	const others = typeof BroadcastChannel === "undefined" ? null : new BroadcastChannel(storeChannel);
	others?.addEventListener("message", ({ data }) => {
		if (data === seat) held = decided = null;
	});

	async function readDocuments(): Promise<Map<string, StoredDocument>> {
		const rows = await database.getAll("documents", ofSeat(seat));
		const opened = await Promise.all(
			rows.map(async ({ collection, id, version, sealed }) => {
				const document = await open(dataKey, sealed, placeOf({ collection, id }));
				return document === null ? [] : [{ collection, id, version, document }];
			}),
		);
		return new Map(opened.flat().map((one) => [placeOf(one), one]));
	}

	async function readDecided(): Promise<Map<string, Decided>> {
		const rows = await database.getAll("operations", ofSeat(seat));
		const opened = await Promise.all(rows.map(({ id, sealed }) => open(dataKey, sealed, `operations/${id}`)));
		// It was written by this store alone, and is sealed to its place.
		return new Map((opened as (Decided | null)[]).flatMap((one) => (one ? [[one.id, one] as const] : [])));
	}

	const documents = () => (held ??= readDocuments());
	const operations = () => (decided ??= readDecided());

	async function write({ add, put = [], drop = [], remove = [], cursor }: Changes): Promise<void> {
		// Nothing but the database may be waited for within a transaction, so all is sealed before.
		const sealedDocuments = await Promise.all(
			put.map(async ({ collection, id, version, document }) => {
				return { seat, collection, id, version, sealed: await seal(dataKey, document, placeOf({ collection, id })) };
			}),
		);
		const sealedOperation = add && (await seal(dataKey, add.operation, `operations/${add.operation.id}`));
		const [known, own] = [await documents(), await operations()];
		await inOne(database, written, (writing) => {
			const outbox = writing.objectStore("outbox");
			const asked: Promise<unknown>[] = [];
			const ask = (one: Promise<unknown>) => {
				// Where a later one cannot even be asked for, nobody waits for this one any more.
				one.catch(() => {});
				asked.push(one);
			};
			if (add && sealedOperation) {
				const { id } = add.operation;
				ask(outbox.add({ seat, id, unsent: 1, envelope: add.sealed, receipt: null }));
				ask(writing.objectStore("operations").put({ seat, id, sealed: sealedOperation }));
			}
			for (const row of sealedDocuments) ask(writing.objectStore("documents").put(row));
			for (const { collection, id } of drop) ask(writing.objectStore("documents").delete([seat, collection, id]));
			for (const id of remove) {
				ask(writing.objectStore("operations").delete([seat, id]));
				ask(removeFrom(outbox.index("id").getKey([seat, id]), (order) => outbox.delete(order)));
			}
			if (cursor !== undefined) {
				const seats = writing.objectStore("seats");
				ask(seats.get(seat).then((stored) => stored && seats.put({ ...stored, cursor })));
			}
			return Promise.all(asked);
		});
		if (add) own.set(add.operation.id, add.operation);
		for (const one of put) known.set(placeOf(one), one);
		for (const one of drop) known.delete(placeOf(one));
		for (const id of remove) own.delete(id);
		others?.postMessage(seat);
	}

	return {
		...outboxOf(database, seat),
		write,
		cursor: async () => (await database.get("seats", seat))?.cursor ?? 0,
		async entries() {
			const own = await operations();
			const rows = await database.getAllFromIndex("outbox", "id", ofSeat(seat));
			return rows
				.toSorted((one, other) => (one.order ?? 0) - (other.order ?? 0))
				.flatMap(({ id, receipt }): Entry[] => {
					const operation = own.get(id);
					return operation ? [{ operation, receipt }] : [];
				});
		},
		documents: async (collection) =>
			[...(await documents()).values()].filter((one) => collection === undefined || one.collection === collection),
		document: async (name) => (await documents()).get(placeOf(name)) ?? null,
	};
}

async function removeFrom(found: Promise<number | undefined>, remove: (order: number) => Promise<void>): Promise<void> {
	const order = await found;
	if (order !== undefined) await remove(order);
}

function placeOf({ collection, id }: DocumentName): string {
	return `${collection}/${id}`;
}
