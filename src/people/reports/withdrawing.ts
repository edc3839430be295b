import { sql } from "kysely";
import { forever, noteWritten, type RowWriter } from "../../shared/database/index.ts";
import { deriveAround, joinable } from "../matching/deriving.ts";
import { endLikenesses, writeMemberships } from "../matching/likeness-rows.ts";
import { modelInUse } from "../matching/model.ts";
import type { NewReport, PeopleTables } from "../schema.ts";
import { enter } from "./entering.ts";
import { decidedAbout } from "./inheriting.ts";
import { withNothingOnThem } from "./put-on-reports.ts";

/**
 * Takes reports out of force. They stay readable in the past; the persons they held together are worked out anew.
 * A report on which something still stands stays in force: who is on record already is marked by a report they have.
 */
export async function withdrawReports(change: RowWriter, candidates: readonly string[]): Promise<void> {
	const reports = await withNothingOnThem(change.tx, candidates);
	if (reports.length === 0) return;
	const left = await end(change, reports);
	await deriveAround(change, await modelInUse(change.tx), left);
}

/** `former`: the report whose place is taken. */
interface Correction {
	readonly former: string;
	readonly corrected: NewReport;
}

/**
 * Corrects what was written about a person: another report takes the place of the former, which stays readable in the past, and in force
 * where something still stands on it. What was decided about the former holds for the other as well. Who is who is found out once, so a
 * person keeps their id where they are recognised.
 */
export async function correctReport(change: RowWriter, { former, corrected }: Correction): Promise<void> {
	const inherited = await decidedAbout(change.tx, former, corrected.id);
	const gone = await withNothingOnThem(change.tx, [former]);
	const left = await end(change, gone);
	await enter(change, [corrected], { inherited, left });
}

/** The reports in force that hung together with them, whom nobody has worked out anew yet. */
async function end(change: RowWriter, reports: readonly string[]): Promise<string[]> {
	if (reports.length === 0) return [];
	const { tx, seq } = change;
	const tables = tx.withTables<PeopleTables>();
	const gone = sql<string>`any(${sql.val([...reports])}::uuid[])`;
	await tables.updateTable("report").set({ until_seq: seq }).where("id", "=", gone).where("until_seq", "=", forever).execute();
	noteWritten(change, "report", ...reports);
	const members = await tables
		.selectFrom("membership")
		.select(["report", "person"])
		.where("report", "=", gone)
		.where("until_seq", "=", forever)
		.execute();
	const pairs = await tables
		.selectFrom("likeness")
		.select(["one", "other", "bits", "probability", "band", "decision"])
		.where(({ or, eb }) => or([eb("one", "=", gone), eb("other", "=", gone)]))
		.where("until_seq", "=", sql.lit(forever))
		.execute();
	await writeMemberships(change, new Map(members.map(({ report, person }) => [report, person])), new Map());
	await endLikenesses(change, pairs);
	const ended = new Set(reports);
	return [...new Set(joinable(pairs))].filter((report) => !ended.has(report));
}
