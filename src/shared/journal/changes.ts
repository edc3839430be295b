import { sql } from "kysely";
import type { Database } from "../database/index.ts";
import type { Json } from "../json.ts";
import type { JournalTables } from "./schema.ts";

/** A row of the journal as a feed hands it on. */
interface JournalChange {
	readonly seq: number;
	readonly operation: string;
	readonly kind: string;
	readonly subject: string;
	readonly account: string | null;
	readonly at: Date;
	/** As it was sent; null where it was erased, or written before the journal kept inputs. */
	readonly input: Json;
}

/** Entries of some kinds after a position with what was asked for, oldest first; and the position up to which was looked. */
export async function entriesOfKinds(
	db: Database,
	kinds: readonly string[],
	after: number,
): Promise<{ readonly entries: readonly Pick<JournalChange, "operation" | "kind" | "input">[]; readonly until: number }> {
	const { rows } = await sql<{ until: number }>`select coalesce(max(seq), 0) as until from journal`.execute(db);
	const until = rows[0]?.until ?? 0;
	const found = await sql<Pick<JournalChange, "operation" | "kind" | "input">>`
		select operation, kind, payload -> 'input' as input from journal left join journal_payload using (seq)
		where seq > ${after} and seq <= ${until} and kind = any(${sql.val([...kinds])}::text[]) order by seq`.execute(db);
	return { entries: found.rows, until };
}

/** What was written after a position, oldest first. */
export async function readChanges(db: Database, after: number, limit: number): Promise<JournalChange[]> {
	return db
		.withTables<JournalTables>()
		.selectFrom("journal")
		.leftJoin("journal_payload", "journal_payload.seq", "journal.seq")
		.select(["journal.seq", "journal.operation", "journal.kind", "journal.subject", "journal.account", "journal.server_at as at"])
		.select(sql<Json>`journal_payload.payload -> 'input'`.as("input"))
		.where("journal.seq", ">", after)
		.orderBy("journal.seq")
		.limit(limit)
		.execute();
}
