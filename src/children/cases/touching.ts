import { sql } from "kysely";
import { forever, plannedOnce } from "../../shared/database/index.ts";
import type { Change } from "../../shared/journal/index.ts";
import { problem } from "../problems.ts";
import { cases } from "./rows.ts";
import { casesSeenBy, childrenWithCases, couldSeeAt } from "./scope.ts";
import type { CaseTables } from "./tables.ts";

type CaseRow = CaseTables["child_case"];

/** A case as an operation finds it. */
export interface TouchedCase {
	readonly id: string;
	readonly area: string | null;
	readonly identifiedOn: string;
	readonly officer: string | null;
	readonly others: readonly string[];
	readonly heldBecause: CaseRow["held_because"];
	readonly closedBecause: CaseRow["closed_because"];
	readonly mergedInto: string | null;
	/** Whether it has a row: a child registered before there were cases has none until something is written of it. */
	readonly hasRow: boolean;
}

/**
 * Finds a case within the author’s reach and says in the same statement that it changes at this position, because a visit is written by the
 * thousand. @throws Problem `children.unknown` outside it: one does not learn that there is such a child.
 */
export async function touchCase({ tx, seq, author, seenAt }: Change, child: string): Promise<TouchedCase> {
	const seen = seenAt === null ? sql`false` : couldSeeAt(author, seenAt, child);
	const { rows } = await sql<TouchedCase>`
		${plannedOnce} with found as (
			select child.id, child.area, child.identified_on as "identifiedOn", kase.officer, coalesce(kase.others, '{}') as others,
				kase.held_because as "heldBecause", kase.closed_because as "closedBecause", kase.merged_into as "mergedInto",
				kase.id is not null as "hasRow"
			from ${childrenWithCases}
			where child.id = ${child} and child.until_seq = ${sql.lit(forever)} and (${casesSeenBy(author)} or ${seen})
		), touched as (
			insert into case_head (child, seq) select id, ${seq} from found on conflict (child) do update set seq = excluded.seq
		)
		select * from found`.execute(tx);
	const [found] = rows;
	if (!found) throw problem("unknown");
	return found;
}

/**
 * Notes in one statement that many cases change, each at the position of its own operation. Where an author does not reach a case now, a
 * second statement asks whether they did when they saw it. @throws Problem `children.unknown`
 */
export async function touchEach(touches: readonly (readonly [Change, string])[]): Promise<void> {
	const [first] = touches;
	if (!first) return;
	const authors = [...new Set(touches.map(([{ author }]) => author))];
	const seen = authors.map((author, whose) => sql`(touch.whose = ${sql.lit(whose)} and ${casesSeenBy(author)})`);
	const children = sql.val(touches.map(([, child]) => child));
	const positions = sql.val(touches.map(([{ seq }]) => seq));
	const whose = sql.val(touches.map(([{ author }]) => authors.indexOf(author)));
	const { rows } = await sql<{ seq: number }>`
		${plannedOnce} with found as (
			select child.id, touch.seq
			from unnest(${children}::uuid[], ${positions}::bigint[], ${whose}::integer[]) as touch (id, seq, whose)
				join (${childrenWithCases}) on child.id = touch.id and child.until_seq = ${sql.lit(forever)}
			where ${sql.join(seen, sql` or `)}
		), touched as (
			insert into case_head (child, seq) select id, max(seq) from found group by id on conflict (child) do update set seq = excluded.seq
		)
		select seq from found`.execute(first[0].tx);
	const found = new Set(rows.map(({ seq }) => seq));
	for (const [change, child] of touches) if (!found.has(change.seq)) await touchCase(change, child);
}

/** Notes that the cases of these children changed in this operation, also where its author is not on them: the other side of two that are joined. */
export async function touchCases({ tx, seq }: Change, children: readonly string[]): Promise<void> {
	await sql`insert into case_head (child, seq) select child, ${seq} from unnest(${sql.val([...children])}::uuid[]) as child
		on conflict (child) do update set seq = excluded.seq`.execute(tx);
}

/** Replaces the row of a case: the fields in `changed`, and the rest as it was. */
export async function writeCase(change: Change, touched: TouchedCase, columns: Partial<Omit<CaseRow, "id">>): Promise<void> {
	if (touched.hasRow) await cases.replace(change, { id: touched.id }, columns);
	else await cases.begin(change, { ...emptyCase, id: touched.id, ...columns });
}

export const emptyCase = {
	officer: null,
	others: [],
	held_because: null,
	held_note: null,
	held_since: null,
	held_until: null,
	closed_because: null,
	closed_on: null,
	closed_note: null,
	merged_into: null,
} as const;

/** @throws Problem where a case is closed or joined to another. Plans and decisions need an open case; what was seen happened, and is always taken */
export function requireOpen({ closedBecause, mergedInto }: TouchedCase): void {
	if (mergedInto !== null) throw problem("case-merged");
	if (closedBecause !== null) throw problem("case-closed");
}
