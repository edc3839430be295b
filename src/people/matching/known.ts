import type { Database } from "../../shared/database/index.ts";
import type { Candidate, PartialRecord } from "../schema.ts";
import { clusterReports, type Pair } from "./clusters.ts";
import { joinable, readKnownReports } from "./deriving.ts";
import { findLikenesses, foldReport, likenessesAmong } from "./likeness.ts";
import { modelInUse } from "./model.ts";

/** How many different people some records are, and how many of them are on record already. */
interface KnownPeople {
	readonly people: number;
	readonly known: number;
}

/** What entering these reports would come to, by the rule that enters them; nothing is written. Only numbers: it looks beyond every scope. */
export async function findKnownPeople(db: Database, records: readonly PartialRecord[]): Promise<KnownPeople> {
	const { weighs, link } = await modelInUse(db);
	const fresh = records.map(named);
	const folded = fresh.map((record) => foldReport(record.id, record));
	const { likenesses, candidates } = await findLikenesses(db, weighs, folded);
	const seeds = new Set(joinable(likenesses).filter((report) => candidates.has(report)));
	const held = await readKnownReports(db, [...seeds]);
	const { persons } = clusterReports([...held.reports, ...fresh], [...held.pairs, ...likenesses.map(undecided)], link);
	const people = new Set(fresh.map(({ id }) => persons.get(id)));
	const known = new Set(held.reports.map(({ id }) => persons.get(id)));
	return { people: people.size, known: [...people].filter((person) => known.has(person)).length };
}

/** How many different people some records are, told apart among themselves alone. */
export async function tellApart(db: Database, records: readonly PartialRecord[]): Promise<number> {
	const { weighs, link } = await modelInUse(db);
	const fresh = records.map(named);
	const { likenesses } = likenessesAmong(
		weighs,
		fresh.map((record) => foldReport(record.id, record)),
	);
	return new Set(clusterReports(fresh, likenesses.map(undecided), link).persons.values()).size;
}

/** Partial records come after all reports in their order, as they would if they were entered: a tilde sorts behind every id. */
function named(record: PartialRecord, place: number): Candidate {
	return { ...record, id: `~${String(place).padStart(9, "0")}` };
}

function undecided(likeness: Omit<Pair, "decision">): Pair {
	return { ...likeness, decision: null };
}
