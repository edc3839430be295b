import { type BlockingKey, type KeyKind, keyKinds } from "../comparing/keys.ts";

/** Records that share a key stand in one block; whoever stands in a block together is compared. Typed arrays, so that workers share them. */
export interface Blocks {
	/** How many pairs stand in blocks together, one that shares several keys several times. */
	readonly pairs: number;
	/** The members of block `b` begin at `from[b]`. */
	readonly from: Uint32Array;
	readonly members: Int32Array;
	/** So many first members of block `b` are compared with all others in it, and the others not among themselves. */
	readonly asked: Uint32Array;
	/** The blocks of record `r`, ascending, begin at `ofFrom[r]`: twice the block, and one more where it is not among the asked. */
	readonly ofFrom: Uint32Array;
	readonly of: Int32Array;
}

/** Blocks of one kind that were too large to be compared pair by pair. */
export interface Cap {
	readonly kind: KeyKind;
	readonly blocks: number;
	/** Of the largest block. */
	readonly records: number;
	readonly pairs: number;
}

/** Nobody is found by what 3,000 records share: such a name with such an initial says too little. */
const mostInBlock = 4_000_000;
/** Of such kinds a block finds people of whom little is known; of a large one, it would find strangers. */
const smallKinds: ReadonlySet<KeyKind> = new Set(["other", "other-part", "family-and-place", "month-and-place", "day-and-place"]);
const mostInSmallBlock = 60;
/**
 * Of more people with such a name only those are compared of whom one's birth date is not known in full. Two whole dates that share neither
 * the year nor month and day make two who have no more than this in common two people, and those that share one have a key for it.
 */
const datedKinds: ReadonlySet<KeyKind> = new Set(["name-and-initial", "name-and-place"]);
const mostInDatedBlock = 60;
/** Two processors compare so many pairs in about two minutes. */
const mostPairs = 300_000_000;

/** Keys side by side: of which record, and of which kind by its place in `keyKinds`. */
export interface Keys {
	readonly hash: Int32Array;
	readonly record: Int32Array;
	readonly kind: Uint8Array;
}

/** Keys of records that come one after the other, in their order. */
export class KeyList {
	private hash = new Int32Array(1 << 12);
	private record = new Int32Array(1 << 12);
	private kind = new Uint8Array(1 << 12);
	private length = 0;

	add(record: number, keys: readonly BlockingKey[]): void {
		for (const { kind, hash } of keys) {
			if (this.length === this.hash.length) this.grow(this.length + 1);
			this.hash[this.length] = hash;
			this.record[this.length] = record;
			this.kind[this.length] = keyKinds.indexOf(kind);
			this.length++;
		}
	}

	/** Keys of records that are counted from `first` on. */
	append({ hash, record, kind }: Keys, first: number): void {
		const until = this.length + hash.length;
		if (until > this.hash.length) this.grow(until);
		this.hash.set(hash, this.length);
		this.kind.set(kind, this.length);
		for (let at = 0; at < record.length; at++) this.record[this.length + at] = first + (record[at] as number);
		this.length = until;
	}

	keys(): Keys {
		return { hash: this.hash.slice(0, this.length), record: this.record.slice(0, this.length), kind: this.kind.slice(0, this.length) };
	}

	/**
	 * `split`: where the second list begins; only pairs across the two count. `isWhole`: whether a record's birth date is known in full.
	 * Afterwards the list is empty.
	 */
	blocks(
		size: number,
		split: number | null,
		isWhole: (record: number) => boolean = () => false,
	): { readonly blocks: Blocks; readonly caps: readonly Cap[] } {
		const order = sortedByHash(this.hash, this.length);
		const { record, kind } = this;
		const [small, dated] = [smallKinds, datedKinds].map((kinds) => keyKinds.map((name) => kinds.has(name))) as [boolean[], boolean[]];
		const groups = groupsOf(
			order,
			{ hash: this.hash, record, kind },
			split,
			(kind, count) => dated[kind] === true && count > mostInDatedBlock,
			isWhole,
		);
		this.hash = new Int32Array(0);
		const largest = largestWithin(groups.pairs);
		const caps = new Map<number, { blocks: number; records: number; pairs: number }>();
		let [blocks, members, pairs] = [0, 0, 0];
		const kept = Uint8Array.from(groups.pairs, (count, group) => {
			const of = kind[order[groups.from[group] as number] as number] as number;
			const records = groups.records[group] as number;
			if (small[of] && records > mostInSmallBlock) return 0;
			if (count <= largest) {
				blocks++;
				members += records;
				pairs += count;
				return 1;
			}
			const known = caps.get(of) ?? { blocks: 0, records: 0, pairs: 0 };
			caps.set(of, { blocks: known.blocks + 1, records: Math.max(known.records, records), pairs: known.pairs + count });
			return 0;
		});
		const made = emptyBlocks(blocks, members, size, pairs);
		let [block, next] = [0, 0];
		for (let group = 0; group < kept.length; group++) {
			if (kept[group] === 0) continue;
			const start = next;
			const isDated = groups.isDated[group] === 1;
			for (const asked of isDated ? [true, false] : [true]) {
				let last = -1;
				for (let at = groups.from[group] as number; at < (groups.until[group] as number); at++) {
					const one = record[order[at] as number] as number;
					if (one === last || (isDated && isWhole(one) === asked)) continue;
					last = one;
					made.members[next++] = one;
					made.ofFrom[one + 1] = (made.ofFrom[one + 1] as number) + 1;
				}
				if (asked) made.asked[block] = next - start;
			}
			made.from[++block] = next;
		}
		turn(made, size);
		[this.hash, this.record, this.kind, this.length] = [new Int32Array(0), new Int32Array(0), new Uint8Array(0), 0];
		const found = [...caps].sort(([a], [b]) => a - b).map(([at, cap]) => ({ kind: keyKinds[at] as KeyKind, ...cap }));
		return { blocks: made, caps: found };
	}

	private grow(least: number): void {
		const size = Math.max(least, Math.ceil(this.hash.length * 1.6));
		const [hash, record, kind] = [new Int32Array(size), new Int32Array(size), new Uint8Array(size)];
		hash.set(this.hash);
		record.set(this.record);
		kind.set(this.kind);
		[this.hash, this.record, this.kind] = [hash, record, kind];
	}
}

/** Runs of equal hashes that hold at least one pair, as places in `order`; in those that `isDated`, no pair of two whole dates counts. */
function groupsOf(
	order: Uint32Array,
	{ hash, record, kind }: Keys,
	split: number | null,
	areDated: (kind: number, count: number) => boolean,
	isWhole: (record: number) => boolean,
) {
	// Each group has two places at least; what is never written takes no memory.
	const most = order.length >> 1;
	const [from, until, records] = [new Uint32Array(most), new Uint32Array(most), new Uint32Array(most)];
	const [pairsIn, datedIn] = [new Float64Array(most), new Uint8Array(most)];
	let groups = 0;
	for (let start = 0; start < order.length; ) {
		let [end, before, count, last] = [start, 0, 0, -1];
		let [wholeBefore, whole] = [0, 0];
		while (end < order.length && hash[order[end] as number] === hash[order[start] as number]) {
			const one = record[order[end++] as number] as number;
			if (one === last) continue;
			last = one;
			count++;
			const isFirst = split !== null && one < split;
			if (isFirst) before++;
			if (!isWhole(one)) continue;
			whole++;
			if (isFirst) wholeBefore++;
		}
		const isDated = areDated(kind[order[start] as number] as number, count);
		const pairs = pairsOf(before, count, split) - (isDated ? pairsOf(wholeBefore, whole, split) : 0);
		if (pairs > 0) {
			[from[groups], until[groups], records[groups]] = [start, end, count];
			[pairsIn[groups], datedIn[groups]] = [pairs, isDated ? 1 : 0];
			groups++;
		}
		start = end;
	}
	return {
		...{ from: from.subarray(0, groups), until: until.subarray(0, groups), records: records.subarray(0, groups) },
		...{ pairs: pairsIn.subarray(0, groups), isDated: datedIn.subarray(0, groups) },
	};
}

function pairsOf(before: number, count: number, split: number | null): number {
	return split === null ? (count * (count - 1)) / 2 : before * (count - before);
}

/** How many pairs a block may hold, so that all blocks together hold no more than can be compared. */
function largestWithin(pairs: Float64Array): number {
	const ascending = pairs.slice().sort();
	let sum = 0;
	for (const count of ascending) {
		sum += count;
		if (count > mostInBlock || sum > mostPairs) return count - 1;
	}
	return mostInBlock;
}

function emptyBlocks(blocks: number, members: number, size: number, pairs: number): Blocks {
	return {
		pairs,
		from: new Uint32Array(new SharedArrayBuffer(4 * (blocks + 1))),
		asked: new Uint32Array(new SharedArrayBuffer(4 * blocks)),
		members: new Int32Array(new SharedArrayBuffer(4 * members)),
		ofFrom: new Uint32Array(new SharedArrayBuffer(4 * (size + 1))),
		of: new Int32Array(new SharedArrayBuffer(4 * members)),
	};
}

function turn({ from, members, asked, ofFrom, of }: Blocks, size: number): void {
	for (let at = 0; at < size; at++) ofFrom[at + 1] = (ofFrom[at + 1] as number) + (ofFrom[at] as number);
	const next = ofFrom.slice(0, size);
	for (let block = 0; block + 1 < from.length; block++) {
		const first = from[block] as number;
		for (let at = first; at < (from[block + 1] as number); at++) {
			const one = members[at] as number;
			const place = next[one] as number;
			of[place] = 2 * block + (at - first < (asked[block] as number) ? 0 : 1);
			next[one] = place + 1;
		}
	}
}

/** Places by their hash, equal ones in their order: radix sort, 16 bits at a time. */
function sortedByHash(hash: Int32Array, length: number): Uint32Array {
	let order = new Uint32Array(length).map((_, at) => at);
	let other = new Uint32Array(length);
	for (const shift of [0, 16]) {
		const starts = new Uint32Array(65_537);
		for (let at = 0; at < length; at++) {
			const bucket = (((hash[at] as number) >>> shift) & 65_535) + 1;
			starts[bucket] = (starts[bucket] as number) + 1;
		}
		for (let bucket = 0; bucket < 65_536; bucket++) starts[bucket + 1] = (starts[bucket + 1] as number) + (starts[bucket] as number);
		for (let at = 0; at < length; at++) {
			const place = order[at] as number;
			const bucket = ((hash[place] as number) >>> shift) & 65_535;
			const start = starts[bucket] as number;
			other[start] = place;
			starts[bucket] = start + 1;
		}
		[order, other] = [other, order];
	}
	return order;
}
