import type { EdgeColumns } from "../clustering/graph.ts";
import { bitsAt } from "../comparing/bits.ts";
import type { Weights } from "../comparing/weights.ts";
import type { Columns } from "../folding/columns.ts";
import type { Blocks } from "./blocks.ts";
import { SideBySide } from "./side-by-side.ts";

/** What one worker needs to compare pairs; all arrays are shared memory, so nothing is copied. */
export interface Task {
	readonly columns: Columns;
	readonly weights: Weights;
	readonly blocks: Blocks;
	/** Where the second list begins; only pairs across the two are compared. */
	readonly split: number | null;
	/** In bits: pairs below it are forgotten. */
	readonly floor: number;
	/** The first block that nobody has taken yet. */
	readonly taken: Int32Array;
}

const atOnce = 256;

/**
 * The pairs above the floor in all blocks that no other worker takes. Each is an edge once, by the first block that both stand in: asking
 * for it costs more than comparing strangers again.
 */
export function scoreBlocks({ columns, weights, blocks, split, floor, taken }: Task): EdgeColumns {
	const { from, members, asked, ofFrom, of } = blocks;
	const edges = new EdgeList();
	const near = new SideBySide(columns);
	const count = from.length - 1;
	for (let start = Atomics.add(taken, 0, atOnce); start < count; start = Atomics.add(taken, 0, atOnce)) {
		for (let block = start; block < Math.min(count, start + atOnce); block++) {
			const [first, until] = [from[block] as number, from[block + 1] as number];
			near.put(members, first, until);
			for (let a = first; a < first + (asked[block] as number); a++) {
				const i = members[a] as number;
				for (let b = a + 1; b < until; b++) {
					const j = members[b] as number;
					if (split !== null && i < split === j < split) continue;
					const bits = bitsAt(near.columns, weights, a - first, b - first);
					if (bits >= floor && firstShared(i, j) === block) edges.add(Math.min(i, j), Math.max(i, j), bits);
				}
			}
		}
	}
	return edges.finish();

	function firstShared(i: number, j: number): number {
		let a = ofFrom[i] as number;
		let b = ofFrom[j] as number;
		for (;;) {
			const [one, other] = [of[a] as number, of[b] as number];
			// The last bit of both: where neither is asked, the two are not compared there.
			if (one >> 1 === other >> 1 && (one & other & 1) === 0) return one >> 1;
			if (one >> 1 <= other >> 1) a++;
			if (other >> 1 <= one >> 1) b++;
		}
	}
}

class EdgeList {
	private one = new Int32Array(1024);
	private other = new Int32Array(1024);
	private bits = new Float32Array(1024);
	private length = 0;

	add(one: number, other: number, bits: number): void {
		if (this.length === this.one.length) {
			const size = Math.ceil(this.length * 1.6);
			const [ones, others, all] = [new Int32Array(size), new Int32Array(size), new Float32Array(size)];
			ones.set(this.one);
			others.set(this.other);
			all.set(this.bits);
			[this.one, this.other, this.bits] = [ones, others, all];
		}
		this.one[this.length] = one;
		this.other[this.length] = other;
		this.bits[this.length++] = bits;
	}

	finish(): EdgeColumns {
		return { one: this.one.slice(0, this.length), other: this.other.slice(0, this.length), bits: this.bits.slice(0, this.length) };
	}
}

/** The edges of several workers as one list. */
export function concatenate(parts: readonly EdgeColumns[]): EdgeColumns {
	const length = parts.reduce((sum, { bits }) => sum + bits.length, 0);
	const all = { one: new Int32Array(length), other: new Int32Array(length), bits: new Float32Array(length) };
	let next = 0;
	for (const { one, other, bits } of parts) {
		all.one.set(one, next);
		all.other.set(other, next);
		all.bits.set(bits, next);
		next += bits.length;
	}
	return all;
}
