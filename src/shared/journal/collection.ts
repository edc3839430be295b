import type { PlainDate } from "../clock.ts";
import type { Database, Handle } from "../database/index.ts";
import type { Json } from "../json.ts";
import type { Author } from "./schema.ts";

/** A document of a collection, by the journal position at which it changed last. */
export interface HeldDocument {
	readonly id: string;
	readonly version: number;
}

/**
 * What a phone may hold of a slice’s records: documents that stand by themselves. A slice lends a collection as a value, and `sync` sends
 * the documents of all of them; nothing is sent that `held` does not name for this account at this moment.
 */
export interface Collection {
	/** `cases` */
	readonly name: string;
	/** All that the author’s phone may hold on a day: scope, role and who is on a case are checked here. */
	held(db: Database, author: Author, today: PlainDate): Promise<readonly HeldDocument[]>;
	/** The documents of those ids that the author may hold, each with its version. */
	read(
		db: Database,
		author: Author,
		ids: readonly string[],
		today: PlainDate,
	): Promise<readonly (HeldDocument & { readonly document: Json })[]>;
	/** Ids of documents that left the author’s phone after a position, as far as the slice can tell; the check finds the others. */
	left(db: Database, author: Author, after: number, today: PlainDate): Promise<readonly string[]>;
	/** Called with what is sent to the author’s phone, for slices that write down who has read what. */
	sent?(handle: Handle, author: Author, ids: readonly string[]): Promise<void>;
}
