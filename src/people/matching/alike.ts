import { covers } from "../../identity/index.ts";
import type { Database } from "../../shared/database/index.ts";
import { personsOf } from "../reports/persons-of.ts";
import type { Scope } from "../reports/store.ts";
import type { PartialRecord } from "../schema.ts";
import { findLikenesses, foldReport } from "./likeness.ts";
import { modelInUse } from "./model.ts";

/** Somebody on record within the scope who may be meant by a record, by the report of theirs that is most like it. */
export interface AlikePerson {
	readonly person: string;
	readonly report: string;
	readonly probability: number;
}

export interface AlikeRecords {
	/** The likeliest first. */
	readonly known: readonly AlikePerson[];
	/** The place of an earlier record of the same list that is likely of the same person; null where none is. */
	readonly twin: number | null;
}

/** So many people are worth a look for one line; more is a name that everybody bears. */
const mostShown = 5;

/**
 * Of each record of a list whom on record it may be of, and which record before it. Whoever has no report within the scope is not told
 * of, and changes nothing here: a list of names would otherwise tell of each whether they are on record anywhere.
 */
export async function findAlike(db: Database, scope: Scope, records: readonly PartialRecord[]): Promise<readonly AlikeRecords[]> {
	const { weighs } = await modelInUse(db);
	const folded = records.map((record, place) => foldReport(nameOf(place), record));
	const { likenesses, candidates } = await findLikenesses(db, weighs, folded);
	const places = new Map(folded.map(({ id }, place) => [id, place]));
	const known = records.map((): { report: string; probability: number }[] => []);
	const twins: (number | null)[] = records.map(() => null);
	for (const { one, other, probability, band } of likenesses) {
		if (band === "weak") continue;
		const [first, second] = [places.get(one), places.get(other)];
		if (first !== undefined && second !== undefined) {
			const [early, late] = first < second ? [first, second] : [second, first];
			if (band === "link") twins[late] = Math.min(twins[late] ?? early, early);
			continue;
		}
		const [place, report] = first === undefined ? [second, one] : [first, other];
		const candidate = candidates.get(report);
		if (place !== undefined && candidate && covers(scope, candidate.area ?? null)) known[place]?.push({ report, probability });
	}
	const persons = await personsOf(db, [...new Set(known.flatMap((some) => some.map(({ report }) => report)))]);
	return known.map((some, place) => ({ known: eachOnce(some, persons), twin: twins[place] ?? null }));
}

/** After all reports in their order: a tilde sorts behind every id. */
function nameOf(place: number): string {
	return `~${String(place).padStart(9, "0")}`;
}

function eachOnce(some: readonly { report: string; probability: number }[], persons: ReadonlyMap<string, string>): AlikePerson[] {
	const seen = new Set<string>();
	return some
		.toSorted((one, other) => other.probability - one.probability || (one.report < other.report ? -1 : 1))
		.flatMap(({ report, probability }) => {
			const person = persons.get(report);
			if (person === undefined || seen.has(person)) return [];
			seen.add(person);
			return [{ person, report, probability }];
		})
		.slice(0, mostShown);
}
