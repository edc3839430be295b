import { describe, expect, it } from "vitest";
import { agrees, type CountedBetween, countBetween, exactCount, isExact } from "./count.ts";
import { howOf, isUnit, units } from "./units.ts";

const teachers = { unit: "person", until: "2020-04-24", asOf: 812, rows: 2314 } as const;
const between = (low: number, high: number) => countBetween({ ...teachers, low, high });

describe("a count", () => {
	it("of things is unique, of encounters duplicated", () => {
		expect(exactCount({ ...teachers, value: 1037 }).how).toBe("unique");
		expect(exactCount({ ...teachers, unit: "attendance", value: 2314 }).how).toBe("duplicated");
		expect(units.filter((unit) => howOf(unit) === "duplicated")).toEqual(["attendance", "view", "contact"]);
	});

	it("is exact where its bounds meet, and then carries no estimate", () => {
		expect(isExact(exactCount({ ...teachers, value: 0 }))).toBe(true);
		expect(isExact(between(1, 2))).toBe(false);
		expect(countBetween({ ...teachers, low: 7, high: 7, best: { value: 7, method: "Sainsbury" } }).best).toBeNull();
	});

	it.each<[string, Partial<CountedBetween<"person">>]>([
		["crossed bounds", { low: 5, high: 4 }],
		["a negative number", { low: -1 }],
		["half a person", { high: 10.5 }],
		["no number", { high: Number.NaN }],
		["an endless number", { high: Number.POSITIVE_INFINITY }],
		["a number beyond what can be told apart", { high: 2 ** 53 }],
		["negative rows", { rows: -1 }],
		["a journal position that is none", { asOf: 0.5 }],
		["an estimate below the bounds", { best: { value: 0, method: "Sainsbury" } }],
		["an estimate above the bounds", { best: { value: 11, method: "Sainsbury" } }],
		["an estimate without a method", { best: { value: 5, method: " " } }],
		["a day that does not exist", { until: "2019-02-30" }],
		["a moment instead of a day", { until: "2019-02-03T10:00" }],
		["no day at all", { until: "2019-13-01" }],
	])("refuses %s", (_, fault) => {
		const sound = { ...teachers, low: 1, high: 10 };
		expect(() => countBetween(sound)).not.toThrow();
		expect(() => countBetween({ ...sound, ...fault })).toThrow(RangeError);
	});

	it("refuses a unit that came from outside and is none of ours", () => {
		const unit: unknown = "child";
		expect(isUnit(unit)).toBe(false);
		expect(() => exactCount({ ...teachers, unit: unit as "person", value: 1 })).toThrow(TypeError);
	});

	it("agrees with another when both can be true at once", () => {
		expect(agrees(between(10, 20), between(20, 30))).toBe(true);
		expect(agrees(between(10, 20), between(21, 30))).toBe(false);
		expect(agrees(between(21, 30), between(10, 20))).toBe(false);
		expect(agrees(between(1037, 1037), between(1000, 1100))).toBe(true);
		expect(agrees(between(1037, 1037), between(736, 736))).toBe(false);
		expect(agrees(between(5, 5), exactCount({ ...teachers, unit: "event", value: 5 }))).toBe(false);
	});
});
