import { beforeAll, describe, expect, it } from "vitest";
import { linearSolver } from "../solver.ts";
import type { Audience, AudiencePost, DeduplicatedTotal } from "./audience.ts";
import type { Solve } from "./linear.ts";
import { reachOf } from "./reach.ts";

let solve: Solve;
beforeAll(async () => {
	solve = await linearSolver();
});

const post = (id: string, reach: number | null, more: Partial<AudiencePost> = {}): AudiencePost => ({
	id,
	reach,
	views: null,
	posts: 1,
	page: "page",
	publishedOn: null,
	boosted: false,
	...more,
});
const total = (id: string, posts: string[], reach: number, more: Partial<DeduplicatedTotal> = {}): DeduplicatedTotal => ({
	id,
	kind: "page_window",
	posts,
	reach,
	only: true,
	whole: true,
	page: "page",
	from: null,
	until: null,
	...more,
});
const posts = [812_400, 641_300, 503_760, 371_900, 248_500].map((reach, at) => post(String(at + 1), reach));
const windows = [total("a", ["1", "2", "3"], 1_240_000), total("b", ["4", "5"], 540_000)];
const mixed = windows.map((one) => ({ ...one, only: false }));
const ads = total("ads", ["1", "2", "4"], 1_150_000, { kind: "ads" });
const said = (known: Partial<Audience>, people = 2_000_000) =>
	reachOf({ posts, totals: [], strata: [], population: { low: people, high: people, source: "Census" }, ...known }, solve);

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
});
