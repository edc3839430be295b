import type { IDBPTransaction, StoreNames } from "idb";
import { StoreFull } from "../engine/store.ts";
import { type FieldDatabase, type FieldSchema, isFull } from "./database.ts";

type Names = readonly StoreNames<FieldSchema>[];

/**
 * All that is asked for within, or nothing of it; when its promise is kept, it is on the disk. A browser keeps what was asked for before something
 * went wrong in between, unless it is told not to.
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
