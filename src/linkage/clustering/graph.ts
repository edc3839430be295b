import type { Edge } from "../schema.ts";

/** Very many edges side by side. */
export interface EdgeColumns {
	readonly one: Int32Array;
	readonly other: Int32Array;
	readonly bits: Float32Array | Float64Array;
}

/** Records fall into components that have nothing to do with each other, so each is looked at by itself. Records alone are in none. */
export interface Graph {
	readonly components: number;
	/** In ascending order. */
	membersOf(component: number): readonly number[];
	/** Strongest first, decided pairs before all with infinite bits; each pair once, its lesser end first. */
	edgesOf(component: number): readonly Edge[];
	/** Those of at least so many bits, of all components. */
	edgesFrom(link: number): Iterable<Edge>;
}

/** Components are what edges of `link` or more and decided pairs hold together; weaker edges inside one are kept as evidence. */
export function graphOf(
	size: number,
	given: readonly Edge[] | EdgeColumns,
	together: readonly (readonly [number, number])[],
	link: number,
): Graph {
	const edges = "bits" in given ? given : columnsOf(given);
	const root = Int32Array.from({ length: size }, (_, at) => at);
	const rootOf = (at: number): number => {
		let found = at;
		while (root[found] !== found) {
			root[found] = root[root[found] as number] as number;
			found = root[found] as number;
		}
		return found;
	};
	const join = (one: number, other: number): void => {
		const [a, b] = [rootOf(one), rootOf(other)];
		root[Math.max(a, b)] = Math.min(a, b);
	};
	const { one, other, bits } = edges;
	for (let at = 0; at < bits.length; at++) if ((bits[at] as number) >= link) join(one[at] as number, other[at] as number);
	for (const [a, b] of together) join(a, b);

	const held = new Uint32Array(size);
	for (let at = 0; at < size; at++) held[rootOf(at)] = (held[rootOf(at)] as number) + 1;
	const numbers = new Int32Array(size).fill(-1);
	let components = 0;
	for (let at = 0; at < size; at++) if (rootOf(at) === at && (held[at] as number) > 1) numbers[at] = components++;
	const componentOf = (at: number) => numbers[rootOf(at)] as number;
	const members = grouped(components, size, componentOf);
	const inside = grouped(components, bits.length, (at) => {
		const [a, b] = [one[at] as number, other[at] as number];
		return a === b || Number.isNaN(bits[at]) || rootOf(a) !== rootOf(b) ? -1 : componentOf(a);
	});
	const decided = grouped(components, together.length, (at) => {
		const [a, b] = together[at] as readonly [number, number];
		return a === b ? -1 : componentOf(a);
	});
	const edgesOf = (component: number): readonly Edge[] => {
		const found: Edge[] = [];
		for (const at of decided(component)) found.push(edgeOf(...(together[at] as readonly [number, number]), Number.POSITIVE_INFINITY));
		for (const at of inside(component)) found.push(edgeOf(one[at] as number, other[at] as number, bits[at] as number));
		return once(found.sort((a, b) => b.bits - a.bits || a.one - b.one || a.other - b.other));
	};
	return {
		components,
		membersOf: (component) => [...members(component)],
		edgesOf,
		edgesFrom: function* (least) {
			for (let component = 0; component < components; component++) {
				for (const edge of edgesOf(component)) if (edge.bits >= least) yield edge;
			}
		},
	};
}

function edgeOf(a: number, b: number, bits: number): Edge {
	return a < b ? { one: a, other: b, bits } : { one: b, other: a, bits };
}

function once(sorted: readonly Edge[]): readonly Edge[] {
	if (sorted.length < 2) return sorted;
	const seen = new Map<number, Set<number>>();
	return sorted.filter(({ one, other }) => {
		const known = seen.get(one);
		if (known?.has(other)) return false;
		if (known) known.add(other);
		else seen.set(one, new Set([other]));
		return true;
	});
}

function columnsOf(edges: readonly Edge[]): EdgeColumns {
	return {
		one: Int32Array.from(edges, (edge) => edge.one),
		other: Int32Array.from(edges, (edge) => edge.other),
		bits: Float64Array.from(edges, (edge) => edge.bits),
	};
}

/** Places 0 to length by the group each belongs to (-1: none), ascending within a group. */
function grouped(groups: number, length: number, groupOf: (at: number) => number): (group: number) => Int32Array {
	const from = new Int32Array(groups + 1);
	for (let at = 0; at < length; at++) {
		const group = groupOf(at);
		if (group >= 0) from[group + 1] = (from[group + 1] as number) + 1;
	}
	for (let group = 0; group < groups; group++) from[group + 1] = (from[group + 1] as number) + (from[group] as number);
	const next = from.slice();
	const places = new Int32Array(from[groups] as number);
	for (let at = 0; at < length; at++) {
		const group = groupOf(at);
		if (group < 0) continue;
		const place = next[group] as number;
		places[place] = at;
		next[group] = place + 1;
	}
	return (group) => places.subarray(from[group] as number, from[group + 1] as number);
}
