import { type Count, countBetween } from "./count.ts";
import { sum } from "./sum.ts";
import type { Unit } from "./units.ts";

/**
 * Parts of a total along one axis (sex, age band, area of first contact, quarter of first contact) on which each thing has one place.
 * `unknown` holds those without an answer: leaving them out would make the parts look like a whole.
 */
export interface Breakdown<U extends Unit = Unit> {
	readonly axis: string;
	readonly cells: Readonly<Record<string, Count<NoInfer<U>>>>;
	readonly unknown: Count<U>;
	/** Those with no place on the axis because they were counted without being known, as an interval: they may be things of the cells. */
	readonly unnamed?: Count<U>;
	/** By how much the total may be lower or higher because nobody knows for certain who is who. It stands apart and is not spread. */
	readonly doubt?: Doubt;
}

interface Doubt {
	readonly fewer: number;
	readonly more: number;
}

/**
 * The parts of a breakdown, added, with the doubt about all of them at the bounds. Allowed for things too, because along its axis nothing stands in two cells.
 * @throws TypeError when the units differ; RangeError when the journal positions differ, or there is more doubt than there are parts.
 */
export function addDisjoint<U extends Unit>({ cells, unknown, unnamed, doubt }: Breakdown<U>): Count<U> {
	const parts = sum([unknown, ...Object.values(cells), ...(unnamed ? [unnamed] : [])]);
	if (!doubt) return parts;
	const { unit, low, high, until, asOf, rows } = parts;
	return countBetween({ unit, low: low - doubt.fewer, high: high + doubt.more, until, asOf, rows });
}

/** `differs`: how much the parts are above the total (below: negative), in the total's unit, at each bound. Such a figure is not shown. */
type Reconciliation = { readonly outcome: "reconciled" } | { readonly outcome: "differs"; readonly low: number; readonly high: number };

/**
 * Whether the parts add up to the total at both bounds.
 * @throws TypeError when the units of the parts differ; RangeError when the journal positions differ: such numbers cannot be compared.
 */
export function reconcile<U extends Unit>(total: Count<U>, breakdown: Breakdown<NoInfer<U>>): Reconciliation {
	const parts = addDisjoint(breakdown);
	if (parts.unit !== total.unit) throw new TypeError(`a ${parts.unit} is no part of a ${total.unit}`);
	if (parts.asOf !== total.asOf) throw new RangeError(`parts as of ${parts.asOf} are no parts of a total as of ${total.asOf}`);
	const low = parts.low - total.low;
	const high = parts.high - total.high;
	return low === 0 && high === 0 ? { outcome: "reconciled" } : { outcome: "differs", low, high };
}
