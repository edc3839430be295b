import type { Audience } from "./audience.ts";
import { flowOf } from "./flow.ts";
import type { Solve } from "./linear.ts";
import { passageOf } from "./passage.ts";
import { type Cluster, clustersOf } from "./pieces.ts";
import type { Range } from "./unique-reach.ts";

/** A hundredth of an account: what the solver's arithmetic may be off by, and a whole number never is. */
const slack = 0.01;

/**
 * How many accounts saw any of the posts: at least and at most, both possible. Null where the figures contradict each other.
 *
 * With nothing but reaches these are the bounds of Fréchet and Boole: the largest audience, and the sum or everybody. Each cluster of
 * totals has its own; clusters may lie in each other or beside each other, so the least is the largest least, and the most is the sum.
 * The population counts with the most that it may be: with less the interval would exclude what is possible. `states` bounds the work
 * where totals overlap a great deal; what is said then is wider, and true.
 */
export function uniqueBounds(audience: Audience, solve: Solve, states?: number): Range | null {
	const most = audience.population.high;
	let low = 0;
	let high = 0;
	for (const cluster of clustersOf(audience)) {
		const range = rangeOf(cluster, most, solve, states);
		if (!range) return null;
		low = Math.max(low, range.low);
		high += range.high;
	}
	return low > most ? null : { low, high: Math.min(most, high) };
}

function rangeOf(cluster: Cluster, most: number, solve: Solve, states: number | undefined): Range | null {
	const [piece, ...others] = cluster.pieces;
	if (!piece) return cluster.totals.some(({ audience }) => audience.low > 0) ? null : { low: 0, high: 0 };
	if (others.length === 0) {
		const ranges = [piece.audience, ...cluster.totals.map(({ audience }) => audience)];
		return closed({ low: Math.max(...ranges.map(({ low }) => low)), high: Math.min(most, ...ranges.map(({ high }) => high)) });
	}
	const ends = solve(flowOf(cluster, most, passageOf(cluster, states)));
	return ends && closed({ low: Math.ceil(ends.low - slack), high: Math.floor(ends.high + slack) });
}

function closed({ low, high }: Range): Range | null {
	return low > high ? null : { low, high };
}
