import { sql } from "kysely";
import { accountNames } from "../identity/index.ts";
import type { Scope } from "../people/index.ts";
import { type PersonName, writeName } from "../people/name.ts";
import type { Database } from "../shared/database/index.ts";
import { readSession } from "./store.ts";

/** One entry of the journal about a session, its attendance or its imports. */
export interface HistoryEntry {
	readonly seq: number;
	readonly kind: string;
	readonly at: Date;
	/** Null for the machine itself. */
	readonly who: string | null;
	/** Whose attendance it was. */
	readonly about: string | null;
	/** Somebody's own words: why a session was cancelled, an attendance removed. */
	readonly because: string | null;
}

/** What happened to a session, newest first. */
export async function listHistory(db: Database, scope: Scope, session: string, limit: number): Promise<HistoryEntry[]> {
	const shown = await readSession(db, scope, session);
	if (!shown) return [];
	const { rows } = await sql<HistoryEntry & { account: string | null } & PersonName>`
		with entry as materialized (
			select journal.seq, subject, kind, server_at as at, account, payload -> 'after' ->> 'because' as because
			from journal left join journal_payload on journal_payload.seq = journal.seq
			where subject = any(array(
				select ${session} union all select ${shown.activity}
				union all select id::text from attendance where session = ${session}
				union all select id::text from register_import where session = ${session}
			)) and (subject <> ${shown.activity} or kind = 'activities.activity-planned')
			order by journal.seq desc limit ${limit}
		)
		select entry.*, person.clan, person.family, person.given
		from entry left join lateral (
			select report.* from attendance join report on report.id = attendance.report
			where attendance.id = entry.subject::uuid and attendance.since_seq <= entry.seq
			order by attendance.since_seq desc limit 1
		) as person on true
		order by entry.seq desc`.execute(db);
	const names = await accountNames(
		db,
		rows.map((row) => row.account),
	);
	return rows.map(({ seq, kind, at, because, account, ...name }) => ({
		seq,
		kind,
		at,
		because,
		who: account && (names.get(account) ?? account),
		about: name.given ? writeName(name) : null,
	}));
}
