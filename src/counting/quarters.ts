import type { PlainDate } from "../shared/clock.ts";
import type { Count } from "./count.ts";
import { sum } from "./sum.ts";
import type { Unit } from "./units.ts";

/** A quarter of the calendar year, as `2019-Q2`: sorts as text. */
export type Quarter = `${number}-Q${1 | 2 | 3 | 4}`;

/** Those whose first qualifying contact fell into the quarter. A quarter in which nobody came is given with zero. */
interface NewInQuarter<U extends Unit> {
	readonly quarter: Quarter;
	readonly fresh: Count<U>;
}

export interface CumulativeQuarter<U extends Unit> extends NewInQuarter<U> {
	readonly soFar: Count<U>;
}

/** @throws RangeError when the text is not a day as `YYYY-MM-DD`. */
export function quarterOf(day: PlainDate): Quarter {
	const parts = /^(\d{4})-(0[1-9]|1[0-2])-\d{2}$/.exec(day);
	if (!parts) throw new RangeError(`not a day: ${day}`);
	return `${parts[1]}-Q${Math.ceil(Number(parts[2]) / 3)}` as Quarter;
}

/** Each quarter from the first day's to the last day's, both included; none when the last day is before the first quarter. */
export function quartersBetween(first: PlainDate, last: PlainDate): Quarter[] {
	const end = quarterOf(last);
	const quarters: Quarter[] = [];
	for (let quarter = quarterOf(first); quarter <= end; quarter = after(quarter)) quarters.push(quarter);
	return quarters;
}

/**
 * What is new in each quarter, and all so far. Each thing is new once, so quarters are disjoint; sums of "met in the quarter" are not people.
 * @throws RangeError when a quarter is missing or out of order, or the journal positions differ.
 */
export function cumulate<U extends Unit>(series: readonly NewInQuarter<U>[]): CumulativeQuarter<U>[] {
	const cumulative: CumulativeQuarter<U>[] = [];
	for (const { quarter, fresh } of series) {
		const before = cumulative.at(-1);
		if (before && quarter !== after(before.quarter)) throw new RangeError(`${quarter} does not follow ${before.quarter}`);
		cumulative.push({ quarter, fresh, soFar: before ? sum([before.soFar, fresh]) : fresh });
	}
	return cumulative;
}

function after(quarter: Quarter): Quarter {
	const [year, number] = quarter.split("-Q").map(Number) as [number, number];
	return number === 4 ? `${year + 1}-Q1` : (`${year}-Q${number + 1}` as Quarter);
}
