import type { PlainDate } from "../shared/clock.ts";
import { type HowOf, howOf, isUnit, type Unit } from "./units.ts";

/** A point estimate inside the bounds. It is nothing without the method that made it. */
export interface Best {
	readonly value: number;
	readonly method: string;
}

/** The only number that Tegsh shows: at least `low`, at most `high`, of this unit. */
export interface Count<U extends Unit = Unit, H extends HowOf<U> = HowOf<U>> {
	readonly unit: U;
	readonly how: H;
	readonly low: number;
	readonly high: number;
	/** Null where the bounds meet, and where nobody has stated an estimate. */
	readonly best: Best | null;
	/** The day of the last event that counts; null when nothing has happened yet. */
	readonly until: PlainDate | null;
	/** The position of the journal at which it was computed. */
	readonly asOf: number;
	/** How many rows it was counted from. A head-count is one row, however many heads. */
	readonly rows: number;
}

interface Counted<U extends Unit> {
	readonly unit: U;
	readonly value: number;
	readonly until: PlainDate | null;
	readonly asOf: number;
	readonly rows: number;
}

export interface CountedBetween<U extends Unit> extends Omit<Counted<U>, "value"> {
	readonly low: number;
	readonly high: number;
	readonly best?: Best | null;
}

/**
 * A number known without doubt, in whole `unit`s.
 * @throws RangeError when a number is negative or not whole, or a date is not a day.
 */
export function exactCount<U extends Unit>({ value, ...rest }: Counted<U>): Count<U> {
	return countBetween({ ...rest, low: value, high: value });
}

/**
 * A number known to lie between two bounds, both included. Where the bounds meet, an estimate has nothing left to say and is dropped.
 * @throws RangeError when the bounds cross, the best estimate lies outside them or names no method, a number is negative or not whole.
 * @throws TypeError when the unit is none of ours.
 */
export function countBetween<U extends Unit>({ unit, low, high, best = null, until, asOf, rows }: CountedBetween<U>): Count<U> {
	if (!isUnit(unit)) throw new TypeError(`no unit: ${unit}`);
	for (const [name, value] of Object.entries({ low, high, asOf, rows })) requireWhole(name, value);
	if (low > high) throw new RangeError(`bounds cross: ${low} > ${high}`);
	if (best) requireInside(best, low, high);
	if (until !== null && !isDay(until)) throw new RangeError(`until is not a day: ${until}`);
	return { unit, how: howOf(unit), low, high, best: low === high ? null : best, until, asOf, rows };
}

export function isExact(count: Count): boolean {
	return count.low === count.high;
}

/** Whether both can be true at once: the same unit, and some number within the bounds of both. Two exact counts agree when equal. */
export function agrees(one: Count, other: Count): boolean {
	return one.unit === other.unit && one.low <= other.high && other.low <= one.high;
}

function requireWhole(name: string, value: number): void {
	if (!Number.isSafeInteger(value) || value < 0) throw new RangeError(`${name} is not a whole number from 0 up: ${value}`);
}

function requireInside(best: Best, low: number, high: number): void {
	requireWhole("best", best.value);
	if (best.value < low || best.value > high) throw new RangeError(`best ${best.value} lies outside ${low} to ${high}`);
	if (best.method.trim() === "") throw new RangeError("a best estimate names its method");
}

// A date that does not exist (2019-02-30) comes back as another day, or as none.
function isDay(text: string): boolean {
	const moment = new Date(`${text}T00:00:00Z`);
	return /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(moment.getTime()) && moment.toISOString().startsWith(text);
}
