import { changedFields } from "../../sync/rules.ts";
import type { SealedOperation, Values } from "../../sync/schema.ts";
import { isNotDone, isUnsent, type LocalDocument, type LocalWorks, localDocuments } from "./local.ts";
import { pull } from "./pull.ts";
import { push } from "./push.ts";
import type { DocumentName, Entry, FieldStore } from "./store.ts";
import type { Sealer, Wire } from "./wire.ts";

interface EngineParts {
	readonly store: FieldStore;
	readonly wire: Wire;
	readonly sealer: Sealer;
	/** What the phone shows of operations that the server has not seen. */
	readonly works: LocalWorks;
	/** The phone’s clock, which may be wrong; it is kept and decides nothing. */
	now(): Date;
	/** A UUIDv7. */
	newId(): string;
}

/** An operation that an officer decided, before it is sealed. */
export interface Deciding {
	/** The operation’s id: a form that is saved twice gives the same one, and is one operation. */
	readonly id?: string;
	readonly kind: string;
	readonly input: unknown;
	/** For an edit, the whole input as the form showed it; without it, something is added. */
	readonly shown?: unknown;
}

export interface Counts {
	readonly unsent: number;
	/** How many were refused or kept aside at the office, and not yet read here. */
	readonly notDone: number;
}

/** How far a sync has come. */
export type Progress =
	| { readonly step: "sending"; readonly done: number; readonly of: number }
	| { readonly step: "fetching"; readonly documents: number };

/** How a sync ended: only `synced` means that nothing is left and that everything there is has come. */
export type SyncEnd =
	| { readonly outcome: "synced" }
	/** The server asks for some operations again later; `unsent` is how many are left. */
	| { readonly outcome: "left"; readonly unsent: number }
	| { readonly outcome: "no-answer" }
	| { readonly outcome: "refused"; readonly status: number; readonly code: string; readonly said: string }
	| { readonly outcome: "full" };

/** All that the screens ask for. */
export interface Engine {
	/** Puts an operation into the outbox; it stands there when the promise is kept. @throws StoreFull and then nothing of it is there */
	add(deciding: Deciding): Promise<string>;
	documents(collection: string): Promise<readonly LocalDocument[]>;
	document(name: DocumentName): Promise<LocalDocument | null>;
	/** Operations decided here that are not over: unsent, refused with the reason, or done and not fetched yet. */
	entries(): Promise<readonly Entry[]>;
	counts(): Promise<Counts>;
	/** Drops an entry once the officer has read why it was refused: the office has it. */
	forget(operation: string): Promise<void>;
	/** Sends first and fetches then, so that a child who was given to somebody else leaves after the work on it. One at a time: a second call waits for the first. */
	sync(progress?: (progress: Progress) => void): Promise<SyncEnd>;
}

export function engineOf({ store, wire, sealer, works, now, newId }: EngineParts): Engine {
	let syncing: Promise<SyncEnd> | null = null;

	async function document(name: DocumentName): Promise<LocalDocument | null> {
		const [stored, entries] = await Promise.all([store.document(name), store.entries()]);
		const [found] = localDocuments(stored ? [stored] : [], entries.filter(isAbout(name)), works).filter(isNamed(name));
		return found ?? null;
	}

	/** The newest version of the documents that an operation is about; null where the phone held none. */
	async function baseOf(about: readonly DocumentName[]): Promise<number | null> {
		const versions = (await Promise.all(about.map((name) => store.document(name)))).flatMap((found) => found?.version ?? []);
		return versions.length === 0 ? null : Math.max(...versions);
	}

	return {
		async add({ id = newId(), kind, input, shown }) {
			const about = works[kind]?.about(input as never) ?? [];
			const was: Values | undefined = shown === undefined ? undefined : changedFields(shown, input);
			const decided: SealedOperation = { kind, input, base: await baseOf(about), ...(was && { was }), deviceAt: now().toISOString() };
			const sealed = { id, ...(await sealer.seal(id, decided)) };
			await store.write({ add: { operation: { ...decided, id, about }, sealed } });
			return id;
		},
		async documents(collection) {
			const [stored, entries] = await Promise.all([store.documents(collection), store.entries()]);
			return localDocuments(stored, entries, works).filter((one) => one.collection === collection);
		},
		document,
		entries: () => store.entries(),
		async counts() {
			const entries = await store.entries();
			return { unsent: entries.filter(isUnsent).length, notDone: entries.filter(isNotDone).length };
		},
		async forget(operation) {
			const entry = (await store.entries()).find((one) => one.operation.id === operation);
			if (entry && isNotDone(entry)) await store.write({ remove: [operation] });
		},
		sync(progress = () => {}) {
			syncing ??= syncOnce(store, wire, progress).finally(() => {
				syncing = null;
			});
			return syncing;
		},
	};
}

async function syncOnce(store: FieldStore, wire: Wire, progress: (progress: Progress) => void): Promise<SyncEnd> {
	const sent = await push(store, wire, (done, of) => progress({ step: "sending", done, of }));
	if (sent.outcome !== "sent") return sent;
	const pulled = await pull(store, wire, (documents) => progress({ step: "fetching", documents }));
	if (pulled.outcome !== "pulled") return pulled;
	const unsent = await store.countUnsent();
	return unsent > 0 ? { outcome: "left", unsent } : { outcome: "synced" };
}

function isAbout(name: DocumentName) {
	return ({ operation }: Entry) => operation.about.some(isNamed(name));
}

function isNamed({ collection, id }: DocumentName) {
	return (other: DocumentName) => other.collection === collection && other.id === id;
}
