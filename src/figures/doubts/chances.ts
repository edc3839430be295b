import type { Count, NamesInDoubt } from "../../counting/index.ts";
import type { Contribution } from "../../counting/listing.ts";
import { peopleBetween, spanningForest } from "../../linkage/index.ts";
import type { PlainDate } from "../../shared/clock.ts";
import type { LinkDoubt } from "../schema.ts";
import type { Doubt } from "./doubts.ts";

/** One doubt that matters to an indicator: how likely it makes the figure one fewer, or one more. */
export interface Chance {
	readonly probability: number;
	/** The first day on which it matters. */
	readonly from: PlainDate;
	/** The last day on which one of the two was met. */
	readonly until: PlainDate;
	readonly acrossSexes: boolean;
}

export interface Chances {
	readonly fewer: readonly Chance[];
	readonly more: readonly Chance[];
}

export const noChances: Chances = { fewer: [], more: [] };

/**
 * The doubts that matter to an indicator. Two who both count and may be one: perhaps one fewer. One who counts and may be two: perhaps one
 * more, and where a minimum is asked for perhaps one fewer, because neither half may have reached it. Two who do not count alone may
 * have reached it together.
 */
export function chancesAmong(doubts: readonly Doubt[], contributions: ReadonlyMap<string, Contribution>): Chances {
	const fewer: (Chance & { readonly one: string; readonly other: string })[] = [];
	const more: Chance[] = [];
	for (const { one, other, probability } of doubts) {
		const [first, second] = [contributions.get(one), contributions.get(other)];
		if (!first || !second) continue;
		const minimum = Math.min(first.minimum, second.minimum);
		const until = latest(first.last, second.last);
		if (one === other) {
			if (first.day === null || first.times < 2) continue;
			const split = { probability: 1 - probability, from: first.day, until, acrossSexes: false };
			if (first.times >= 2 * minimum) more.push(split);
			if (minimum > 1) fewer.push({ ...split, one: `${one} half`, other: `${one} half ${fewer.length}` });
		} else if (first.day !== null && second.day !== null) {
			if (first.unit === second.unit) continue;
			const acrossSexes = first.sexScore * second.sexScore < 0;
			fewer.push({ probability, from: latest(first.day, second.day), until, acrossSexes, one: first.unit, other: second.unit });
		} else if (first.day === null && second.day === null && first.times + second.times >= minimum) {
			more.push({ probability, from: latest(first.began, second.began), until, acrossSexes: false });
		}
	}
	return { fewer: spanningForest(fewer), more };
}

/** Doubt about a number of people, with how many pairs it comes from; null where there is none. */
export interface WeighedDoubt extends NamesInDoubt {
	readonly apart: number;
	readonly joined: number;
}

export function weighChances(people: number, { fewer, more }: Chances): WeighedDoubt | null {
	if (fewer.length + more.length === 0) return null;
	const between = peopleBetween({
		people,
		apart: fewer.map(({ probability }) => probability),
		joined: more.map(({ probability }) => 1 - probability),
	});
	const acrossSexes = Math.min(between.fewer, fewer.filter((chance) => chance.acrossSexes).length);
	return { fewer: between.fewer, more: between.more, acrossSexes, apart: fewer.length, joined: more.length };
}

/** What doubt does to a figure; null where it does nothing. Beside head-counts it does less, where those alone make the bound. */
export function doubtIn(weighed: WeighedDoubt | null, bounds: Pick<WeighedDoubt, "fewer" | "more"> | null): LinkDoubt | null {
	const { fewer, more } = bounds ?? weighed ?? { fewer: 0, more: 0 };
	return weighed && fewer + more > 0 ? { apart: weighed.apart, joined: weighed.joined, fewer, more } : null;
}

/** The method behind a best number of people, where it is not certain who is who. */
export const linkedNow = "record linkage";

/** A number with the doubt about it: as linked now is the best that can be said. */
export function withDoubt(value: number, doubt: LinkDoubt | null): Pick<Count, "low" | "high" | "best"> {
	const best = { value, method: linkedNow };
	return doubt ? { low: value - doubt.fewer, high: value + doubt.more, best } : { low: value, high: value, best: null };
}

function latest(one: PlainDate, other: PlainDate): PlainDate {
	return one < other ? other : one;
}
