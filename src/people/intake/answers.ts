import { sql } from "kysely";
import { forever, withinPaths } from "../../shared/database/index.ts";
import type { Change } from "../../shared/journal/index.ts";
import { deriveAround } from "../matching/deriving.ts";
import { type LikenessRow, writeLikenesses } from "../matching/likeness-rows.ts";
import { modelInUse } from "../matching/model.ts";

/** What whoever typed a report said of the people who were shown to them, each by a report of theirs. */
export interface IntakeAnswer {
	readonly different: readonly string[];
	readonly unsure: readonly string[];
}

export const nothingAnswered: IntakeAnswer = { different: [], unsure: [] };

/**
 * Who was looked at and found to be somebody else is kept apart for ever, like by a decision of the review. Where nobody could tell, a
 * pair that likeness has joined is noted and waits in the queue; any other waits there by itself. Of a report that they may not see,
 * nobody answers anything.
 */
export async function keepAnswer(change: Change, { report, different, unsure }: IntakeAnswer & { readonly report: string }): Promise<void> {
	const by = { decided_by: change.author.account, decided_on: change.today, decided_seq: change.seq };
	if (unsure.length > 0) {
		const joined = (await pairsOf(change, report, unsure)).filter((pair) => pair.joined && pair.decision === null);
		await writeLikenesses(
			change,
			joined,
			joined.map((pair) => ({ ...pair, ...by, decision: "unsure" })),
		);
	}
	if (different.length > 0) {
		const pairs = await pairsOf(change, report, different);
		await writeLikenesses(
			change,
			pairs,
			pairs.map((pair) => ({ ...pair, ...by, decision: "different" })),
		);
		const seeds = new Set(pairs.flatMap(({ one, other }) => [one, other]));
		await deriveAround(change, await modelInUse(change.tx), [...seeds]);
	}
}

/**
 * Pairs of the report with every report of the people who were looked at: with one of theirs alone, it could still be joined to another.
 */
async function pairsOf({ tx, author }: Change, report: string, looked: readonly string[]): Promise<LikenessRow[]> {
	const { rows } = await sql<LikenessRow>`
		with theirs as (
			select distinct every.report as id from membership as mine join membership as every on every.person = mine.person
			join report on report.id = every.report and ${withinPaths("report.area", author.areas)}
			where mine.report = any(${sql.val([...looked])}::uuid[]) and every.report <> ${report}
				and mine.until_seq = ${sql.lit(forever)} and every.until_seq = ${sql.lit(forever)}
		)
		select one, other, bits, probability, model, band, joined, guard, decision, decided_by, decided_on, decided_seq
		from likeness join theirs on (one = ${report} and other = theirs.id) or (other = ${report} and one = theirs.id)
		where until_seq = ${sql.lit(forever)}`.execute(tx);
	return rows;
}
