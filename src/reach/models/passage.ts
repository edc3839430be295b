import type { AudiencePiece, Bounded, Cluster } from "./pieces.ts";

/** As many states may be passed as a linear program takes without anybody waiting: about a second at the worst. */
const mostStates = 4096;

/** In which order the pieces of a cluster are passed, and which totals are kept in mind on the way. */
export interface Passage {
	readonly order: readonly number[];
	/** Places of the totals. One that is not kept in mind is still a bound for each of its pieces and for all of them together. */
	readonly kept: ReadonlySet<number>;
}

/**
 * The next piece is the one that opens the fewest totals and closes the most: windows are passed one after another by themselves.
 *
 * Where too many totals are open at once, the one that says least is let go. That makes the interval wider and never wrong, because
 * whatever fits all totals fits some of them.
 */
export function passageOf(cluster: Cluster, most = mostStates): Passage {
	const kept = new Set(cluster.totals.keys());
	for (;;) {
		const order = orderOf(cluster, kept);
		const { states, widest } = widthOf(cluster, kept, order);
		if (states <= most) return { order, kept };
		const [least] = [...widest].toSorted((one, other) => saysBy(cluster, one) - saysBy(cluster, other));
		if (least === undefined) return { order, kept };
		kept.delete(least);
	}
}

function orderOf({ pieces }: Cluster, kept: ReadonlySet<number>): number[] {
	const left = new Map<number, number>();
	for (const { totals } of pieces) for (const total of totals) left.set(total, (left.get(total) ?? 0) + 1);
	const open = new Set<number>();
	const waiting = new Set(pieces.keys());
	const order: number[] = [];
	while (waiting.size > 0) {
		let next = -1;
		let best = Number.POSITIVE_INFINITY;
		for (const place of waiting) {
			const cost = costOf(pieces[place], kept, open, left);
			if (cost >= best) continue;
			best = cost;
			next = place;
		}
		waiting.delete(next);
		order.push(next);
		for (const total of pieces[next]?.totals ?? []) {
			const remaining = (left.get(total) ?? 1) - 1;
			left.set(total, remaining);
			if (remaining > 0 && kept.has(total)) open.add(total);
			else open.delete(total);
		}
	}
	return order;
}

/** By how many totals more will be open; a total that is open already draws its other pieces near. */
function costOf(
	piece: AudiencePiece | undefined,
	kept: ReadonlySet<number>,
	open: ReadonlySet<number>,
	left: ReadonlyMap<number, number>,
): number {
	let cost = 0;
	for (const total of piece?.totals ?? []) {
		if (!kept.has(total)) continue;
		if (!open.has(total)) cost += left.get(total) === 1 ? 0 : 1;
		else cost -= left.get(total) === 1 ? 1 : 0.5 / (left.get(total) ?? 1);
	}
	return cost;
}

function widthOf({ pieces }: Cluster, kept: ReadonlySet<number>, order: readonly number[]): { states: number; widest: readonly number[] } {
	const lastOf = new Map<number, number>();
	order.forEach((place, step) => {
		for (const total of pieces[place]?.totals ?? []) if (kept.has(total)) lastOf.set(total, step);
	});
	const open = new Set<number>();
	let states = 0;
	let widest: readonly number[] = [];
	order.forEach((place, step) => {
		states += 2 ** open.size;
		for (const total of pieces[place]?.totals ?? []) if (kept.has(total)) open.add(total);
		if (open.size > widest.length) widest = [...open];
		for (const total of open) if (lastOf.get(total) === step) open.delete(total);
	});
	return { states, widest };
}

/** By how many accounts a total says more than its pieces do by themselves. */
function saysBy({ pieces, totals }: Cluster, place: number): number {
	const bounded: Bounded | undefined = totals[place];
	if (!bounded) return 0;
	const own = pieces.filter((piece) => piece.totals.includes(place)).map(({ audience }) => audience);
	const sum = own.reduce((all, { high }) => all + high, 0);
	const largest = own.reduce((most, { low }) => Math.max(most, low), 0);
	return Math.max(0, sum - bounded.audience.high) + Math.max(0, bounded.audience.low - largest);
}
