import * as fc from "fast-check";
import { beforeAll, describe, expect, it } from "vitest";
import { often } from "../../../test/support/thorough.ts";
import { linearSolver } from "../solver.ts";
import type { Audience, AudiencePost, DeduplicatedTotal } from "./audience.ts";
import { uniqueBounds } from "./bounds.ts";
import type { LinearProgram, Solve } from "./linear.ts";
import { audienceOf, boundsOfTotal } from "./pieces.ts";
import type { Range } from "./unique-reach.ts";

let solve: Solve;
beforeAll(async () => {
	solve = await linearSolver();
});

/** Who of some people saw which of some posts, and what platforms tell of it: always the truth, and never all of it. */
const worlds = fc.integer({ min: 1, max: 6 }).chain((posts) =>
	fc.record({
		seen: fc.array(fc.array(fc.boolean(), { minLength: posts, maxLength: posts }), { minLength: 1, maxLength: 30 }),
		told: fc.array(fc.constantFrom("reach", "reach", "reach", "views", "nothing"), { minLength: posts, maxLength: posts }),
		totals: fc.array(
			fc.record({
				posts: fc.uniqueArray(fc.nat(posts - 1), { minLength: 1 }),
				others: fc.nat(3),
				missed: fc.nat(3),
			}),
			{ maxLength: 5 },
		),
		unreached: fc.nat(20),
	}),
);
type World = Parameters<Parameters<typeof worlds.map>[0]>[0];

function audienceIn({ seen, told, totals, unreached }: World): Audience {
	const people = seen.length + unreached;
	return {
		posts: told.map((how, at): AudiencePost => {
			const reach = seen.filter((person) => person[at]).length;
			const numbers = { reach: how === "reach" ? reach : null, views: how === "views" ? reach * 2 : null };
			return { id: String(at), ...numbers, posts: 1, page: null, publishedOn: null, boosted: false };
		}),
		totals: totals.map(({ posts, others, missed }, at): DeduplicatedTotal => {
			const saw = seen.filter((person) => posts.some((post) => person[post])).length;
			const more = Math.min(others, people - saw);
			const fewer = Math.min(missed, saw);
			return {
				id: `total ${at}`,
				kind: "page_window",
				posts: posts.map(String),
				reach: saw + more - fewer,
				only: more === 0,
				whole: fewer === 0,
				page: null,
				from: null,
				until: null,
			};
		}),
		population: { low: people, high: people, source: "Census" },
		strata: [],
	};
}

function truthIn({ seen }: World): number {
	return seen.filter((person) => person.includes(true)).length;
}

/** The programme over all 2^n atoms, as it is in the books: each set of posts is a column, for how many saw just these. */
function overAtoms({ posts, totals, population }: Audience): LinearProgram {
	const atoms = Array.from({ length: 2 ** posts.length }, (_, atom) => atom);
	const sawAny = (of: readonly number[]) =>
		atoms.filter((atom) => of.some((at) => atom & (1 << at))).map((atom): readonly [number, number] => [atom, 1]);
	const everybody = { low: population.high, high: population.high, terms: atoms.map((atom): readonly [number, number] => [atom, 1]) };
	const ofPosts = posts.map((post, at) => ({ ...audienceOf(post, population.high), terms: sawAny([at]) }));
	const ofTotals = totals.map((total) => ({
		...boundsOfTotal(total, population.high),
		terms: sawAny(total.posts.map((id) => posts.findIndex((post) => post.id === id))),
	}));
	return { columns: atoms.length, rows: [everybody, ...ofPosts, ...ofTotals], sought: atoms.slice(1) };
}

type Rule = (audience: Audience) => Range | null;

const rule: Rule = (audience) => uniqueBounds(audience, solve);

function neverExcludesTheTruth(bounds: Rule) {
	return fc.assert(
		fc.property(worlds, (world) => {
			const said = bounds(audienceIn(world));
			expect(said?.low).toBeLessThanOrEqual(truthIn(world));
			expect(said?.high).toBeGreaterThanOrEqual(truthIn(world));
		}),
		{ numRuns: often(100, 3000) },
	);
}

function neverWidensWithWhatBecomesKnown(bounds: Rule) {
	return fc.assert(
		fc.property(worlds, (world) => {
			const audience = audienceIn(world);
			const all = bounds(audience);
			const [first, ...others] = audience.posts;
			for (const fewer of [
				{ ...audience, totals: audience.totals.slice(1) },
				{ ...audience, posts: first ? [{ ...first, reach: null, views: null }, ...others] : [] },
				{ ...audience, population: { ...audience.population, high: audience.population.high + 5 } },
			]) {
				const wider = bounds(fewer);
				expect(wider?.low).toBeLessThanOrEqual(all?.low ?? -1);
				expect(wider?.high).toBeGreaterThanOrEqual(all?.high ?? Number.POSITIVE_INFINITY);
			}
		}),
		{ numRuns: often(100, 2000) },
	);
}

describe("the interval", () => {
	it("is that of the programme over all sets of posts", () =>
		fc.assert(
			fc.property(worlds, (world) => {
				const audience = audienceIn(world);
				const all = solve(overAtoms(audience));
				const found = rule(audience);
				expect(found?.low).toBeCloseTo(Math.ceil((all?.low ?? -1) - 0.01));
				expect(found?.high).toBeCloseTo(Math.floor((all?.high ?? -1) + 0.01));
			}),
			{ numRuns: often(150, 3000) },
		));

	it("never excludes the truth", () => neverExcludesTheTruth(rule));

	it("never excludes the truth where there are too many totals to keep them all in mind", () =>
		fc.assert(
			fc.property(worlds, fc.constantFrom(12, 4, 1), (world, states) => {
				const audience = audienceIn(world);
				const wider = uniqueBounds(audience, solve, states);
				const exact = rule(audience);
				expect(wider?.low).toBeLessThanOrEqual(exact?.low ?? -1);
				expect(wider?.high).toBeGreaterThanOrEqual(exact?.high ?? Number.POSITIVE_INFINITY);
			}),
			{ numRuns: often(100, 2000) },
		));

	it("never widens with what becomes known: a total, a reach, a smaller population", () => neverWidensWithWhatBecomesKnown(rule));

	it("never falls with a further post", () =>
		fc.assert(
			fc.property(worlds, (world) => {
				const audience = audienceIn({ ...world, totals: [] });
				const fewer = rule({ ...audience, posts: audience.posts.slice(1) });
				expect(rule(audience)?.low).toBeGreaterThanOrEqual(fewer?.low ?? 0);
				expect(rule(audience)?.high).toBeGreaterThanOrEqual(fewer?.high ?? 0);
			}),
		));

	it("is nothing where figures contradict each other", () => {
		const audience = audienceIn({
			seen: [
				[true, false],
				[false, true],
			],
			told: ["reach", "reach"],
			totals: [],
			unreached: 0,
		});
		const both = { id: "a", kind: "ads", posts: ["0", "1"], only: true, whole: true, page: null, from: null, until: null } as const;
		expect(rule({ ...audience, totals: [{ ...both, reach: 1 }] })).toEqual({ low: 1, high: 1 });
		expect(rule({ ...audience, totals: [{ ...both, reach: 3 }] })).toBeNull();
	});
});

describe("planted faults are found", () => {
	const exact = (audience: Audience) => ({ ...audience, totals: audience.totals.map((one) => ({ ...one, only: true, whole: true })) });

	it("a mixed page taken for the campaign", () => {
		expect(() => neverExcludesTheTruth((audience) => rule(exact(audience)))).toThrow();
	});

	it("a missing reach taken for nought", () => {
		const asNought = (post: AudiencePost) => ({ ...post, reach: post.reach ?? 0 });
		expect(() => neverExcludesTheTruth((audience) => rule({ ...audience, posts: audience.posts.map(asNought) }))).toThrow();
	});

	it("the sum taken for people", () => {
		const summed: Rule = ({ posts }) => {
			const sum = posts.reduce((all, { reach }) => all + (reach ?? 0), 0);
			return { low: sum, high: sum };
		};
		expect(() => neverExcludesTheTruth(summed)).toThrow();
	});

	it("an interval that grows with the number of totals", () => {
		const growing: Rule = (audience) => {
			const range = rule(audience);
			return range && { low: range.low, high: range.high + audience.totals.length };
		};
		expect(() => neverWidensWithWhatBecomesKnown(growing)).toThrow();
	});
});
