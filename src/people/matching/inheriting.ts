import { sql } from "kysely";
import { forever, type Transaction } from "../../shared/database/index.ts";
import type { PeopleTables } from "../schema.ts";
import { readReports } from "../store.ts";
import { deriveAround } from "./deriving.ts";
import { foldReport, weighPair } from "./likeness.ts";
import { type LikenessRow, readLikeness, writeLikenesses } from "./likeness-rows.ts";
import { modelInUse } from "./model.ts";

/**
 * Part of another slice's command: a report takes the place of one that was written down wrongly, and what was decided about the first
 * holds for it as well. The corrected slip of a pen must not join two people whom somebody told apart.
 */
export async function inheritDecisions(tx: Transaction, seq: number, from: string, to: string): Promise<void> {
	const decided = await decidedAbout(tx, seq, from);
	if (decided.length === 0 || from === to) return;
	const model = await modelInUse(tx);
	const others = decided.map((row) => (row.one === from ? row.other : row.one));
	const reports = await readReports(tx, [to, ...others]);
	const heir = reports.get(to);
	if (!heir) return;
	const seeds = new Set([to]);
	for (const [at, { decision, decided_by, decided_on, decided_seq }] of decided.entries()) {
		const other = reports.get(others[at] ?? "");
		if (!other || other.id === to) continue;
		const [elder, younger] = other.id < to ? [other, heir] : [heir, other];
		const known = await readLikeness(tx, { one: elder.id, other: younger.id });
		const likeness = known ?? {
			...{ one: elder.id, other: younger.id, model: model.model, joined: false, guard: null },
			...weighPair(model.weighs, foldReport(elder.id, elder).prepared, foldReport(younger.id, younger).prepared),
		};
		const row: LikenessRow = { ...likeness, decision, decided_by, decided_on, decided_seq };
		await writeLikenesses(tx, seq, known ? [known] : [], [row]);
		seeds.add(other.id);
	}
	await deriveAround(tx, seq, model, [...seeds]);
}

/** Also where the first report has been withdrawn under the same journal row; the other must be in force. */
async function decidedAbout(tx: Transaction, seq: number, report: string) {
	const { rows } = await sql<PeopleTables["likeness"]>`
		select likeness.* from likeness join report on report.until_seq = ${sql.lit(forever)}
			and report.id = case when likeness.one = ${report} then likeness.other else likeness.one end
		where (likeness.one = ${report} or likeness.other = ${report}) and likeness.until_seq in (${sql.lit(forever)}, ${seq})
			and decision is not null`.execute(tx);
	return rows;
}
