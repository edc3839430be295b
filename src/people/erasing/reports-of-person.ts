import { sql } from "kysely";
import type { Database, Handle } from "../../shared/database/index.ts";
import { isId } from "../../shared/id.ts";
import { problem } from "../problems.ts";
import { formerlyOnReports, isToldAside } from "../reports/put-on-reports.ts";
import { reportsOfSamePerson } from "../reports/store.ts";

/**
 * All that was ever written down about the person of a report: what is taken for them now, and what stood in the same lines before somebody
 * corrected it. Who was taken for them earlier and is not any more is somebody else. @throws Problem `people.unknown`
 */
export async function reportsEverOf(db: Database, report: string): Promise<string[]> {
	const [known] = isId(report) ? await standing(db, [report]) : [];
	if (known === undefined) throw problem("unknown");
	const now = [...new Set([known, ...(await reportsOfSamePerson(db, known))])];
	const before = await standing(db, await formerlyOnReports(db, now));
	return [...new Set([...now, ...before, ...(await linesOf(db, now))])].toSorted();
}

/** What an erasure is asked with: the id alone for a person without a report, about whom something lies aside. @throws Problem `people.unknown` */
export async function reportsToErase(handle: Handle, id: string): Promise<string[]> {
	const isOnRecord = isId(id) && (await standing(handle.db, [id])).length > 0;
	return !isOnRecord && isId(id) && (await isToldAside(handle, [id])) ? [id] : reportsEverOf(handle.db, id);
}

async function standing(db: Database, reports: readonly string[]): Promise<string[]> {
	const { rows } = await sql<{ id: string }>`select id from report where id = any(${sql.val([...reports])}::uuid[])`.execute(db);
	return rows.map(({ id }) => id);
}

/** What the same lines of the same registers were understood as. */
async function linesOf(db: Database, reports: readonly string[]): Promise<string[]> {
	const { rows } = await sql<{ id: string }>`
		select line.id from report as known join report as line on line.register_import = known.register_import
			and line.register_row = known.register_row and line.register_list = known.register_list
		where known.id = any(${sql.val([...reports])}::uuid[])`.execute(db);
	return rows.map(({ id }) => id);
}
