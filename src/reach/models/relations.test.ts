import { beforeAll, describe, expect, it } from "vitest";
import { audience, post, total } from "../../../test/support/audiences.ts";
import { linearSolver } from "../solver.ts";
import type { Solve } from "./linear.ts";
import { reachOf } from "./reach.ts";

let solve: Solve;
beforeAll(async () => {
	solve = await linearSolver();
});

const posts = [post("1", 400), post("2", 300), post("3", 200)];

describe("figures that cannot be true together are named and left out:", () => {
	it("a post that more accounts saw than there are people", () => {
		const { problems, unique } = reachOf(audience({ posts: [...posts, post("4", 1_200)] }), solve);
		expect(problems).toEqual([
			{ relation: "more-than-everybody", figure: { of: "post", id: "4", value: 1_200 }, against: [], limit: 1_000 },
		]);
		expect(unique).toEqual({ low: 400, high: 1_000 });
	});

	it("a post that more accounts saw than it was shown", () => {
		const { problems } = reachOf(audience({ posts: [post("1", 400, { views: 90 })] }), solve);
		expect(problems).toMatchObject([{ relation: "reach-above-views", figure: { id: "1" }, limit: 90 }]);
	});

	it("a total below its largest post, above the sum of its posts, above everybody", () => {
		const totals = [total("low", ["1", "2"], 350), total("high", ["2", "3"], 501), total("most", ["1", "3"], 1_001)];
		const { problems, unique } = reachOf(audience({ posts, totals }), solve);
		expect(problems).toMatchObject([
			{ relation: "total-below-post", figure: { id: "low" }, against: [{ id: "1" }], limit: 400 },
			{ relation: "total-above-sum", figure: { id: "high" }, limit: 500 },
			{ relation: "total-above-everybody", figure: { id: "most" }, limit: 1_000 },
		]);
		expect(unique).toEqual({ low: 400, high: 900 });
	});

	it("not a total above the sum of its posts where the page posted other things, nor one below a post that was seen after the window", () => {
		const totals = [total("a", ["2", "3"], 800, { only: false }), total("b", ["1", "2"], 350, { whole: false })];
		expect(reachOf(audience({ posts, totals }), solve).problems).toEqual([]);
	});

	it("a part that is larger than its whole, and a whole that is larger than its parts", () => {
		const part = reachOf(audience({ posts, totals: [total("part", ["1", "2"], 600), total("whole", ["1", "2", "3"], 500)] }), solve);
		expect(part.problems).toMatchObject([{ relation: "part-above-whole", figure: { id: "part" }, against: [{ id: "whole" }], limit: 500 }]);
		expect(part.unique).toEqual({ low: 400, high: 900 });
		const parts = [total("a", ["1", "2"], 500), total("b", ["3"], 200), total("all", ["1", "2", "3"], 800)];
		const whole = reachOf(audience({ posts, totals: parts }), solve);
		expect(whole.problems).toMatchObject([
			{ relation: "whole-above-parts", figure: { id: "all" }, against: [{ id: "a" }, { id: "b" }], limit: 700 },
		]);
	});

	it("totals of which each is possible by itself, and only together they are not", () => {
		// 1 and 2 do not overlap, 2 and 3 do not, and 3 lies in 1: so 1, 2 and 3 are 700, and 900 cannot be.
		const totals = [total("a", ["1", "2"], 700), total("b", ["1", "3"], 400), total("c", ["2", "3"], 300), total("d", ["1"], 400)];
		const { problems, unique } = reachOf(audience({ posts, totals }), solve);
		expect(problems).toMatchObject([{ relation: "together-impossible", figure: { id: "a" }, against: [{ id: "b" }, { id: "c" }] }]);
		expect(unique).toEqual({ low: 400, high: 900 });
	});
});
