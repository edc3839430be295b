/** An edge between two by their ids. */
interface Link {
	readonly one: string;
	readonly other: string;
	readonly probability: number;
}

/** The likeliest links that join all who are joined at all, none of them twice: of each circle, the least likely is left away (Kruskal 1956). */
export function spanningForest<L extends Link>(links: readonly L[]): L[] {
	const parents = new Map<string, string>();
	const rootOf = (id: string): string => {
		let root = id;
		for (let parent = parents.get(root); parent !== undefined; parent = parents.get(root)) root = parent;
		// Ways are shortened, so that a long chain is walked once.
		for (let at = id; at !== root; ) {
			const next = parents.get(at) ?? root;
			parents.set(at, root);
			at = next;
		}
		return root;
	};
	const order = (one: Link, other: Link) =>
		other.probability - one.probability || compare(one.one, other.one) || compare(one.other, other.other);
	return links.toSorted(order).filter(({ one, other }) => {
		const [from, to] = [rootOf(one), rootOf(other)];
		if (from === to) return false;
		parents.set(from, to);
		return true;
	});
}

function compare(one: string, other: string): number {
	return one < other ? -1 : one > other ? 1 : 0;
}
