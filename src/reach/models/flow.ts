import type { LinearProgram, LinearRow } from "./linear.ts";
import type { Cluster } from "./pieces.ts";

type Term = readonly [column: number, factor: number];

/** Somebody who has passed some of the pieces: whether they saw anything, and which of the totals that are open they are in. */
type State = string;

/**
 * Everything that people may have done with the posts of a cluster, as a flow.
 *
 * A person passes the pieces one after another and takes or leaves each; on the way it is kept which totals they are in already. A way
 * through is an atom: a set of pieces that somebody saw. So the flow has just the freedom of the programme over all 2^n atoms
 * (Hailperin 1965), but it forgets a total once its last piece is passed, and is as wide as totals are open at once, not as posts are many.
 */
export function flowOf({ pieces, totals }: Cluster, most: number, order: readonly number[]): LinearProgram {
	const rows: LinearRow[] = [];
	let columns = 0;
	const lastOf = totals.map((_, total) => order.findLastIndex((piece) => pieces[piece]?.totals.includes(total)));
	let into = new Map<State, Term[]>([["", []]]);
	const leaves: Term[] = [];
	order.forEach((place, step) => {
		const piece = pieces[place];
		if (!piece) throw new RangeError(`no piece ${place}`);
		const next = new Map<State, Term[]>();
		const taken: Term[] = [];
		const within = new Map<number, Term[]>();
		for (const [state, arriving] of into) {
			const [leave, take] = [columns++, columns++];
			// Whoever comes, goes on; at the beginning stands everybody.
			if (step === 0)
				rows.push({
					low: most,
					high: most,
					terms: [
						[leave, 1],
						[take, 1],
					],
				});
			else rows.push({ low: 0, high: 0, terms: [...arriving, [leave, -1], [take, -1]] });
			taken.push([take, 1]);
			for (const [column, isIn] of [
				[leave, totalsIn(state)],
				[take, isInAlso(state, piece.totals)],
			] as const) {
				const closing = isIn.filter((total) => lastOf[total] === step);
				for (const total of closing) within.set(total, [...(within.get(total) ?? []), [column, 1]]);
				const seen = column === take || state !== "";
				const to = seen ? stateOf(isIn.filter((total) => !closing.includes(total))) : "";
				const terms = next.get(to);
				if (terms) terms.push([column, 1]);
				else next.set(to, [[column, 1]]);
			}
		}
		rows.push({ ...piece.audience, terms: taken });
		totals.forEach(({ audience }, total) => {
			if (lastOf[total] === step) rows.push({ ...audience, terms: within.get(total) ?? [] });
		});
		into = next;
	});
	for (const [state, terms] of into) if (state !== "") leaves.push(...terms);
	return { columns, rows, sought: leaves.map(([column]) => column) };
}

function stateOf(isIn: readonly number[]): State {
	return `seen ${isIn.join(" ")}`;
}

function totalsIn(state: State): number[] {
	return state
		.split(" ")
		.slice(1)
		.filter((part) => part !== "")
		.map(Number);
}

function isInAlso(state: State, totals: readonly number[]): number[] {
	return [...new Set([...totalsIn(state), ...totals])].toSorted((one, other) => one - other);
}
