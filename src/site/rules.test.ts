import { describe, expect, it } from "vitest";
import { leftOutRanges, publicArea, publicTotal } from "./rules.ts";

describe("what is public", () => {
	it.each([
		["11/1110", "11/1110"],
		["11/1110/111001", "11/1110"],
		["11", "11"],
		["84", "84"],
		["84/8401", "84"],
		[null, null],
	])("of the place %s is %s", (path, place) => {
		expect(publicArea(path)).toBe(place);
	});

	it("of a total of one to four people is a range", () => {
		expect([0, 1, 3, 4, 5, 1037].map((value) => publicTotal({ unit: "person", low: value, high: value }))).toEqual([
			{ low: 0, high: 0 },
			{ low: 1, high: 4 },
			{ low: 1, high: 4 },
			{ low: 1, high: 4 },
			{ low: 5, high: 5 },
			{ low: 1037, high: 1037 },
		]);
		expect(publicTotal({ unit: "person", low: 3, high: 9 })).toEqual({ low: 1, high: 9 });
	});

	it("of few meetings or documents is their number: they give nobody away", () => {
		expect(publicTotal({ unit: "event", low: 3, high: 3 })).toEqual({ low: 3, high: 3 });
	});

	it("of attendances left out is a step of five", () => {
		const of = (rows: number) => leftOutRanges([{ reason: "session-cancelled", rows }]).map(({ low, high }) => [low, high]);
		expect([0, 2, 5, 29, 30].map(of)).toEqual([[], [[1, 4]], [[5, 9]], [[25, 29]], [[30, 34]]]);
	});
});
