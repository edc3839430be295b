import { patternAt } from "../comparing/kernel.ts";
import type { Columns } from "../folding/columns.ts";

/** How many pairs show each pattern. */
export type PatternCounts = Map<number, number>;

/** Whether two records may be compared: within one list all, between two lists only those of different lists. */
export interface Extent {
	readonly size: number;
	/** Records before it are of the first list; null: all are of one. */
	readonly split: number | null;
}

export function pairsWithin({ size, split }: Extent): number {
	return split === null ? (size * (size - 1)) / 2 : split * (size - split);
}

export function countPattern(counts: PatternCounts, pattern: number, weight = 1): void {
	counts.set(pattern, (counts.get(pattern) ?? 0) + weight);
}

/** Pairs taken at random: hardly any of them is one person, so they show how often strangers are alike by chance. */
export function countRandomPairs(columns: Columns, extent: Extent, most: number, next: () => number): PatternCounts {
	const counts: PatternCounts = new Map();
	const { size, split } = extent;
	if (pairsWithin(extent) === 0) return counts;
	for (let pair = 0; pair < most; pair++) {
		const i = Math.floor(next() * (split ?? size));
		let j = split === null ? Math.floor(next() * (size - 1)) : split + Math.floor(next() * (size - split));
		if (split === null && j >= i) j++;
		countPattern(counts, patternAt(columns, i, j));
	}
	return counts;
}

/**
 * Visits the pairs of records with an equal key; key 0 is none. Blocks of more than `largest` are left out, and of all blocks only so many
 * are taken, by their keys, that about `most` pairs are visited: learning needs a sample, not all. Returns the share that was visited.
 */
export function visitBlocks(
	extent: Extent,
	keys: Float64Array,
	{ largest, most }: { readonly largest: number; readonly most: number },
	visit: (i: number, j: number, block: number) => void,
): number {
	const records = recordsByKey(keys);
	const blocks: [from: number, until: number][] = [];
	let all = 0;
	for (let from = 0; from < records.length; ) {
		let until = from + 1;
		while (until < records.length && keys[records[until] as number] === keys[records[from] as number]) until++;
		const length = until - from;
		if (length > 1 && length <= largest) {
			blocks.push([from, until]);
			all += (length * (length - 1)) / 2;
		}
		from = until;
	}
	const share = Math.min(1, most / Math.max(1, all));
	for (const [from, until] of blocks) {
		if (share < 1 && fraction(keys[records[from] as number] as number) >= share) continue;
		for (let one = from; one < until; one++) {
			for (let other = one + 1; other < until; other++) {
				const [i, j] = [records[one] as number, records[other] as number];
				if (extent.split === null || (i < extent.split && j >= extent.split)) visit(i, j, until - from);
			}
		}
	}
	return share;
}

/** Records that have a key, ordered by it and then as they come. Numbers alone are sorted much sooner than by a comparison. */
function recordsByKey(keys: Float64Array): Uint32Array {
	const sorted = keys.filter((key) => key !== 0).sort();
	const taken = new Uint32Array(sorted.length);
	const records = new Uint32Array(sorted.length);
	for (let at = 0; at < keys.length; at++) {
		const key = keys[at] as number;
		if (key === 0) continue;
		const first = firstOf(sorted, key);
		records[first + (taken[first] as number)] = at;
		taken[first] = (taken[first] as number) + 1;
	}
	return records;
}

/** Where a key stands first among sorted ones. */
function firstOf(sorted: Float64Array, key: number): number {
	let [low, high] = [0, sorted.length];
	while (low < high) {
		const middle = (low + high) >>> 1;
		if ((sorted[middle] as number) < key) low = middle + 1;
		else high = middle;
	}
	return low;
}

/** Pairs with an equal key, of two lists across the two only; 0 is none. */
export function equalPairs(keys: Float64Array, { split }: Extent): number {
	const [one, other] = split === null ? [keys.toSorted(), null] : [keys.slice(0, split).sort(), keys.slice(split).sort()];
	let [pairs, there] = [0, 0];
	for (let from = 0; from < one.length; ) {
		const key = one[from] as number;
		let until = from + 1;
		while (until < one.length && one[until] === key) until++;
		const count = until - from;
		if (key !== 0 && other === null) pairs += (count * (count - 1)) / 2;
		else if (key !== 0 && other !== null) {
			while (there < other.length && (other[there] as number) < key) there++;
			const start = there;
			while (there < other.length && other[there] === key) there++;
			pairs += count * (there - start);
		}
		from = until;
	}
	return pairs;
}

/** One number from two, the same whatever their order where `unordered`. */
export function keyOf(a: number, b: number): number {
	return a === 0 || b === 0 ? 0 : a * 67_108_864 + b;
}

function fraction(key: number): number {
	let mixed = Math.imul(key | 0, 0x9e3779b1) ^ Math.imul((key / 4_294_967_296) | 0, 0x85ebca6b);
	mixed = Math.imul(mixed ^ (mixed >>> 15), 0x2c1b3c6d);
	return ((mixed ^ (mixed >>> 13)) >>> 0) / 4_294_967_296;
}
