import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Edge, Guard } from "../schema.ts";
import { type Clustering, gather, pairOff } from "./clusters.ts";
import type { Evidence } from "./evidence.ts";

const link = 5;

describe("records that are one person", () => {
	it("are joined by the strongest evidence first, each cluster with its weakest link", () => {
		const { cluster, weakest } = gather({ size: 5, link, edges: [edge(0, 1, 9), edge(2, 1, 12), edge(0, 2, 8), edge(3, 4, 5)] });
		expect([...cluster]).toEqual([0, 0, 0, 3, 3]);
		expect(Object.fromEntries(weakest)).toEqual({ 0: edge(0, 1, 9), 3: edge(3, 4, 5) });
	});

	it("take a third that is like one and not unlike the other", () => {
		expect([...gather({ size: 3, link, edges: [edge(0, 1, 9), edge(1, 2, 8)] }).cluster]).toEqual([0, 0, 0]);
	});

	it("stay together when somebody decided it, whatever the guards say, and take whoever is like one of them", () => {
		const guardOf = numbers(["A", "B", "A", "C"]);
		const edges = [edge(0, 2, 15), edge(1, 3, 15)];
		const { cluster, refused } = gather({ size: 4, link, edges, together: [[1, 0]], guardOf });
		expect([...cluster]).toEqual([0, 0, 0, 3]);
		expect(refused).toEqual([{ ...edge(1, 3, 15), guard: "register-numbers-differ" }]);
	});

	it("are found among very many as among few", () => {
		const size = 60_000;
		const edges = Array.from({ length: size - 1 }, (_, at) => edge(at, at + 1, at % 3 === 2 ? 6 : 12));
		const columns = {
			one: Int32Array.from(edges, ({ one }) => one),
			other: Int32Array.from(edges, ({ other }) => other),
			bits: Float32Array.from(edges, ({ bits }) => bits),
		};
		const { cluster, refused } = gather({ size, link, edges: columns });
		expect(new Set(cluster).size).toBe(size / 3);
		expect(refused).toHaveLength(size / 3 - 1);
	});
});

describe("a guard", () => {
	it("refuses two groups that one edge joins, though it is strong", () => {
		const groups = [...complete([0, 1, 2], 14), ...complete([3, 4, 5], 14)];
		const { cluster, refused } = gather({ size: 6, link, edges: [...groups, edge(2, 3, 13)] });
		expect([...cluster]).toEqual([0, 0, 0, 3, 3, 3]);
		expect(refused).toEqual([{ ...edge(2, 3, 13), guard: "one-weak-link" }]);
	});

	it("asks the model about pairs that nobody found", () => {
		const edges = [...complete([0, 1], 14), ...complete([2, 3], 14), edge(1, 2, 7)];
		const like = (bits: number) => gather({ size: 4, link, edges, bitsBetween: () => bits }).cluster;
		expect([...like(2)]).toEqual([0, 0, 0, 0]);
		expect([...like(-9)]).toEqual([0, 0, 2, 2]);
	});

	it("holds between all of two clusters, not only between the ends of an edge", () => {
		const { cluster, refused } = gather({ size: 3, link, edges: complete([0, 1, 2], 30), guardOf: numbers(["A", null, "B"]) });
		expect([...cluster]).toEqual([0, 0, 2]);
		expect(refused.map(({ guard }) => guard)).toEqual(["register-numbers-differ", "register-numbers-differ"]);
	});

	it("of two decided to be different is stronger than a chain of decisions", () => {
		const guardOf = (i: number, j: number): Guard | null => (i + j === 2 && i !== j ? "decided-different" : null);
		const { cluster, refused } = gather({
			size: 3,
			link,
			edges: [],
			together: [
				[0, 1],
				[1, 2],
			],
			guardOf,
		});
		expect([...cluster]).toEqual([0, 0, 2]);
		expect(refused).toMatchObject([{ one: 1, other: 2, guard: "decided-different" }]);
	});
});

describe("two lists without duplicates inside", () => {
	it("link each record once, the strongest first", () => {
		const { cluster, refused } = pairOff({ size: 4, link, edges: [edge(0, 2, 9), edge(1, 2, 12), edge(1, 3, 11), edge(0, 3, 4)] });
		expect([...cluster]).toEqual([0, 1, 1, 3]);
		expect(refused.map(({ bits }) => bits)).toEqual([11, 9]);
	});
});

const worlds = fc
	.record({
		size: fc.integer({ min: 2, max: 9 }),
		edges: fc.array(fc.record({ one: fc.nat(8), other: fc.nat(8), bits: fc.integer({ min: -12, max: 30 }) }), { maxLength: 30 }),
		together: fc.array(fc.tuple(fc.nat(8), fc.nat(8)), { maxLength: 3 }),
		numbers: fc.array(fc.constantFrom(null, null, "A", "B", "C"), { minLength: 9, maxLength: 9 }),
		different: fc.array(fc.tuple(fc.nat(8), fc.nat(8)), { maxLength: 3 }),
		shuffle: fc.array(fc.nat(), { minLength: 40, maxLength: 40 }),
	})
	.map(({ size, edges, together, different, ...world }) => {
		const inside = (at: number) => at % size;
		const apart = different.map(([a, b]) => [inside(a), inside(b)] as const);
		const byNumber = numbers(world.numbers);
		return {
			...world,
			apart,
			size,
			link,
			edges: edges.map(({ one, other, bits }) => edge(inside(one), inside(other), bits)),
			together: together.map(([a, b]) => [inside(a), inside(b)] as const),
			guardOf: (i: number, j: number): Guard | null =>
				apart.some(([a, b]) => (a === i && b === j) || (a === j && b === i)) ? "decided-different" : byNumber(i, j),
		};
	});
type World = typeof worlds extends fc.Arbitrary<infer T> ? T : never;

/** What holds of the clusters of any world; the name of the promise that is broken, or null. */
const promises: Readonly<Record<string, (world: World, clusters: Clustering, again: (evidence: Evidence) => Clustering) => boolean>> = {
	"nobody stands with somebody decided to be another": ({ apart }, { cluster }) =>
		apart.every(([a, b]) => a === b || cluster[a] !== cluster[b]),
	"two register numbers stay apart unless somebody decided": ({ size, guardOf, together }, { cluster }) =>
		together.length > 0 || pairs(size).every(([i, j]) => cluster[i] !== cluster[j] || guardOf(i, j) !== "register-numbers-differ"),
	"one weak edge joins no two groups": ({ size, edges, together }, { cluster }) =>
		together.length > 0 || pairs(size).every(([i]) => !hangsByOne(members(cluster, i), edges)),
	"a decided pair is together, or a decision against it is named": ({ together }, { cluster, refused }) =>
		together.every(
			([a, b]) =>
				cluster[a] === cluster[b] ||
				refused.some(({ one, other, guard }) => one === Math.min(a, b) && other === Math.max(a, b) && guard === "decided-different"),
		),
	"a likely pair is together or refused with a reason": ({ edges }, { cluster, refused }) =>
		edges.every(
			({ one, other, bits }) =>
				bits < link ||
				cluster[one] === cluster[other] ||
				refused.some((edge) => edge.one === Math.min(one, other) && edge.other === Math.max(one, other)),
		),
	"a cluster is named by its first and shows its weakest link": ({ size }, { cluster, weakest }) =>
		pairs(size).every(([i]) => {
			const group = members(cluster, i);
			const weak = weakest.get(cluster[i] as number);
			return (
				cluster[i] === group[0] &&
				(group.length === 1
					? weak === undefined
					: weak !== undefined && weak.bits >= link && group.includes(weak.one) && group.includes(weak.other))
			);
		}),
	"the order in which it is told says nothing": (world, clusters, again) => {
		const order = world.edges.map((one, at) => ({ one, by: world.shuffle[at] as number })).sort((a, b) => a.by - b.by);
		const turned = order.map(({ one }, at) => (at % 2 ? one : edge(one.other, one.one, one.bits)));
		const other = again({ ...world, edges: turned, together: world.together.map(([a, b]) => [b, a] as const).reverse() });
		return String(other.cluster) === String(clusters.cluster) && JSON.stringify(other.refused) === JSON.stringify(clusters.refused);
	},
};

/** Whether a cluster is two groups of three or more that a single pair holds together, all others being unlike. */
function hangsByOne(group: readonly number[], edges: readonly Edge[]): boolean {
	const across = (a: readonly number[], b: readonly number[]) =>
		edges.filter(({ one, other }) => (a.includes(one) && b.includes(other)) || (a.includes(other) && b.includes(one)));
	return subsets(group).some((part) => {
		const rest = group.filter((at) => !part.includes(at));
		if (part.length < 3 || rest.length < 3) return false;
		const said = across(part, rest);
		return new Set(said.map(({ one, other }) => Math.min(one, other) * 10 + Math.max(one, other))).size < 2;
	});
}

describe("the promises of clusters", () => {
	it.each(Object.keys(promises))("%s", (promise) => {
		fc.assert(fc.property(worlds, (world) => promises[promise]?.(world, gather(world), gather)));
	});

	it.each([
		[
			"joins along any likely edge",
			["two register numbers stay apart unless somebody decided", "one weak edge joins no two groups"],
			chained,
		],
		["looks at the two ends of an edge only", ["two register numbers stay apart unless somebody decided"], endsOnly],
		["takes edges as they come", ["the order in which it is told says nothing"], asTheyCome],
		["forgets why", ["a likely pair is together or refused with a reason"], (world: Evidence) => ({ ...gather(world), refused: [] })],
		[
			"forgets decisions",
			["nobody stands with somebody decided to be another"],
			(world: Evidence) => gather({ ...world, guardOf: undefined }),
		],
	] as const)("are broken by one that %s", (_, broken, faulty) => {
		for (const promise of broken) {
			const found = fc.check(
				fc.property(fc.oneof(worlds, fc.constant(twoGroups)), (world) => promises[promise]?.(world, faulty(world), faulty)),
				{ numRuns: 3000, seed: 4 },
			);
			expect([promise, found.failed]).toEqual([promise, true]);
		}
	});
});

const twoGroups: World = {
	...{ size: 6, link, together: [], numbers: [], apart: [], shuffle: Array.from({ length: 40 }, (_, at) => at), guardOf: () => null },
	edges: [...complete([0, 1, 2], 14), ...complete([3, 4, 5], 14), edge(2, 3, 5)],
};

function chained({ size, edges, link: least }: Evidence): Clustering {
	return gather({ size, link: least, edges, bitsBetween: () => 20 });
}

function endsOnly({ size, edges, guardOf, link: least }: Evidence): Clustering {
	const kept = [...(edges as readonly Edge[])].filter(({ one, other }) => !guardOf?.(one, other));
	return gather({ size, link: least, edges: kept, bitsBetween: () => 20 });
}

function asTheyCome(world: Evidence): Clustering {
	const cluster = Int32Array.from({ length: world.size }, (_, at) => at);
	for (const { one, other, bits } of world.edges as readonly Edge[]) {
		if (bits < link || world.guardOf?.(one, other)) continue;
		const [into, from] = [cluster[one] as number, cluster[other] as number];
		if (cluster.every((a, i) => cluster.every((b, j) => a !== into || b !== from || !world.guardOf?.(i, j)))) {
			for (const [at, of] of cluster.entries()) if (of === from) cluster[at] = into;
		}
	}
	return { ...gather(world), cluster };
}

function edge(a: number, b: number, bits: number): Edge {
	return { one: a, other: b, bits };
}

function complete(places: readonly number[], bits: number): Edge[] {
	return places.flatMap((one) => places.filter((other) => other > one).map((other) => edge(one, other, bits)));
}

function numbers(of: readonly (string | null)[]): (i: number, j: number) => Guard | null {
	return (i, j) => (of[i] && of[j] && of[i] !== of[j] ? "register-numbers-differ" : null);
}

function members(cluster: Int32Array, at: number): number[] {
	return [...cluster.keys()].filter((other) => cluster[other] === cluster[at]);
}

function pairs(size: number): [number, number][] {
	return Array.from({ length: size }, (_, i) => Array.from({ length: size }, (_, j): [number, number] => [i, j])).flat();
}

function subsets(of: readonly number[]): number[][] {
	return Array.from({ length: 2 ** of.length }, (_, bits) => of.filter((_, at) => (bits >> at) & 1));
}
