import type { PlainDate } from "../shared/clock.ts";
import { type Best, type Count, countBetween, isExact } from "./count.ts";
import type { Unit } from "./units.ts";

/**
 * The bare sum, kept inside this slice: whether the counts may be added is for the door's functions to ask.
 * @throws TypeError when the units differ; RangeError when the journal positions differ or the sum leaves the safe integers.
 */
export function sum<U extends Unit>(counts: readonly [Count<U>, ...Count<U>[]]): Count<U> {
	const [first] = counts;
	for (const { unit, asOf } of counts) {
		if (unit !== first.unit) throw new TypeError(`a ${unit} is no ${first.unit}: they are not added`);
		if (asOf !== first.asOf) throw new RangeError(`counts as of ${first.asOf} and ${asOf} are not added: recompute them at one position`);
	}
	return countBetween({
		unit: first.unit,
		low: total(counts.map((count) => count.low)),
		high: total(counts.map((count) => count.high)),
		best: bestOfSum(counts),
		until: latest(counts.map((count) => count.until)),
		asOf: first.asOf,
		rows: total(counts.map((count) => count.rows)),
	});
}

/** Estimates add up only when one method made them all; exact parts are as good as any method. */
function bestOfSum(counts: readonly Count[]): Best | null {
	const open = counts.filter((count) => !isExact(count));
	const method = open[0]?.best?.method;
	if (method === undefined || open.some((count) => count.best?.method !== method)) return null;
	return { value: total(counts.map((count) => count.best?.value ?? count.low)), method };
}

function latest(days: readonly (PlainDate | null)[]): PlainDate | null {
	return days.reduce((last, day) => (last === null || (day !== null && day > last) ? day : last), null);
}

function total(numbers: readonly number[]): number {
	return numbers.reduce((so, number) => so + number, 0);
}
