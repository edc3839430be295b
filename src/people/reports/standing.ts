import { type RawBuilder, sql } from "kysely";
import type { Database } from "../../shared/database/index.ts";

/** Reports in force that something of another slice stands on: a relation with the column `report`. */
const lent: RawBuilder<unknown>[] = [];

/**
 * A slice that puts something on reports lends the relation of those it stands on, as the module of its work is loaded: whatever can put
 * something there has said so by then, in the office, on the command line and in a test alike, and nobody has to hand a list about.
 */
export function standsOnReports(relation: RawBuilder<unknown>): void {
	lent.push(relation);
}

/** Those on which nothing stands any more. */
export async function withNothingOnThem(db: Database, reports: readonly string[]): Promise<string[]> {
	if (reports.length === 0 || lent.length === 0) return [...reports];
	const { rows } = await sql<{ candidate: string }>`
		select candidate from unnest(${sql.val([...reports])}::uuid[]) as candidate
		where not exists (select from (${sql.join(lent, sql` union all `)}) as standing where standing.report = candidate)`.execute(db);
	return rows.map(({ candidate }) => candidate);
}
