import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { holdingLinks } from "../reports/holding.ts";
import { markDifference } from "./comparing.ts";

describe("the marks on what differs", () => {
	it.each([
		["1984-03-12", "1984-03-21", "12", "21"],
		["Сүхбаатар", "Сухбаатар", "ү", "у"],
		["Ганбатын", "Ганбат", "ын", ""],
		["Болд", "Bold", "", ""],
		["same", "same", "", ""],
	])("%s beside %s", (one, other, marked, counterpart) => {
		expect(markDifference(one, other).map(([, differing]) => differing)).toEqual([marked, counterpart]);
	});

	it("change no letter", () => {
		fc.assert(
			fc.property(fc.string(), fc.string(), (one, other) => {
				expect(markDifference(one, other).map((parts) => parts.join(""))).toEqual([one, other]);
			}),
		);
	});
});

it("what holds a person together is a tree of its strongest links, the weakest first", () => {
	const link = (one: string, other: string, bits: number) => ({
		one,
		other,
		bits,
		probability: 0.9,
		decision: null,
		decidedBy: null,
		decidedOn: null,
	});
	const links = [link("a", "d", 5), link("a", "c", 6), link("b", "c", 8), link("a", "b", 12)];
	expect(holdingLinks(links).map(({ bits }) => bits)).toEqual([5, 8, 12]);
});
