import { fixedComparisons, levelsOf, nameLevels, registerLevels, silentLevels, textLevels } from "../comparing/levels.ts";
import { levelIn, textLevelIn } from "../comparing/pattern.ts";
import { kinGiven } from "../comparing/weights.ts";
import type { PatternCounts } from "./pattern-counts.ts";

/** Shares among pairs where both say something, by comparison (fixed ones first, then text columns) and by level's code. */
export type Shares = readonly (readonly number[])[];

/** The pairs of one way of blocking, and what they can teach. */
export interface Round {
	readonly counts: PatternCounts;
	/** Which comparisons the block leaves free, by their place: fixed ones first, then text columns. */
	readonly trains: (comparison: number) => boolean;
	/** How many of its pairs are expected to be twins; as `blockedRounds` makes it, the share of all twins that it holds. */
	readonly kin: number;
}

/** Added to the share of each level, so that nothing is impossible. */
export const smoothing = 1e-3;
const enough = 1e-5;
const mostSteps = 200;
const firstSteps = 40;
const lists = fixedComparisons.map((name) => levelsOf[name]);

function listOf(comparison: number): readonly string[] {
	return lists[comparison] ?? textLevels;
}

const silent = [...lists, textLevels].map((levels) => levels.map((level) => silentLevels.has(level)));

function isSilent(comparison: number, level: number): boolean {
	return (silent[Math.min(comparison, lists.length)] as boolean[])[level] as boolean;
}

function levelAt(pattern: number, comparison: number): number {
	const name = fixedComparisons[comparison];
	return name ? levelIn(pattern, name) : textLevelIn(pattern, comparison - fixedComparisons.length);
}

/** A pattern taken apart once, for many steps. */
interface Counted {
	readonly levels: readonly number[];
	readonly count: number;
}

function counted(counts: PatternCounts, texts: number): Counted[] {
	const comparisons = fixedComparisons.length + texts;
	return [...counts].map(([pattern, count]) => ({
		levels: Array.from({ length: comparisons }, (_, comparison) => levelAt(pattern, comparison)),
		count,
	}));
}

function sharesBy(
	patterns: readonly Counted[],
	texts: number,
	weigh: (pattern: Counted) => number,
	smooth: (sum: number) => number,
): Shares {
	return Array.from({ length: fixedComparisons.length + texts }, (_, comparison) => {
		const sums = listOf(comparison).map(() => 0);
		for (const pattern of patterns) {
			const level = pattern.levels[comparison] as number;
			if (!isSilent(comparison, level)) sums[level] = (sums[level] as number) + weigh(pattern);
		}
		const total = sums.reduce((sum, one) => sum + one, 0);
		const extra = smooth(total);
		const speaking = sums.filter((_, level) => !isSilent(comparison, level)).length;
		return sums.map((sum, level) => (isSilent(comparison, level) ? 1 : (sum + extra) / (total + extra * speaking)));
	});
}

/** By comparison and level: m / u, and 1 where a comparison is not used or says nothing. */
function ratiosOf(alike: Shares, unlike: Shares, uses: (comparison: number) => boolean): Shares {
	return alike.map((shares, comparison) =>
		shares.map((share, level) => {
			if (!uses(comparison) || isSilent(comparison, level)) return 1;
			return share / (comparison === orderAt ? 1 : (unlike[comparison]?.[level] as number));
		}),
	);
}

function ratio({ levels }: Counted, ratios: Shares): number {
	let odds = 1;
	for (let comparison = 0; comparison < levels.length; comparison++) {
		odds *= (ratios[comparison] as readonly number[])[levels[comparison] as number] as number;
	}
	return odds;
}

/** The ratio for two of one family: what families share is as alike as of one person; a given name and a number are nobody else's. */
function kinRatio(pattern: Counted, ratios: Shares): number {
	const given = nameLevels[pattern.levels[givenAt] as number] as string;
	const number = registerLevels[pattern.levels[registerAt] as number] as string;
	if (number === "exact" || number === "typed-without-twenty") return 0;
	return ratio(pattern, ratios) * 2 ** (kinGiven[given] ?? 0);
}

const givenAt = fixedComparisons.indexOf("given");
const registerAt = fixedComparisons.indexOf("register");

/** Two strangers' names are as like when swapped as when not: the order tells only by how often people swap. */
const orderAt = fixedComparisons.indexOf("order");

export const expectMatches = {
	/** Where learning begins: two reports of one person mostly agree. */
	usual(texts: number): Shares {
		return Array.from({ length: fixedComparisons.length + texts }, (_, comparison) => {
			const list = listOf(comparison);
			const rest = 0.2 / Math.max(1, list.length - 2);
			return list.map((level) => (["exact", "same", "as-written"].includes(level) ? 0.8 : rest));
		});
	},
	/** The shares of all pairs as they are; half a pair is added to each level, so that nothing is impossible. */
	sharesOf(counts: PatternCounts, texts: number): Shares {
		return sharesBy(
			counted(counts, texts),
			texts,
			({ count }) => count,
			() => 0.5,
		);
	},
	/** The shares among strangers: each pattern counts by how likely it is none of one person. */
	withoutMatches(counts: PatternCounts, alike: Shares, unlike: Shares, prior: number, texts: number): Shares {
		const ratios = ratiosOf(alike, unlike, () => true);
		const strangers = (pattern: Counted) => {
			const odds = (prior / (1 - prior)) * ratio(pattern, ratios);
			return pattern.count / (1 + odds);
		};
		return sharesBy(counted(counts, texts), texts, strangers, () => 0.5);
	},
};

/**
 * m by expectation maximisation, round by round, on counts of patterns; u is held. A round's share of matches is found on the way and
 * thrown away: among blocked pairs it says nothing of all pairs. What several rounds train is averaged by how many matches each saw.
 */
export function trainRounds(rounds: readonly Round[], start: Shares, unlike: Shares, shared: (comparison: number) => boolean): Shares {
	const texts = start.length - fixedComparisons.length;
	const sums = start.map((shares) => shares.map(() => 0));
	const weights = start.map(() => 0);
	for (const round of rounds) {
		const patterns = counted(round.counts, texts);
		const { alike, matches } = trainRound(patterns, round, start, unlike, texts, shared);
		for (const [comparison, shares] of alike.entries()) {
			const seen = matches[comparison] as number;
			if (!round.trains(comparison) || seen < 1) continue;
			weights[comparison] = (weights[comparison] as number) + seen;
			for (const [level, share] of shares.entries()) {
				(sums[comparison] as number[])[level] = (sums[comparison]?.[level] as number) + seen * share;
			}
		}
	}
	return sums.map((levels, comparison) => {
		const weight = weights[comparison] as number;
		return weight === 0 ? (start[comparison] as number[]) : levels.map((sum) => sum / weight);
	});
}

function trainRound(
	patterns: readonly Counted[],
	{ trains, kin }: Round,
	start: Shares,
	unlike: Shares,
	texts: number,
	shared: (comparison: number) => boolean,
): { readonly alike: Shares; readonly matches: readonly number[] } {
	let alike = start;
	const total = patterns.reduce((sum, { count }) => sum + count, 0);
	let share = 0.3;
	let likely = new Map<Counted, number>();
	// Where the block leaves hardly more than one comparison free, any share of matches explains it: what is known so far decides it first.
	const known = ratiosOf(start, unlike, trains);
	const odds = patterns.map((pattern) => ({ count: pattern.count, ratio: ratio(pattern, known) }));
	for (let step = 0; step < firstSteps && total > 0; step++) {
		const matches = odds.reduce((sum, { count, ratio }) => {
			const one = (share / (1 - share)) * ratio;
			return sum + (Number.isFinite(one) ? (count * one) / (1 + one) : count);
		}, 0);
		share = Math.min(0.999, Math.max(1e-6, matches / total));
	}
	for (let step = 0; step < mostSteps && total > 0; step++) {
		likely = new Map();
		let matches = 0;
		const ratios = ratiosOf(alike, unlike, trains);
		const ofFamilies = ratiosOf(alike, unlike, (comparison) => shared(comparison) && trains(comparison));
		for (const pattern of patterns) {
			const odds = (share / (1 - share)) * ratio(pattern, ratios);
			const ofKin = kin === 0 ? 0 : (kin / total) * kinRatio(pattern, ofFamilies);
			const expected = Number.isFinite(odds) ? (pattern.count * odds) / (1 + odds + ofKin) : pattern.count;
			likely.set(pattern, expected);
			matches += expected;
		}
		const next = sharesBy(
			patterns,
			texts,
			(pattern) => likely.get(pattern) as number,
			(sum) => smoothing * Math.max(1, sum),
		);
		let change = Math.abs(matches / total - share);
		for (const [comparison, shares] of next.entries()) {
			for (const [level, one] of shares.entries()) change = Math.max(change, Math.abs(one - (alike[comparison]?.[level] as number)));
		}
		alike = next;
		share = Math.min(0.999, Math.max(1e-6, matches / total));
		if (change < enough) break;
	}
	const seen = start.map((_, comparison) =>
		patterns.reduce(
			(sum, pattern) => sum + (isSilent(comparison, pattern.levels[comparison] as number) ? 0 : (likely.get(pattern) ?? 0)),
			0,
		),
	);
	return { alike, matches: seen };
}
