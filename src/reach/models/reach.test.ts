import * as fc from "fast-check";
import { beforeAll, describe, expect, it } from "vitest";
import { audience, post, total } from "../../../test/support/audiences.ts";
import { linearSolver } from "../solver.ts";
import type { Audience } from "./audience.ts";
import { withFrailty } from "./frailty.ts";
import { independent, independentByStrata, independentFloor } from "./independence.ts";
import type { Solve } from "./linear.ts";
import { reachOf } from "./reach.ts";
import { timesSeen } from "./times-seen.ts";

let solve: Solve;
beforeAll(async () => {
	solve = await linearSolver();
});

const posts = [812_400, 641_300, 503_760, 371_900, 248_500].map((reach, at) => post(String(at + 1), reach));
const windows = [total("a", ["1", "2", "3"], 1_240_000), total("b", ["4", "5"], 540_000)];
const mixed = windows.map((one) => ({ ...one, only: false }));
const ads = total("ads", ["1", "2", "4"], 1_150_000, { kind: "ads" });
const said = (known: Partial<Audience>, people = 2_000_000) => reachOf(audience({ posts, ...known }, people), solve);

describe("the worked table of the reference", () => {
	it("of the sum alone", () => {
		const { contacts, unique, estimate } = said({ posts: [post("all", 2_577_860, { posts: 5 })] });
		expect(contacts).toBe(2_577_860);
		expect(unique).toEqual({ low: 515_572, high: 2_000_000 });
		expect(estimate).toMatchObject({ value: 1_448_869, method: "independence-floor" });
	});

	it("of the reaches of five posts", () => {
		const { contacts, largest, unique, estimate, kPlus } = said({});
		expect({ contacts, largest, unique }).toEqual({ contacts: 2_577_860, largest: 812_400, unique: { low: 812_400, high: 2_000_000 } });
		expect(estimate).toMatchObject({ value: 1_569_705, method: "independence" });
		expect(kPlus).toEqual([1_569_705, 768_043, 209_828, 28_768, 1_516]);
		expect([2_300_000, 2_970_000, 3_300_000].map((people) => said({}, people).estimate?.value)).toEqual([1_673_519, 1_843_949, 1_906_626]);
	});

	it("with page windows", () => {
		expect(said({ totals: windows }).unique).toEqual({ low: 1_240_000, high: 1_780_000 });
		expect(said({ totals: mixed }).unique).toEqual({ low: 812_400, high: 1_780_000 });
		expect(said({ totals: [...windows, ads] }).unique).toEqual({ low: 1_240_000, high: 1_745_700 });
	});

	it("with a frailty that the windows show", () => {
		const { estimate, kPlus } = said({ totals: windows });
		expect(estimate).toMatchObject({ method: "frailty", frailty: { low: expect.closeTo(0.725, 3), high: expect.closeTo(1.016, 3) } });
		expect(said({ totals: windows.slice(0, 1) }).estimate?.frailty?.low).toBeCloseTo(0.725 / 2, 3);
		expect(kPlus.reduce((sum, number) => sum + number, 0)).toBe(2_577_860);
	});

	it("of accounts to people, as a step of its own", () => {
		expect(said({ totals: windows }).people).toEqual({
			low: 1_078_261,
			high: 1_780_000,
			value: 1_257_350,
			duplicates: { low: 0, high: 0.15 },
		});
	});
});

describe("the formula", () => {
	const reaches = posts.map(({ reach }) => reach ?? 0);

	it("of frailty", () => {
		const at = [0.5, 1, 2, 8].map((frailty) => Math.round(withFrailty(reaches, 2_000_000, frailty)));
		expect(at).toEqual([1_411_859, 1_301_445, 1_155_034, 876_723]);
		expect(Math.round(withFrailty(reaches, 2_000_000, 0))).toBe(1_569_705);
		expect(Math.round(withFrailty(reaches, 2_000_000, 0.725_303_5))).toBe(1_357_732);
	});

	it("of 20 equal posts, and of a year of which only the sum is left", () => {
		const equal = Array.from({ length: 20 }, () => 3_559_414 / 20);
		expect(Math.round(independent(equal, 2_000_000))).toBe(1_689_875);
		expect(Math.round(withFrailty(equal, 2_000_000, 1))).toBe(1_322_847);
		expect([2_000_000, 2_300_000].map((people) => Math.round(independentFloor(3_559_414, people)))).toEqual([1_662_625, 1_810_643]);
	});

	it("of strata says fewer where parts of the population see different posts", () => {
		const half = (id: string, first: number, second: number) => ({
			id,
			share: 0.5,
			reaches: new Map([
				["1", first],
				["2", second],
			]),
		});
		const strata = [half("town", 400_000, 300_000), half("country", 50_000, 100_000)];
		const two = [post("1", 450_000), post("2", 400_000)];
		expect(Math.round(independentByStrata(strata, 2_000_000))).toBe(725_000);
		expect(Math.round(independent([450_000, 400_000], 2_000_000))).toBe(760_000);
		expect(said({ posts: two, strata }).estimate).toMatchObject({ value: 725_000, method: "strata" });
	});

	it("of how often somebody saw a post gives each post its reach, whatever the frailty", () => {
		for (const frailty of [0, 0.001, 0.3, 1, 4, 20]) {
			const seen = timesSeen(reaches, 2_000_000, frailty);
			expect(seen[0]).toBeCloseTo(withFrailty(reaches, 2_000_000, frailty), 0);
			expect(seen.reduce((sum, number) => sum + number, 0) / 2_577_860).toBeCloseTo(1, 3);
		}
	});
});

describe("what is said of an audience", () => {
	it("is nothing where nothing was published, and everybody perhaps where no post has a number", () => {
		expect(said({ posts: [] })).toMatchObject({ contacts: 0, unique: { low: 0, high: 0 }, estimate: null, kPlus: [] });
		expect(said({ posts: [post("1", null)] })).toMatchObject({ withoutReach: 1, unique: { low: 0, high: 2_000_000 }, estimate: null });
		expect(said({ posts: [post("1", null, { views: 60 })] })).toMatchObject({ contacts: 60, unique: { low: 1, high: 60 }, estimate: null });
	});

	it("of one post is its reach", () => {
		expect(said({ posts: [post("1", 40)] })).toMatchObject({ unique: { low: 40, high: 40 }, estimate: { value: 40, method: "exact" } });
	});

	it("keeps the estimate within the bounds and within its band", () =>
		fc.assert(
			fc.property(
				fc.array(fc.nat(900), { minLength: 1, maxLength: 8 }),
				fc.nat(900),
				fc.boolean(),
				fc.boolean(),
				(reaches, seen, only, whole) => {
					const some = reaches.map((reach, at) => post(String(at), reach));
					const { unique, estimate } = said({ posts: some, totals: [total("a", ["0", "1", "2"], seen, { only, whole })] }, 1_000);
					expect(estimate?.value).toBeGreaterThanOrEqual(Math.max(unique.low, estimate?.low ?? 0));
					expect(estimate?.value).toBeLessThanOrEqual(Math.min(unique.high, estimate?.high ?? 0));
					expect(unique.low).toBeLessThanOrEqual(estimate?.low ?? -1);
					expect(unique.high).toBeGreaterThanOrEqual(estimate?.high ?? 1_001);
				},
			),
		));
});
