import { sql } from "kysely";
import { type Database, forever, type RowWriter } from "../../shared/database/index.ts";
import type { Candidate, PeopleTables } from "../schema.ts";
import { clusterReports } from "./clusters.ts";
import { candidateColumns, candidateOf, type Likeness } from "./likeness.ts";
import { type Answer, asWeighed, type LikenessRow, writeLikenesses, writeMemberships } from "./likeness-rows.ts";
import type { ModelInUse } from "./model.ts";

/** Reports that hang together by what may join them, the pairs among them, and who they are so far. */
interface KnownReports {
	readonly reports: readonly Candidate[];
	readonly pairs: readonly LikenessRow[];
	readonly persons: ReadonlyMap<string, string>;
}

/** What arrives: not written yet. */
interface Arrival {
	readonly reports: readonly Candidate[];
	/** With what was decided about a pair before it arrives: decisions about a report whose place is taken. */
	readonly likenesses: readonly (Likeness & Partial<Answer>)[];
}

/** Who is who among some reports, with the pairs of which anything is held. */
interface Derived {
	readonly pairs: readonly LikenessRow[];
	readonly persons: ReadonlyMap<string, string>;
}

/**
 * Finds out anew who is who around some reports, after what they hang together by has changed: everything that pairs of the link band or
 * a decision connect with them, and nothing else, since no likeness below that joins anybody.
 */
export async function deriveAround(change: RowWriter, model: ModelInUse, seeds: readonly string[]): Promise<void> {
	const known = await readKnownReports(change.tx, seeds);
	const { pairs, persons } = derive(known, model);
	await writeLikenesses(change, known.pairs, pairs);
	await writeMemberships(change, known.persons, persons);
}

export function derive(known: KnownReports, { model, link }: ModelInUse, arrival: Arrival = { reports: [], likenesses: [] }): Derived {
	const fresh = arrival.likenesses.map((likeness): LikenessRow => ({ ...undecided, ...likeness, model, joined: false, guard: null }));
	const pairs = [...known.pairs, ...fresh];
	const { persons, outcomeOf } = clusterReports([...known.reports, ...arrival.reports], pairs, link);
	return { pairs: pairs.map((pair) => ({ ...pair, ...outcomeOf(pair) })), persons };
}

export const undecided = { decision: null, decided_by: null, decided_on: null, decided_seq: null } as const;

/** Both ends of what may join two reports, or keeps them apart by decision. */
export function joinable(likenesses: readonly (Likeness & { readonly decision?: string | null })[]): string[] {
	return likenesses
		.filter(({ band, decision }) => band === "link" || decision === "same" || decision === "different")
		.flatMap(({ one, other }) => [one, other]);
}

export async function readKnownReports(db: Database, seeds: readonly string[]): Promise<KnownReports> {
	if (seeds.length === 0) return { reports: [], pairs: [], persons: new Map() };
	const joins = sql`until_seq = ${sql.lit(forever)} and (band = 'link' or decision in ('same', 'different'))`;
	const { rows } = await sql<PeopleTables["report"] & { person: string | null; pairs: LikenessRow[] }>`
		with recursive kin(report) as (
			select seed from unnest(${sql.val([...seeds])}::uuid[]) as seed
			union
			select beside.report from kin cross join lateral (
				select other as report from likeness where one = kin.report and ${joins}
				union all
				select one from likeness where other = kin.report and ${joins}
			) as beside
		)
		select ${candidateColumns}, membership.person, array(
			select to_jsonb(likeness) - '{since_seq,until_seq}'::text[] from likeness
			where one = kin.report and until_seq = ${sql.lit(forever)} and other in (select report from kin)
		) as pairs
		from kin
		join report on report.id = kin.report and report.until_seq = ${sql.lit(forever)}
		left join membership on membership.report = report.id and membership.until_seq = ${sql.lit(forever)}`.execute(db);
	const persons = new Map(rows.flatMap(({ id, person }) => (person === null ? [] : [[id, person]])));
	return { reports: rows.map(candidateOf), pairs: rows.flatMap(({ pairs }) => pairs.map(asWeighed)), persons };
}
