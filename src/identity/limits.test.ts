import { expect, test } from "vitest";
import { minutesUntil, networkOf, nextTryAt } from "./limits.ts";

const now = new Date("2026-03-01T02:00:00Z");
const ago = (minutes: number) => new Date(now.getTime() - minutes * 60_000);

test("what is free costs no wait, and each further wrong try twice as much, up to a quarter of an hour", () => {
	expect(nextTryAt(4, 5, now, now)).toBeNull();
	const waits = [5, 6, 7, 8, 9, 50].map((wrong) => ((nextTryAt(wrong, 5, now, now) as Date).getTime() - now.getTime()) / 60_000);
	expect(waits).toEqual([1, 2, 4, 8, 15, 15]);
});

test("a wait ends by itself", () => {
	expect(nextTryAt(5, 5, ago(0.5), now)).toEqual(new Date(now.getTime() + 30_000));
	expect(nextTryAt(5, 5, ago(1), now)).toBeNull();
	expect(nextTryAt(5, 5, null, now)).toBeNull();
});

test("a clock that was set back keeps nobody waiting longer than the wait itself", () => {
	expect(nextTryAt(9, 5, ago(-48 * 60), now)).toEqual(new Date(now.getTime() + 15 * 60_000));
});

test.each([
	["192.0.2.7", "192.0.2.7"],
	["::ffff:192.0.2.7", "192.0.2.7"],
	["2001:db8:0:1:aaaa::1", "2001:db8:0:1"],
	["2001:db8:0:1:bbbb:cccc:dddd:eeee", "2001:db8:0:1"],
	["2001:db8::1", "2001:db8:0:0"],
	["::1", "0:0:0:0"],
	["fe80::1%eth0", "fe80:0:0:0"],
])("the network of %s is %s", (address, network) => {
	expect(networkOf(address)).toBe(network);
});

test("a wait is said in whole minutes and never as none", () => {
	expect(minutesUntil(new Date(now.getTime() + 1), now)).toBe(1);
	expect(minutesUntil(new Date(now.getTime() + 61_000), now)).toBe(2);
});
