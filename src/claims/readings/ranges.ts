import { mongolianChange, mongolianUpTo } from "../lexicon/mongolian.ts";
import type { Unit } from "../text/units.ts";

/** The place of the number that ends the range which begins here. */
export function rangeEnd(units: readonly Unit[], at: number): number | null {
	const first = units[at]?.quantity;
	const joint = units[at + 1];
	const second = units[at + 2]?.quantity;
	if (first?.from && joint?.quantity && joint.quantity.value > first.value) {
		const after = units[at + 2]?.lower === mongolianUpTo ? at + 3 : at + 2;
		return joint.quantity.ending === "" && !mongolianChange.test(units[after]?.lower ?? "") ? at + 1 : null;
	}
	if (!first || !joint || !second || second.value <= first.value || second.percent !== first.percent) return null;
	if (/^[-–—]$/.test(joint.text)) return at + 2;
	const before = units[at - 1]?.lower;
	if (before === "between") return /^(and|to)$/.test(joint.lower) ? at + 2 : null;
	return joint.lower === "to" && before !== "from" ? at + 2 : null;
}
