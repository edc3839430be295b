import type { Clustering } from "../clusters.ts";
import { Forest } from "../forest.ts";
import type { EdgeColumns } from "../graph.ts";
import { type PeopleBetween, peopleBetween } from "../interval.ts";
import { probabilityOf } from "../model.ts";

/** How many different people stand behind some records, by the links that hold clusters together and the likeliest that do not. */
export function peopleAmong(people: number, { one, other, bits }: EdgeColumns, { cluster, links }: Clustering): PeopleBetween {
	const between = new Uint32Array(bits.length).map((_, at) => at).filter((at) => clusterAt(one, at) !== clusterAt(other, at));
	between.sort((a, b) => (bits[b] as number) - (bits[a] as number) || a - b);
	const forest = new Forest<number>();
	const apart: number[] = [];
	for (const at of between) if (forest.join(clusterAt(one, at), clusterAt(other, at))) apart.push(probabilityOf(bits[at] as number));
	return peopleBetween({ people, joined: links.map((link) => probabilityOf(link.bits)), apart });

	function clusterAt(ends: Int32Array, at: number): number {
		return cluster[ends[at] as number] as number;
	}
}
