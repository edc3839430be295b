import { realClock, today } from "../../shared/clock.ts";
import { isLanguage, type Language } from "../../shared/words.ts";
import { sealerFor } from "../crypto/installation.ts";
import type { Unlocked } from "../crypto/pin.ts";
import { type Counts, type Deciding, type Engine, engineOf, type Progress, type SyncEnd } from "../engine/engine.ts";
import { push } from "../engine/push.ts";
import { wireOf } from "../net/wire.ts";
import { newFieldId } from "../random.ts";
import type { FieldDatabase, Seat } from "../store/database.ts";
import { type Drafts, draftsOf } from "../store/drafts.ts";
import { outboxOf, unsentBySeat } from "../store/outbox.ts";
import { seatStoreOf, storeChannel } from "../store/seat-store.ts";
import { type Attempt, listSeats, noteSynced, tryPin } from "../store/seats.ts";
import { worksOf } from "../works/works.ts";

/** The seat whose PIN was typed; all of it is forgotten when the phone locks. */
export interface OpenSeat {
	readonly seat: Seat;
	readonly engine: Engine;
	readonly drafts: Drafts;
}

export interface PhoneState {
	readonly language: Language;
	readonly seats: readonly Seat[];
	/** How many entries are unsent, by seat. */
	readonly unsent: ReadonlyMap<string, number>;
	readonly open: OpenSeat | null;
	readonly counts: Counts;
	/** Counts up with each change of what can be read. */
	readonly changes: number;
	readonly syncing: Progress | null;
	/** How the last sync ended; null before the first one since the app was opened. */
	readonly ended: SyncEnd | null;
	/** Whether another version of the app waits. */
	readonly isUpdateReady: boolean;
}

/** The app while its window is open: its state, and what the screens may ask of it. */
export interface Phone {
	readonly database: FieldDatabase;
	state(): PhoneState;
	watch(look: () => void): () => void;
	/** Today by the programme’s clock; a demo may live in another year. */
	today(): string;
	now(): Date;
	speak(language: Language): Promise<void>;
	refresh(): Promise<void>;
	unlock(seat: Seat, pin: string): Promise<Attempt["outcome"] | number>;
	enter(seat: Seat, unlocked: Unlocked): Promise<void>;
	lock(): void;
	/** @throws StoreFull and then nothing was done */
	decide(deciding: Deciding): Promise<string>;
	/** Sends, and fetches if a seat is open. Nobody waits for it. */
	sync(): Promise<void>;
	/** Sends what a locked seat has left to send. */
	sendLocked(seat: Seat): Promise<SyncEnd>;
	forget(operation: string): Promise<void>;
	updateIsReady(): void;
}

/** Milliseconds between two attempts while there is something to send, also while the phone says that it is offline. */
const tryEvery = 60_000;
const nothing: Counts = { unsent: 0, notDone: 0 };

export async function openPhone(database: FieldDatabase): Promise<Phone> {
	const looks = new Set<() => void>();
	const chosen = await database.get("settings", "language");
	let offset = Number(await database.get("settings", "clock")) || 0;
	let state: PhoneState = {
		...{ language: isLanguage(chosen) ? chosen : "mn", seats: [], unsent: new Map(), open: null, counts: nothing, changes: 0 },
		...{ syncing: null, ended: null, isUpdateReady: false },
	};

	function set(changed: Partial<PhoneState>): void {
		state = { ...state, ...changed };
		for (const look of looks) look();
	}

	const now = () => new Date(realClock.now().getTime() + offset);

	/** By how much the programme’s clock differs from this phone’s, as the server said last. */
	function clockIs(server: Date): void {
		offset = server.getTime() - realClock.now().getTime();
		void database.put("settings", String(offset), "clock");
	}

	async function refresh(): Promise<void> {
		const seats = await listSeats(database);
		const [unsent, counts] = await Promise.all([unsentBySeat(database, seats), state.open?.engine.counts()]);
		const own = seats.find(({ id }) => id === state.open?.seat.id);
		const open = state.open && own ? { ...state.open, seat: own } : state.open;
		set({ seats, unsent, open, counts: counts ?? nothing, changes: state.changes + 1 });
	}

	async function enter(seat: Seat, { dataKey, readSecret }: Unlocked): Promise<void> {
		const wire = wireOf({ send: seat.sendSecret, read: readSecret, language: () => state.language, clockIs });
		const engine = engineOf({
			store: seatStoreOf(database, seat.id, dataKey),
			wire,
			sealer: await sealerFor(seat.id, seat.installationKey, realClock.now()),
			works: worksOf(seat, () => today({ now })),
			now: realClock.now,
			newId: () => newFieldId(realClock.now()),
		});
		set({ open: { seat, engine, drafts: draftsOf(database, seat.id, dataKey) }, ended: null });
		await database.put("settings", seat.id, "seat");
		await refresh();
		void sync();
	}

	async function sync(): Promise<void> {
		const { open } = state;
		if (!open) return;
		set({ syncing: state.syncing ?? { step: "sending", done: 0, of: 0 } });
		const ended = await open.engine.sync((syncing) => set({ syncing }));
		if (ended.outcome === "synced") await noteSynced(database, open.seat.id, realClock.now().getTime());
		set({ syncing: null, ended });
		await refresh();
	}

	new BroadcastChannel(storeChannel).addEventListener("message", () => void refresh());
	setInterval(() => {
		if (document.visibilityState === "visible" && state.open && state.counts.unsent > 0 && !state.syncing) void sync();
	}, tryEvery);
	await refresh();

	return {
		database,
		state: () => state,
		watch(look) {
			looks.add(look);
			return () => looks.delete(look);
		},
		today: () => today({ now }),
		now,
		async speak(language) {
			set({ language });
			await database.put("settings", language, "language");
		},
		refresh,
		async unlock(seat, pin) {
			const attempt = await tryPin(database, seat.id, pin, () => realClock.now().getTime());
			if (attempt.outcome === "open") await enter(seat, attempt.unlocked);
			else await refresh();
			return attempt.outcome === "wait" ? attempt.wait : attempt.outcome;
		},
		enter,
		lock: () => set({ open: null, counts: nothing, syncing: null, ended: null }),
		async decide(deciding) {
			if (!state.open) throw new Error("nobody is in");
			const id = await state.open.engine.add(deciding);
			await refresh();
			void sync();
			return id;
		},
		sync,
		async sendLocked({ id, sendSecret }) {
			const outbox = outboxOf(database, id);
			const sent = await push(outbox, wireOf({ send: sendSecret, read: null, language: () => state.language, clockIs }));
			const unsent = await outbox.countUnsent();
			await refresh();
			if (sent.outcome !== "sent") return sent;
			return unsent > 0 ? { outcome: "left", unsent } : { outcome: "synced" };
		},
		async forget(operation) {
			await state.open?.engine.forget(operation);
			await refresh();
		},
		updateIsReady: () => set({ isUpdateReady: true }),
	};
}
