import type { Clustering } from "../clustering/clusters.ts";
import { Forest } from "../clustering/forest.ts";
import type { EdgeColumns } from "../clustering/graph.ts";
import { type PeopleBetween, peopleBetween } from "../clustering/interval.ts";
import { probabilityOf } from "../learning/model.ts";

/** Two lists without duplicates inside. */
export interface OneToOne {
	readonly shorter: number;
	readonly longer: number;
	/** How many of the pairs across the two are expected to be one person; null where the model was learned of other records. */
	readonly matches: number | null;
}

/** A model knows how many matches there are to within one in a hundred: measured where the truth is known. */
const unsureOfMatches = 0.01;
/** So many of the matches at least share no key, or are too unlike to be an edge. */
const leastMissed = 1 / 400;

/**
 * How many different people stand behind some records, by the links that hold clusters together and the likeliest that do not. Of two
 * lists that mostly hold the same people, one who was left over has a partner among the few that were left over as well: then a doubtful
 * pair is likelier than among all, by as much as few are expected to have none.
 */
export function peopleAmong(
	people: number,
	{ one, other, bits }: EdgeColumns,
	{ cluster, links }: Clustering,
	oneToOne: OneToOne | null,
): PeopleBetween {
	const between = new Uint32Array(bits.length).map((_, at) => at).filter((at) => clusterAt(one, at) !== clusterAt(other, at));
	between.sort((a, b) => (bits[b] as number) - (bits[a] as number) || a - b);
	const matches = oneToOne?.matches ? Math.min(oneToOne.matches, oneToOne.shorter) : null;
	const leftOver = oneToOne && matches ? -Math.log2(Math.max(unsureOfMatches, 1 - matches / oneToOne.shorter)) : 0;
	const forest = new Forest<number>();
	const linked = new Set(oneToOne ? links.flatMap((link) => [link.one, link.other]) : []);
	const apart: number[] = [];
	for (const at of between) {
		// Who has found a partner in the other list has no second one there.
		if (linked.has(one[at] as number) || linked.has(other[at] as number)) continue;
		if (forest.join(clusterAt(one, at), clusterAt(other, at))) apart.push(probabilityOf((bits[at] as number) + leftOver));
	}
	const joined = links.map((link) => probabilityOf(link.bits));
	if (oneToOne === null) return peopleBetween({ people, joined, apart });
	if (matches === null) return peopleBetween({ people, joined, apart, atLeast: oneToOne.longer });
	const expected = apart.reduce((sum, probability) => sum + probability, links.length);
	const missed = Math.max(leastMissed * matches, matches - expected);
	return peopleBetween({ people, joined, apart, missed, atLeast: oneToOne.longer });

	function clusterAt(ends: Int32Array, at: number): number {
		return cluster[ends[at] as number] as number;
	}
}
