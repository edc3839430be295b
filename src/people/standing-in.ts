import type { Edge, Guard } from "../linkage/index.ts";

// Stands in until the linkage door has it.
export function gather(world: {
	readonly size: number;
	readonly edges: readonly Edge[];
	readonly together: readonly (readonly [number, number])[];
	readonly guardOf: (one: number, other: number) => Guard | null;
	readonly link: number;
}): { readonly cluster: readonly number[]; readonly refused: readonly { one: number; other: number; guard: Guard }[] } {
	const members = Array.from({ length: world.size }, (_, at) => [at]);
	const cluster = members.map((_, at) => at);
	const bits = new Map(world.edges.map((edge) => [edge.one * world.size + edge.other, edge.bits]));
	const bitsOf = (a: number, b: number) => bits.get(Math.min(a, b) * world.size + Math.max(a, b)) ?? Number.NEGATIVE_INFINITY;
	const join = (a: number, b: number) => {
		const [into, from] = a < b ? [a, b] : [b, a];
		for (const member of members[from] as number[]) cluster[member] = into;
		(members[into] as number[]).push(...(members[from] as number[]));
		members[from] = [];
	};
	const refused: { one: number; other: number; guard: Guard }[] = [];
	const across = (a: number, b: number) =>
		(members[a] as number[]).flatMap((one) => (members[b] as number[]).map((other): [number, number] => [one, other]));
	const sorted = (pairs: readonly (readonly [number, number])[]) => [...pairs].sort((p, q) => p[0] - q[0] || p[1] - q[1]);
	for (const [one, other] of sorted(world.together)) {
		const [a, b] = [cluster[one] as number, cluster[other] as number];
		if (a === b) continue;
		if (across(a, b).some(([i, j]) => world.guardOf(i, j) === "decided-different"))
			refused.push({ one, other, guard: "decided-different" });
		else join(a, b);
	}
	const decided = new Set(world.together.map(([one, other]) => one * world.size + other));
	const edges = world.edges
		.filter((edge) => edge.bits >= world.link && !decided.has(edge.one * world.size + edge.other))
		.sort((p, q) => q.bits - p.bits || p.one - q.one || p.other - q.other);
	for (const { one, other } of edges) {
		const [a, b] = [cluster[one] as number, cluster[other] as number];
		if (a === b) continue;
		const pairs = across(a, b);
		const guard = pairs.map(([i, j]) => world.guardOf(i, j)).find((found) => found !== null);
		const support = pairs.filter(([i, j]) => bitsOf(i, j) >= world.link).length;
		if (guard) refused.push({ one, other, guard });
		else if (support * 2 < pairs.length) refused.push({ one, other, guard: "one-weak-link" });
		else join(a, b);
	}
	return { cluster, refused };
}
