import type { Guard } from "../schema.ts";
import type { Evidence } from "./evidence.ts";
import type { Graph } from "./graph.ts";

/** Bits beyond these say nothing more: one register number typed alike must not drown what all other pairs say. */
const most = 20;
const least = -20;
/** What a pair says that nobody found likely enough to be an edge. */
const unseen = -7;

/** What stands between two clusters: the bits of all pairs between them together, and the strongest of them. */
interface Between {
	sum: number;
	strongest: number;
}

/**
 * Joins clusters within one component, written into `cluster`: the two whose pairs speak for it most on average come first (average
 * linkage), until no two are left that more speaks for than against.
 */
export function agglomerate(graph: Graph, component: number, evidence: Evidence, cluster: Int32Array): void {
	const { guardOf, dates, link } = evidence;
	let linked: Set<string> | undefined;
	const members = new Map<number, number[]>(graph.membersOf(component).map((at) => [at, [at]]));
	const between = new Map<number, Map<number, Between>>([...members.keys()].map((at) => [at, new Map()]));
	const queue = new Queue();
	/** Pairs inside one cluster that a guard forbids but somebody decided. */
	const overruled: { readonly one: number; readonly other: number; readonly guard: Guard }[] = [];
	const edges = graph.edgesOf(component);
	const decided = new Set(edges.flatMap(({ one, other, bits }) => (bits === Number.POSITIVE_INFINITY ? [one, other] : [])));
	const bounded = (bits: number) => Math.max(least, Math.min(most, bits));

	for (const { one, other, bits } of edges) {
		const known = { sum: bounded(bits), strongest: bits };
		between.get(one)?.set(other, known);
		between.get(other)?.set(one, known);
	}
	for (const { one, other, bits } of edges) {
		if (bits !== Number.POSITIVE_INFINITY) break;
		const [a, b] = [cluster[one] as number, cluster[other] as number];
		if (a !== b && !pairsBetween(a, b).some(([i, j]) => guardOf?.(i, j) === "decided-different")) join(a, b);
	}
	for (const [a, others] of between) for (const [b, known] of others) if (a < b) offer(a, b, known);
	for (let next = queue.take(); next !== undefined; next = queue.take()) {
		const { a, b, known } = next;
		if (between.get(a)?.get(b) !== known) continue;
		if (isGuarded(a, b)) forget(a, b);
		else join(a, b);
	}

	function offer(a: number, b: number, known: Between): void {
		const mean = known.sum / ((members.get(a) as number[]).length * (members.get(b) as number[]).length);
		if (known.strongest >= link && mean >= 0) queue.put({ a: Math.min(a, b), b: Math.max(a, b), known, mean });
	}

	/** A guard that holds between two clusters holds between whatever they grow into. */
	function forget(a: number, b: number): void {
		const barred = { sum: Number.NEGATIVE_INFINITY, strongest: Number.NEGATIVE_INFINITY };
		between.get(a)?.set(b, barred);
		between.get(b)?.set(a, barred);
	}

	function isGuarded(a: number, b: number): boolean {
		if (guardOf === undefined && dates === undefined) return false;
		const pairs = pairsBetween(a, b);
		if (pairs.some(([i, j]) => forbids(i, j))) return true;
		// What somebody decided is stronger than dates.
		if (!dates || pairs.some(([i, j]) => decided.has(i) || decided.has(j))) return false;
		return pairs.some(([i, j]) => dates.areApart(i, j)) && !pairs.some(([i, j]) => dates.areTold(i, j) && isLinked(i, j));
	}

	function isLinked(i: number, j: number): boolean {
		linked ??= new Set(edges.filter(({ bits }) => bits >= link).map(({ one, other }) => `${one} ${other}`));
		return linked.has(i < j ? `${i} ${j}` : `${j} ${i}`);
	}

	/** Whoever decided that two belong together in spite of a guard has decided it of all that are like one of the two. */
	function forbids(i: number, j: number): boolean {
		const guard = guardOf?.(i, j) ?? null;
		if (guard === null) return false;
		const decided = overruled.some((pair) => {
			if (pair.guard !== guard) return false;
			const like = pair.one === j ? pair.other : pair.other === j ? pair.one : null;
			if (like !== null && guardOf?.(i, like) === null) return true;
			const liked = pair.one === i ? pair.other : pair.other === i ? pair.one : null;
			return liked !== null && guardOf?.(j, liked) === null;
		});
		return !decided;
	}

	function pairsBetween(a: number, b: number): [number, number][] {
		return (members.get(a) as number[]).flatMap((i) => (members.get(b) as number[]).map((j): [number, number] => [i, j]));
	}

	function join(a: number, b: number): void {
		const [into, from] = a < b ? [a, b] : [b, a];
		for (const [i, j] of guardOf ? pairsBetween(into, from) : []) {
			const guard = guardOf?.(i, j) ?? null;
			if (guard !== null) overruled.push({ one: i, other: j, guard });
		}
		const [ours, theirs] = [between.get(into) as Map<number, Between>, between.get(from) as Map<number, Between>];
		const moved = members.get(from) as number[];
		const others = new Set([...ours.keys(), ...theirs.keys()]);
		others.delete(into);
		others.delete(from);
		const grown: (readonly [number, Between])[] = [];
		for (const other of others) {
			const [one, two] = [ours.get(other) ?? looked(into, other), theirs.get(other) ?? looked(from, other)];
			const both = { sum: one.sum + two.sum, strongest: Math.max(one.strongest, two.strongest) };
			ours.set(other, both);
			between.get(other)?.delete(from);
			between.get(other)?.set(into, both);
			grown.push([other, both]);
		}
		ours.delete(from);
		between.delete(from);
		for (const at of moved) cluster[at] = into;
		(members.get(into) as number[]).push(...moved);
		members.delete(from);
		for (const [other, both] of grown) offer(into, other, both);
	}

	function looked(a: number, b: number): Between {
		let sum = 0;
		for (const [i, j] of pairsBetween(a, b)) sum += evidence.bitsBetween ? bounded(evidence.bitsBetween(i, j)) : unseen;
		return { sum, strongest: Number.NEGATIVE_INFINITY };
	}
}

interface Offer {
	readonly a: number;
	readonly b: number;
	readonly known: Between;
	readonly mean: number;
}

/** Offers by their mean, the greatest first; equal ones by the places of the two. A binary heap. */
class Queue {
	private readonly offers: Offer[] = [];

	put(offer: Offer): void {
		let at = this.offers.push(offer) - 1;
		while (at > 0) {
			const up = (at - 1) >> 1;
			if (!precedes(offer, this.offers[up] as Offer)) break;
			this.offers[at] = this.offers[up] as Offer;
			at = up;
		}
		this.offers[at] = offer;
	}

	take(): Offer | undefined {
		const first = this.offers[0];
		const last = this.offers.pop();
		if (first === undefined || last === undefined || this.offers.length === 0) return first;
		let at = 0;
		for (;;) {
			let down = 2 * at + 1;
			if (down >= this.offers.length) break;
			if (down + 1 < this.offers.length && precedes(this.offers[down + 1] as Offer, this.offers[down] as Offer)) down++;
			if (!precedes(this.offers[down] as Offer, last)) break;
			this.offers[at] = this.offers[down] as Offer;
			at = down;
		}
		this.offers[at] = last;
		return first;
	}
}

function precedes(one: Offer, other: Offer): boolean {
	return one.mean !== other.mean ? one.mean > other.mean : one.a !== other.a ? one.a < other.a : one.b < other.b;
}
