import type { Interval, Way } from "../../shared/ui/index.ts";
import type { ProgrammeVisit } from "../visit.ts";

/**
 * One kind of work that waits, as the slice lends it that knows of it: for whom, how much, what it is and where it is done. The overview
 * puts what it is lent in order and knows nothing else of it.
 */
export type DeskPart = (visit: ProgrammeVisit) => Promise<Work | null>;

/** What of one kind waits for the visitor; null in its place where nothing does, or nothing that is theirs to do. */
export interface Work {
	readonly title: string;
	readonly count: number;
	/** The first of them, what presses most before the others. */
	readonly items: readonly Waiting[];
	/** Where the rest is. */
	readonly all?: Way;
}

/** What somebody can do something about, and where. */
export interface Waiting {
	readonly href: string;
	readonly title: string;
	readonly detail: string;
	/** Whether its day has passed. */
	readonly isLate?: boolean;
	/** How far it has come, in percent; of encounters drawn as such. */
	readonly share?: { readonly of: Interval; readonly how: "unique" | "duplicated" };
}

/** So many of one kind are listed; the others are one click away. */
export const mostListed = 3;

/** Whole days from one to another. */
export function daysBetween(from: string, until: string): number {
	return Math.round((Date.parse(until) - Date.parse(from)) / 86_400_000);
}
