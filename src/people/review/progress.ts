import { sql } from "kysely";
import type { PlainDate } from "../../shared/clock.ts";
import { type Database, forever } from "../../shared/database/index.ts";
import type { Scope } from "../reports/store.ts";
import { bothWithin, countQueue, type PairName, queued } from "./queue.ts";

/** How far somebody is through the queue today. */
interface ReviewProgress {
	readonly place: number;
	readonly of: number;
}

/** What they decided today counts as done; what they skipped lies behind them. Null for a pair that does not wait. */
export async function readProgress(
	db: Database,
	scope: Scope,
	{ one, other }: PairName,
	by: { readonly account: string; readonly day: PlainDate },
): Promise<ReviewProgress | null> {
	const [waiting, { rows }] = await Promise.all([
		countQueue(db, scope),
		sql<{ decided: number; before: number | null }>`
			select (
				select count(distinct decided_seq) from likeness where decision is not null and until_seq = ${sql.lit(forever)}
					and decided_by = ${by.account} and decided_on = ${by.day} and not (${queued})
			) as decided, (
				select (select count(*) from likeness where ${queued} and probability >= this.probability
					and (probability > this.probability or (one, other) < (this.one, this.other)) and ${bothWithin(scope)})
				from (select one, other, probability from likeness where one = ${one} and other = ${other} and ${queued}) as this
			) as before`.execute(db),
	]);
	const [row] = rows;
	return row && row.before !== null ? { place: row.decided + row.before + 1, of: row.decided + waiting } : null;
}
