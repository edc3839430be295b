import type { PlainDate } from "../../../shared/clock.ts";
import { type CaseStanding, isLearning, overdueSince } from "./standing.ts";

/** What is counted of some cases. Each number is that of the list which its filter opens (asked.ts). */
export interface Tally {
	readonly cases: number;
	readonly learning: number;
	readonly onHold: number;
	readonly overdue: number;
	/** The day since which the oldest of them is overdue; null where none is. */
	readonly since: PlainDate | null;
}

export function tallyOf(standings: readonly CaseStanding[]): Tally {
	const late = standings.map(overdueSince).filter((day) => day !== null);
	return {
		cases: standings.length,
		learning: standings.filter(isLearning).length,
		onHold: standings.filter(({ isOnHold }) => isOnHold).length,
		overdue: late.length,
		since: late.reduce<PlainDate | null>((first, day) => (first === null || day < first ? day : first), null),
	};
}

/** A tally for each key that a case is put under, in the order in which the keys come up. */
export function talliesBy<Key>(standings: readonly CaseStanding[], keyOf: (standing: CaseStanding) => Key): Map<Key, Tally> {
	return new Map([...Map.groupBy(standings, keyOf)].map(([key, some]) => [key, tallyOf(some)]));
}
