import type { SessionDocument } from "../../activities/roster/schema.ts";
import { type FieldTyped, textsOf } from "../forms/field.ts";

type Roster = SessionDocument["roster"];

/**
 * What somebody ticks lies in the draft as a difference to the list: a name that comes to it meanwhile, from below or from the office, stands
 * as it came, and what was ticked here stays ticked.
 */
export function cameIn(roster: Roster, typed: FieldTyped): ReadonlySet<string> {
	const [ticked, unticked] = [textsOf(typed, "ticked"), textsOf(typed, "unticked")];
	return new Set(roster.flatMap(({ report, came }) => (ticked.includes(report) || (came && !unticked.includes(report)) ? [report] : [])));
}

/** One tap on a name; a second takes it back. */
export function withTap(roster: Roster, typed: FieldTyped, report: string): FieldTyped {
	const isThere = cameIn(roster, typed).has(report);
	const without = (name: string) => textsOf(typed, name).filter((one) => one !== report);
	return {
		...typed,
		ticked: isThere ? without("ticked") : [...without("ticked"), report],
		unticked: isThere ? [...without("unticked"), report] : without("unticked"),
	};
}

/** What is to be saved: who came and stands there as absent, and the other way round. */
export function tapsIn(roster: Roster, typed: FieldTyped): { readonly came: readonly string[]; readonly gone: readonly string[] } {
	const came = cameIn(roster, typed);
	return {
		came: roster.filter((one) => !one.came && came.has(one.report)).map(({ report }) => report),
		gone: roster.filter((one) => one.came && !came.has(one.report)).map(({ report }) => report),
	};
}
