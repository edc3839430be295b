import { sql } from "kysely";
import type { PersonName } from "../../../particulars/name.ts";
import { reportsWritten } from "../../../people/index.ts";
import type { PlainDate } from "../../../shared/clock.ts";
import { type Database, forever } from "../../../shared/database/index.ts";
import { isId } from "../../../shared/id.ts";
import { casesSeenBy, childrenWithCases, type Looking } from "../scope.ts";

type Named = PersonName & { readonly id: string };

/** The names of some children, by id. The caller has found them within the viewer’s scope. */
export async function namesOf(db: Database, children: readonly string[]): Promise<Map<string, PersonName>> {
	const { rows } = await sql<Named>`
		select child.id, report.clan, report.family, report.given from child join ${reportsWritten} as report on report.id = child.report
		where child.until_seq = ${forever} and child.id = any(${sql.val([...children])}::uuid[])`.execute(db);
	return new Map(rows.map(({ id, ...name }) => [id, name]));
}

/** Who is on some cases, of those that somebody may see. */
export async function teamsOf(
	db: Database,
	looking: Looking,
	children: readonly string[],
): Promise<Map<string, { readonly officer: string | null; readonly others: readonly string[] }>> {
	const { rows } = await sql<{ id: string; officer: string | null; others: string[] }>`
		select child.id, kase.officer, coalesce(kase.others, '{}') as others from ${childrenWithCases}
		where child.until_seq = ${forever} and child.id = any(${sql.val([...children])}::uuid[]) and ${casesSeenBy(looking)}`.execute(db);
	return new Map(rows.map(({ id, ...team }) => [id, team]));
}

/** Responsibility that moved, as a list says it. */
export interface TransferLine {
	readonly id: string;
	readonly child: string;
	readonly name: PersonName;
	readonly on: PlainDate;
	/** Accounts. */
	readonly giver: string | null;
	readonly taker: string | null;
	readonly organisation: string | null;
	readonly because: string | null;
	readonly isClosed: boolean;
}

/** Transfers of cases that somebody may see, the latest first; `after` is the last one of the page before. */
export async function listTransfers(
	db: Database,
	looking: Looking,
	{ isOut, after, limit }: { readonly isOut: boolean; readonly after: string; readonly limit: number },
): Promise<TransferLine[]> {
	const beyond = isId(after)
		? sql`(transfer.transferred_on, transfer.id) < (
			select transferred_on, id from case_transfer where id = ${after} and until_seq = ${forever})`
		: sql`true`;
	const { rows } = await sql<Omit<TransferLine, "name"> & PersonName>`
		select transfer.id, transfer.child, transfer.transferred_on as "on", transfer.from_officer as giver, transfer.to_officer as taker,
			transfer.organisation, transfer.because, kase.closed_because is not null as "isClosed", report.clan, report.family, report.given
		from case_transfer as transfer join ${childrenWithCases} on child.id = transfer.child
		join ${reportsWritten} as report on report.id = child.report
		where transfer.until_seq = ${forever} and child.until_seq = ${forever} and (transfer.organisation is not null) = ${isOut}
			and ${casesSeenBy(looking)} and ${beyond}
		order by transfer.transferred_on desc, transfer.id desc limit ${limit}`.execute(db);
	return rows.map(({ clan, family, given, ...line }) => ({ ...line, name: { clan, family, given } }));
}
