import { covers } from "../../identity/index.ts";
import type { Database } from "../../shared/database/index.ts";
import type { Scope } from "../reports/store.ts";
import type { Candidate, PartialRecord } from "../schema.ts";
import { clusterReports, type Pair } from "./clusters.ts";
import { joinable, readKnownReports } from "./deriving.ts";
import { findLikenesses, foldReport, likenessesAmong } from "./likeness.ts";
import { modelInUse } from "./model.ts";

/** How many different people some records are, how many of them are on record already, and how many pairs nobody compared. */
interface KnownPeople {
	readonly people: number;
	readonly known: number;
	readonly passedOver: number;
}

/**
 * What entering these reports would come to, by the rule that enters them, as far as the scope shows; nothing is written. What lies beyond
 * changes no number: a list of names would otherwise tell of each of them whether they are on record anywhere.
 */
export async function findKnownPeople(db: Database, scope: Scope, records: readonly PartialRecord[]): Promise<KnownPeople> {
	const { weighs, link } = await modelInUse(db);
	const fresh = records.map(named);
	const folded = fresh.map((record) => foldReport(record.id, record));
	const { likenesses, candidates, passedOver } = await findLikenesses(db, weighs, folded);
	const isSeen = ({ area = null }: PartialRecord) => covers(scope, area);
	const beyond = new Set([...candidates].flatMap(([id, one]) => (isSeen(one) ? [] : [id])));
	const seen = likenesses.filter(({ one, other }) => !beyond.has(one) && !beyond.has(other));
	const seeds = new Set(joinable(seen).filter((report) => candidates.has(report)));
	const held = await readKnownReports(db, [...seeds]);
	const elders = held.reports.filter(isSeen);
	// Pairs with reports that are left out find nobody, and join nothing.
	const { persons } = clusterReports([...elders, ...fresh], [...held.pairs, ...seen.map(undecided)], link);
	const people = new Set(fresh.map(({ id }) => persons.get(id)));
	const known = new Set(elders.map(({ id }) => persons.get(id)));
	return { people: people.size, known: [...people].filter((person) => known.has(person)).length, passedOver };
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
