import { type DBSchema, type IDBPDatabase, openDB } from "idb";
import type { Lock } from "../crypto/pin.ts";
import type { Sealed } from "../crypto/sealing.ts";
import type { WrongPins } from "../crypto/wrong-pins.ts";
import type { Answered, Sealed as SealedEnvelope } from "../engine/store.ts";

/** One account on this phone, in one programme. What stands here can be read without a PIN. */
export interface Seat {
	/** The id of the device, as the office has it. */
	readonly id: string;
	/** The name that its owner signs in with, and the one that people call them by. */
	readonly account: string;
	readonly name: string;
	readonly programme: string;
	readonly programmeName: Readonly<Record<"mn" | "en", string>>;
	/** The point of the installation’s key, in base 64. */
	readonly installationKey: string;
	/** The secret that sends what is sealed; it can read nothing. */
	readonly sendSecret: string;
	/** The lock of what can be read; null once that was wiped: then the seat only sends what it still has. */
	readonly lock: Lock | null;
	readonly wrong: WrongPins;
	readonly cursor: number;
	/** When a sync last ended well, in milliseconds by the phone’s clock; null before the first. */
	readonly syncedAt: number | null;
}

/** An operation to be sent, sealed to the installation: nobody can read it on the phone. */
export interface OutboxRow {
	/** Counts up: the order in which operations were decided, by no clock. */
	readonly order?: number;
	readonly seat: string;
	readonly id: string;
	/** 1: no receipt yet. IndexedDB has no index of booleans. */
	readonly unsent: 0 | 1;
	readonly envelope: SealedEnvelope;
	readonly receipt: Answered | null;
}

export interface FieldSchema extends DBSchema {
	seats: { key: string; value: Seat };
	/** The key that this browser made for each seat; it cannot be read out. */
	keys: { key: string; value: CryptoKey };
	outbox: { key: number; value: OutboxRow; indexes: { id: [seat: string, id: string]; unsent: [seat: string, unsent: number] } };
	/** Operations as the phone can read them. */
	operations: { key: [seat: string, id: string]; value: { seat: string; id: string; sealed: Sealed } };
	documents: {
		key: [seat: string, collection: string, id: string];
		value: { seat: string; collection: string; id: string; version: number; sealed: Sealed };
	};
	/** Forms that were begun and not saved. */
	drafts: { key: [seat: string, form: string]; value: { seat: string; form: string; sealed: Sealed } };
	/** How this phone is used, for all its seats: settings without a secret. */
	settings: { key: string; value: string };
}

export type FieldDatabase = IDBPDatabase<FieldSchema>;

const schemaVersion = 1;

/** `outdated`: another window has a newer version of the app, which waits until this one lets go. */
export async function openFieldDatabase(outdated: () => void, name = "tegsh-field"): Promise<FieldDatabase> {
	const database = await openDB<FieldSchema>(name, schemaVersion, {
		upgrade(db, before) {
			// Each version adds what it needs and takes nothing away: what is not sent outlives every update.
			if (before < 1) {
				db.createObjectStore("seats", { keyPath: "id" });
				db.createObjectStore("keys");
				const outbox = db.createObjectStore("outbox", { keyPath: "order", autoIncrement: true });
				outbox.createIndex("id", ["seat", "id"], { unique: true });
				outbox.createIndex("unsent", ["seat", "unsent"]);
				db.createObjectStore("operations", { keyPath: ["seat", "id"] });
				db.createObjectStore("documents", { keyPath: ["seat", "collection", "id"] });
				db.createObjectStore("drafts", { keyPath: ["seat", "form"] });
				db.createObjectStore("settings");
			}
		},
		blocking() {
			database.close();
			outdated();
		},
	});
	return database;
}

/** The range of all keys that begin with the seat: `[]` is greater than every text and every number (Indexed Database API, "compare two keys"). */
export function ofSeat(seat: string): IDBKeyRange {
	return IDBKeyRange.bound([seat], [seat, []]);
}

/** Whether there was no room: as a browser says it where it is asked, and where it gives up a transaction. */
export function isFull(error: unknown): boolean {
	return error instanceof DOMException && (error.name === "QuotaExceededError" || /quota|disk|space/i.test(error.message));
}
