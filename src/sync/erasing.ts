import { sql } from "kysely";
import { childrenOfReports } from "../children/index.ts";
import { standsOnReports } from "../people/index.ts";
import { type Change, rewriting } from "../shared/journal/index.ts";

// What phones sent of a child lies sealed beside what stands: it goes with the person whom it tells of.
standsOnReports({
	reports: sql`select null::uuid as report where false`,
	linksOf: () => Promise.resolve([]),
	pageOf: () => null,
	erase: eraseSent,
	formerly: () => Promise.resolve([]),
});

async function eraseSent(change: Change, reports: readonly string[]): Promise<string[]> {
	const subjects = [...reports, ...(await childrenOfReports(change.tx, reports))];
	const theirs = sql`subject = any(${sql.val(subjects)}::text[])`;
	await rewriting(change, "sync_conflict", theirs, () => sql`update sync_conflict set sealed = null where ${theirs}`.execute(change.tx));
	await rewriting(change, "sync_kept", theirs, () => sql`update sync_kept set sealed = null where ${theirs}`.execute(change.tx));
	return [];
}
