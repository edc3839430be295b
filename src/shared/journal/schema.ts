import type { Transaction, WrittenRows } from "../database/index.ts";
import type { Json } from "../json.ts";
import type { KeptPart } from "./rows/said.ts";

/** Who acts: an account, or Tegsh itself (null), and the phone it came from. */
interface Actor {
	readonly account: string | null;
	readonly device: string | null;
}

/** An actor with its reach: nothing outside `areas` exists for it. */
export interface Author extends Actor {
	readonly areas: readonly string[];
	/** The token by which a program writes for them, with the short name of the programme that it opens. */
	readonly token?: { readonly programme: string };
	can(permission: string): boolean;
}

/** Tegsh itself: the demo, the command line, what follows from something else. */
export const machine: Author = { account: null, device: null, areas: [""], can: () => true };

/** One decided write. `id` is a UUIDv7 made where it was decided: the same operation sent again answers the first result. */
export interface Write<Result extends Json> {
	readonly id: string;
	readonly kind: string;
	readonly subject: string;
	readonly by: Actor;
	readonly deviceAt?: Date;
	/** A mark of what was sent, by which something else under the same id is refused; without it, all that comes with the id is the same. */
	readonly content?: string | undefined;
	/**
	 * Writes its rows with `seq` as `since_seq` or `until_seq`; throws a Problem to refuse, and nothing is written.
	 * It may be run twice, the first time rolled back: what it does outside `tx` would then be done twice.
	 */
	work(tx: Transaction, seq: number): Promise<Effect<Result>>;
	/** How it is done together with others of its kind; null where it is done by itself. */
	readonly together?: Together<Result> | null;
}

/**
 * Writes of one kind that look at nothing that another of them changes: so they are done in a few statements for all, each at its position.
 * Where one is refused, all are done again one by one.
 */
interface Together<Result extends Json> {
	/** Writes with the same object here may be done together. */
	readonly as: object;
	readonly part: unknown;
	work(tx: Transaction, parts: readonly { readonly part: unknown; readonly seq: number }[]): Promise<readonly Effect<Result>[]>;
}

/** What the journal keeps of a write, to be read later. */
export interface Effect<Result extends Json> {
	/** What was sent, as `content` of the write. */
	readonly content?: string;
	/** The version of the shape of `input`. */
	readonly version?: number;
	readonly input?: Json;
	/** Rows that took another's place or ended, with the columns that changed. */
	readonly changed?: Json;
	/** Positions whose payloads were erased with it. */
	readonly erased?: readonly number[];
	/** The rows it wrote: the journal says what they must be from now on. */
	readonly written?: readonly WrittenRows[];
	/** What it says of the tables beside that: all that stands in one, or what replaces a part that was erased. */
	readonly saying?: readonly KeptPart[];
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
		rows: Buffer | null;
		previous_hash: Buffer;
		hash: Buffer;
	};
	journal_payload: { seq: number; salt: Buffer; payload: string };
	journal_rows: {
		seq: number;
		part: number;
		salt: Buffer;
		content: string;
		instead_of_seq: number | null;
		instead_of_part: number | null;
		sealed: string | null;
	};
	journal_shape: { mark: string; shape: string };
	journal_head: { only_row: boolean; seq: number; hash: Buffer };
};
