import { sql } from "kysely";
import { type Database, noteWritten } from "../../shared/database/index.ts";
import type { Change } from "../../shared/journal/index.ts";

/**
 * Somebody's attendances are counted and stay; the register as it was handed in holds their line and goes, with what was corrected of it
 * before. Under these ids the journal tells of them.
 */
export async function eraseAttendances(change: Change, reports: readonly string[]): Promise<string[]> {
	const { tx } = change;
	const theirs = sql`any(${sql.val([...reports])}::uuid[])`;
	const attendances = await sql<{ id: string }>`select distinct id from attendance where report = ${theirs}`.execute(tx);
	const registers = await sql<{ id: string }>`update register_import set bytes = '', corrected = null where id in (
		select import from register_part where session in (select session from attendance where report = ${theirs})
	) returning id`.execute(tx);
	noteWritten(change, "register_import", ...registers.rows.map(({ id }) => id));
	return attendances.rows.map(({ id }) => id);
}

/** Reports that stood for the same attendances before they were corrected. */
export async function formerlyAttended(db: Database, reports: readonly string[]): Promise<string[]> {
	const { rows } = await sql<{ report: string }>`
		select distinct report from attendance where id in (select id from attendance where report = any(${sql.val([...reports])}::uuid[]))`.execute(
		db,
	);
	return rows.map(({ report }) => report);
}
