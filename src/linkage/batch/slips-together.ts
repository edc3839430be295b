import type { EdgeColumns } from "../clustering/graph.ts";
import { patternAt } from "../comparing/kernel.ts";
import { fixedComparisons, levelsOf, silentLevels, textLevels } from "../comparing/levels.ts";
import { levelIn, textLevelIn } from "../comparing/pattern.ts";
import type { Columns } from "../folding/columns.ts";
import { probabilityOf } from "../learning/model.ts";

/** More comparisons than so many, or slips, count as so many. */
const mostCounted = 9;
/** So many edges tell it: of a million records, each so-manieth, by what they join and not by their order, which is that of the threads. */
const mostEdges = 20_000;
/** So many pairs of each kind are presumed to be as the model expects them, so that a few tell little. */
const presumed = 3;
/** Of a kind that is found less often than this, nothing is learned from those that were found. */
const leastFound = 0.05;
/** Slips come together at most so much more with each. */
const steepest = 2;

const asItIs = new Set(["exact", "folded", "same", "typed-without-twenty", "implied"]);
const vague = new Set([...silentLevels, "initial", "same-year", "same-month"]);
const counted = fixedComparisons.filter((name) => name !== "order" && name !== "sex");

/** Pairs by how many of their comparisons tell something, and in how many of these the two differ. */
export class Slips {
	private readonly counts = new Float64Array((mostCounted + 1) ** 2);

	add(pattern: number, texts: number, weight: number): void {
		let [known, slips] = [0, 0];
		const see = (level: string) => {
			if (vague.has(level)) return;
			known++;
			if (!asItIs.has(level)) slips++;
		};
		for (const name of counted) see(levelsOf[name][levelIn(pattern, name)] as string);
		for (let at = 0; at < texts; at++) see(textLevels[textLevelIn(pattern, at)] as string);
		const place = this.place(Math.min(known, mostCounted), Math.min(slips, mostCounted));
		this.counts[place] = (this.counts[place] as number) + weight;
	}

	of(known: number, slips: number): number {
		return this.counts[this.place(known, slips)] as number;
	}

	private place(known: number, slips: number): number {
		return known * (mostCounted + 1) + slips;
	}
}

/** The slips of the pairs that were found, each as far as it is one person. */
export function slipsOfEdges(columns: Columns, { one, other, bits }: EdgeColumns): Slips {
	const slips = new Slips();
	const step = Math.max(1, Math.ceil(bits.length / mostEdges));
	for (let at = 0; at < bits.length; at++) {
		if (((one[at] as number) * 31 + (other[at] as number)) % step !== 0) continue;
		const pattern = patternAt(columns, one[at] as number, other[at] as number);
		slips.add(pattern, columns.texts.length, step * probabilityOf(bits[at] as number));
	}
	return slips;
}

/**
 * Which share of all pairs is missed, where slips do not come by themselves: who writes one name wrong often writes the other wrong as
 * well, and some registers have exactly one slip in each record. A model takes each for itself. So the drawn pairs of a kind (so many
 * slips among so many comparisons) count for as many as there were found of it, beside what was expected to be found.
 */
export function shareWithSlips(drawn: Slips, missed: Slips, found: Slips): number {
	let [all, lost] = [0, 0];
	for (let known = 0; known <= mostCounted; known++) {
		const kinds = Array.from({ length: known + 1 }, (_, slips) => {
			const [draws, gone] = [drawn.of(known, slips), missed.of(known, slips)];
			return { draws, gone, stays: draws - gone, seen: found.of(known, slips) };
		});
		const [draws, stays, seen] = [sum(kinds, "draws"), sum(kinds, "stays"), sum(kinds, "seen")];
		if (draws === 0) continue;
		const weights: number[] = [];
		for (const kind of kinds) {
			const expected = stays === 0 ? 0 : (seen * kind.stays) / stays;
			const [before = 1, last = 1] = weights.slice(-2);
			const isTold = kind.stays > leastFound * kind.draws;
			const onward = weights.length < 2 ? last : last * Math.min(steepest, last / before);
			weights.push(isTold ? (kind.seen + presumed) / (expected + presumed) : onward);
		}
		const weighed = (of: "draws" | "gone") => kinds.reduce((total, kind, at) => total + (weights[at] as number) * kind[of], 0);
		all += draws;
		lost += (draws * weighed("gone")) / Math.max(1e-9, weighed("draws"));
	}
	return lost / Math.max(1, all);
}

function sum<K extends string>(kinds: readonly Readonly<Record<K, number>>[], of: K): number {
	return kinds.reduce((total, kind) => total + kind[of], 0);
}
