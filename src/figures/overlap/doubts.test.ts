import { describe, expect, it } from "vitest";
import type { Contribution } from "../../counting/listing.ts";
import { chancesOfUnion } from "./doubts.ts";

const met = (facts: Partial<Contribution>): Contribution => ({
	...{ unit: "bat", day: "2019-03-01", minimum: 1, times: 1, began: "2019-03-01", last: "2019-05-01", sexScore: 0 },
	...facts,
});
const taken = [{ one: "bat", other: "bat", probability: 0.9 }];
const alike = [{ one: "bat", other: "saran", probability: 0.4 }];
const union = (doubts: typeof taken, ...pillars: readonly Readonly<Record<string, Contribution>>[]) => {
	const { fewer, more } = chancesOfUnion({ doubts, contributions: pillars.map((found) => new Map(Object.entries(found))) }, -1);
	return { fewer: fewer.map(({ probability }) => probability.toFixed(1)), more: more.map(({ probability }) => probability.toFixed(1)) };
};

describe("doubts about the union of pillars", () => {
	it("make somebody perhaps one more, who was met twice and may be two", () => {
		expect(union(taken, { bat: met({ times: 2 }) })).toEqual({ fewer: [], more: ["0.1"] });
		expect(union(taken, { bat: met({}) }, { bat: met({}) })).toEqual({ fewer: [], more: ["0.1"] });
	});

	it("make them perhaps one fewer where each half would come too seldom for every figure", () => {
		const twice = { minimum: 2, times: 2 };
		expect(union(taken, { bat: met(twice) })).toEqual({ fewer: ["0.1"], more: [] });
		expect(union(taken, { bat: met(twice) }, { bat: met({}) })).toEqual({ fewer: [], more: ["0.1"] });
		expect(union(taken, { bat: met({ minimum: 2, times: 4 }) })).toEqual({ fewer: ["0.1"], more: ["0.1"] });
	});

	it("let two who came too seldom count together only where together they came often enough", () => {
		const seldom = (minimum: number) => ({ bat: met({ day: null, minimum }), saran: met({ unit: "saran", day: null, minimum }) });
		expect(union(alike, seldom(2))).toEqual({ fewer: [], more: ["0.4"] });
		expect(union(alike, seldom(3))).toEqual({ fewer: [], more: [] });
	});
});
