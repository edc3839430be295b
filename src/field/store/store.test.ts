import "fake-indexeddb/auto";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { boundTo } from "../../sync/schema.ts";
import { fromBase64, toBase64 } from "../crypto/base64.ts";
import { sealerFor } from "../crypto/installation.ts";
import type { Unlocked } from "../crypto/pin.ts";
import { mostWrongPins } from "../crypto/wrong-pins.ts";
import type { Answered, Decided } from "../engine/store.ts";
import { StoreFull } from "../engine/store.ts";
import { newFieldId } from "../random.ts";
import { type FieldDatabase, openFieldDatabase } from "./database.ts";
import { draftsOf } from "./drafts.ts";
import { outboxOf, unsentBySeat } from "./outbox.ts";
import { seatStoreOf } from "./seat-store.ts";
import { addSeat, choosePin, listSeats, removeSeat, tryPin } from "./seats.ts";

const noon = new Date("2020-04-28T04:00:00Z");
const rounds = 10;
const pin = "280419";
let at = 0;
let database: FieldDatabase;
let installation: CryptoKeyPair;
let unlocked: Unlocked;
const bat = { id: newFieldId(noon), account: "bat", name: "Ц. Батжаргал" };
const naraa = { id: newFieldId(noon), account: "naraa", name: "Д. Наранцацрал" };

beforeEach(async () => {
	at = 0;
	database = await openFieldDatabase(() => {}, `field-${newFieldId(noon)}`);
	installation = await crypto.subtle.generateKey({ name: "ECDH", namedCurve: "P-256" }, true, ["deriveBits"]);
	unlocked = await enrol(bat);
});

afterEach(() => {
	vi.restoreAllMocks();
	database.close();
});

describe("an operation that was decided", () => {
	it("is there after the app was killed, to be read with the PIN and to be sent without", async () => {
		await decide("Номин");
		const again = await tryPin(database, bat.id, pin, () => at);
		const store = again.outcome === "open" ? seatStoreOf(database, bat.id, again.unlocked.dataKey) : null;
		expect((await store?.entries())?.map(({ operation, receipt }) => [operation.input, receipt])).toEqual([[{ given: "Номин" }, null]]);
		expect(await outboxOf(database, bat.id).countUnsent()).toBe(1);
	});

	it("can be read nowhere on the telephone, and by the installation alone", async () => {
		const { id, deviceAt } = await decide("Номин");
		const all = await Promise.all(Array.from(database.objectStoreNames, (name) => database.getAll(name)));
		const seen = JSON.stringify(all, (_, value) => (value instanceof ArrayBuffer ? textOf(new Uint8Array(value)) : value));
		expect(seen).toContain(id);
		expect(seen).not.toMatch(/Номин|given|children\.child-registered/);
		const [sealed] = await outboxOf(database, bat.id).unsent(10);
		expect(sealed && (await openAtOffice(bat.id, sealed))).toEqual({
			...{ kind: "children.child-registered", input: { given: "Номин" }, base: null, deviceAt },
		});
		await expect(sealed && openAtOffice(naraa.id, sealed)).rejects.toThrow();
	});

	it("is sent in the order in which it was decided, even if the clock was put back", async () => {
		const first = await decide("Номин", new Date("2031-01-01"));
		const second = await decide("Хулан", new Date("2001-01-01"));
		expect((await outboxOf(database, bat.id).unsent(10)).map(({ id }) => id)).toEqual([first.id, second.id]);
	});

	it("goes by its receipt alone, and what is to be sent again stays", async () => {
		const [done, again] = [await decide("Номин"), await decide("Хулан")];
		const outbox = outboxOf(database, bat.id);
		await outbox.answer([receiptOf(done.id, "done"), receiptOf(again.id, "again"), receiptOf(newFieldId(noon), "done")]);
		expect((await outbox.unsent(10)).map(({ id }) => id)).toEqual([again.id]);
	});

	it("is written as a whole or not at all where there is no room, and says so", async () => {
		const store = seatStoreOf(database, bat.id, unlocked.dataKey);
		await store.entries();
		const put = IDBObjectStore.prototype.put;
		vi.spyOn(IDBObjectStore.prototype, "put").mockImplementation(function (this: IDBObjectStore, ...args) {
			if (this.name === "operations") throw new DOMException("full", "QuotaExceededError");
			return put.apply(this, args as never);
		});
		await expect(decide("Номин", noon, store)).rejects.toThrow(StoreFull);
		vi.restoreAllMocks();
		expect([await store.countUnsent(), await store.entries()]).toEqual([0, []]);
	});
});

describe("a telephone that several use", () => {
	it("keeps for each what is theirs, and sends the work of an officer who is not there", async () => {
		const { dataKey } = await enrol(naraa, "913752");
		await decide("Номин");
		expect(await seatStoreOf(database, naraa.id, dataKey).entries()).toEqual([]);
		expect([...(await unsentBySeat(database, [bat, naraa]))]).toEqual([
			[bat.id, 1],
			[naraa.id, 0],
		]);
		expect(await tryPin(database, naraa.id, pin, () => at)).toEqual({ outcome: "wrong" });
	});

	it("lets nobody take away a seat with unsent work", async () => {
		await decide("Номин");
		const unsent = await outboxOf(database, bat.id).countUnsent();
		expect([await removeSeat(database, bat.id, unsent), (await listSeats(database)).length]).toEqual([false, 1]);
		expect([await removeSeat(database, bat.id, 0), (await listSeats(database)).length]).toEqual([true, 0]);
	});
});

describe("wrong PINs", () => {
	it("wipe at the tenth what could be read, and nothing of what is to be sent", async () => {
		const store = seatStoreOf(database, bat.id, unlocked.dataKey);
		await store.write({ put: [{ collection: "cases", id: newFieldId(noon), version: 3, document: { given: "Хулан" } }], cursor: 3 });
		await draftsOf(database, bat.id, unlocked.dataKey).keep("visit", { note: "Гэрт нь очсон" });
		const { id } = await decide("Номин");
		const outcomes: string[] = [];
		for (let count = 0; count < mostWrongPins; count += 1) {
			outcomes.push((await tryPin(database, bat.id, "111222", () => at)).outcome);
			at += 3_600_000;
		}
		expect(outcomes).toEqual(["wrong", "wrong", ...Array(7).fill("wait"), "wiped"]);
		expect(await tryPin(database, bat.id, pin, () => at)).toEqual({ outcome: "wiped" });
		for (const name of ["documents", "operations", "drafts", "keys"] as const) expect(await database.count(name)).toBe(0);
		expect((await outboxOf(database, bat.id).unsent(10)).map((one) => one.id)).toEqual([id]);
		expect((await listSeats(database))[0]).toMatchObject({ lock: null, sendSecret: "send-me", cursor: 0 });
	});

	it("are waited for, and counted although the app is killed before it knows", async () => {
		for (let count = 0; count < 3; count += 1) await tryPin(database, bat.id, "111222", () => at);
		expect(await tryPin(database, bat.id, pin, () => at)).toEqual({ outcome: "wait", wait: 10_000 });
		at += 10_001;
		vi.spyOn(crypto.subtle, "deriveKey").mockRejectedValueOnce(new Error("killed"));
		await expect(tryPin(database, bat.id, pin, () => at)).rejects.toThrow("killed");
		expect((await listSeats(database))[0]?.wrong.count).toBe(4);
		at += 3_600_000;
		expect((await tryPin(database, bat.id, pin, () => at)).outcome).toBe("open");
		expect((await listSeats(database))[0]?.wrong.count).toBe(0);
	});

	it("change nothing, where another PIN was to be chosen", async () => {
		expect(await choosePin(database, bat.id, "111222", "913752")).toBe(false);
		expect(await choosePin(database, bat.id, pin, "913752")).toBe(true);
		expect((await tryPin(database, bat.id, "913752", () => at)).outcome).toBe("open");
	}, 60_000);
});

describe("a draft", () => {
	it("is there after the app was killed, as it stood at the last letter", async () => {
		const drafts = draftsOf(database, bat.id, unlocked.dataKey);
		await Promise.all(["Н", "Но", "Номин"].map((given) => drafts.keep("register", { given })));
		expect(await draftsOf(database, bat.id, unlocked.dataKey).read("register")).toEqual({ given: "Номин" });
		expect(await drafts.begun()).toEqual(["register"]);
		await drafts.drop("register");
		expect([await drafts.read("register"), await drafts.begun()]).toEqual([null, []]);
	});
});

async function enrol(who: { readonly id: string; readonly account: string; readonly name: string }, own = pin): Promise<Unlocked> {
	const installationKey = toBase64(new Uint8Array(await crypto.subtle.exportKey("raw", installation.publicKey)));
	const place = { programme: "demo", programmeName: { mn: "Жишээ", en: "Demo" } };
	return addSeat(database, { ...who, ...place, installationKey, sendSecret: "send-me", readSecret: "read-me" }, own, rounds);
}

async function decide(given: string, now = noon, store = seatStoreOf(database, bat.id, unlocked.dataKey)): Promise<Decided> {
	const id = newFieldId(now);
	const [seat] = await listSeats(database);
	const decided = { kind: "children.child-registered", input: { given }, base: null, deviceAt: now.toISOString() };
	const sealer = await sealerFor(bat.id, seat?.installationKey ?? "", now);
	const operation = { ...decided, id, about: [{ collection: "cases", id: newFieldId(now) }] };
	await store.write({ add: { operation, sealed: { id, ...(await sealer.seal(id, decided)) } } });
	return operation;
}

/** What the installation does with its private half. */
async function openAtOffice(device: string, { id, iv, sealed, wrapped }: { id: string; iv: string; sealed: string; wrapped: string }) {
	const all = fromBase64(wrapped);
	const curve = { name: "ECDH", namedCurve: "P-256" };
	const passing = await crypto.subtle.importKey("raw", all.slice(0, 65), curve, false, []);
	const secret = await crypto.subtle.deriveBits({ name: "ECDH", public: passing }, installation.privateKey, 256);
	const material = await crypto.subtle.importKey("raw", secret, "HKDF", false, ["deriveKey"]);
	const how = { name: "HKDF", hash: "SHA-256", salt: new Uint8Array(), info: new TextEncoder().encode("tegsh field key 1") };
	const wrapping = await crypto.subtle.deriveKey(how, material, { name: "AES-GCM", length: 256 }, false, ["decrypt"]);
	const bytes = await crypto.subtle.decrypt({ name: "AES-GCM", iv: all.slice(65, 77) }, wrapping, all.slice(77));
	const key = await crypto.subtle.importKey("raw", bytes, "AES-GCM", false, ["decrypt"]);
	const additionalData = new TextEncoder().encode(boundTo(device, id));
	const opened = await crypto.subtle.decrypt({ name: "AES-GCM", iv: fromBase64(iv), additionalData }, key, fromBase64(sealed));
	return JSON.parse(textOf(new Uint8Array(opened)));
}

function receiptOf(id: string, outcome: Answered["outcome"]): Answered {
	return { id, outcome, position: outcome === "done" ? 7 : null, conflicts: [], problem: null };
}

function textOf(bytes: Uint8Array<ArrayBuffer>): string {
	return new TextDecoder().decode(bytes);
}
