import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { peopleBehindContacts } from "./contacts.ts";
import { type Count, exactCount } from "./count.ts";

const at = { until: "2019-11-02", asOf: 41, rows: 1 } as const;
const accounts = (value: number) => exactCount({ ...at, unit: "account", value });
const contacts = (value: number) => exactCount({ ...at, unit: "contact", value });
const within = (low: number, high = low) => ({ population: { low, high }, asOf: 41 });

describe("the people behind posts", () => {
	it("are at least the largest audience and at most all together, never more than can be reached", () => {
		const posts = [812_400, 641_300, 503_760, 371_900, 248_500].map(accounts);
		expect(peopleBehindContacts(posts, within(1_800_000, 2_000_000))).toMatchObject({ low: 812_400, high: 2_000_000, rows: 5 });
		expect(peopleBehindContacts(posts, within(3_000_000))).toMatchObject({ low: 812_400, high: 2_577_860 });
	});

	it("are as many as the accounts of one post", () => {
		expect(peopleBehindContacts([accounts(40)], within(100))).toMatchObject({ unit: "person", how: "unique", low: 40, high: 40 });
	});

	it("are none without posts", () => {
		expect(peopleBehindContacts([], within(100))).toMatchObject({ low: 0, high: 0, until: null, rows: 0 });
	});

	it("are at least one where views were counted, and at most as many as views", () => {
		expect(peopleBehindContacts([contacts(60)], within(100))).toMatchObject({ low: 1, high: 60 });
		expect(peopleBehindContacts([contacts(600)], within(100))).toMatchObject({ low: 1, high: 100 });
		expect(peopleBehindContacts([contacts(0)], within(100))).toMatchObject({ low: 0, high: 0 });
	});

	it("may be everybody as soon as a post has no number", () => {
		expect(peopleBehindContacts([accounts(40), null], within(90, 100))).toMatchObject({ low: 40, high: 100, rows: 2 });
	});

	it("are known up to the last post's day", () => {
		expect(peopleBehindContacts([accounts(4), { ...accounts(3), until: "2020-01-01" }], within(9)).until).toBe("2020-01-01");
	});

	it("are refused when one post has more accounts than there are people, or the range is none, or positions differ", () => {
		expect(() => peopleBehindContacts([accounts(101)], within(90, 100))).toThrow(RangeError);
		expect(() => peopleBehindContacts([], within(100, 90))).toThrow(RangeError);
		expect(() => peopleBehindContacts([], within(-1, 90))).toThrow(RangeError);
		expect(() => peopleBehindContacts([{ ...accounts(1), asOf: 40 }], within(90))).toThrow(RangeError);
	});
});

type Rule = typeof peopleBehindContacts;
type Posts = Parameters<Rule>[0];

/** How often each of some people saw each of some posts, and how each post's number is told. */
const worlds = fc.integer({ min: 0, max: 6 }).chain((posts) =>
	fc.record({
		looks: fc.array(fc.array(fc.integer({ min: 0, max: 3 }), { minLength: posts, maxLength: posts }), { maxLength: 30 }),
		told: fc.array(fc.constantFrom("once", "each time", "not"), { minLength: posts, maxLength: posts }),
		unreached: fc.nat(5),
	}),
);
type World = Parameters<Parameters<typeof worlds.map>[0]>[0];

function postsOf({ looks, told }: World): Posts {
	return told.map((way, post) => {
		if (way === "not") return null;
		if (way === "once") return accounts(looks.filter((of) => (of[post] ?? 0) > 0).length);
		return contacts(looks.reduce((sum, of) => sum + (of[post] ?? 0), 0));
	});
}

function neverExcludesTheTruth(rule: Rule) {
	return fc.assert(
		fc.property(worlds, (world) => {
			const truth = world.looks.filter((of) => of.some((times) => times > 0)).length;
			const alive = world.looks.length;
			const { low, high } = rule(postsOf(world), within(alive, alive + world.unreached));
			expect(low <= truth && truth <= high).toBe(true);
		}),
		{ seed: 7 },
	);
}

function neverFallsWithMorePosts(rule: Rule) {
	return fc.assert(
		fc.property(worlds, (world) => {
			const all = postsOf(world);
			const population = within(world.looks.length, world.looks.length + world.unreached);
			const [fewer, more] = [rule(all.slice(0, -1), population), rule(all, population)];
			expect(more.low >= fewer.low && more.high >= fewer.high).toBe(true);
		}),
		{ seed: 7 },
	);
}

describe("for any people who look at any posts, the interval", () => {
	it("never excludes the truth", () => neverExcludesTheTruth(peopleBehindContacts));
	it("never falls when a post is added", () => neverFallsWithMorePosts(peopleBehindContacts));
	it("is never wider for knowing a number", () =>
		fc.assert(
			fc.property(worlds, (world) => {
				const population = within(world.looks.length, world.looks.length + world.unreached);
				const known = postsOf({ ...world, told: world.told.map((way) => (way === "not" ? "once" : way)) });
				const [open, closed] = [peopleBehindContacts(postsOf(world), population), peopleBehindContacts(known, population)];
				expect(closed.low >= open.low && closed.high <= open.high).toBe(true);
			}),
		));
});

describe("the properties find what is wrong with a rule that", () => {
	const planted: [string, Rule][] = [
		["takes the sum for people", (posts, around) => peopleBehindContacts(posts, around) && summed(posts)],
		["takes views for accounts", (posts, around) => peopleBehindContacts(posts.map(asAccount), { ...around, population: wide })],
		["leaves out posts without a number", (posts, around) => peopleBehindContacts(posts.filter(Boolean), around)],
		["takes the largest post for everybody", (posts, around) => exactly(peopleBehindContacts(posts, around).low)],
	];
	it.each(planted)("%s", (_, rule) => {
		expect(() => neverExcludesTheTruth(rule)).toThrow();
	});
	it("takes the average of the posts for the lower bound", () => {
		const averaging: Rule = (posts, around) => {
			const { high } = peopleBehindContacts(posts, around);
			const sum = posts.reduce((so, post) => so + (post?.unit === "account" ? post.low : 0), 0);
			return { ...exactly(Math.floor(sum / Math.max(1, posts.length))), high };
		};
		expect(() => neverFallsWithMorePosts(averaging)).toThrow();
	});
});

const wide = { low: 0, high: 1_000_000 };

function asAccount(post: Posts[number]): Posts[number] {
	return post && accounts(post.low);
}

function summed(posts: Posts): Count<"person"> {
	return exactly(posts.reduce((sum, post) => sum + (post?.high ?? 0), 0));
}

function exactly(value: number): Count<"person"> {
	return exactCount({ ...at, unit: "person", value });
}
