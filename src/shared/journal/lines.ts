import { type RawBuilder, sql } from "kysely";
import type { PlainDate } from "../clock.ts";
import type { Database } from "../database/index.ts";

/** One row of the journal without what was asked for: who did what to which record, and when. */
export interface EntryLine {
	readonly seq: number;
	readonly kind: string;
	readonly subject: string;
	/** Null for Tegsh itself. */
	readonly account: string | null;
	readonly at: Date;
}

/** Which rows of the journal are sought; a field that is left out takes any. */
export interface EntriesSought {
	readonly kinds: readonly string[];
	readonly account?: string | null;
	readonly subject?: string;
	/** A day in Mongolia. */
	readonly day?: PlainDate;
}

/** The rows sought, the newest first. */
export async function listEntries(
	db: Database,
	sought: EntriesSought,
	{ offset, limit }: { readonly offset: number; readonly limit: number },
): Promise<EntryLine[]> {
	const { rows } = await sql<EntryLine>`
		select seq, kind, subject, account, server_at as at from journal where ${matching(sought)}
		order by seq desc limit ${limit} offset ${offset}`.execute(db);
	return rows;
}

export async function countEntries(db: Database, sought: EntriesSought): Promise<number> {
	const { rows } = await sql<{ all: number }>`select count(*) as all from journal where ${matching(sought)}`.execute(db);
	return rows[0]?.all ?? 0;
}

/** The accounts that wrote something of these kinds; null is Tegsh itself. */
export async function listAuthors(db: Database, kinds: readonly string[]): Promise<(string | null)[]> {
	const { rows } = await sql<{ account: string | null }>`select distinct account from journal where ${matching({ kinds })}`.execute(db);
	return rows.map(({ account }) => account);
}

function matching({ kinds, account, subject, day }: EntriesSought): RawBuilder<boolean> {
	return sql<boolean>`kind = any(${sql.val([...kinds])}::text[])
		and ${account === undefined ? sql`true` : sql`account is not distinct from ${account}`}
		and ${subject === undefined ? sql`true` : sql`subject = ${subject}`}
		and ${day === undefined ? sql`true` : sql`(server_at at time zone 'Asia/Ulaanbaatar')::date = ${day}::date`}`;
}
