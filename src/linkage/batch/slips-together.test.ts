import { describe, expect, it } from "vitest";
import { birthDateLevels, nameLevels } from "../comparing/levels.ts";
import { patternOf } from "../comparing/pattern.ts";
import { Slips, shareWithSlips } from "./slips-together.ts";

/** A pair of which given name, family name and day are known, so many of them written otherwise. */
function pattern(slips: number): number {
	const [same, slip] = [nameLevels.indexOf("exact"), nameLevels.indexOf("close")];
	const day = [birthDateLevels.indexOf("exact"), birthDateLevels.indexOf("one-digit-apart")] as const;
	const levels: Readonly<Record<string, number>> = {
		given: slips > 0 ? slip : same,
		family: slips > 1 ? slip : same,
		birth_date: slips > 2 ? day[1] : day[0],
	};
	return patternOf((name) => levels[name] ?? 0, []);
}

function slipsOf(pairs: readonly number[]): Slips {
	const slips = new Slips();
	for (const [at, count] of pairs.entries()) slips.add(pattern(at), 0, count);
	return slips;
}

// As a model draws them: two slips in one pair of five, of which half are missed, and all of three.
const drawn = slipsOf([400, 380, 200, 20]);
const missed = slipsOf([0, 0, 100, 20]);
const share = (found: readonly number[]) => shareWithSlips(drawn, missed, slipsOf(found));

describe("which share of the pairs is missed", () => {
	it("is as drawn where slips come as the model has them, and where hardly any pair was found", () => {
		expect(share([4_000, 3_800, 1_000])).toBeCloseTo(0.12, 2);
		expect(share([1])).toBeCloseTo(0.12, 2);
	});

	it("is less where each record has one slip and no more, and more where slips come together", () => {
		expect(share([0, 5_000, 10])).toBeLessThan(0.01);
		expect(share([6_000, 2_000, 2_000])).toBeGreaterThan(0.17);
	});

	it("is of each kind by itself: where two comparisons tell something, those with three say nothing of it", () => {
		const two = new Slips();
		two.add(
			patternOf((name) => (name === "given" || name === "family" ? 1 : 0), []),
			0,
			100,
		);
		expect(shareWithSlips(two, two, slipsOf([0, 5_000, 10]))).toBeCloseTo(1);
	});
});
