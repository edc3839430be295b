import { describe, expect, it } from "vitest";
import { waysAround } from "./list-pager.tsx";

const at = (address: string) => new URL(address, "http://tegsh.test");
const walk = (address: string, to: string | undefined) => waysAround(at(address), "after", to);

describe("the pages beside a page", () => {
	it("lead forward and back the same way, with what narrows the list, and without the notice of a form", () => {
		const addresses = ["/list?text=%D0%91&done=saved"];
		for (const cursor of ["a", "b", "c"]) addresses.push(walk(addresses.at(-1) ?? "", cursor).next ?? "");
		expect(at(addresses[3] ?? "").searchParams.get("after")).toBe("c");
		let back = addresses[3] ?? "";
		const passed: unknown[] = [];
		for (let steps = 0; steps < 3; steps += 1) {
			back = walk(back, undefined).previous ?? "";
			const { searchParams } = at(back);
			passed.push([searchParams.get("after"), searchParams.get("text"), walk(back, undefined).page]);
		}
		expect(passed).toEqual([
			["b", "Б", 2],
			["a", "Б", 1],
			[null, "Б", 0],
		]);
		expect(walk(back, undefined)).toEqual({ page: 0 });
		expect(back).toBe("/list?text=%D0%91");
	});

	it("lead to the first page behind the oldest that is remembered, however long the way was", () => {
		let address = "/list";
		for (let step = 0; step < 100; step += 1) address = walk(address, `cursor-${step}`).next ?? "";
		expect(address.length).toBeLessThan(800);
		for (let step = 0; step < 30; step += 1) address = walk(address, undefined).previous ?? "";
		expect(walk(address, undefined)).toMatchObject({ page: 70, previous: "/list" });
	});

	it("are found from an address that somebody made up", () => {
		for (const made of ["/list?after=x&page=-4", "/list?after=x&page=1e9&behind=...", "/list?behind=-.-&page=7"])
			expect(walk(made, "y").next).toContain("after=y");
	});
});
