import type { Audience, AudiencePost, DeduplicatedTotal } from "./audience.ts";
import type { Range } from "./unique-reach.ts";

/** Posts that no total tells apart: what can be said of how many saw them together. */
export interface AudiencePiece {
	readonly posts: readonly AudiencePost[];
	/** Places of the totals that hold them all. */
	readonly totals: readonly number[];
	readonly audience: Range;
}

/** A total as bounds for how many saw its posts. */
export interface Bounded {
	readonly total: DeduplicatedTotal;
	readonly audience: Range;
}

/** Pieces that totals join, directly or through others; what lies in two clusters overlaps as it likes. */
export interface Cluster {
	readonly pieces: readonly AudiencePiece[];
	readonly totals: readonly Bounded[];
}

/** How many can have seen one post, or several of which only the sum is left (then at least the mean of them saw the largest). */
export function audienceOf({ reach, views, posts }: AudiencePost, most: number): Range {
	if (reach !== null) return { low: Math.ceil(reach / posts), high: Math.min(reach, most) };
	if (views !== null) return { low: Math.min(1, views), high: Math.min(views, most) };
	return { low: 0, high: most };
}

export function boundsOfTotal({ reach, only, whole }: DeduplicatedTotal, most: number): Range {
	return { low: only ? reach : 0, high: whole ? Math.min(reach, most) : most };
}

/**
 * An audience cut into clusters, and these into pieces.
 *
 * Posts that no total tells apart count as one piece, and lose nothing by it: a set of any size from the largest of them to their sum can
 * be covered by sets of just their sizes.
 */
export function clustersOf({ posts, totals, population }: Audience): Cluster[] {
	const telling = totals.filter(({ only, whole }) => only || whole);
	const holding = new Map<string, number[]>();
	telling.forEach((total, place) => {
		for (const post of new Set(total.posts)) {
			const places = holding.get(post);
			if (places) places.push(place);
			else holding.set(post, [place]);
		}
	});
	const pieces = new Map<string, { posts: AudiencePost[]; totals: readonly number[]; low: number; high: number }>();
	for (const post of posts) {
		const places = holding.get(post.id) ?? [];
		const key = places.join(" ");
		const { low, high } = audienceOf(post, population.high);
		const piece = pieces.get(key);
		if (!piece) {
			pieces.set(key, { posts: [post], totals: places, low, high });
			continue;
		}
		piece.posts.push(post);
		piece.low = Math.max(piece.low, low);
		piece.high = Math.min(population.high, piece.high + high);
	}
	return joined(
		[...pieces.values()].map(({ low, high, ...piece }) => ({ ...piece, audience: { low, high } })),
		telling.map((total) => ({ total, audience: boundsOfTotal(total, population.high) })),
	);
}

function joined(pieces: readonly AudiencePiece[], totals: readonly Bounded[]): Cluster[] {
	const clusterOf = totals.map((_, place) => place);
	const rootOf = (place: number): number => {
		let at = place;
		while (clusterOf[at] !== at) at = clusterOf[at] ?? at;
		return at;
	};
	for (const { totals: places } of pieces) {
		for (const place of places) clusterOf[rootOf(place)] = rootOf(places[0] ?? place);
	}
	const free = pieces.filter((piece) => piece.totals.length === 0).map((piece) => ({ pieces: [piece], totals: [] }));
	const roots = new Map<number, number[]>();
	totals.forEach((_, place) => {
		const root = rootOf(place);
		roots.set(root, [...(roots.get(root) ?? []), place]);
	});
	const bound = [...roots.values()].map((places) => {
		const placeIn = new Map(places.map((place, at) => [place, at]));
		const own = pieces.filter((piece) => placeIn.has(piece.totals[0] ?? -1));
		return {
			pieces: own.map((piece) => ({ ...piece, totals: piece.totals.flatMap((place) => placeIn.get(place) ?? []) })),
			totals: places.flatMap((place) => totals[place] ?? []),
		};
	});
	return [...free, ...bound];
}
