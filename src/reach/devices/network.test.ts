import { describe, expect, it } from "vitest";
import { countNetworks, networkOf } from "./network.ts";

describe("a network", () => {
	it.each([
		["203.0.113.7", "203.0.113.250"],
		["::ffff:203.0.113.7", "203.0.113.1"],
		["2001:db8:7::1", "2001:0db8:0007:ffff::9"],
		["::1", "::2"],
	])("is what one line is given: %s and %s", (one, other) => expect(networkOf(one)).toBe(networkOf(other)));

	it.each([
		["203.0.113.7", "203.0.114.7"],
		["2001:db8:7::1", "2001:db8:8::1"],
	])("is no more than that: %s and %s", (one, other) => expect(networkOf(one)).not.toBe(networkOf(other)));

	it("counts so often on one day, whatever others do, and anew on the next", () => {
		const networks = countNetworks({ most: 2 });
		const admitted = (address: string, day: string) => networks.admit(address, day);
		expect(["203.0.113.1", "203.0.113.2", "203.0.113.3", "198.51.100.1"].map((address) => admitted(address, "2020-04-27"))).toEqual([
			true,
			true,
			false,
			true,
		]);
		expect(admitted("203.0.113.3", "2020-04-28")).toBe(true);
	});

	it("is one of so many: whoever has more of them at hand fills no memory", () => {
		const networks = countNetworks({ networks: 2 });
		expect([1, 2, 3, 1].map((one) => networks.admit(`203.0.${one}.1`, "2020-04-27"))).toEqual([true, true, false, true]);
	});
});
