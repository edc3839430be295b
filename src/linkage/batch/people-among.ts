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

/** What a model that was learned of these very records expects of them. */
export interface Expected {
	/** Pairs that are one person, and their standard error. */
	readonly matches: number;
	readonly error: number;
	/** Which share of them shares no key or lies below the floor. */
	readonly shareMissed: number;
	/** Pairs within clusters. */
	readonly joinedPairs: number;
}

/** A model knows how many matches there are to within one in a hundred: measured where the truth is known. */
const unsureOfMatches = 0.01;
/** So many of the matches at least share no key, or are too unlike to be an edge. */
const leastMissed = 1 / 1_000;
/** Of people at least: slips that come together are in no model. */
const leastUnsure = 0.003;
/** What is missed is drawn as if slips in each field came by themselves; where most is missed it is known to within so much of itself. */
const unsureMissed = 0.8;
const leastMissedAcross = 1 / 400;
/** The share that is missed may be so much more or less: slips come together, and a model takes each by itself. */
const unsureShare = 0.6;

/**
 * How many different people stand behind some records, by the links that hold clusters together and the likeliest that do not. Of two
 * lists that mostly hold the same people, one who was left over has a partner among the few that were left over as well: then a doubtful
 * pair is likelier than among all, by as much as few are expected to have none. What was never compared is expected in two ways: by the
 * share of pairs that the model expects to be too unlike, and by how many pairs there are altogether, less those that were found.
 */
export function peopleAmong(
	people: number,
	{ one, other, bits }: EdgeColumns,
	{ cluster, links }: Clustering,
	oneToOne: OneToOne | null,
	expected: Expected | null = null,
): PeopleBetween {
	const between = new Uint32Array(bits.length).map((_, at) => at).filter((at) => clusterAt(one, at) !== clusterAt(other, at));
	between.sort((a, b) => (bits[b] as number) - (bits[a] as number) || a - b);
	const matches = oneToOne?.matches ? Math.min(oneToOne.matches, oneToOne.shorter) : null;
	const leftOver = oneToOne && matches ? -Math.log2(Math.max(unsureOfMatches, 1 - matches / oneToOne.shorter)) : 0;
	const forest = new Forest<number>();
	const linked = new Set(oneToOne ? links.flatMap((link) => [link.one, link.other]) : []);
	const sizes = new Int32Array(cluster.length);
	for (const of of cluster) sizes[of] = (sizes[of] as number) + 1;
	const apart: number[] = [];
	const doubts: Doubt[] = [];
	for (const at of between) {
		// Who has found a partner in the other list has no second one there.
		if (linked.has(one[at] as number) || linked.has(other[at] as number)) continue;
		const [a, b] = [clusterAt(one, at), clusterAt(other, at)];
		if (!forest.join(a, b)) continue;
		const probability = probabilityOf((bits[at] as number) + leftOver);
		apart.push(probability);
		doubts.push({ probability, pairs: (sizes[a] as number) * (sizes[b] as number) });
	}
	const joined = links.map((link) => probabilityOf(link.bits));
	if (oneToOne === null) {
		if (expected === null) return peopleBetween({ people, joined, apart });
		const found = doubts.reduce((sum, { probability, pairs }) => sum + probability * pairs, expected.joinedPairs);
		const pairs = missedPairs(expected, found);
		const together = missedTogether(doubts, shareOf(expected));
		const missed = pairs.missed / together.pairs;
		const missedError = Math.hypot(
			leastUnsure * people,
			pairs.error / together.pairs,
			(missed * together.error) / together.pairs,
			unsureMissed * missed,
		);
		return peopleBetween({ people, joined, apart, missed, missedError, learnedOf: expected.matches });
	}
	if (matches === null) return peopleBetween({ people, joined, apart, atLeast: oneToOne.longer });
	const found = apart.reduce((sum, probability) => sum + probability, links.length);
	const missed = Math.max(leastMissedAcross * matches, matches - found);
	return peopleBetween({ people, joined, apart, missed, atLeast: oneToOne.longer });

	function clusterAt(ends: Int32Array, at: number): number {
		return cluster[ends[at] as number] as number;
	}
}

/** Two clusters that may be one person: how likely, and how many pairs of records stand between them. */
interface Doubt {
	readonly probability: number;
	readonly pairs: number;
}

/**
 * How many pairs of records are missed at once, where two clusters are one person and nothing shows it. If little is known of a record,
 * all its pairs are missed, and then it is as many as stand between those in doubt. If each pair is missed by itself, larger clusters are
 * hardly ever missed altogether. The rarer a pair is missed, the likelier it is the record; where most are, it is each by itself.
 */
function missedTogether(doubts: readonly Doubt[], share: number): { readonly pairs: number; readonly error: number } {
	const mean = (weigh: (pairs: number) => number) => {
		const [all, weights] = doubts.reduce(
			([sum, total], { probability, pairs }) => [sum + probability * pairs * weigh(pairs), total + probability * weigh(pairs)],
			[0, 0],
		);
		return Math.max(1, all / Math.max(weights, 1e-300));
	};
	const [byRecord, byPair] = [mean(() => 1), mean((pairs) => share ** pairs / (1 - share ** pairs))];
	return { pairs: (1 - share) * byRecord + share * byPair, error: (Math.abs(byRecord - byPair) * Math.sqrt(share * (1 - share))) / 2 };
}

function shareOf({ shareMissed }: Expected): number {
	return Math.min(0.98, Math.max(leastMissed, shareMissed));
}

/** Two estimates, each counting for as much as it is sure: by the share that is too unlike, and by all pairs less those found. */
function missedPairs(expected: Expected, found: number): { readonly missed: number; readonly error: number } {
	const { matches, error } = expected;
	const share = shareOf(expected);
	const byShare = (found * share) / (1 - share);
	const ofShare = 1 / ((unsureShare * byShare) ** 2 + byShare);
	const byAll = Math.max(0, matches - found);
	const ofAll = 1 / (error ** 2 + 1);
	const missed = (byShare * ofShare + byAll * ofAll) / (ofShare + ofAll);
	const apart = ((byShare - missed) ** 2 * ofShare + (byAll - missed) ** 2 * ofAll) / (ofShare + ofAll);
	return { missed, error: Math.sqrt(1 / (ofShare + ofAll) + apart) };
}
