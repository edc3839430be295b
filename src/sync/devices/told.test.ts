import { describe, expect, it } from "vitest";
import { seenBy, type Told, toldAgain } from "./told.ts";

const at = (day: number) => new Date(Date.UTC(2020, 3, 1) + day * 86_400_000);

/** Answered as of some positions, each on a day. */
function told(...answers: readonly (readonly [seq: number, day: number])[]): Told | null {
	return answers.reduce<Told | null>((known, [seq, day]) => toldAgain(known, seq, at(day)), null);
}

describe("what a phone is taken to have shown", () => {
	it("is nothing where it was told nothing, says nothing, or says more than it was told", () => {
		expect(seenBy(null, 5, at(0))).toBeNull();
		expect(seenBy(told([10, 0]), null, at(0))).toBeNull();
		expect(seenBy(told([10, 0]), 11, at(0))).toBeNull();
	});

	it("is the version that it says, for a day after it was told more, because answers get lost and forms are open meanwhile", () => {
		expect(seenBy(told([10, 0]), 5, at(0.9))).toBe(5);
		expect(seenBy(told([10, 0], [20, 30], [20, 30.5]), 9, at(30.9))).toBe(10);
	});

	it("is what it was told, once a day has passed since: a case that had gone by then is gone", () => {
		expect(seenBy(told([10, 0]), 5, at(1))).toBe(10);
		expect(seenBy(told([10, 0], [20, 3]), 5, at(4))).toBe(20);
	});

	it("follows a phone that asks all day, and does not wait for one that pauses", () => {
		const hourly = Array.from({ length: 240 }, (_, hour): [number, number] => [hour, hour / 24]);
		const seen = seenBy(told(...hourly), 1, at(10)) ?? 0;
		expect(seen).toBeGreaterThan(239 - 49);
		expect(seen).toBeLessThanOrEqual(239 - 23);
	});

	it("stays what it was told last through weeks without a signal, and for three months", () => {
		expect(seenBy(told([10, 0], [20, 3]), 20, at(60))).toBe(20);
		expect(seenBy(told([10, 0], [20, 3]), 20, at(94))).toBeNull();
	});
});
