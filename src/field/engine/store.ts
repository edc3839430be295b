import type { Envelope, FieldReceipt, SealedOperation } from "../../sync/schema.ts";

/*
 * What the engine asks of the phone’s store: IndexedDB there, memory in the tests. A store is that of one seat, which is
 * one account on one phone. It has two halves. The outbox lies sealed to the installation and can be sent without a PIN; everything that can
 * be read is under the key that the PIN opens.
 */

/** An envelope with the key it was sealed with, wrapped to the installation. */
export interface Sealed extends Envelope {
	readonly wrapped: string;
}

/** An answer of the server to one operation. */
export type Answered = FieldReceipt & { readonly id: string };

/** The half that can be used while the seat is locked. Each call is done as a whole or not at all, and stands when its promise is kept. */
export interface Outbox {
	/** Operations without a receipt, in the order in which they were decided. */
	unsent(limit: number): Promise<readonly Sealed[]>;
	countUnsent(): Promise<number>;
	/** Puts receipts beside their entries, which are unsent no more. One that answers `again` is kept beside an entry that stays unsent. */
	answer(receipts: readonly Answered[]): Promise<void>;
}

export type Decided = SealedOperation & {
	readonly id: string;
	/** Documents that the operation touches on this phone. */
	readonly about: readonly DocumentName[];
};

/** An operation that was decided here. It goes once what came of it has been pulled, or once somebody has read why it was refused. */
export interface Entry {
	readonly operation: Decided;
	/** Null until the server answered. */
	readonly receipt: Answered | null;
}

export interface DocumentName {
	readonly collection: string;
	readonly id: string;
}

/** A document as the server sent it. */
export interface StoredDocument extends DocumentName {
	readonly version: number;
	readonly document: unknown;
}

/** What is written together. */
export interface Changes {
	/** A decided operation, with its envelope. */
	readonly add?: { readonly operation: Decided; readonly sealed: Sealed };
	readonly put?: readonly StoredDocument[];
	readonly drop?: readonly DocumentName[];
	/** Entries that are over, by their operation. */
	readonly remove?: readonly string[];
	/** The position up to which the phone has fetched. */
	readonly cursor?: number;
}

/** The half that needs the PIN. */
export interface FieldStore extends Outbox {
	/** The position up to which the phone has fetched; 0 before the first time. */
	cursor(): Promise<number>;
	/** The entries in the order in which they were decided. */
	entries(): Promise<readonly Entry[]>;
	documents(collection?: string): Promise<readonly StoredDocument[]>;
	document(name: DocumentName): Promise<StoredDocument | null>;
	/**
	 * All of it or nothing, whenever the phone goes dark.
	 * @throws StoreFull where there is no room
	 */
	write(changes: Changes): Promise<void>;
}

export class StoreFull extends Error {
	override readonly name = "StoreFull";
}
