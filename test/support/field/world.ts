import { type Chance, chanceFrom } from "../../../src/demo/chance.ts";
import { type Engine, engineOf } from "../../../src/field/engine/engine.ts";
import type { Decided, FieldStore } from "../../../src/field/engine/store.ts";
import { NoAnswer, type Sealer, type Wire } from "../../../src/field/engine/wire.ts";
import type { Programme } from "../../../src/programme/index.ts";
import type { Handle } from "../../../src/shared/database/index.ts";
import { newId } from "../../../src/shared/id.ts";
import { run } from "../../../src/shared/journal/index.ts";
import type { Asking, PulledAnswer, Sending } from "../../../src/sync/schema.ts";
import { type Disk, emptyDisk, memoryStore, WentDark } from "./memory.ts";
import { type NoteDocument, noteCommands, notesOf, noteWorks } from "./notes.ts";
import { sealerFor } from "./sealing.ts";
import { type FieldServer, realServer, type Seat } from "./server.ts";

/** A planted fault: one part that breaks a promise, to see that it is found. */
export interface Fault {
	readonly name: string;
	server?(server: FieldServer, world: World): FieldServer;
	store?(store: FieldStore, disk: Disk): FieldStore;
	answer?(answer: PulledAnswer, disk: Disk): PulledAnswer;
}

export interface Phone {
	readonly seat: Seat;
	readonly disk: Disk;
	readonly sealer: Sealer;
}

export interface World {
	readonly chance: Chance;
	readonly phones: readonly Phone[];
	readonly server: FieldServer;
	/** All that was decided on any phone, also on one that was lost or wiped since. */
	readonly decided: Map<string, { readonly operation: Decided; readonly phone: Phone }>;
	/** What phones were told of their operations. */
	readonly told: Map<string, string>;
	/** What reached the server, for a fault to know it again. */
	readonly taken: Set<string>;
	/** What stands in a note. */
	standing(note: string): Promise<Pick<NoteDocument, "area" | "one" | "other"> | null>;
}

const areas = ["A", "B"];

/** Several phones and an office, and what happens to them: everything that may go wrong does, and in the end everybody has a signal. */
export async function runSchedule(installation: Handle, programme: Programme, key: string, seed: number, fault?: Fault): Promise<string[]> {
	const chance = chanceFrom(seed);
	const id = newId();
	const collection = notesOf(id);
	const phones = Array.from({ length: chance.between(2, 3) }, (_, at): Phone => {
		const seat: Seat = { device: newId(), account: newId(), areas: at === 0 ? ["A"] : chance.pick([["A"], ["B"], ["A", "B"]]) };
		return { seat, disk: emptyDisk(), sealer: sealerFor(seat.device, key) };
	});
	const real = realServer(installation, programme, collection);
	const standing = async (note: string) =>
		(await programme.handle.pool.query("select area, one, other from note where id = $1 order by since_seq desc limit 1", [note]))
			.rows[0] ?? null;
	const base: World = { chance, phones, server: real, decided: new Map(), told: new Map(), taken: new Set(), standing };
	const world: World = { ...base, server: fault?.server?.(real, base) ?? real };
	const past: { readonly phone: Phone; readonly sending: Sending }[] = [];
	const office = { account: newId(), device: null, areas: [""], can: () => true };

	function engineOn(phone: Phone, wire: Wire, pause?: () => Promise<void>): Engine {
		const plain = memoryStore(phone.disk, pause);
		const store = fault?.store?.(plain, phone.disk) ?? plain;
		// A clock that is wrong by years, and each time otherwise.
		const now = () => new Date(Date.UTC(chance.between(2005, 2040), chance.between(0, 11), chance.between(1, 28)));
		return engineOf({ store, wire, sealer: phone.sealer, works: noteWorks, now, newId });
	}

	/** A line that loses what is sent, or the answer, or sends it twice; or none of it. */
	function lineOf(phone: Phone, isGood: boolean, meanwhile: () => Promise<void> = async () => {}): Wire {
		const lost = (share: number) => !isGood && chance.happens(share);
		return {
			push: async (sending) => {
				if (lost(0.15)) throw new NoAnswer("lost on the way");
				past.push({ phone, sending });
				if (lost(0.15)) await world.server.push(phone.seat, sending);
				const sent = await world.server.push(phone.seat, sending);
				if (lost(0.2)) throw new NoAnswer("the answer was lost");
				for (const { id: of, outcome } of sent.receipts) if (of !== null) world.told.set(of, outcome);
				return sent;
			},
			pull: async (asking: Asking) => {
				await meanwhile();
				if (lost(0.1)) throw new NoAnswer("lost on the way");
				const answer = await world.server.pull(phone.seat, asking);
				if (lost(0.1)) throw new NoAnswer("the answer was lost");
				return fault?.answer?.(answer, phone.disk) ?? answer;
			},
		};
	}

	async function decide(phone: Phone): Promise<string> {
		const engine = engineOn(phone, lineOf(phone, true));
		const documents = (await engine.documents("notes"))
			.map(({ document }) => document as NoteDocument | null)
			.filter((one) => one !== null);
		const known = documents.length > 0 ? chance.pick(documents) : null;
		const what = known === null ? "write" : chance.pick(["write", "edit", "edit", "edit", "mark"] as const);
		const word = () => `word ${chance.between(0, 4)}`;
		const note = newId();
		const operation = newId();
		if (known === null || what === "write") {
			const input = { id: note, world: id, area: chance.pick(phone.seat.areas), one: word(), other: word() };
			await engine.add({ id: operation, kind: "test.note-written", input });
		} else if (what === "mark") {
			await engine.add({ id: operation, kind: "test.note-marked", input: { id: newId(), note: known.id } });
		} else {
			const { marks: _, ...shown } = known;
			const input = { ...shown, [chance.pick(["one", "other"])]: word() };
			await engine.add({ id: operation, kind: "test.note-edited", input, shown });
		}
		const entry = phone.disk.entries.find(({ sealed }) => sealed.id === operation);
		if (entry) world.decided.set(operation, { operation: entry.operation, phone });
		return known?.id ?? note;
	}

	/** The office edits a note, or gives it to another area; a certain one, where it is there. */
	async function workAtOffice(certain?: string): Promise<void> {
		const all = (await real.pull({ ...officeSeat, areas: [""] }, { schema: 1, cursor: 0, held: {} })).documents;
		const some = all.filter(({ id }) => certain === undefined || id === certain);
		if (some.length === 0) return;
		const { marks: _, ...note } = chance.pick(some).document as NoteDocument;
		const changed = certain
			? { area: note.area === "A" ? "B" : "A" }
			: chance.happens(0.5)
				? { area: chance.pick(areas) }
				: { [chance.pick(["one", "other"])]: `office ${chance.between(0, 4)}` };
		await run(programme.handle, office, noteCommands["note-edited"], { ...note, ...changed });
	}
	const officeSeat: Seat = { device: newId(), account: office.account, areas: [""] };

	async function syncSomehow(phone: Phone): Promise<void> {
		const steps = chance.happens(0.3) ? chance.between(1, 30) : Number.POSITIVE_INFINITY;
		let left = steps;
		const pause = async () => {
			left -= 1;
			if (left < 0) throw new WentDark();
		};
		const meanwhile = async () => {
			if (!chance.happens(0.3)) return;
			const note = await decide(phone);
			// And it is given to somebody else before that was sent.
			if (chance.happens(0.5)) await workAtOffice(note);
		};
		try {
			await engineOn(phone, lineOf(phone, false, meanwhile), pause).sync();
		} catch (error) {
			if (!(error instanceof WentDark)) throw error;
		}
	}

	const steps = chance.between(7, 13);
	for (let step = 0; step < steps; step += 1) {
		const phone = chance.pick(phones);
		const what = chance.pick(["decide", "decide", "decide", "sync", "sync", "office", "scope", "late"] as const);
		if (what === "decide") await decide(phone);
		else if (what === "sync") await syncSomehow(phone);
		else if (what === "office") await workAtOffice();
		else if (what === "scope") phone.seat.areas = chance.pick([["A"], ["B"], ["A", "B"]]);
		else if (past.length > 0) {
			// What was underway for hours arrives after all.
			const late = chance.pick(past);
			await world.server.push(late.phone.seat, late.sending);
		}
	}
	const ends: string[] = [];
	for (const phone of phones) {
		for (let turn = 0; turn < 3; turn += 1) {
			const { outcome } = await engineOn(phone, lineOf(phone, true)).sync();
			if (outcome === "synced") break;
			if (turn === 2) ends.push(`a phone with a signal ends ${outcome}`);
		}
	}
	// What the last of them wrote comes to the others.
	for (const phone of phones) await engineOn(phone, lineOf(phone, true)).sync();
	return [...ends, ...(await faultsIn(world, programme.handle, real, id))];
}

/** What is not as it must be once everybody has synced. */
async function faultsIn(world: World, handle: Handle, server: FieldServer, id: string): Promise<string[]> {
	const faults: string[] = [];
	for (const { seat, disk } of world.phones) {
		const { documents } = await server.pull(seat, { schema: 1, cursor: 0, held: {} }).then(async (first) => {
			let all = first;
			const held: [string, number][] = [];
			const seen = [...first.documents];
			while (all.more) {
				for (const one of all.documents) held.push([one.id, one.version]);
				all = await server.pull(seat, { schema: 1, cursor: 0, held: { notes: held } });
				seen.push(...all.documents);
			}
			return { documents: seen };
		});
		const holds = [...disk.documents.values()];
		if (inOneOrder(documents) !== inOneOrder(holds)) faults.push("a phone holds something else than the server says it must");
		if (disk.entries.some(({ receipt }) => receipt === null || receipt.outcome === "again")) faults.push("something is still unsent");
	}
	const operations = [...world.decided.keys()];
	const { rows: written } = await handle.pool.query<{ operation: string }>("select operation from journal where operation = any($1)", [
		operations,
	]);
	const { rows: kept } = await handle.pool.query<{ id: string }>("select id from sync_kept where id = any($1)", [operations]);
	const journalled = new Set(written.map(({ operation }) => operation));
	const aside = new Set(kept.map((one) => one.id));
	for (const [operation, { operation: of }] of world.decided) {
		const { kind } = of;
		const told = world.told.get(operation);
		const isTaken = told === "done" || told === "repeated" || told === "merged";
		if (isTaken && !journalled.has(operation)) faults.push(`${kind} was acknowledged and is not there`);
		if (!journalled.has(operation) && !aside.has(operation)) faults.push(`${kind} was decided and lost`);
	}
	faults.push(...(await faultsOfMerging(handle, world, id)));
	const { rows: extra } = await handle.pool.query<{ operation: string }>(
		`select operation from journal join journal_payload using (seq) where kind like 'test.note-%' and device is not null
			and (payload -> 'input' ->> 'world' = $1 or subject in (select id::text from note where world = $1::uuid)) and not operation = any($2)`,
		[id, operations],
	);
	if (extra.length > 0) faults.push("something was done that nobody decided, or twice");
	return faults;
}

/** The merge, written out by hand: what nobody at the office had changed is as the phone sent it; the rest stays, and both are kept. */
async function faultsOfMerging(handle: Handle, { decided }: World, world: string): Promise<string[]> {
	const { rows: notes } = await handle.pool.query<NoteRow>(
		"select id, since_seq::int as seq, area, one, other from note where world = $1 order by since_seq",
		[world],
	);
	const { rows: written } = await handle.pool.query<{ operation: string; seq: number }>(
		"select operation, seq::int as seq from journal where operation = any($1)",
		[[...decided.keys()]],
	);
	const { rows: kept } = await handle.pool.query<{ operation: string; field: string }>(
		"select operation, field from sync_conflict where operation = any($1)",
		[[...decided.keys()]],
	);
	return written.flatMap(({ operation, seq }) => {
		const { kind, input, was = {} } = decided.get(operation)?.operation ?? {};
		if (kind !== "test.note-edited") return [];
		const sent = input as NoteRow;
		const after = notes.find((row) => row.id === sent.id && row.seq === seq);
		const before = notes.findLast((row) => row.id === sent.id && row.seq < seq);
		if (!after || !before) return ["an edit wrote no row"];
		return (["area", "one", "other"] as const).flatMap((field) => {
			const isMet = field in was && before[field] !== was[field] && before[field] !== sent[field];
			const wanted = field in was && !isMet ? sent[field] : before[field];
			const isKept = kept.some((one) => one.operation === operation && one.field === field);
			return after[field] === wanted && isKept === isMet ? [] : ["what somebody had written was written over unseen, or an edit was lost"];
		});
	});
}

interface NoteRow extends Pick<NoteDocument, "id" | "area" | "one" | "other"> {
	readonly seq: number;
}

function inOneOrder(documents: readonly { readonly id: string; readonly version: number; readonly document: unknown }[]): string {
	const sorted = documents
		.map(({ id, version, document }) => [id, version, document])
		.toSorted(([one], [other]) => (String(one) < String(other) ? -1 : 1));
	return JSON.stringify(sorted);
}
