import type { Audience, AudiencePost, DeduplicatedTotal } from "./audience.ts";
import { uniqueBounds } from "./bounds.ts";
import type { Solve } from "./linear.ts";
import { audienceOf } from "./pieces.ts";
import type { BrokenRelation, Figure } from "./unique-reach.ts";

export interface Consistent {
	/** What does not contradict anything. */
	readonly kept: Audience;
	readonly problems: readonly BrokenRelation[];
}

/**
 * Names the figures that cannot be true beside others, and leaves them out.
 *
 * A total that does not fit its posts is of another page, another window or another time zone, so it is the total that goes. Of two totals
 * that contradict each other nobody knows which is wrong, so both go: what is left can be too wide, and never excludes the truth.
 */
export function withoutBroken(audience: Audience, solve: Solve): Consistent {
	const problems: BrokenRelation[] = [];
	const posts = audience.posts.map((post) => {
		const broken = brokenPost(post, audience.population.high);
		if (!broken) return post;
		problems.push(broken);
		return broken.relation === "reach-above-views" ? { ...post, views: null } : { ...post, reach: null, views: null };
	});
	const byId = new Map(posts.map((post) => [post.id, post]));
	let totals = audience.totals.filter((total) => {
		const broken = brokenTotal(total, byId, audience.population.high);
		if (broken) problems.push(broken);
		return !broken;
	});
	const pairs = contradictingPairs(totals);
	problems.push(...pairs);
	totals = totals.filter(({ id }) => !pairs.some(({ figure, against }) => figure.id === id || against.some((one) => one.id === id)));
	let kept = { ...audience, posts, totals };
	while (!uniqueBounds(kept, solve)) {
		const [first, ...others] = smallestContradiction(kept, solve);
		if (!first) break;
		problems.push({ relation: "together-impossible", figure: first, against: others, limit: null });
		const gone = new Set([first, ...others].map(({ id }) => id));
		kept = { ...kept, totals: kept.totals.filter(({ id }) => !gone.has(id)) };
	}
	return { kept, problems };
}

function brokenPost(post: AudiencePost, most: number): BrokenRelation | null {
	const { id, reach, views, posts } = post;
	if (reach === null) return null;
	const figure: Figure = { of: "post", id, value: reach };
	if (audienceOf(post, Number.POSITIVE_INFINITY).low > most) {
		return { relation: "more-than-everybody", figure, against: [], limit: most * posts };
	}
	if (views !== null && reach > views) return { relation: "reach-above-views", figure, against: [], limit: views };
	return null;
}

function brokenTotal(total: DeduplicatedTotal, posts: ReadonlyMap<string, AudiencePost>, most: number): BrokenRelation | null {
	const figure = figureOf(total);
	if (total.reach > most) return { relation: "total-above-everybody", figure, against: [], limit: most };
	const own = [...new Set(total.posts)].flatMap((id) => posts.get(id) ?? []);
	const ranges = own.map((post) => audienceOf(post, most));
	const sum = ranges.reduce((all, { high }) => all + high, 0);
	if (total.only && total.reach > sum) return { relation: "total-above-sum", figure, against: own.flatMap(figureOfPost), limit: sum };
	const largest = ranges.reduce((least, { low }) => Math.max(least, low), 0);
	if (total.whole && total.reach < largest) {
		const at = ranges.findIndex(({ low }) => low === largest);
		return { relation: "total-below-post", figure, against: own.slice(at, at + 1).flatMap(figureOfPost), limit: largest };
	}
	return null;
}

/** A part that is larger than its whole, and a whole that is larger than the parts it is cut into. */
function contradictingPairs(totals: readonly DeduplicatedTotal[]): BrokenRelation[] {
	const sets = totals.map(({ posts }) => new Set(posts));
	const partsOf = (whole: number) => totals.flatMap((part, at) => (at !== whole && isWithin(part.posts, sets[whole]) ? [part] : []));
	return totals.flatMap((whole, at): BrokenRelation[] => {
		const parts = partsOf(at);
		const larger = parts.find((part) => whole.whole && part.only && part.reach > whole.reach);
		if (larger) return [{ relation: "part-above-whole", figure: figureOf(larger), against: [figureOf(whole)], limit: whole.reach }];
		const cut = parts.filter((part) => part.whole && part.posts.length < whole.posts.length);
		const covered = new Set(cut.flatMap((part) => part.posts));
		const sum = cut.reduce((all, { reach }) => all + reach, 0);
		if (!whole.only || whole.reach <= sum || covered.size < (sets[at]?.size ?? 0)) return [];
		return [{ relation: "whole-above-parts", figure: figureOf(whole), against: cut.map(figureOf), limit: sum }];
	});
}

function isWithin(posts: readonly string[], set: ReadonlySet<string> | undefined): boolean {
	return set !== undefined && posts.length <= set.size && posts.every((id) => set.has(id));
}

/** Totals of which every one is needed for the contradiction. */
function smallestContradiction(audience: Audience, solve: Solve): Figure[] {
	let { totals } = audience;
	for (const total of audience.totals) {
		const fewer = totals.filter((one) => one !== total);
		if (!uniqueBounds({ ...audience, totals: fewer }, solve)) totals = fewer;
	}
	return totals.map(figureOf);
}

function figureOf({ id, reach }: DeduplicatedTotal): Figure {
	return { of: "total", id, value: reach };
}

function figureOfPost({ id, reach }: AudiencePost): Figure[] {
	return reach === null ? [] : [{ of: "post", id, value: reach }];
}
