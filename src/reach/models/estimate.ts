import type { Audience, AudiencePost, DeduplicatedTotal } from "./audience.ts";
import { frailtyWhere, mostFrailty, withFrailty } from "./frailty.ts";
import { independentByStrata, independentFloor } from "./independence.ts";
import { timesSeen } from "./times-seen.ts";
import type { Estimate, Range } from "./unique-reach.ts";

/** Where nothing shows how unequal people are: from independence to what loyal followers of one page come to. */
const usualFrailty: Range = { low: 0, high: 2 };

export interface Estimated {
	readonly estimate: Estimate | null;
	readonly kPlus: readonly number[];
}

/** What is likely within the bounds, and how many saw how many posts. */
export function estimateOf(audience: Audience, unique: Range): Estimated {
	const told = audience.posts.flatMap(({ reach }) => (reach === null ? [] : [reach]));
	if (told.length === 0) return { estimate: null, kPlus: [] };
	const inside = (value: number) => Math.min(unique.high, Math.max(unique.low, Math.round(value)));
	const { population } = audience;
	const middle = middleOf(audience);
	const { method, frailty, of } = modelOf(audience, told);
	const value = inside(of(middle, frailty.value));
	const band = [
		value,
		inside(of(population.low, frailty.high)),
		inside(of(population.low, frailty.low)),
		inside(of(population.high, frailty.low)),
		inside(of(population.high, frailty.high)),
	];
	const estimate: Estimate = {
		value,
		low: Math.min(...band),
		high: Math.max(...band),
		method: unique.low === unique.high ? "exact" : method,
		frailty: method === "frailty" ? { low: frailty.low, high: frailty.high } : null,
	};
	return { estimate, kPlus: method === "independence-floor" ? [value] : curve(told, middle, value) };
}

/** How many saw any of some of the posts, by what the totals that are there show of people's habits. */
export function likelyUnion(audience: Audience, posts: readonly AudiencePost[]): number {
	const people = middleOf(audience);
	const reaches = posts.flatMap(({ reach }) => (reach === null ? [] : [reach]));
	return withFrailty(reaches, people, fittedFrailty(audience, people)?.value ?? 0);
}

function middleOf({ population }: Audience): number {
	return (population.low + population.high) / 2;
}

interface Model {
	readonly method: Estimate["method"];
	readonly frailty: Range & { readonly value: number };
	/** How many saw any of the posts, of so many people and with so much frailty. */
	of(population: number, frailty: number): number;
}

function modelOf(audience: Audience, told: readonly number[]): Model {
	const { posts, strata } = audience;
	if (posts.some((post) => post.posts > 1 && post.reach !== null)) {
		const sum = told.reduce((total, reach) => total + reach, 0);
		return { method: "independence-floor", frailty: { value: 0, low: 0, high: 0 }, of: (people) => independentFloor(sum, people) };
	}
	const fitted = fittedFrailty(audience, middleOf(audience));
	if (fitted) return { method: "frailty", frailty: fitted, of: (people, frailty) => anchored(audience, people, frailty) };
	const isSplit = posts.every(({ id, reach }) => reach === null || strata.every(({ reaches }) => reaches.has(id)));
	if (strata.length > 0 && isSplit) {
		return { method: "strata", frailty: { value: 0, low: 0, high: 0 }, of: (people) => independentByStrata(strata, people) };
	}
	return { method: "independence", frailty: { value: 0, ...usualFrailty }, of: (people, frailty) => withFrailty(told, people, frailty) };
}

/**
 * The frailty at which the model says of the totals what they are: all of them together, and of each by itself, which is the band.
 * Of a single total the band is from half to double. A total that is only an upper or a lower bound counts where the model breaks it.
 */
function fittedFrailty(audience: Audience, people: number): (Range & { value: number }) | null {
	const cases = audience.totals.flatMap((total) => {
		const reaches = reachesIn(audience, total);
		if (!reaches || reaches.length < 2) return [];
		const own = frailtyWhere((frailty) => withFrailty(reaches, people, frailty), total.reach);
		if (total.only && total.whole) return [{ reaches, seen: total.reach, own }];
		if (total.whole && own > 0) return [{ reaches, seen: total.reach, own }];
		return total.only && own < mostFrailty && withFrailty(reaches, people, own) < total.reach ? [{ reaches, seen: total.reach, own }] : [];
	});
	if (cases.length === 0) return null;
	const seen = cases.reduce((sum, one) => sum + one.seen, 0);
	const value = frailtyWhere((frailty) => cases.reduce((sum, { reaches }) => sum + withFrailty(reaches, people, frailty), 0), seen);
	if (cases.length === 1) return { value, low: value / 2, high: Math.min(mostFrailty, value * 2) };
	const own = cases.map((one) => one.own);
	return { value, low: Math.min(value, ...own), high: Math.max(value, ...own) };
}

/** Where a total says how many saw its posts, that stands for them; each post is in at most one. */
function anchored(audience: Audience, people: number, frailty: number): number {
	const left = new Map(audience.posts.map(({ id, reach }) => [id, reach]));
	const stand: number[] = [];
	const exact = audience.totals.filter(({ only, whole }) => only && whole).toSorted((one, other) => other.reach - one.reach);
	for (const { posts, reach } of exact) {
		if (!posts.every((id) => left.has(id))) continue;
		for (const id of posts) left.delete(id);
		stand.push(reach);
	}
	for (const reach of left.values()) if (reach !== null) stand.push(reach);
	return withFrailty(stand, people, frailty);
}

function reachesIn({ posts }: Audience, total: DeduplicatedTotal): number[] | null {
	const ids = new Set(total.posts);
	const reaches = posts.filter(({ id }) => ids.has(id)).map(({ reach }) => reach);
	return reaches.every((reach) => reach !== null) ? reaches : null;
}

/** The frailty is chosen so that as many saw one post as the estimate says; then the numbers of posts seen come to the sum of reaches. */
function curve(told: readonly number[], people: number, value: number): number[] {
	const frailty = frailtyWhere((one) => withFrailty(told, people, one), value);
	let before = value;
	return timesSeen(told, people, frailty).map((number, at) => {
		before = at === 0 ? value : Math.min(before, Math.round(number));
		return before;
	});
}
