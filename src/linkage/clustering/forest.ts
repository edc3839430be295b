/** A link between two by their ids. */
interface Link {
	readonly one: string;
	readonly other: string;
	readonly probability: number;
}

/** What links join, one link after the other, whichever things their ends are. */
export class Forest<End extends string | number> {
	private readonly parents = new Map<End, End>();

	/** Whether the two stood in different trees until now. Told of the likeliest first, the links that join are those without a circle. */
	join(one: End, other: End): boolean {
		const [from, to] = [this.rootOf(one), this.rootOf(other)];
		if (from === to) return false;
		this.parents.set(from, to);
		return true;
	}

	private rootOf(end: End): End {
		let root = end;
		for (let parent = this.parents.get(root); parent !== undefined; parent = this.parents.get(root)) root = parent;
		// Ways are shortened, so that a long chain is walked once.
		for (let at = end; at !== root; ) {
			const next = this.parents.get(at) ?? root;
			this.parents.set(at, root);
			at = next;
		}
		return root;
	}
}

/** The likeliest links that join all who are joined at all, none of them twice: of each circle, the least likely is left away (Kruskal 1956). */
export function spanningForest<L extends Link>(links: readonly L[]): L[] {
	const forest = new Forest<string>();
	const order = (one: Link, other: Link) =>
		other.probability - one.probability || compare(one.one, other.one) || compare(one.other, other.other);
	return links.toSorted(order).filter(({ one, other }) => forest.join(one, other));
}

function compare(one: string, other: string): number {
	return one < other ? -1 : one > other ? 1 : 0;
}
