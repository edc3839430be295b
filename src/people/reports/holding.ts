import type { Link } from "../review/queue.ts";

/**
 * Of all links within a person those that hold it together, the weakest first: without them it would fall apart. From the strongest on,
 * each that joins two parts (Kruskal 1956); what somebody decided is the strongest.
 */
export function holdingLinks(links: readonly Link[]): Link[] {
	const part = new Map<string, string>();
	const rootOf = (report: string): string => {
		let root = report;
		for (let next = part.get(root); next !== undefined; next = part.get(root)) root = next;
		return root;
	};
	return links
		.toReversed()
		.filter(({ one, other }) => {
			const [a, b] = [rootOf(one), rootOf(other)];
			if (a !== b) part.set(a, b);
			return a !== b;
		})
		.reverse();
}
