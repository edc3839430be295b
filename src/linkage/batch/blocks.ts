import { type BlockingKey, type KeyKind, keyKinds } from "../comparing/keys.ts";

/** Records that share a key stand in one block; whoever stands in a block together is compared. Typed arrays, so that workers share them. */
export interface Blocks {
	/** How many pairs stand in blocks together, one that shares several keys several times. */
	readonly pairs: number;
	/** The members of block `b`, ascending, begin at `from[b]`. */
	readonly from: Uint32Array;
	readonly members: Int32Array;
	/** The blocks of record `r`, ascending, begin at `ofFrom[r]`. */
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

	/** `split`: where the second list begins; only pairs across the two count. Afterwards the list is empty. */
	blocks(size: number, split: number | null): { readonly blocks: Blocks; readonly caps: readonly Cap[] } {
		const order = sortedByHash(this.hash, this.length);
		const { record, kind } = this;
		const groups = groupsOf(order, this.hash, record, split);
		const largest = largestWithin(groups.pairs);
		const caps = new Map<number, { blocks: number; records: number; pairs: number }>();
		let [blocks, members, pairs] = [0, 0, 0];
		const small = keyKinds.map((name) => smallKinds.has(name));
		const kept = groups.pairs.map((count, group) => {
			const [from, until] = [groups.from[group] as number, groups.until[group] as number];
			if (small[kind[order[from] as number] as number] && until - from > mostInSmallBlock) return 0;
			if (count <= largest) {
				blocks++;
				members += distinct(from, until);
				pairs += count;
				return 1;
			}
			const of = kind[order[from] as number] as number;
			const known = caps.get(of) ?? { blocks: 0, records: 0, pairs: 0 };
			caps.set(of, { blocks: known.blocks + 1, records: Math.max(known.records, until - from), pairs: known.pairs + count });
			return 0;
		});
		const made = emptyBlocks(blocks, members, size, pairs);
		let [block, next] = [0, 0];
		for (let group = 0; group < kept.length; group++) {
			if (kept[group] === 0) continue;
			for (let at = groups.from[group] as number; at < (groups.until[group] as number); at++) {
				const one = record[order[at] as number] as number;
				if (next > (made.from[block] as number) && made.members[next - 1] === one) continue;
				made.members[next++] = one;
				made.ofFrom[one + 1] = (made.ofFrom[one + 1] as number) + 1;
			}
			made.from[++block] = next;
		}
		turn(made, size);
		[this.hash, this.record, this.kind, this.length] = [new Int32Array(0), new Int32Array(0), new Uint8Array(0), 0];
		const found = [...caps].sort(([a], [b]) => a - b).map(([at, cap]) => ({ kind: keyKinds[at] as KeyKind, ...cap }));
		return { blocks: made, caps: found };

		function distinct(from: number, until: number): number {
			let count = 0;
			for (let at = from; at < until; at++) if (at === from || record[order[at] as number] !== record[order[at - 1] as number]) count++;
			return count;
		}
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

/** Runs of equal hashes that hold at least one pair, as places in `order`. */
function groupsOf(order: Uint32Array, hash: Int32Array, record: Int32Array, split: number | null) {
	const from: number[] = [];
	const until: number[] = [];
	const pairs: number[] = [];
	for (let start = 0; start < order.length; ) {
		let [end, before, count, last] = [start, 0, 0, -1];
		while (end < order.length && hash[order[end] as number] === hash[order[start] as number]) {
			const one = record[order[end++] as number] as number;
			if (one === last) continue;
			last = one;
			count++;
			if (split !== null && one < split) before++;
		}
		const within = split === null ? (count * (count - 1)) / 2 : before * (count - before);
		if (within > 0) {
			from.push(start);
			until.push(end);
			pairs.push(within);
		}
		start = end;
	}
	return { from: Uint32Array.from(from), until: Uint32Array.from(until), pairs: Float64Array.from(pairs) };
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
		members: new Int32Array(new SharedArrayBuffer(4 * members)),
		ofFrom: new Uint32Array(new SharedArrayBuffer(4 * (size + 1))),
		of: new Int32Array(new SharedArrayBuffer(4 * members)),
	};
}

function turn({ from, members, ofFrom, of }: Blocks, size: number): void {
	for (let at = 0; at < size; at++) ofFrom[at + 1] = (ofFrom[at + 1] as number) + (ofFrom[at] as number);
	const next = ofFrom.slice(0, size);
	for (let block = 0; block + 1 < from.length; block++) {
		for (let at = from[block] as number; at < (from[block + 1] as number); at++) {
			const one = members[at] as number;
			const place = next[one] as number;
			of[place] = block;
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
