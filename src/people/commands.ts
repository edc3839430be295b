import { sql } from "kysely";
import { foldVersion } from "../linkage/index.ts";
import { forever, type Transaction } from "../shared/database/index.ts";
import { derive, deriveAround, joinable, readSurroundings } from "./matching/deriving.ts";
import { countReports, relinkGrown } from "./matching/deriving-anew.ts";
import { type Folded, findLikenesses, foldReport } from "./matching/likeness.ts";
import { endLikenesses, writeLikenesses, writeMemberships } from "./matching/likeness-rows.ts";
import { modelInUse } from "./matching/model.ts";
import { refreshStatistics } from "./matching/table-statistics.ts";
import type { NewReport, PeopleTables } from "./schema.ts";

// Parts of other slices' commands: they write inside the caller's transaction, under the caller's journal row.

const chunkSize = 1_000; // 21 columns a row, and PostgreSQL takes 65,535 parameters

/** So many at once may double a register; those who come one by one are counted on opening, since counting reads them all. */
const manyReports = 500;

export type Entered = {
	/** So many pairs were not weighed because a report is like too many others to hold it against all. */
	readonly passedOver: number;
	/** Whether one of them is somebody who was on record already. */
	readonly known: boolean;
};

/** Hears how many of the reports were held against those on record, and how many are written; may refuse to go on. */
export type EnteringProgress = (step: "comparing" | "writing", done: number, of: number) => Promise<void>;

/** Writes reports down and finds out who they are. */
export async function enterReports(
	tx: Transaction,
	seq: number,
	reports: readonly NewReport[],
	progress: EnteringProgress = async () => {},
): Promise<Entered> {
	if (reports.length === 0) return { passedOver: 0, known: false };
	const model = await modelInUse(tx);
	const folded = reports.map((report) => foldReport(report.id, report));
	const { likenesses, candidates, passedOver } = await findLikenesses(tx, model.weighs, folded, (done) =>
		progress("comparing", done, folded.length),
	);
	const seeds = new Set(joinable(likenesses).filter((report) => candidates.has(report)));
	const around = await readSurroundings(tx, [...seeds]);
	const { pairs, persons } = derive(around, model, { reports, likenesses });
	await insertReports(
		tx,
		seq,
		reports.map((report, at) => rowOf(report, folded[at] as Folded, seq)),
		persons,
		progress,
	);
	await writeLikenesses(tx, seq, around.pairs, pairs);
	const before = new Map(around.reports.map(({ id }) => [id, persons.get(id) as string]));
	await writeMemberships(tx, seq, around.persons, before);
	if (reports.length >= manyReports) {
		const all = await countReports(tx);
		await refreshStatistics(tx, all);
		await relinkGrown(tx, seq, all);
	}
	const known = new Set(before.values());
	return { passedOver, known: reports.some(({ id }) => known.has(persons.get(id) as string)) };
}

/** Reports and who they are, in one statement. */
async function insertReports(
	tx: Transaction,
	seq: number,
	reports: readonly PeopleTables["report"][],
	persons: ReadonlyMap<string, string>,
	progress: EnteringProgress,
): Promise<void> {
	const tables = tx.withTables<PeopleTables>();
	for (let start = 0; start < reports.length; start += chunkSize) {
		await progress("writing", start, reports.length);
		const rows = reports.slice(start, start + chunkSize);
		const [ids, theirs] = [rows.map(({ id }) => id), rows.map(({ id }) => persons.get(id) ?? id)];
		await sql`with report as (${tables.insertInto("report").values(rows).returningAll()})
			insert into membership (report, person, since_seq, leaning, born_from, born_until, traits)
			select id, person, ${seq}, leaning, born_from, born_until, traits
			from report join unnest(${sql.val(ids)}::uuid[], ${sql.val(theirs)}::uuid[]) as who(report, person) on who.report = id`.execute(tx);
	}
}

/**
 * Takes reports out of force. They stay readable in the past; the persons they held together are worked out anew.
 * A report on which something of another slice still stands stays in force: who is on record already is marked by a report they have.
 */
export async function withdrawReports(tx: Transaction, seq: number, candidates: readonly string[]): Promise<void> {
	const reports = await withNothingOnThem(tx, candidates);
	if (reports.length === 0) return;
	await tx
		.withTables<PeopleTables>()
		.updateTable("report")
		.set({ until_seq: seq })
		.where("id", "=", sql<string>`any(${sql.val([...reports])}::uuid[])`)
		.where("until_seq", "=", forever)
		.execute();
	await forgetWhoTheyWere(tx, seq, reports);
}

async function forgetWhoTheyWere(tx: Transaction, seq: number, reports: readonly string[]): Promise<void> {
	const tables = tx.withTables<PeopleTables>();
	const gone = sql<string>`any(${sql.val([...reports])}::uuid[])`;
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
	await writeMemberships(tx, seq, new Map(members.map(({ report, person }) => [report, person])), new Map());
	await endLikenesses(tx, seq, pairs);
	await deriveAround(tx, seq, await modelInUse(tx), [...new Set(joinable(pairs))]);
}

// The tables of other slices whose rows stand on a report.
const standing = ["attendance", "child"] as const;

async function withNothingOnThem(tx: Transaction, reports: readonly string[]): Promise<string[]> {
	if (reports.length === 0) return [];
	const rows = standing.map((table) => sql`select from ${sql.table(table)} where report = candidate and until_seq = ${forever}`);
	const { rows: free } = await sql<{ candidate: string }>`
		select candidate from unnest(${sql.val([...reports])}::uuid[]) as candidate
		where not exists (${sql.join(rows, sql` union all `)})`.execute(tx);
	return free.map(({ candidate }) => candidate);
}

function rowOf(report: NewReport, folded: Folded, seq: number): PeopleTables["report"] {
	return {
		id: report.id,
		since_seq: seq,
		register_import: report.register?.import ?? null,
		register_row: report.register?.row ?? null,
		area: report.area,
		written: report.written,
		clan: report.name.clan,
		family: report.name.family,
		given: report.name.given,
		birth_date: report.birthDate?.date ?? null,
		birth_precision: report.birthDate?.precision ?? null,
		sex: report.sex,
		register_number: report.registerNumber,
		phone: report.phone,
		workplace: report.workplace,
		disability: report.disability ?? null,
		linkage_keys: folded.keys,
		fold_version: foldVersion,
	};
}
