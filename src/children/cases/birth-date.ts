import { sql } from "kysely";
import type { BirthDate } from "../../particulars/birth-date.ts";
import { reportsWritten } from "../../people/index.ts";
import { type Database, forever } from "../../shared/database/index.ts";

/** The birth date of a child by its report; null where it is not known. */
export async function birthDateOf(db: Database, child: string): Promise<BirthDate | null> {
	const { rows } = await sql<{ date: string | null; precision: BirthDate["precision"] | null }>`
		select report.birth_date as date, report.birth_precision as precision
		from child join ${reportsWritten} as report on report.id = child.report
		where child.id = ${child} and child.until_seq = ${forever}`.execute(db);
	const { date = null, precision = null } = rows[0] ?? {};
	return date === null || precision === null ? null : { date, precision };
}
