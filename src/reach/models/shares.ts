/** The quantile of the normal distribution for 95 of 100. */
const z = 1.959_964;

/** What surveys before and after a campaign ask about. */
export const topics = ["knowledge", "attitude", "practice"] as const;
export type Topic = (typeof topics)[number];

/** Of so many who were asked, so many said yes. */
export interface Answers {
	readonly asked: number;
	readonly yes: number;
}

export interface Share {
	readonly value: number;
	readonly low: number;
	readonly high: number;
}

/**
 * The share of all people that so many answers of a random sample speak for, in 95 of 100 samples (Wilson 1927): it stays within nought and
 * one, and does not pretend to certainty where all or none said yes. Whether a sample was random no formula knows.
 */
export function shareOf({ asked, yes }: Answers): Share {
	if (!(asked > 0) || yes < 0 || yes > asked) throw new RangeError(`no answers: ${yes} of ${asked}`);
	const value = yes / asked;
	const middle = (value + z ** 2 / (2 * asked)) / (1 + z ** 2 / asked);
	const reach = (z / (1 + z ** 2 / asked)) * Math.sqrt((value * (1 - value)) / asked + z ** 2 / (4 * asked ** 2));
	return { value, low: Math.max(0, middle - reach), high: Math.min(1, middle + reach) };
}

/** By how much a share has changed between two samples of different people (Newcombe 1998, method 10). */
export function changeBetween(before: Answers, after: Answers): Share {
	const [one, other] = [shareOf(before), shareOf(after)];
	const value = other.value - one.value;
	return {
		value,
		low: value - Math.hypot(other.value - other.low, one.high - one.value),
		high: value + Math.hypot(other.high - other.value, one.value - one.low),
	};
}
