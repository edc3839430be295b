import type { Edge, Guard } from "../schema.ts";
import { agglomerate } from "./agglomeration.ts";
import type { Evidence } from "./evidence.ts";
import { Forest } from "./forest.ts";
import { type Graph, graphOf } from "./graph.ts";

interface RefusedEdge extends Edge {
	readonly guard: Guard;
}

export interface Clustering {
	/** By record: the least place in its cluster. */
	readonly cluster: Int32Array;
	/** Edges of `link` or more between two clusters, strongest first, with what keeps the clusters apart. */
	readonly refused: readonly RefusedEdge[];
	/** The links that hold clusters together: of a cluster of n records the n − 1 strongest without a circle. */
	readonly links: readonly Edge[];
	/** By cluster: the link without which it falls in two. A decided pair is never the weakest while another is there. */
	readonly weakest: ReadonlyMap<number, Edge>;
}

/**
 * Who is one person among some records: clusters grow by the strongest evidence first. Two clusters are joined only if all pairs between
 * them together speak for it, so one edge joins two records but never two groups that are otherwise unlike; and only if no guard stands
 * between any two of them. The same evidence gives the same clusters, in whatever order it is told.
 */
export function gather(evidence: Evidence): Clustering {
	const graph = graphOf(evidence.size, evidence.edges, evidence.together ?? [], evidence.link);
	const cluster = Int32Array.from({ length: evidence.size }, (_, at) => at);
	const refused: RefusedEdge[] = [];
	const links: Edge[] = [];
	const weakest = new Map<number, Edge>();
	for (let component = 0; component < graph.components; component++) {
		agglomerate(graph, component, evidence, cluster);
		weigh(graph, component, evidence, { cluster, links, weakest, refused });
	}
	refused.sort((a, b) => b.bits - a.bits || a.one - b.one || a.other - b.other);
	return { cluster, refused, links, weakest };
}

/** The links between two lists without duplicates inside: each record is linked to one other at most, the strongest edges first. */
export function pairOff({ size, edges, guardOf, link }: Omit<Evidence, "together" | "bitsBetween">): Clustering {
	const graph = graphOf(size, edges, [], link);
	const cluster = Int32Array.from({ length: size }, (_, at) => at);
	const taken = new Uint8Array(size);
	const refused: RefusedEdge[] = [];
	const links: Edge[] = [];
	const weakest = new Map<number, Edge>();
	for (const { one, other, bits } of [...graph.edgesFrom(link)].sort((a, b) => b.bits - a.bits || a.one - b.one || a.other - b.other)) {
		const guard = guardOf?.(one, other) ?? (taken[one] || taken[other] ? ("same-list" as const) : null);
		if (guard !== null) {
			refused.push({ one, other, bits, guard });
			continue;
		}
		taken[one] = taken[other] = 1;
		cluster[other] = one;
		links.push({ one, other, bits });
		weakest.set(one, { one, other, bits });
	}
	return { cluster, refused, links, weakest };
}

/** Strongest first, the edge that joins the last two parts of a cluster is its weakest link; edges between clusters were refused. */
function weigh(
	graph: Graph,
	component: number,
	{ guardOf, link }: Evidence,
	{ cluster, links, weakest, refused }: { cluster: Int32Array; links: Edge[]; weakest: Map<number, Edge>; refused: RefusedEdge[] },
): void {
	const forest = new Forest<number>();
	const members = new Map<number, number[]>();
	for (const at of graph.membersOf(component)) {
		const of = cluster[at] as number;
		const known = members.get(of);
		if (known) known.push(at);
		else members.set(of, [at]);
	}
	for (const edge of graph.edgesOf(component)) {
		const { one, other, bits } = edge;
		const [a, b] = [cluster[one] as number, cluster[other] as number];
		if (a !== b) {
			if (bits >= link) refused.push({ ...edge, guard: guardOn(edge, a, b) });
			continue;
		}
		if (!forest.join(one, other)) continue;
		links.push(edge);
		weakest.set(a, edge);
	}

	function guardOn({ one, other, bits }: Edge, a: number, b: number): Guard {
		if (bits === Number.POSITIVE_INFINITY) return "decided-different";
		if (!guardOf) return "one-weak-link";
		const own = guardOf(one, other);
		if (own !== null) return own;
		for (const i of members.get(a) as number[]) {
			for (const j of members.get(b) as number[]) {
				const guard = guardOf(i, j);
				if (guard !== null) return guard;
			}
		}
		return "one-weak-link";
	}
}
