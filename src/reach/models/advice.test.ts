import { beforeAll, describe, expect, it } from "vitest";
import { audience, post, total } from "../../../test/support/audiences.ts";
import { linearSolver } from "../solver.ts";
import { adviceFor } from "./advice.ts";
import type { AudiencePost } from "./audience.ts";
import type { Solve } from "./linear.ts";

let solve: Solve;
beforeAll(async () => {
	solve = await linearSolver();
});

const dated = (days: readonly string[], more: Partial<AudiencePost> = {}) =>
	days.map((publishedOn, at) => post(String(at + 1), [400, 300, 200, 100][at] ?? 50, { publishedOn, ...more }));

describe("which further export would narrow the interval most", () => {
	it("is the page's viewers over the whole stretch, where that can be asked for", () => {
		const posts = dated(["2019-11-02", "2019-11-20", "2019-12-28"]);
		expect(adviceFor(audience({ posts }), solve)).toMatchObject([
			{ get: "page-range", page: "page", posts: ["1", "2", "3"], from: "2019-11-02", until: "2019-12-28", likely: 500, most: 500 },
			{ get: "page-windows" },
		]);
	});

	it("is taken in stretches of 90 days and in windows of 28, where all days cannot be asked for at once", () => {
		const posts = dated(["2019-02-02", "2019-02-20", "2019-11-02", "2019-11-04"]);
		const advice = adviceFor(audience({ posts }), solve);
		// Between 400 and 1,000; likely 580 and 280 by the windows, so between 580 and 860.
		const narrower = { likely: 600 - 280, most: 600 - 200 };
		expect(advice).toMatchObject([
			{ get: "page-stretches", ...narrower },
			{ get: "page-windows", ...narrower },
		]);
	});

	it("says less of a page that posts other things as well", () => {
		const posts = dated(["2019-11-02", "2019-11-20", "2019-12-28"]);
		const before = adviceFor(audience({ posts }), solve)[0]?.likely ?? 0;
		const mixed = total("a", ["1", "2"], 900, { only: false });
		expect(adviceFor(audience({ posts, totals: [mixed] }), solve)[0]?.likely).toBeLessThan(before);
	});

	it("is the reach of posts that have none, before anything else", () => {
		const posts = [...dated(["2019-11-02"]), post("x", null), post("y", null)];
		expect(adviceFor(audience({ posts }), solve)).toMatchObject([{ get: "content-export", posts: ["x", "y"], likely: 0, most: 600 }]);
		const small = [post("1", 10), post("x", null)];
		expect(adviceFor(audience({ posts: small }), solve)).toMatchObject([{ get: "content-export", posts: ["x"], likely: 980, most: 990 }]);
	});

	it("is the split of a sum", () => {
		const posts = [post("all", 900, { posts: 3 })];
		expect(adviceFor(audience({ posts }), solve)).toMatchObject([{ get: "content-export", posts: ["all"], most: 600 }]);
	});

	it("is reach in Ads Manager for posts that were boosted, which says at least how many saw them", () => {
		const posts = dated(["2019-11-02", "2019-11-02"], { boosted: true });
		expect(adviceFor(audience({ posts }), solve).map(({ get }) => get)).toEqual(["page-range", "ads-reach"]);
	});

	it("is none once the interval is a number", () => {
		const posts = dated(["2019-11-02", "2019-11-20"]);
		expect(adviceFor(audience({ posts, totals: [total("a", ["1", "2"], 500)] }), solve)).toEqual([]);
	});
});
