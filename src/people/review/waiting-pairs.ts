import { sql } from "kysely";
import { type Database, forever } from "../../shared/database/index.ts";
import type { Scope } from "../reports/store.ts";
import { bothWithin, type PairName, queued } from "./queue.ts";

/** A pair that waits for a decision, with the persons whom its reports are taken for. */
export interface WaitingPair extends PairName {
	readonly persons: readonly [one: string, other: string];
	readonly probability: number;
}

/** So many are looked at: those who decide are done with a few hundred in a week. */
const mostLookedAt = 5_000;

/** Both reports lie within the scope; the likeliest to be one person first. */
export async function readWaitingPairs(db: Database, scope: Scope): Promise<WaitingPair[]> {
	const { rows } = await sql<PairName & { readonly first: string; readonly second: string; readonly probability: number }>`
		select likeness.one, likeness.other, probability, first.person as first, second.person as second from (
			select one, other, probability from likeness where ${queued} and ${bothWithin(scope)}
			order by probability desc, one, other limit ${mostLookedAt}
		) as likeness
		join membership first on first.report = likeness.one and first.until_seq = ${sql.lit(forever)}
		join membership second on second.report = likeness.other and second.until_seq = ${sql.lit(forever)}
		order by probability desc, likeness.one, likeness.other`.execute(db);
	return rows.map(({ first, second, ...pair }) => ({ ...pair, persons: [first, second] }));
}
