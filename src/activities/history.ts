import { sql } from "kysely";
import { accountNames } from "../identity/index.ts";
import type { Scope } from "../people/index.ts";
import type { Database } from "../shared/database/index.ts";
import { readSession } from "./store.ts";

/** One entry of the journal about a session, its attendance or its imports. */
export interface HistoryEntry {
	readonly seq: number;
	readonly kind: string;
	readonly at: Date;
	/** Null for the machine itself. */
	readonly who: string | null;
	/** Somebody's own words: why a session was cancelled, an attendance removed. */
	readonly because: string | null;
}

/** What happened to a session, newest first. */
export async function listHistory(db: Database, scope: Scope, session: string, limit: number): Promise<HistoryEntry[]> {
	const shown = await readSession(db, scope, session);
	if (!shown) return [];
	const { rows } = await sql<HistoryEntry & { account: string | null }>`
		select journal.seq, kind, server_at as at, account, payload -> 'after' ->> 'because' as because
		from journal left join journal_payload on journal_payload.seq = journal.seq
		where subject = ${session}
			or (subject = ${shown.training} and kind = 'activities.training-planned')
			or subject in (select id::text from attendance where session = ${session})
			or subject in (select id::text from register_import where session = ${session})
		order by journal.seq desc limit ${limit}`.execute(db);
	const names = await accountNames(
		db,
		rows.map((row) => row.account),
	);
	return rows.map(({ account, ...row }) => ({ ...row, who: account && (names.get(account) ?? account) }));
}
