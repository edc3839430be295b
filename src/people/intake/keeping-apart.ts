import { sql } from "kysely";
import type { Order } from "../../identity/index.ts";
import { type Clock, today } from "../../shared/clock.ts";
import { forever, type Transaction, withinPaths } from "../../shared/database/index.ts";
import { deriveAround } from "../deriving.ts";
import { type LikenessRow, writeLikenesses } from "../likeness-rows.ts";
import { modelInUse } from "../model.ts";
import type { PeopleTables } from "../schema.ts";

/**
 * Part of another slice's command: whoever typed this report looked at those others and found that each is somebody else. Decided for
 * ever, like a decision of the review; of a report that they may not see, nobody decides anything.
 */
export async function keepApart(
	tx: Transaction,
	seq: number,
	order: Order,
	clock: Clock,
	{ report, different }: { readonly report: string; readonly different: readonly string[] },
): Promise<void> {
	if (different.length === 0) return;
	const pairs = await pairsOf(tx, order, report, different);
	const decided = { decision: "different", decided_by: order.by.account, decided_on: today(clock), decided_seq: seq } as const;
	await writeLikenesses(
		tx,
		seq,
		pairs,
		pairs.map((pair) => ({ ...pair, ...decided })),
	);
	const seeds = new Set(pairs.flatMap(({ one, other }) => [one, other]));
	await deriveAround(tx, seq, await modelInUse(tx), [...seeds]);
}

async function pairsOf(tx: Transaction, { areas }: Order, report: string, others: readonly string[]): Promise<LikenessRow[]> {
	const among = sql<string>`any(${sql.val([...others])}::uuid[])`;
	return tx
		.withTables<PeopleTables>()
		.selectFrom("likeness")
		.innerJoin("report", (join) => join.on("report.id", "=", among).on("report.until_seq", "=", sql.lit(forever)))
		.select(["one", "other", "bits", "probability", "model", "band", "joined", "guard"])
		.select(["decision", "decided_by", "decided_on", "decided_seq"])
		.where(({ or, and, eb, ref }) =>
			or([
				and([eb("one", "=", report), eb("other", "=", ref("report.id"))]),
				and([eb("other", "=", report), eb("one", "=", ref("report.id"))]),
			]),
		)
		.where("likeness.until_seq", "=", sql.lit(forever))
		.where(withinPaths("report.area", areas))
		.execute();
}
