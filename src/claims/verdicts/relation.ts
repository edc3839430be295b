import type { Between } from "../facts/facts.ts";
import type { Relation } from "../readings/exactness.ts";
import { type Quantity, stepOf } from "../text/quantities.ts";

const tolerance = 0.05;
/** Within which a rounded-down “more than 400” may stand for 460. */
const rounding = 0.2;
/** How much wider than the figure a range in the text may be. */
const vague = 0.25;

/**
 * Whether a written number holds of a figure between two bounds.
 *
 * - A plain number must equal an exact figure, its best estimate or the number as linked, or lie in an interval no wider than 5 % of itself.
 * - A number with a scale word, a decimal, or three noughts behind 100,000 is read at the precision written (2.58 million for 2,581,430).
 * - “About” allows 5 % either way. “More than”, “nearly” and the like must be true and within 5 %; “more than” also holds for the figure
 *   rounded down to the last digit written (more than 400 for 460), by a fifth at most.
 * - A range must hold the whole figure, and be no wider than a quarter of it or than the figure's own interval.
 */
export function holds(quantity: Quantity, relation: Relation, range: readonly [number, number] | null, between: Between): boolean {
	const { low, high, best } = between;
	if (range) return range[0] <= low && high <= range[1] && range[1] - range[0] <= Math.max(vague * high, high - low);
	const { value } = quantity;
	// Where one number of an interval is best, “more than” and “nearly” are said of it.
	const [least, most] = best === null ? [low, high] : [best, best];
	switch (relation) {
		case "exact":
			return equals(quantity, between);
		case "about":
			if (low !== high)
				return (
					equals(quantity, between) ||
					(best !== null && near(value, best)) ||
					(narrow(low, high) && value >= low * (1 - tolerance) && value <= high * (1 + tolerance))
				);
			return near(value, high) || equals(quantity, between);
		case "above":
		case "at-least":
			if (relation === "at-least" ? value > least : value >= least) return false;
			return least - value <= tolerance * least || roundedDown(value, least);
		case "below":
		case "at-most":
			if (relation === "at-most" ? value < most : value <= most) return false;
			return value - most <= tolerance * most;
	}
}

/** Also as linked: that is what a register or a breakdown gives to whoever counts it. */
function equals({ value, step, rounded }: Quantity, { low, high, best, linked }: Between): boolean {
	if (value === best || value === linked) return true;
	if (low === high) {
		if (value === high) return true;
		const readAs = rounded || step < 1 ? step : 0;
		return readAs > 0 && high > 0 && Math.abs(value - high) <= readAs / 2 && near(value, high);
	}
	return value >= low && value <= high && high - low <= tolerance * value;
}

function narrow(low: number, high: number): boolean {
	return high - low <= tolerance * high;
}

function near(value: number, figure: number): boolean {
	return Math.abs(value - figure) <= tolerance * figure;
}

function roundedDown(value: number, low: number): boolean {
	const step = stepOf(value);
	return step > 1 && Math.floor(low / step) * step === value && low - value <= rounding * low;
}
