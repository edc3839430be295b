import { sql } from "kysely";
import { accountNames } from "../../identity/index.ts";
import { type PersonName, writeName } from "../../particulars/name.ts";
import type { Scope } from "../../people/index.ts";
import type { Database } from "../../shared/database/index.ts";
import { readSession } from "../store.ts";

/** One entry of the journal about a session, its attendance or its imports. */
export interface HistoryEntry {
	readonly seq: number;
	readonly kind: string;
	readonly at: Date;
	/** Null for the machine itself. */
	readonly who: string | null;
	/** Whose attendance it was, or which file. */
	readonly about: string | null;
	/** How many people a head-count came to, before and after. */
	readonly headCount: { readonly before: number; readonly after: number } | null;
	/** Somebody's own words: why a session was cancelled, an attendance removed. */
	readonly because: string | null;
}

interface EntryRow extends Omit<HistoryEntry, "who" | "about" | "headCount">, PersonName {
	readonly account: string | null;
	readonly names: string | null;
	readonly people: number | null;
	readonly former: number | null;
}

/** What happened to a session, newest first. */
export async function listHistory(db: Database, scope: Scope, session: string, limit: number): Promise<HistoryEntry[]> {
	const shown = await readSession(db, scope, session);
	if (!shown) return [];
	const { rows } = await sql<EntryRow>`
		with entry as materialized (
			select journal.seq, subject, kind, server_at as at, account,
				case when kind <> 'activities.head-count-written' then payload -> 'after' ->> 'because' end as because,
				case when kind like 'activities.file-%' then payload -> 'after' ->> 'names' end as names,
				case when kind = 'activities.head-count-written' then (payload -> 'result' ->> 'people')::integer end as people,
				case when kind = 'activities.head-count-written' then (
					select coalesce(sum((cell ->> 'people')::integer), 0) from json_array_elements(payload -> 'before') as cell
				) end as former
			from journal left join journal_payload on journal_payload.seq = journal.seq
			where subject = any(array(
				select ${session} union all select ${shown.activity}
				union all select id::text from attendance where session = ${session}
				union all select id::text from register_import where session = ${session}
			)) and (subject <> ${shown.activity} or kind in ('activities.activity-planned', 'activities.activity-corrected'))
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
	return rows.map(({ seq, kind, at, because, account, names: files, people, former, ...name }) => ({
		seq,
		kind,
		at,
		because,
		who: account && (names.get(account) ?? account),
		about: name.given ? writeName(name) : files,
		headCount: people === null || former === null ? null : { before: former, after: people },
	}));
}
