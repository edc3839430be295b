import { sql } from "kysely";
import { accountNames } from "../identity/index.ts";
import type { Scope } from "../people/index.ts";
import type { PlainDate } from "../shared/clock.ts";
import type { Database } from "../shared/database/index.ts";
import { readChild } from "./store.ts";

/** One entry of the journal about a child or the access to education recorded of it. */
export interface HistoryEntry {
	readonly seq: number;
	readonly kind: string;
	readonly at: Date;
	/** Null for the machine itself. */
	readonly who: string | null;
	/** The day that a record of access is about. */
	readonly day: PlainDate | null;
	/** Somebody's own words: why something was taken back. */
	readonly because: string | null;
}

/** What happened to a child, newest first. */
export async function listHistory(db: Database, scope: Scope, child: string, limit: number): Promise<HistoryEntry[]> {
	if (!(await readChild(db, scope, child))) return [];
	const { rows } = await sql<HistoryEntry & { account: string | null }>`
		select journal.seq, kind, server_at as at, account, payload -> 'after' ->> 'because' as because,
			coalesce(payload -> 'after' ->> 'obtainedOn', payload -> 'before' ->> 'obtainedOn') as day
		from journal left join journal_payload on journal_payload.seq = journal.seq
		where subject = any(array(select ${child} union all select id::text from education_access where child = ${child}))
		order by journal.seq desc limit ${limit}`.execute(db);
	const names = await accountNames(
		db,
		rows.map((row) => row.account),
	);
	return rows.map(({ account, ...entry }) => ({ ...entry, who: account && (names.get(account) ?? account) }));
}
