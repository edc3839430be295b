import { type Count, countBetween } from "./count.ts";
import { sum } from "./sum.ts";
import type { Encounter, Thing } from "./units.ts";

/**
 * Encounters of one unit, added: attendances of two workshops, views of two posts. Things are not added like this,
 * because the same person may stand in both numbers: `addDisjoint` where nobody can, `unionBounds` where somebody may.
 * @throws TypeError when the units differ or are things; RangeError when the journal positions differ.
 */
export function add<E extends Encounter>(first: Count<E>, ...others: readonly Count<NoInfer<E>>[]): Count<E> {
	if (first.how !== "duplicated") throw new TypeError(`counts of ${first.unit} are not added: the same one may be in both`);
	return sum([first, ...others]);
}

/**
 * How many different things are in groups that may overlap: at least the largest group, at most all of them together,
 * and never more than there are (Fréchet–Boole). `population` is how many such things exist, where that is known.
 * Rows of overlapping groups may be the same rows, so the caller says how many different ones there are.
 * @throws TypeError when the units differ or are encounters; RangeError when the positions differ or a group exceeds the population.
 */
export function unionBounds<T extends Thing>(
	groups: readonly [Count<T>, ...Count<NoInfer<T>>[]],
	{ population, rows }: { readonly population: number; readonly rows: number },
): Count<T> {
	const together = sum(groups);
	if (together.how !== "unique") throw new TypeError(`a ${together.unit} belongs to one group only: add them`);
	const low = Math.max(...groups.map((group) => group.low));
	return countBetween({ ...together, low, high: Math.min(together.high, population), best: null, rows });
}
