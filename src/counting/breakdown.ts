import type { Count } from "./count.ts";
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
}

/**
 * The parts of a breakdown, added. Allowed for things too, because along its axis nothing stands in two cells.
 * @throws TypeError when the units differ; RangeError when the journal positions differ.
 */
export function addDisjoint<U extends Unit>({ cells, unknown, unnamed }: Breakdown<U>): Count<U> {
	return sum([unknown, ...Object.values(cells), ...(unnamed ? [unnamed] : [])]);
}

/** `differs`: how much the parts are above the total (below: negative), in the total's unit, at each bound. Such a figure is not shown. */
export type Reconciliation =
	| { readonly outcome: "reconciled" }
	| { readonly outcome: "differs"; readonly low: number; readonly high: number };

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
