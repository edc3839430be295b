import { sql } from "kysely";
import { forever } from "../../shared/database/index.ts";
import type { Change } from "../../shared/journal/index.ts";
import { endLikenesses, type LikenessRow, writeLikenesses } from "../matching/likeness-rows.ts";

/**
 * Pairs with a report that nothing is known of any more: nobody can decide them, so they stay as they are in doubt for good, and figures
 * keep their interval. One that somebody decided to be of different people says nothing more.
 */
export async function leaveInDoubt(change: Change, reports: readonly string[]): Promise<void> {
	const erased = sql`any(${sql.val([...reports])}::uuid[])`;
	const { rows } = await sql<LikenessRow>`
		select one, other, bits, probability, model, band, joined, guard, decision, decided_by, decided_on::text as decided_on, decided_seq
		from likeness where until_seq = ${sql.lit(forever)} and (one = ${erased}) <> (other = ${erased})`.execute(change.tx);
	const settled = rows.filter(({ decision }) => decision === "different" || decision === "same");
	await endLikenesses(change, settled);
	const open = rows.filter((row) => !settled.includes(row));
	const unsure = { band: "review", decision: "unsure", decided_by: null, decided_on: change.today, decided_seq: change.seq } as const;
	await writeLikenesses(
		change,
		open,
		open.map((row) => ({ ...row, ...unsure })),
	);
}
