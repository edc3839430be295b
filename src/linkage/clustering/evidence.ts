import type { Edge, Guard } from "../schema.ts";
import type { EdgeColumns } from "./graph.ts";

/** What is known about some records, by their places from 0 on. The order of edges and of their ends says nothing. */
export interface Evidence {
	readonly size: number;
	readonly edges: readonly Edge[] | EdgeColumns;
	/** Pairs that somebody decided to be one person: together whatever the guards say of the two. */
	readonly together?: readonly (readonly [number, number])[];
	/** What forbids that the two stand in one cluster, however alike others in it are. Symmetric. */
	readonly guardOf?: (one: number, other: number) => Guard | null;
	/** What is known of birth dates: two that are wholly different are not joined through a record that has none. */
	readonly dates?: Dates;
	/** In bits: no edge below it joins anything, though it counts as evidence. */
	readonly link: number;
	/** What a model says of a pair that is not among the edges. Without it, such a pair is held to be unlike. */
	readonly bitsBetween?: (one: number, other: number) => number;
}

/** Whole birth dates. */
export interface Dates {
	/** Whether a likeness of the two says something of their dates. Symmetric. */
	readonly areTold: (one: number, other: number) => boolean;
	/** Both are known, and no part of them agrees. Symmetric. */
	readonly areApart: (one: number, other: number) => boolean;
}
