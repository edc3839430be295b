import { sql } from "kysely";
import type { Transaction } from "../../shared/database/index.ts";

/**
 * PostgreSQL looks at how much a table holds by itself only after a while. Until then it takes a register that has just come in for
 * nothing, and would read all of it for each line of the next one.
 */
export async function refreshStatistics(tx: Transaction, reports: number): Promise<void> {
	const { rows } = await sql<{ known: number }>`select reltuples as known from pg_class where oid = 'report'::regclass`.execute(tx);
	if (reports <= 2 * (rows[0]?.known ?? 0)) return;
	await sql`analyze report, membership, likeness`.execute(tx);
}
