import type { Best, Count, NamesInDoubt } from "../../counting/index.ts";
import type { Contribution } from "../../counting/listing.ts";
import { type ExpectedParts, expectedParts, peopleBetween, spanningForest } from "../../linkage/index.ts";
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

/** Days of which a number is asked: whether one lies before (below zero), in or after (above zero) them. */
export type When = (day: PlainDate) => number;

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

/** The chances that matter to a number, and those by which it is expected to be another. */
export interface ChancesOfNumber {
	readonly bounds: Chances;
	/** Of one who may be two, the second counts on some day, and nobody knows which: it is expected on the last on which they were met. */
	readonly expected: Chances;
}

/** Of a number without days. */
export function ofAll(chances: Chances): ChancesOfNumber {
	return { bounds: chances, expected: chances };
}

/** Of all until the end of a day. */
export function chancesUntil({ fewer, more }: Chances, day: PlainDate): ChancesOfNumber {
	const lessBy = fewer.filter(({ from }) => from <= day);
	return {
		bounds: { fewer: lessBy, more: more.filter(({ from }) => from <= day) },
		expected: { fewer: lessBy, more: more.filter(({ until }) => until <= day) },
	};
}

/** Of what is new on some days. Two who may be one are one less where the second of them was new; half of one may be new as long as either was met. */
export function newIn({ fewer, more }: Chances, when: When): ChancesOfNumber {
	const lessBy = fewer.filter(({ from }) => when(from) === 0);
	return {
		bounds: { fewer: lessBy, more: more.filter((chance) => isOpenIn(chance, when)) },
		expected: { fewer: lessBy, more: more.filter(({ until }) => when(until) === 0) },
	};
}

/**
 * Of who was met before and again. Two who may be one came again where the second seemed new, and count once where both came again; of one
 * who may be two, a half may have come for the first time, or both again.
 */
export function againIn({ fewer, more }: Chances, when: When): ChancesOfNumber {
	const isBefore = (chance: Chance) => when(chance.from) < 0 && isOpenIn(chance, when);
	const [halves, second] = [more.filter(isBefore), fewer.filter(({ from }) => when(from) === 0)];
	return {
		bounds: { fewer: [...fewer.filter(isBefore), ...halves], more: [...second, ...halves] },
		// Whether both came again, and which half did, no day tells.
		expected: { fewer: [], more: second },
	};
}

function isOpenIn({ from, until }: Chance, when: When): boolean {
	return when(from) <= 0 && when(until) >= 0;
}

/** Doubt about a number of people, with how many pairs it comes from; null where there is none. */
export interface WeighedDoubt extends NamesInDoubt {
	readonly apart: number;
	readonly joined: number;
	readonly expected: ExpectedParts;
}

export function weighChances(people: number, { bounds: { fewer, more }, expected }: ChancesOfNumber): WeighedDoubt | null {
	if (fewer.length + more.length === 0) return null;
	const between = peopleBetween({
		people,
		apart: fewer.map(({ probability }) => probability),
		joined: more.map(({ probability }) => 1 - probability),
	});
	const acrossSexes = Math.min(between.fewer, fewer.filter((chance) => chance.acrossSexes).length);
	return {
		...{ fewer: between.fewer, more: between.more, acrossSexes, apart: fewer.length, joined: more.length },
		expected: inTenths(
			expectedParts({
				apart: expected.fewer.map(({ probability }) => probability),
				joined: expected.more.map(({ probability }) => 1 - probability),
			}),
		),
	};
}

/** As they are printed, so that a reader comes to the same number. */
function inTenths({ perhapsOne, wronglyJoined, missed }: ExpectedParts): ExpectedParts {
	const tenths = (number: number) => Math.round(number * 10) / 10;
	return { perhapsOne: tenths(perhapsOne), wronglyJoined: tenths(wronglyJoined), missed: tenths(missed) };
}

/** What doubt does to a figure; null where it does nothing. Beside head-counts it does less, where those alone make the bound. */
export function doubtIn(weighed: WeighedDoubt | null, bounds: Pick<WeighedDoubt, "fewer" | "more"> | null): LinkDoubt | null {
	const { fewer, more } = bounds ?? weighed ?? { fewer: 0, more: 0 };
	if (!weighed || fewer + more === 0) return null;
	return { apart: weighed.apart, joined: weighed.joined, fewer, more, expected: bounds ? null : weighed.expected };
}

/** The method behind a best number of people, where it is not certain who is who: the number as linked, corrected by what is expected. */
const expectedPeople = "expected number of people";

/** A number as linked with the doubt about it. */
export function withDoubt(value: number, doubt: LinkDoubt | null): Pick<Count, "low" | "high" | "best"> {
	if (!doubt) return { low: value, high: value, best: null };
	const [low, high] = [value - doubt.fewer, value + doubt.more];
	return { low, high, best: doubt.expected && expectedBetween({ low, high, value }, doubt.expected) };
}

/** As linked, less pairs that are perhaps one, plus joins that are perhaps wrong, less pairs that were never compared. */
export function expectedBetween(
	{ low, high, value }: Pick<Count, "low" | "high"> & { readonly value: number },
	{ perhapsOne, wronglyJoined, missed }: ExpectedParts,
): Best {
	const expected = Math.round(value - perhapsOne + wronglyJoined - missed);
	return { value: Math.min(high, Math.max(low, expected)), method: expectedPeople };
}

function latest(one: PlainDate, other: PlainDate): PlainDate {
	return one < other ? other : one;
}
