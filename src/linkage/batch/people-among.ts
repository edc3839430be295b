import type { Clustering } from "../clusters.ts";
import type { EdgeColumns } from "../graph.ts";
import { probabilityOf } from "../model.ts";

export interface PeopleAmong {
	readonly low: number;
	/** The clusters as they are. */
	readonly best: number;
	readonly high: number;
}

/** 1.96 deviations each way hold 95 of 100. */
const deviations = 1.96;

/** How many different people there are: fewer where two clusters may be one, more where a cluster hangs by a link that may be none. */
export function peopleAmong(clusters: number, { one, other, bits }: EdgeColumns, { cluster, weakest }: Clustering): PeopleAmong {
	const apart = new Map<number, Map<number, number>>();
	for (let at = 0; at < bits.length; at++) {
		const [a, b] = [cluster[one[at] as number] as number, cluster[other[at] as number] as number];
		if (a === b) continue;
		const [first, second] = [Math.min(a, b), Math.max(a, b)];
		const known = apart.get(first) ?? new Map<number, number>();
		known.set(second, Math.max(known.get(second) ?? Number.NEGATIVE_INFINITY, bits[at] as number));
		apart.set(first, known);
	}
	const fewer = mostOf([...apart.values()].flatMap((others) => [...others.values()].map(probabilityOf)));
	const more = mostOf([...weakest.values()].map((edge) => 1 - probabilityOf(edge.bits)));
	return { low: Math.max(1, clusters - fewer), best: clusters, high: clusters + more };
}

function mostOf(chances: readonly number[]): number {
	const mean = chances.reduce((sum, chance) => sum + chance, 0);
	const variance = chances.reduce((sum, chance) => sum + chance * (1 - chance), 0);
	return Math.min(chances.length, Math.ceil(mean + deviations * Math.sqrt(variance)));
}
