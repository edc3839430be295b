import type { Columns } from "../folding/columns.ts";

/**
 * Copies of the rows of one block, one beside the other. Of a million records each lies in memory of its own, and fetching it costs more
 * than comparing it: so it is fetched once for a block and not once for each pair.
 */
export class SideBySide {
	/** The records of the block by their places in it; of them only the rows. */
	columns: Columns;
	readonly #all: Columns;
	#most = 0;

	constructor(columns: Columns) {
		this.#all = columns;
		this.columns = columns;
	}

	put(members: Int32Array, from: number, until: number): void {
		if (until - from > this.#most) this.#grow(until - from);
		const { rows, stride } = this.#all;
		const near = this.columns.rows;
		let next = 0;
		for (let at = from; at < until; at++) {
			const start = (members[at] as number) * stride;
			for (let field = start; field < start + stride; field++) near[next++] = rows[field] as number;
		}
	}

	#grow(members: number): void {
		this.#most = Math.max(256, 2 * members);
		this.columns = { ...this.#all, rows: new Int32Array(this.#most * this.#all.stride) };
	}
}
