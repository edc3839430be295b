import { beforeAll, describe, expect, it } from "vitest";
import { changePin, newLock, troubleWithPin, unlock } from "./pin.ts";
import { newDeviceKey, open, openBytes, seal } from "./sealing.ts";
import { isSpent, mostWrongPins, noWrongPins, waitLeft } from "./wrong-pins.ts";

// What a PIN costs is the same by any number of rounds.
const rounds = 10;
let deviceKey: CryptoKey;

beforeAll(async () => {
	deviceKey = await newDeviceKey();
});

describe("a store", () => {
	it("opens with its PIN on its telephone, and by neither alone", async () => {
		const { dataKey, ...lock } = await newLock({ pin: "280419", deviceKey, readSecret: "read-me", rounds });
		const sealed = await seal(dataKey, { given: "Номин" }, "cases/1");
		const opened = await unlock(lock, "280419", deviceKey);
		expect(opened?.readSecret).toBe("read-me");
		expect(opened && (await open(opened.dataKey, sealed, "cases/1"))).toEqual({ given: "Номин" });
		expect(await unlock(lock, "280418", deviceKey)).toBeNull();
		expect(await unlock(lock, "280419", await newDeviceKey())).toBeNull();
	});

	it("keeps what it holds behind another PIN, and the old one opens it no more", async () => {
		const { dataKey, ...lock } = await newLock({ pin: "280419", deviceKey, readSecret: "read-me", rounds });
		const sealed = await seal(dataKey, 7, "drafts/visit");
		const changed = await changePin(lock, "280419", { pin: "913752", deviceKey, rounds });
		expect(await changePin(lock, "111222", { pin: "913752", deviceKey, rounds })).toBeNull();
		const opened = changed && (await unlock(changed, "913752", deviceKey));
		expect(opened && (await open(opened.dataKey, sealed, "drafts/visit"))).toBe(7);
		expect(changed && (await unlock(changed, "280419", deviceKey))).toBeNull();
	});

	it("gives nobody its keys, and opens nothing that was put in another place or changed", async () => {
		const { dataKey } = await newLock({ pin: "280419", deviceKey, readSecret: "read-me", rounds });
		for (const key of [dataKey, deviceKey]) await expect(crypto.subtle.exportKey("raw", key)).rejects.toThrow();
		const sealed = await seal(dataKey, "Номин", "cases/1");
		expect(await openBytes(dataKey, sealed, "cases/2")).toBeNull();
		new Uint8Array(sealed.bytes).set([0, 0, 0], 3);
		expect(await openBytes(dataKey, sealed, "cases/1")).toBeNull();
	});
});

describe("a PIN", () => {
	it.each([
		["12345", "pin-short"],
		["", "pin-short"],
		["12a456", "pin-digits"],
		["000000", "pin-plain"],
		["123456", "pin-plain"],
		["987654", "pin-plain"],
		["121212", "pin-plain"],
		["123123", "pin-plain"],
		["280419", null],
		["99112233", null],
	])("%s: %s", (pin, trouble) => {
		expect(troubleWithPin(pin)).toBe(trouble);
	});
});

describe("wrong PINs", () => {
	it("cost nothing twice, then more each time, and the tenth ends it", () => {
		const waits = Array.from({ length: mostWrongPins }, (_, count) => waitLeft({ count, at: 1000 }, 1000));
		expect(waits.slice(0, 3)).toEqual([0, 0, 0]);
		expect(waits.slice(2).every((wait, at, all) => at === 0 || wait > (all[at - 1] ?? 0))).toBe(true);
		expect([isSpent(noWrongPins), isSpent({ count: 9, at: 0 }), isSpent({ count: 10, at: 0 })]).toEqual([false, false, true]);
	});

	it("are waited for by the time that has gone, and a clock that is put back gains nothing", () => {
		expect(waitLeft({ count: 4, at: 100_000 }, 110_000)).toBe(20_000);
		expect(waitLeft({ count: 4, at: 100_000 }, 130_001)).toBe(0);
		expect(waitLeft({ count: 4, at: 100_000 }, 5)).toBe(30_000);
	});
});
