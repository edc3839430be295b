import type { Answered, Outbox, Sealed } from "../engine/store.ts";
import { type FieldDatabase, type OutboxRow, ofSeat } from "./database.ts";
import { inOne } from "./in-one.ts";

/** The outbox of one seat. It needs no PIN, and is there after a lock, a wipe, an update and a change of hands. */
export function outboxOf(database: FieldDatabase, seat: string): Outbox {
	const waiting = IDBKeyRange.only([seat, 1]);
	return {
		async unsent(limit) {
			const rows = await database.getAllFromIndex("outbox", "unsent", waiting, limit);
			return rows.map(({ envelope }): Sealed => envelope);
		},
		countUnsent: () => database.countFromIndex("outbox", "unsent", waiting),
		async answer(receipts) {
			await inOne(database, ["outbox"], (writing) => {
				const outbox = writing.objectStore("outbox");
				return Promise.all(
					receipts.map(async (receipt) => {
						const row = await outbox.index("id").get([seat, receipt.id]);
						if (row) await outbox.put(withReceipt(row, receipt));
					}),
				);
			});
		},
	};
}

/** A row with its receipt; one that is to be sent again stays unsent. */
function withReceipt(row: OutboxRow, receipt: Answered): OutboxRow {
	return { ...row, receipt, unsent: receipt.outcome === "again" ? 1 : 0 };
}

/** How many operations are unsent, by seat. It needs no PIN: that they are there is no secret. */
export async function unsentBySeat(database: FieldDatabase, seats: readonly { readonly id: string }[]): Promise<Map<string, number>> {
	const counts = await Promise.all(seats.map(async ({ id }) => [id, await outboxOf(database, id).countUnsent()] as const));
	return new Map(counts);
}

/** Deletes what can be read of a seat; unsent operations stay. */
export function wipeReadable(database: FieldDatabase, seat: string): Promise<void> {
	return inOne(database, ["seats", "keys", "outbox", "operations", "documents", "drafts"], async (writing) => {
		const [seats, outbox] = [writing.objectStore("seats"), writing.objectStore("outbox")];
		const stored = await seats.get(seat);
		if (stored) await seats.put({ ...stored, lock: null, cursor: 0 });
		for (const name of ["operations", "documents", "drafts"] as const) await writing.objectStore(name).delete(ofSeat(seat));
		await writing.objectStore("keys").delete(seat);
		for (const order of await outbox.index("unsent").getAllKeys(IDBKeyRange.only([seat, 0]))) await outbox.delete(order);
	});
}
