import type * as v from "valibot";
import { type PlainDate, today } from "../clock.ts";
import { type Database, type Handle, shapesOf, type Transaction, writtenIn } from "../database/index.ts";
import type { Json } from "../json.ts";
import type { Operation } from "./operation.ts";
import type { Rewriter } from "./rows/rewriting.ts";
import type { Author } from "./schema.ts";

/** What the work of an operation is given: a transaction at one position, the author, and the programme’s day. */
export interface Change extends Rewriter {
	readonly author: Author;
	readonly handle: Handle;
	readonly today: PlainDate;
	/** Positions whose payloads this operation erased. */
	readonly erased: number[];
	/**
	 * The position that its author saw, where it was decided on a phone without a signal: who might do it then may still, although what it
	 * is about was given to somebody else since. Null where it was decided now.
	 */
	readonly seenAt: number | null;
}

type InputOf<O> = O extends Operation<infer Schema> ? v.InferOutput<Schema> : never;

/** An input as a caller gives it, with readonly lists: nobody changes it on the way. */
export type Given<Input> = Input extends Uint8Array
	? Input
	: Input extends readonly (infer One)[]
		? readonly Given<One>[]
		: Input extends object
			? { readonly [Field in keyof Input]: Given<Input[Field]> }
			: Input;

/** The work of an operation: it decides by the rules and writes rows, or throws a Problem to refuse. It may run twice, the first time rolled back. */
type Work<Input, Result extends Json> = (change: Change, input: Input) => Promise<Result>;

/** Work with something beside it. */
interface FullWork<Input, Prepared, Result extends Json> {
	/** Done before the transaction, because it takes long: a password is hashed, a file is read. */
	prepare?(handle: Handle, author: Author, input: Input): Promise<Prepared>;
	/** For work that replaces a record: what somebody changed of it on a phone is merged with what others changed meanwhile. */
	readonly before?: Before<Input>;
	/** For work that looks at nothing that another of its kind changes: the same for many, in a few statements; the results in their order. */
	readonly together?: WorkOfMany<Input, Result>;
	work(change: Change, input: Input, prepared: Prepared): Promise<Result>;
}

type WorkOfMany<Input, Result extends Json> = (many: readonly (readonly [Change, Input])[]) => Promise<readonly Result[]>;

/**
 * The input that would have written the record as it stood at a position, or null where there was none. Ids that each writing makes are
 * made once more.
 */
type Before<Input> = (db: Database, input: Input, at: number) => Promise<Input | null>;

export interface Command<Schema extends v.GenericSchema = v.GenericSchema, Result extends Json = Json, Access extends string = string> {
	readonly operation: Operation<Schema, Access>;
	/** Null where nothing is done before the transaction. */
	readonly prepare: ((handle: Handle, author: Author, input: v.InferOutput<Schema>) => Promise<unknown>) | null;
	/** Null where it adds something, and nothing is to be merged. */
	readonly before: Before<v.InferOutput<Schema>> | null;
	/** Null where each operation is done by itself. */
	readonly together: WorkOfMany<v.InferOutput<Schema>, Result> | null;
	work(change: Change, input: v.InferOutput<Schema>, prepared: unknown): Promise<Result>;
	/** Finds which subjects of these operations lie within areas; without it, only authors of the whole programme see them in the feed. */
	readonly within: Within | null;
}

type Within = (db: Database, areas: readonly string[], subjects: readonly string[]) => Promise<readonly string[]>;

// biome-ignore lint/suspicious/noExplicitAny: what a work prepares is between its two halves
type AnyWork<Input> = Work<Input, Json> | FullWork<Input, any, Json>;
type Works<O> = { readonly [Name in keyof O]: AnyWork<InputOf<O[Name]>> };

type ResultOf<W> = W extends (...given: never[]) => Promise<infer Result>
	? Result
	: W extends { work(...given: never[]): Promise<infer Result> }
		? Result
		: never;

type Commands<O, W> = {
	readonly [Name in keyof O]: O[Name] extends Operation<infer Schema, infer Access>
		? Name extends keyof W
			? Command<Schema, ResultOf<W[Name]> & Json, Access>
			: never
		: never;
};

const alone = { prepare: null, before: null, together: null } as const;

/** The work of each operation of a slice, by its name: one that is missing does not compile. */
export function commandsOf<const O extends Readonly<Record<string, Operation>>, const W extends Works<O>>(
	operations: O,
	works: W,
	within: Within | null = null,
): Commands<O, W> {
	const commands = Object.entries<Operation>(operations).map(([name, operation]): [string, Command] => {
		const given = (works as Readonly<Record<string, AnyWork<unknown>>>)[name];
		if (given === undefined) throw new Error(`${operation.kind} has no work`);
		if (typeof given === "function") return [name, { operation, ...alone, work: given, within }];
		const { prepare = null, before = null, together = null, work } = given;
		return [name, { operation, prepare, before, together, work, within }];
	});
	return Object.fromEntries(commands) as Commands<O, W>;
}

export async function changeAt(
	tx: Transaction,
	seq: number,
	handle: Handle,
	author: Author,
	seenAt: number | null = null,
): Promise<Change> {
	const written = writtenIn(await shapesOf(handle, tx));
	return { tx, seq, changed: [], written, saidAgain: new Map(), erased: [], author, handle, today: today(handle.clock), seenAt };
}
