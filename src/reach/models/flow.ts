import type { LinearProgram, LinearRow } from "./linear.ts";
import type { Passage } from "./passage.ts";
import type { Cluster } from "./pieces.ts";
import type { Range } from "./unique-reach.ts";

type Term = readonly [column: number, factor: number];

/** Somebody who has passed some of the pieces: empty while they saw nothing, else the open totals that they are in. */
type State = string;
const nothing: State = "";

/**
 * Everything that people may have done with the posts of a cluster, as a flow.
 *
 * A person passes the pieces one after another and takes or leaves each; on the way it is kept in mind which totals they are in. A way
 * through is an atom: a set of pieces that somebody saw. So the flow has just the freedom of the programme over all 2^n atoms
 * (Hailperin 1965), but forgets a total once its last piece is passed, and is as wide as totals are open at once, not as posts are many.
 */
export function flowOf(cluster: Cluster, most: number, { order, kept }: Passage): LinearProgram {
	const { pieces, totals } = cluster;
	const rows: LinearRow[] = [];
	let columns = 0;
	const lastOf = totals.map((_, total) => order.findLastIndex((piece) => pieces[piece]?.totals.includes(total)));
	const takenOf = new Map<number, Term[]>();
	let into = new Map<State, Term[]>([[nothing, []]]);
	order.forEach((place, step) => {
		const piece = pieces[place];
		if (!piece) throw new RangeError(`no piece ${place}`);
		const own = piece.totals.filter((total) => kept.has(total));
		const out = new Map<State, Term[]>();
		const taken: Term[] = [];
		const within = new Map<number, Term[]>();
		for (const [state, arriving] of into) {
			const [leave, take] = [columns++, columns++];
			rows.push(goingOn(arriving, leave, take, step === 0 ? most : 0));
			taken.push([take, 1]);
			for (const [column, isIn, hasSeen] of [
				[leave, totalsIn(state), state !== nothing],
				[take, [...new Set([...totalsIn(state), ...own])], true],
			] as const) {
				const open = isIn.filter((total) => lastOf[total] !== step);
				for (const total of isIn) if (lastOf[total] === step) append(within, total, [column, 1]);
				append(out, hasSeen ? stateOf(open) : nothing, [column, 1]);
			}
		}
		rows.push({ ...piece.audience, terms: taken });
		takenOf.set(place, taken);
		totals.forEach(({ audience }, total) => {
			if (kept.has(total) && lastOf[total] === step) rows.push({ ...audience, terms: within.get(total) ?? [] });
		});
		into = out;
	});
	const seen = [...into].flatMap(([state, terms]) => (state === nothing ? [] : terms));
	totals.forEach(({ audience }, total) => {
		if (!kept.has(total)) rows.push(...whatIsLeftOf(cluster, total, audience, takenOf, seen));
	});
	return { columns, rows, sought: seen.map(([column]) => column) };
}

/** Whoever comes, goes on; at the beginning stands everybody. */
function goingOn(arriving: readonly Term[], leave: number, take: number, start: number): LinearRow {
	const going = arriving.map(([column]): Term => [column, -1]);
	return { low: start, high: start, terms: [...going, [leave, 1], [take, 1]] };
}

/** A total that is not kept in mind: no piece is larger, all pieces together and everybody who saw anything are at least as many. */
function whatIsLeftOf(
	{ pieces }: Cluster,
	total: number,
	{ low, high }: Range,
	takenOf: ReadonlyMap<number, readonly Term[]>,
	seen: readonly Term[],
): LinearRow[] {
	const own = [...pieces.keys()].filter((place) => pieces[place]?.totals.includes(total));
	const above = (terms: readonly Term[]): LinearRow => ({ low, high: Number.POSITIVE_INFINITY, terms });
	return [
		...own.map((place): LinearRow => ({ low: 0, high, terms: takenOf.get(place) ?? [] })),
		above(own.flatMap((place) => takenOf.get(place) ?? [])),
		above(seen),
	];
}

function append<K>(to: Map<K, Term[]>, key: K, term: Term): void {
	const terms = to.get(key);
	if (terms) terms.push(term);
	else to.set(key, [term]);
}

function stateOf(isIn: readonly number[]): State {
	return `seen ${isIn.toSorted((one, other) => one - other).join(" ")}`;
}

function totalsIn(state: State): number[] {
	return state
		.split(" ")
		.slice(1)
		.filter((part) => part !== "")
		.map(Number);
}
