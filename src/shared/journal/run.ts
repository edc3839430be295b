import * as v from "valibot";
import { operationProblems as texts } from "#words/shared";
import type { Handle } from "../database/index.ts";
import { inOrderOf } from "../fields.ts";
import { isId, newId } from "../id.ts";
import type { Json } from "../json.ts";
import { Problem, problems } from "../problem.ts";
import { withSoundTexts } from "../sound-texts.ts";
import { type Language, sayPlain } from "../words.ts";
import { type Change, type Command, changeAt, type Given } from "./command.ts";
import { commit } from "./commit.ts";
import { markOfContent } from "./content.ts";
import type { Operation } from "./operation.ts";
import { takeSaidAgain } from "./rows/rewriting.ts";
import type { Author, Effect, Receipt, Write } from "./schema.ts";

const statuses = {
	"not-permitted": 403,
	"whole-programme": 403,
	"in-person": 403,
	"other-programme": 403,
	"id-wrong": 422,
	"input-refused": 422,
} as const;
const problem = problems("operation", texts, statuses);

/** What a client may say of an operation beside its input; the id is made here where the caller has none. */
interface Sent {
	/** A UUIDv7: the same one sent again answers the first receipt. */
	readonly id?: string;
	readonly deviceAt?: Date;
	/** All that was sent with the id: the same id with anything else is a conflict, and not the same operation again. */
	readonly content?: unknown;
	/** For what was decided on a phone, the position that its author saw. */
	readonly seenAt?: number | null;
	/**
	 * Done in its transaction before its work: gives back the input that is run and kept, such as one that was merged with what others wrote
	 * meanwhile, and may write rows of its own beside it. It may be called twice, the first time rolled back.
	 */
	readonly first?: (change: Change, input: unknown) => Promise<unknown>;
}

/**
 * An operation that was let in: who asked for it, how far they reach, and what they sent, checked. It is a value, so that a job may keep
 * it and carry it out later.
 */
interface Admitted<Input> {
	readonly id: string;
	readonly author: Omit<Author, "can">;
	readonly input: Input;
}

/** Lets an operation in: who may, how far, with what input. @throws Problem `operation.*` */
export function admit<Schema extends v.GenericSchema>(
	author: Author,
	operation: Operation<Schema>,
	input: Given<v.InferInput<Schema>>,
	{ id = newId() }: Sent = {},
): Admitted<v.InferOutput<Schema>> {
	requirePermission(author, operation);
	requireReach(author, operation);
	if (operation.inPerson && author.token) throw problem("in-person");
	if (!isId(id)) throw problem("id-wrong");
	const { account, device, areas } = author;
	const checked = checkInput(operation, input);
	requireOwnProgramme(author, operation, checked);
	return { id, author: { account, device, areas }, input: checked };
}

/** Does what was let in before: its author may that, and nothing else any more. @throws Problem what the work refuses with */
export function carryOut<Schema extends v.GenericSchema, Result extends Json>(
	handle: Handle,
	command: Command<Schema, Result>,
	admitted: Admitted<v.InferOutput<Schema>>,
): Promise<Receipt<Result>> {
	const { access } = command.operation;
	return write(handle, { ...admitted.author, can: (permission) => permission === access }, command, admitted);
}

/**
 * Runs an operation: who may, how far, with what input, then its work and its journal row in one transaction. Everything that is written
 * goes through here: a form, the command line, the demo, the API.
 * @throws Problem `operation.*` before anything is done, or what the work refuses with.
 */
export function run<Schema extends v.GenericSchema, Result extends Json>(
	handle: Handle,
	author: Author,
	command: Command<Schema, Result>,
	input: Given<v.InferInput<Schema>>,
	sent: Sent = {},
): Promise<Receipt<Result>> {
	try {
		return write(handle, author, command, admit(author, command.operation, input, sent), sent);
	} catch (refused) {
		return Promise.reject(refused);
	}
}

function write<Schema extends v.GenericSchema, Result extends Json>(
	handle: Handle,
	author: Author,
	command: Command<Schema, Result>,
	{ id, input }: Admitted<v.InferOutput<Schema>>,
	{ deviceAt, content, seenAt, first }: Sent = {},
): Promise<Receipt<Result>> {
	const { kind, subject } = command.operation;
	const writeNow = (prepared: unknown) =>
		commit<Result>(handle, {
			id,
			kind,
			subject: subject(input),
			by: { account: author.account, device: author.device },
			...(deviceAt && { deviceAt }),
			content: content === undefined ? undefined : markOfContent(handle, content),
			work: async (tx, seq) => {
				const change = await changeAt(tx, seq, handle, author, seenAt);
				const run = first ? checkInput(command.operation, await first(change, input)) : input;
				const result = await command.work(change, run, prepared);
				return effectOf(change, command.operation, run, result);
			},
			together: first ? null : togetherOf(command, { handle, author, input, seenAt }),
		});
	// What needs no preparation stands in the queue at once, so that a batch is done in its order.
	return command.prepare === null ? writeNow(undefined) : command.prepare(handle, author, input).then(writeNow);
}

/** One of several that are done together. */
interface Part<Input> {
	readonly handle: Handle;
	readonly author: Author;
	readonly input: Input;
	readonly seenAt: number | null | undefined;
}

function togetherOf<Schema extends v.GenericSchema, Result extends Json>(
	command: Command<Schema, Result>,
	part: Part<v.InferOutput<Schema>>,
): Write<Result>["together"] {
	const { together, operation } = command;
	if (together === null) return null;
	return {
		as: command,
		part,
		work: async (tx, parts) => {
			const many: [Change, v.InferOutput<Schema>][] = [];
			for (const { part, seq } of parts) {
				const { handle, author, input, seenAt } = part as Part<v.InferOutput<Schema>>;
				many.push([await changeAt(tx, seq, handle, author, seenAt), input]);
			}
			const results = await together(many);
			const effects: Effect<Result>[] = [];
			for (const [at, [change, input]] of many.entries()) {
				effects.push(await effectOf(change, operation, input, results[at] as Result));
			}
			return effects;
		},
	};
}

/** What the journal keeps of an operation that was done. */
async function effectOf<Schema extends v.GenericSchema, Result extends Json>(
	change: Change,
	{ version, keeps }: Operation<Schema>,
	input: v.InferOutput<Schema>,
	result: Result,
): Promise<Effect<Result>> {
	const { changed, erased, tx, seq } = change;
	return {
		...{ written: await change.written.settle(tx, seq), saying: await takeSaidAgain(change) },
		...{ version, input: keeps(input) },
		...(changed.length > 0 && { changed: json(changed) }),
		...(erased.length > 0 && { erased }),
		result,
	};
}

type Who = Pick<Author, "account" | "areas" | "can">;

/** Whether somebody may do this at all: a page asks before it offers it. */
export function mayRun(who: Who, operation: Operation): boolean {
	return hasPermission(who, operation) && hasReach(who, operation);
}

function hasPermission({ account, can }: Who, { access }: Operation): boolean {
	if (access === "secret") return true;
	return access === "signed-in" ? account !== null || can("machine") : can(access);
}

function hasReach({ areas }: Who, { reach }: Operation): boolean {
	return reach !== "everywhere" || areas.includes("");
}

function requirePermission(who: Who, operation: Operation): void {
	if (!hasPermission(who, operation)) throw problem("not-permitted");
}

export function requireReach(who: Who, operation: Operation): void {
	if (!hasReach(who, operation)) throw problem("whole-programme");
}

function requireOwnProgramme<Schema extends v.GenericSchema>(
	{ token }: Author,
	operation: Operation<Schema>,
	input: v.InferOutput<Schema>,
) {
	const isElsewhere = token !== undefined && operation.ofProgramme && operation.subject(input) !== token.programme;
	if (isElsewhere) throw problem("other-programme", { programme: token.programme });
}

/** An input as the work will have it. @throws Problem `operation.input-refused` with what is wrong, field by field */
function checkInput<Schema extends v.GenericSchema>(operation: Operation<Schema>, input: unknown): v.InferOutput<Schema> {
	const outcome = v.safeParse(operation.input, withSoundTexts(input));
	if (outcome.success) return outcome.output;
	const fields: Record<string, Said> = {};
	for (const issue of outcome.issues) {
		const field = issue.path?.map(({ key }) => String(key)).join(".") ?? "form";
		fields[field] ??= (language) => messageIn(operation, issue.message, language);
	}
	const { code, status, in: text } = problem("input-refused");
	throw new Problem(code, status, text, {}, inOrderOf(operation.input, fields));
}

type Said = (language: Language) => string;

/** A message that is no key of the slice's dictionaries is said as it is. */
function messageIn({ messages }: Operation, key: string, language: Language): string {
	return [...messages, {}].map((dictionary) => sayPlain(dictionary, key, language)).find((said) => said !== null) ?? key;
}

/** Rows as the journal keeps them: without bytes, and with moments as text. */
function json(changed: readonly unknown[]): Json {
	return JSON.parse(JSON.stringify(changed, (_, value) => (value?.type === "Buffer" ? undefined : value)));
}
