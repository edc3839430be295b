import { sql } from "kysely";
import { type Database, forever } from "../../shared/database/index.ts";
import { isId } from "../../shared/id.ts";
import { readDocuments } from "./documents.ts";
import type { CaseDocument } from "./schema.ts";
import { casesSeenBy, childrenWithCases, isOnCase, type Looking } from "./scope.ts";

/** The cases that somebody may see, or those of some of the children; a page that shows them notes it (accesses/store.ts). */
export async function listCases(db: Database, looking: Looking, ids: readonly string[] | null = null): Promise<CaseDocument[]> {
	const asked = ids === null ? sql`true` : sql`child.id = any(${sql.val([...ids])}::uuid[])`;
	const { rows } = await sql<{ id: string }>`
		select child.id from ${childrenWithCases}
		where child.until_seq = ${forever} and ${asked} and ${casesSeenBy(looking)} order by child.identified_on desc, child.id desc`.execute(
		db,
	);
	return readDocuments(
		db,
		rows.map(({ id }) => id),
	);
}

/** One case; null where there is none, or none that the viewer may see. */
export async function readCase(db: Database, looking: Looking, id: string): Promise<CaseDocument | null> {
	if (!isId(id)) return null;
	const [found] = await listCases(db, looking, [id]);
	return found ?? null;
}

/** Whether an account is on the case of a child. */
export async function isOnCaseOf(db: Database, account: string, child: string): Promise<boolean> {
	const { rows } =
		await sql`select from child_case as kase where id = ${child} and until_seq = ${forever} and ${isOnCase(account)}`.execute(db);
	return rows.length > 0;
}
