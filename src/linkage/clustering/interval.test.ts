import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { peopleBetween } from "./interval.ts";

const chances = fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { maxLength: 60 });

describe("People between what doubtful links allow", () => {
	it("are as many as they are linked where nothing is in doubt", () => {
		expect(peopleBetween({ people: 1_000, joined: [], apart: [] })).toMatchObject({ low: 1_000, best: 1_000, high: 1_000 });
		expect(peopleBetween({ people: 1_000, joined: [1, 1], apart: [0, 0, 0] })).toMatchObject({ low: 1_000, high: 1_000 });
	});

	it("are one fewer or one more where one pair is in doubt", () => {
		expect(peopleBetween({ people: 20, joined: [], apart: [0.5] })).toMatchObject({ low: 19, high: 20 });
		expect(peopleBetween({ people: 20, joined: [0.9], apart: [] })).toMatchObject({ low: 20, high: 21 });
	});

	it("are less sure where the model was learned of few pairs", () => {
		const doubts = { people: 500, joined: Array.from({ length: 40 }, () => 0.7), apart: Array.from({ length: 40 }, () => 0.3) };
		const widths = [30, 300, 3_000_000].map((learnedOf) => {
			const { low, high } = peopleBetween({ ...doubts, learnedOf });
			return high - low;
		});
		const { low, high } = peopleBetween(doubts);
		expect(widths[2]).toBe(high - low);
		expect(widths[0]).toBeGreaterThan(widths[1] ?? 0);
		expect(widths[1]).toBeGreaterThan(widths[2] ?? 0);
	});

	it("never pass what the doubts allow, and always contain the people as linked", () => {
		fc.assert(
			fc.property(fc.nat(500), chances, chances, (people, joined, apart) => {
				const { low, best, high, fewer, more } = peopleBetween({ people, joined, apart });
				expect(low).toBeLessThanOrEqual(best);
				expect(best).toBeLessThanOrEqual(high);
				expect(low).toBe(people - fewer);
				expect(high).toBe(people + more);
				expect(fewer).toBeGreaterThanOrEqual(0);
				expect(fewer).toBeLessThanOrEqual(apart.length);
				expect(low).toBeGreaterThanOrEqual(Math.min(1, people));
				expect(more).toBeGreaterThanOrEqual(0);
				expect(more).toBeLessThanOrEqual(joined.length);
			}),
		);
	});

	it("hold the number that chance makes of the doubts in more than 19 of 20 cases, many doubts or few", () => {
		const draw = (seed: number) => () => {
			// A plain linear congruence: the same draws each time.
			draws = (Math.imul(draws + seed, 1_664_525) + 1_013_904_223) >>> 0;
			return draws / 4_294_967_296;
		};
		let draws = 7;
		for (const [doubts, links] of [
			[3, 2],
			[40, 10],
			[400, 60],
			[2_000, 900],
		] as const) {
			const next = draw(doubts);
			let held = 0;
			for (let world = 0; world < 200; world++) {
				const apart = Array.from({ length: doubts }, () => next() ** 3);
				const joined = Array.from({ length: links }, () => 1 - next() ** 4 / 2);
				const truth = 5_000 - apart.filter((chance) => next() < chance).length + joined.filter((chance) => next() > chance).length;
				const { low, high } = peopleBetween({ people: 5_000, joined, apart });
				if (low <= truth && truth <= high) held++;
			}
			expect(held).toBeGreaterThanOrEqual(190);
		}
	});

	it("tell how much each kind of doubt is expected to do", () => {
		const { parts } = peopleBetween({ people: 100, joined: [0.9, 0.8], apart: [0.5, 0.25] });
		expect(parts.wronglyJoined).toBeCloseTo(0.3);
		expect(parts.perhapsOne).toBeCloseTo(0.75);
		expect(parts.missed).toBeCloseTo(0.075);
	});

	it("are no fewer than are known to be there, and fewer than the doubts allow where more was missed", () => {
		const doubts = { people: 100, joined: [], apart: [0.99, 0.99] };
		expect(peopleBetween(doubts)).toMatchObject({ low: 98, high: 100 });
		expect(peopleBetween({ ...doubts, missed: 3 }).low).toBeLessThan(96);
		expect(peopleBetween({ ...doubts, missed: 3, atLeast: 97 })).toMatchObject({ low: 97, high: 100 });
	});

	it("refuse what is no probability", () => {
		expect(() => peopleBetween({ people: 10, joined: [1.2], apart: [] })).toThrow(RangeError);
		expect(() => peopleBetween({ people: 10, joined: [], apart: [Number.NaN] })).toThrow(RangeError);
		expect(() => peopleBetween({ people: 1.5, joined: [], apart: [] })).toThrow(RangeError);
	});
});
