import type { Transaction } from "../database/index.ts";

export type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json | undefined };

/** Who acts: an account in the office, nobody but the machine itself, and from which device. */
export interface Actor {
	readonly account: string | null;
	readonly device: string | null;
}

/** One decided write. `id` is a UUIDv7 made by whoever acts: the same operation sent again answers the first result. */
export interface Operation<Result extends Json> {
	readonly id: string;
	readonly kind: string;
	readonly subject: string;
	readonly by: Actor;
	readonly deviceAt?: Date;
	/**
	 * Writes its rows with `seq` as `since_seq` or `until_seq`; throws a Problem to refuse, and nothing is written.
	 * It may be run twice, the first time rolled back: what it does outside `tx` would then be done twice.
	 */
	work(tx: Transaction, seq: number): Promise<Effect<Result>>;
}

/** What changed, for whoever reads the journal later: only the changed fields. */
export interface Effect<Result extends Json> {
	readonly before?: Json;
	readonly after?: Json;
	readonly result: Result;
}

export interface Receipt<Result extends Json> {
	readonly seq: number;
	readonly result: Result;
	readonly repeated: boolean;
}

export type JournalTables = {
	journal: {
		seq: number;
		operation: string;
		kind: string;
		subject: string;
		account: string | null;
		device: string | null;
		device_at: Date | null;
		server_at: Date;
		payload_digest: Buffer;
		previous_hash: Buffer;
		hash: Buffer;
	};
	journal_payload: { seq: number; salt: Buffer; payload: string };
	journal_head: { only_row: boolean; seq: number; hash: Buffer };
};
