import type { IDBPTransaction, StoreNames } from "idb";
import { StoreFull } from "../engine/store.ts";
import { type FieldDatabase, type FieldSchema, isFull } from "./database.ts";

type Names = readonly StoreNames<FieldSchema>[];

/**
 * Writes all that `work` asks for, or nothing of it; it is on the disk when the promise is kept. After an error in between, a browser would
 * keep what was asked for before it, so the transaction is aborted.
 * @throws StoreFull where there is no room
 */
export async function inOne<const Stores extends Names, Result>(
	database: FieldDatabase,
	stores: Stores,
	work: (writing: IDBPTransaction<FieldSchema, [...Stores], "readwrite">) => Promise<Result>,
): Promise<Result> {
	const writing = database.transaction([...stores], "readwrite", { durability: "strict" });
	// The caller gets this error from the work itself.
	writing.done.catch(() => {});
	try {
		const result = await work(writing);
		await writing.done;
		return result;
	} catch (error) {
		try {
			writing.abort();
		} catch {
			// It was given up already.
		}
		throw isFull(error) || isFull(writing.error) ? new StoreFull() : error;
	}
}
