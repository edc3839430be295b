import { sql } from "kysely";
import type { Database } from "../../shared/database/index.ts";
import { isId } from "../../shared/id.ts";
import { problem } from "../problems.ts";

/**
 * All that was ever written down about the person of a report: what is taken for them now, what was corrected since, and what a line of the
 * same register said before. @throws Problem `people.unknown`
 */
export async function reportsEverOf(db: Database, report: string): Promise<string[]> {
	if (!isId(report)) throw problem("unknown");
	const { rows } = await sql<{ report: string }>`
		with recursive theirs(report) as (
			select id from report where id = ${report}
			union
			select next.report from theirs cross join lateral (
				select other.report from membership as mine join membership as other on other.person = mine.person and other.until_seq = mine.until_seq
				where mine.report = theirs.report and mine.until_seq = (
					select max(until_seq) from membership as last where last.report = theirs.report
				)
				union all
				select line.id from report as known join report as line
					on line.register_import = known.register_import and line.register_row = known.register_row and line.register_list = known.register_list
				where known.id = theirs.report
			) as next
		)
		select report from theirs order by report`.execute(db);
	if (rows.length === 0) throw problem("unknown");
	return rows.map((row) => row.report);
}
