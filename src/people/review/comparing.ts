import type { Role, WeighedField } from "../../linkage/index.ts";
import { type Judged, judge, judgeAreas, judgedOf, worthSaying } from "../matching/judging.ts";

/** Two values under one heading, as they are shown; those of a place with the paths of the areas. */
interface ValuePair {
	readonly role: Role;
	readonly values: readonly [string, string];
	readonly areas?: readonly [string, string] | undefined;
}

/** How they stand; null where one is not known, or where the two tell nothing. */
export type Compared<P extends ValuePair = ValuePair> = P & { readonly judged: Judged | null };

interface Comparison<P extends ValuePair> {
	readonly rows: readonly Compared<P>[];
	/** What the rows say, each once, and what only all of them together say: the two lists above the table are made of it. */
	readonly judged: readonly Judged[];
}

/** One judgement of a pair, of which both the table and the two lists above it are told. */
export function compare<P extends ValuePair>(fields: readonly WeighedField[], pairs: readonly P[]): Comparison<P> {
	const all = judge(fields);
	const rows = pairs.map((pair) => ({ ...pair, judged: pair.values.includes("") ? null : judgePair(all, pair) }));
	const together = all.filter(({ level, bits }) => level === "same-family" && Math.abs(bits) >= worthSaying);
	return { rows, judged: [...new Set([...rows.flatMap(({ judged }) => judged ?? []), ...together])] };
}

/** Columns that a model may not have learned: where it is silent, what can be read is compared as it stands. Elsewhere its silence is its word. */
const comparedAsTheyStand: readonly Role[] = ["clan", "other"];

function judgePair(all: readonly Judged[], { role, values: [one, other], areas }: ValuePair): Judged | null {
	const told = judgedOf(all, role);
	if (areas) return judgeAreas(told, areas);
	if (told || !comparedAsTheyStand.includes(role)) return told ?? null;
	const agrees = one === other;
	return { role, column: 0, level: agrees ? "exact" : "else", bits: 0, share: null, standing: agrees ? "agrees" : "differs" };
}

/** A value in three parts, of which the middle is what the other one has otherwise. */
export type Marked = readonly [before: string, differing: string, after: string];

/** What differs between two values that are written much alike; where little is alike, marking everything would show nothing. */
export function markDifference(one: string, other: string): readonly [Marked, Marked] {
	const [a, b] = [[...one], [...other]];
	const shorter = Math.min(a.length, b.length);
	let before = 0;
	while (before < shorter && a[before] === b[before]) before += 1;
	let after = 0;
	while (after < shorter - before && a.at(-1 - after) === b.at(-1 - after)) after += 1;
	const whole = one === other || (before + after) * 2 < shorter;
	if (whole)
		return [
			[one, "", ""],
			[other, "", ""],
		];
	const parts = (text: readonly string[]): Marked => [
		text.slice(0, before).join(""),
		text.slice(before, text.length - after).join(""),
		text.slice(text.length - after).join(""),
	];
	return [parts(a), parts(b)];
}
