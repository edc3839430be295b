import type { PlainDate } from "../../shared/clock.ts";
import type { SchoolCalendar } from "../calendar/schema.ts";
import { schoolDayAfter, schoolDaysBetween } from "../calendar/school-days.ts";

/** Where a child was placed, as far as it matters for how long it stayed. */
export interface PlacementOfStay {
	readonly placedOn: PlainDate;
	readonly ended: { readonly on: PlainDate; readonly because: string } | null;
}

/**
 * A stretch in which a child learned without leaving: one placement, or several, each begun where the one before ended only because
 * the child moved, changed its place or completed a level.
 */
export interface Stay {
	readonly from: PlainDate;
	/** The last day; null while it goes on. */
	readonly until: PlainDate | null;
	/** The last day on which somebody saw, or was told, that the child was learning. */
	readonly seenOn: PlainDate | null;
}

/** Why a placed child is not retained for so many school days: the days have not gone by, the child left before, or nobody has looked since. */
export type NotRetained = "too-early" | "left-before" | "not-seen";
export type Retention = { readonly on: PlainDate } | { readonly because: NotRetained };

/** A change of place within so many school days goes on with the same stay. */
const longestGap = 30;
const goesOn: readonly string[] = ["moved", "changed_place", "completed"];

/** The stays of one child, the earliest first. `seen` are days on which it was learning, in any order. */
export function staysOf(placements: readonly PlacementOfStay[], seen: readonly PlainDate[], calendar: SchoolCalendar): Stay[] {
	const chains: PlacementOfStay[][] = [];
	for (const placement of placements.toSorted((one, other) => (one.placedOn < other.placedOn ? -1 : 1))) {
		const chain = chains.at(-1);
		const before = chain?.at(-1);
		if (chain && before && isNext(before, placement, calendar)) chain.push(placement);
		else chains.push([placement]);
	}
	return chains.map((chain) => {
		const from = chain[0]?.placedOn ?? "";
		const until = chain.at(-1)?.ended?.on ?? null;
		const days = seen.filter((day) => day >= from && (until === null || day <= until));
		return { from, until, seenOn: days.reduce<PlainDate | null>((last, day) => (last === null || day > last ? day : last), null) };
	});
}

function isNext({ ended }: PlacementOfStay, { placedOn }: PlacementOfStay, calendar: SchoolCalendar): boolean {
	if (ended === null) return true;
	return goesOn.includes(ended.because) && schoolDaysBetween(calendar, ended.on, placedOn) <= longestGap;
}

/**
 * The day of the n-th school day after the placement, by which the child is retained: it had not left, and on that day or later somebody
 * saw it learn. Of several stays the first that came so far; otherwise what is missing of the latest.
 */
export function retentionAfter(n: number, stays: readonly Stay[], calendar: SchoolCalendar, today: PlainDate): Retention | null {
	let retention: Retention | null = null;
	for (const stay of stays) {
		retention = retentionIn(n, stay, calendar, today);
		if ("on" in retention) return retention;
	}
	return retention;
}

function retentionIn(n: number, { from, until, seenOn }: Stay, calendar: SchoolCalendar, today: PlainDate): Retention {
	const day = schoolDayAfter(calendar, from, n);
	if (until !== null && (day === null || until < day)) return { because: "left-before" };
	if (day === null || day > today) return { because: "too-early" };
	return seenOn !== null && seenOn >= day ? { on: day } : { because: "not-seen" };
}
