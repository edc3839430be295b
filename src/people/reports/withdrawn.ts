import { sql } from "kysely";
import { type Database, forever, withinPaths } from "../../shared/database/index.ts";
import { isId } from "../../shared/id.ts";
import { journalEntries } from "../../shared/journal/index.ts";
import type { Report } from "../schema.ts";
import { readReport, type Scope } from "./store.ts";

/** A report that is no longer in force: who took it back and when, and where the person it was of is now. */
export interface Withdrawn {
	readonly report: Report;
	readonly at: Date;
	readonly by: string | null;
	/** A report in force of the person it was taken for, within the scope; null where there is none. */
	readonly stillHere: string | null;
}

/** Null for a report in force, and for one that lies outside the scope. */
export async function readWithdrawn(db: Database, scope: Scope, id: string): Promise<Withdrawn | null> {
	const report = isId(id) ? await readReport(db, scope, id) : null;
	if (!report) return null;
	const { rows } = await sql<{ at: Date; by: string | null; stillHere: string | null }>`
		select entry.server_at as at, entry.account as by, (
			select report.id from membership as was
			join membership as beside on beside.person = was.person and beside.report <> was.report and beside.until_seq >= gone.until_seq
			join report on report.id = beside.report and report.until_seq = ${forever} and ${withinPaths("report.area", scope)}
			where was.report = gone.id and was.until_seq = gone.until_seq order by report.id limit 1
		) as "stillHere"
		from report as gone join ${journalEntries} as entry on entry.seq = gone.until_seq
		where gone.id = ${id} and gone.until_seq < ${forever}`.execute(db);
	return rows[0] ? { report, ...rows[0] } : null;
}
