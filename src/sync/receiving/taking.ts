import { setImmediate as nextTurn } from "node:timers/promises";
import * as v from "valibot";
import type { Registry } from "../../api/index.ts";
import type { Handle } from "../../shared/database/index.ts";
import { idFrom } from "../../shared/id.ts";
import { type Author, type Command, isWritten, run } from "../../shared/journal/index.ts";
import { Problem } from "../../shared/problem.ts";
import { withSoundTexts } from "../../shared/sound-texts.ts";
import type { Language } from "../../shared/words.ts";
import { settlingCommands } from "../commands.ts";
import { fieldsMet } from "../conflicts/store.ts";
import { readTold, seenBy, type Told } from "../devices/told.ts";
import { idOfKept, keptBefore, type SaidInBoth } from "../kept/store.ts";
import { problem } from "../problems.ts";
import type { KeptBecause } from "../rules.ts";
import { envelope, type FieldReceipt, type SealedOperation, sealedOperation, type sending } from "../schema.ts";
import { openerFor } from "./keys.ts";
import { mergingOf } from "./merging.ts";
import type { Sender } from "./sender.ts";

export interface Taking {
	readonly installation: Handle;
	readonly registry: Registry;
	readonly sender: Sender;
	readonly language: Language;
	log(error: unknown): void;
}

/**
 * Takes what a phone sent and answers a receipt for each, once what it says stands. One that cannot be done is kept aside and harms none of
 * the others; of one with which we made a mistake nothing is said but that it is to be sent again.
 */
export async function takeSending(taking: Taking, sent: v.InferOutput<typeof sending>): Promise<FieldReceipt[]> {
	const open = await openerFor(taking.installation, taking.sender.device.id);
	await turnToOpen();
	return takeOpened(
		taking,
		sent.operations.map((one) => readOne(isDeep(one) ? null : one, sent.keys, open)),
	);
}

/** The same of what was opened before. */
export async function takeOpened(taking: Taking, read: readonly Read[]): Promise<FieldReceipt[]> {
	const { sender } = taking;
	const known = read.flatMap(({ id }) => id ?? []);
	const { db } = sender.programme.handle;
	const kept = known.length === 0 ? new Map<string, KeptOnce>() : await keptBefore(db, sender.device.id, known);
	// What adds something says no version that it showed, and asks nothing of what the phone was told.
	const showed = read.some((one) => "operation" in one && one.operation.base !== null);
	const opened = { ...taking, told: showed ? await readTold(taking.installation.db, sender.device.id) : null };
	const takeOne = async (one: Read): Promise<FieldReceipt> => {
		const before = one.id === null ? undefined : kept.get(one.id);
		if (before) return keptReceipt(taking, one.id, before);
		try {
			return await become(opened, one);
		} catch (error) {
			taking.log(error);
			const said = error instanceof Problem ? error : problem("mistake-of-ours");
			return { ...nothing, id: one.id, outcome: "again", problem: said.toJSON(taking.language) as FieldReceipt["problem"] };
		}
	};
	// Those that need no preparation stand in one queue in their order and share its commits; where one is prepared first, each waits.
	if (read.every((one) => !("operation" in one) || taking.registry.get(one.operation.kind)?.prepare === null)) {
		return withConflicts(taking, await Promise.all(read.map(takeOne)));
	}
	const receipts: FieldReceipt[] = [];
	for (const one of read) receipts.push(await takeOne(one));
	return withConflicts(taking, receipts);
}

/** Turns of the event loop between two sendings that are opened: in each the database is heard, and one more phone gets its connection. */
const turnsApart = 4;

/** The opening of the last sending that has come. */
let lastOpening: Promise<void> = Promise.resolve();

function turnToOpen(): Promise<void> {
	lastOpening = lastOpening.then(async () => {
		for (let turn = 0; turn < turnsApart; turn += 1) await nextTurn();
	});
	return lastOpening;
}

interface Opened extends Taking {
	/** What the phone was told; null where it was told nothing, or nothing of the sending asks for it. */
	readonly told: Told | null;
}

type KeptOnce = { readonly because: KeptBecause; readonly problem: SaidInBoth | null };

const nothing = { position: null, conflicts: [], problem: null } as const satisfies Partial<FieldReceipt>;

type Read =
	/** Too garbled to be known again: it stays on the phone. */
	| { readonly id: null; readonly raw: unknown }
	/** What it holds cannot be read here. */
	| { readonly id: string; readonly raw: unknown; readonly wrapped: string | null }
	| { readonly id: string; readonly operation: SealedOperation };

function readOne(one: unknown, keys: Readonly<Record<string, string>>, open: Awaited<ReturnType<typeof openerFor>>): Read {
	const known = v.safeParse(envelope, one);
	if (!known.success) {
		const named = v.safeParse(v.object({ id: envelope.entries.id }), one);
		return named.success ? { id: named.output.id, raw: one, wrapped: null } : { id: null, raw: one };
	}
	const { id, key } = known.output;
	const wrapped = Object.hasOwn(keys, key) ? (keys[key] ?? null) : null;
	const text = wrapped === null ? null : open(known.output, wrapped);
	const said = text === null ? null : parsed(text);
	const operation = isDeep(said) ? null : v.safeParse(sealedOperation, withSoundTexts(said));
	return operation?.success ? { id, operation: operation.output } : { id, raw: one, wrapped };
}

/** No form is as deep; what is cannot be walked through, and so neither kept nor shown. */
const mostLevels = 50;

function isDeep(value: unknown): boolean {
	let level = [value];
	for (let depth = 0; level.length > 0; depth += 1) {
		if (depth > mostLevels) return true;
		level = level.flatMap((one) => (typeof one === "object" && one !== null ? Object.values(one) : []));
	}
	return false;
}

function parsed(text: string): unknown {
	try {
		return JSON.parse(text);
	} catch {
		return null;
	}
}

/** @throws what is no refusal */
async function become(taking: Opened, one: Read): Promise<FieldReceipt> {
	const { sender, registry } = taking;
	const { handle } = sender.programme;
	if (one.id === null) return { ...nothing, id: null, outcome: "again", problem: said(taking, problem("envelope-wrong")) };
	if (!("operation" in one)) return keep(taking, one.id, null, "unreadable", problem("envelope-closed"), one);
	const { operation, id } = one;
	const command = registry.get(operation.kind);
	if (!sender.author) {
		// What was done before the phone was revoked is done; its receipt was lost on the way.
		if (await isWritten(handle.db, id)) return { ...nothing, id, outcome: "repeated" };
		return keep(taking, id, operation, sender.because ?? "rights-lost", null, operation);
	}
	if (!command?.operation.offline || command.operation.journal !== "programme") {
		return keep(taking, id, operation, "refused", problem("kind-unknown", { kind: operation.kind }), operation);
	}
	return done(taking, sender.author, command, id, operation);
}

async function done(taking: Opened, author: Author, command: Command, id: string, operation: SealedOperation): Promise<FieldReceipt> {
	const { sender } = taking;
	const { input, base, was, deviceAt } = operation;
	const merging = mergingOf(command, { base, was }, { id, account: sender.device.account, device: sender.device.id });
	try {
		const { seq, repeated } = await run(sender.programme.handle, author, command, input, {
			...{ id, content: input, deviceAt: new Date(deviceAt), seenAt: seenBy(taking.told, base, sender.programme.handle.clock.now()) },
			...(merging && { first: merging.first }),
		});
		const conflicts = merging?.conflicts().map(({ field }) => field) ?? [];
		const outcome = repeated ? "repeated" : conflicts.length > 0 ? "merged" : "done";
		return { id, outcome, position: seq, conflicts, problem: null };
	} catch (refused) {
		if (!(refused instanceof Problem) || refused.status >= 500) throw refused;
		return keep(taking, id, operation, lacksRights(refused) ? "rights-lost" : "refused", refused, operation);
	}
}

function lacksRights({ code }: Problem): boolean {
	return code === "operation.not-permitted" || code === "operation.whole-programme";
}

/** Nothing that was sent is lost: what cannot be done lies at the office until somebody has looked at it. */
async function keep(
	taking: Taking,
	id: string,
	operation: SealedOperation | null,
	because: KeptBecause,
	refused: Problem | null,
	content: unknown,
): Promise<FieldReceipt> {
	const { sender, registry } = taking;
	const { device, programme } = sender;
	const row = await idOfKept(programme.handle.db, id, device.id);
	const inBoth = refused && { type: refused.code, status: refused.status, title: { mn: refused.in("mn"), en: refused.in("en") } };
	const kept = {
		...{ id: row, account: device.account, device: device.id, because, content: JSON.stringify(content) },
		...{ kind: operation?.kind ?? null, subject: operation && subjectOf(registry.get(operation.kind), operation.input) },
		problem: inBoth && JSON.stringify(inBoth),
	};
	const keeper = { account: device.account, device: device.id, areas: [""], can: (permission: string) => permission === "machine" };
	await run(programme.handle, keeper, settlingCommands["operation-kept"], kept, { id: idFrom(row, "kept aside") });
	return keptReceipt(taking, id, { because, problem: inBoth });
}

function subjectOf(command: Command | undefined, input: unknown): string | null {
	const read = command && v.safeParse(command.operation.input, input);
	return read?.success ? (command?.operation.subject(read.output) ?? null) : null;
}

function keptReceipt({ language }: Taking, id: string | null, { because, problem: kept }: KeptOnce): FieldReceipt {
	const inWords = kept && { type: `urn:tegsh:${kept.type}`, title: kept.title[language === "mn" ? "mn" : "en"], status: kept.status };
	const why = inWords ?? said({ language }, problem(because === "device-revoked" ? "device-revoked" : "rights-lost"));
	return { ...nothing, id, outcome: because === "refused" ? "refused" : "kept", problem: why };
}

function said({ language }: Pick<Taking, "language">, refused: Problem): FieldReceipt["problem"] {
	return refused.toJSON(language) as FieldReceipt["problem"];
}

/** An operation that is sent again is told what its first receipt said, which may have been lost on the way. */
async function withConflicts({ sender }: Taking, receipts: readonly FieldReceipt[]): Promise<FieldReceipt[]> {
	const repeated = receipts.flatMap(({ id, outcome }) => (outcome === "repeated" && id !== null ? [id] : []));
	if (repeated.length === 0) return [...receipts];
	const met = await fieldsMet(sender.programme.handle.db, repeated);
	return receipts.map((one) => {
		const conflicts = one.outcome === "repeated" ? met.get(one.id ?? "") : undefined;
		return conflicts ? { ...one, outcome: "merged", conflicts } : one;
	});
}
