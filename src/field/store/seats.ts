import { changePin, newLock, type Unlocked, unlock } from "../crypto/pin.ts";
import { newDeviceKey } from "../crypto/sealing.ts";
import { isSpent, noWrongPins, waitLeft } from "../crypto/wrong-pins.ts";
import type { FieldDatabase, Seat } from "./database.ts";
import { inOne } from "./in-one.ts";
import { wipeReadable } from "./outbox.ts";

/** A seat as the enrolment made it, before there is a PIN. */
export type NewSeat = Omit<Seat, "lock" | "wrong" | "cursor" | "syncedAt"> & { readonly readSecret: string };

/** How an attempt with a PIN ended. */
export type Attempt =
	| { readonly outcome: "open"; readonly unlocked: Unlocked }
	| { readonly outcome: "wrong" }
	/** Milliseconds until the next PIN is looked at. */
	| { readonly outcome: "wait"; readonly wait: number }
	| { readonly outcome: "wiped" };

export function listSeats(database: FieldDatabase): Promise<Seat[]> {
	return database.getAll("seats");
}

/** @throws StoreFull */
export async function addSeat(database: FieldDatabase, { readSecret, ...seat }: NewSeat, pin: string, rounds?: number): Promise<Unlocked> {
	const deviceKey = await newDeviceKey();
	const { dataKey, ...made } = await newLock({ pin, deviceKey, readSecret, rounds });
	const { salt, rounds: used, sealed } = made;
	const lock = { salt, rounds: used, sealed };
	await inOne(database, ["seats", "keys"], (writing) =>
		Promise.all([
			writing.objectStore("keys").put(deviceKey, seat.id),
			writing.objectStore("seats").put({ ...seat, lock, wrong: noWrongPins, cursor: 0, syncedAt: null }),
		]),
	);
	return { dataKey, readSecret };
}

/**
 * A wrong PIN is counted before it is looked at, so that nobody gains an attempt by switching the phone off in between. The tenth wipes what
 * could be read.
 */
export async function tryPin(database: FieldDatabase, id: string, pin: string, now: () => number): Promise<Attempt> {
	const counting = database.transaction("seats", "readwrite", { durability: "strict" });
	const seat = await counting.store.get(id);
	if (!seat?.lock) return { outcome: "wiped" };
	const wait = waitLeft(seat.wrong, now());
	if (wait > 0) return { outcome: "wait", wait };
	const wrong = { count: seat.wrong.count + 1, at: now() };
	await Promise.all([counting.store.put({ ...seat, wrong }), counting.done]);
	const deviceKey = await database.get("keys", id);
	const unlocked = deviceKey ? await unlock(seat.lock, pin, deviceKey) : null;
	if (unlocked) {
		await change(database, id, { wrong: noWrongPins });
		return { outcome: "open", unlocked };
	}
	if (isSpent(wrong)) {
		await wipeReadable(database, id);
		return { outcome: "wiped" };
	}
	const next = waitLeft(wrong, wrong.at);
	return next > 0 ? { outcome: "wait", wait: next } : { outcome: "wrong" };
}

/** Changes the PIN; false where the old one is wrong. */
export async function choosePin(database: FieldDatabase, id: string, old: string, pin: string): Promise<boolean> {
	const [seat, deviceKey] = await Promise.all([database.get("seats", id), database.get("keys", id)]);
	const lock = seat?.lock && deviceKey ? await changePin(seat.lock, old, { pin, deviceKey }) : null;
	if (lock) await change(database, id, { lock });
	return lock !== null;
}

export function noteSynced(database: FieldDatabase, id: string, at: number): Promise<void> {
	return change(database, id, { syncedAt: at });
}

/** Removes a seat; one with unsent work stays until that is at the office. */
export async function removeSeat(database: FieldDatabase, id: string, unsent: number): Promise<boolean> {
	if (unsent > 0) return false;
	await wipeReadable(database, id);
	await database.delete("seats", id);
	return true;
}

function change(database: FieldDatabase, id: string, changed: Partial<Seat>): Promise<void> {
	return inOne(database, ["seats"], async (writing) => {
		const seats = writing.objectStore("seats");
		const seat = await seats.get(id);
		if (seat) await seats.put({ ...seat, ...changed });
	});
}
