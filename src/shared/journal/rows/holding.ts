import { type Chunk, digestOfMany, markOf, marksIn } from "./said.ts";

/** A row as it stands: what it is called, and its hash. */
export interface HashedRow {
	readonly key: string;
	/** In hexadecimal: read by the million, it is compared as it comes. */
	readonly digest: string;
}

/** What is not as it was written; `record` is null where only the number of those is known. */
export interface Difference {
	readonly what: "row-changed" | "row-missing" | "row-added";
	readonly record: string | null;
	readonly rows: number;
}

/** Holds rows, in order, against what was said of them. */
export function hold(chunks: readonly Chunk[], rows: readonly HashedRow[]): Difference[] {
	const differences: Difference[] = [];
	let at = 0;
	const takeWhile = (isIn: (key: string) => boolean): HashedRow[] => {
		const start = at;
		for (let row = rows[at]; row && isIn(row.key); row = rows[at]) at += 1;
		return rows.slice(start, at);
	};
	for (const chunk of chunks) {
		const [from, to] = boundsOf(chunk);
		differences.push(...takeWhile((key) => key < from).map(added));
		differences.push(
			...holdChunk(
				chunk,
				takeWhile((key) => key <= to),
			),
		);
	}
	return [...differences, ...takeWhile(() => true).map(added)];
}

export function boundsOf(chunk: Chunk): readonly [from: string, to: string] {
	return chunk.length === 2 ? [chunk[0], chunk[0]] : [chunk[0], chunk[1]];
}

export function holdChunk(chunk: Chunk, rows: readonly HashedRow[]): Difference[] {
	if (chunk.length === 2) {
		const [record, digest] = chunk;
		const [row, ...more] = rows;
		if (!row) return [{ what: "row-missing", record, rows: 1 }];
		const changed: Difference[] = row.digest === digest ? [] : [{ what: "row-changed", record, rows: 1 }];
		return [...changed, ...more.map(added)];
	}
	const [, , count, digest, marks] = chunk;
	if (rows.length === count && digestOfMany(rows.map((row) => row.digest)) === digest) return [];
	const left = marksIn(marks);
	const strange = rows.filter((row) => !take(left, markOf(row.digest)));
	const lost = count - (rows.length - strange.length);
	const changed = strange.slice(0, lost).map(({ key: record }): Difference => ({ what: "row-changed", record, rows: 1 }));
	const missing = lost - changed.length;
	const differences: Difference[] = [...changed, ...strange.slice(lost).map(added)];
	if (missing > 0) differences.push({ what: "row-missing", record: null, rows: missing });
	return differences.length > 0 ? differences : [{ what: "row-changed", record: null, rows: count }];
}

function added({ key: record }: HashedRow): Difference {
	return { what: "row-added", record, rows: 1 };
}

function take(left: Map<string, number>, mark: string): boolean {
	const count = left.get(mark) ?? 0;
	left.set(mark, count - 1);
	return count > 0;
}
