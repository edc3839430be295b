import { sql } from "kysely";
import { forever, type Transaction } from "../shared/database/index.ts";
import { clusterReports, foldedName, keysOf } from "./clusters.ts";
import type { NewReport, PeopleTables } from "./schema.ts";

// Parts of other slices' commands: they write inside the caller's transaction, under the caller's journal row.

const chunkSize = 1_000; // 19 columns a row, and PostgreSQL takes 65,535 parameters

/** Writes reports down and finds out who they are. */
export async function enterReports(tx: Transaction, seq: number, reports: readonly NewReport[]): Promise<void> {
	const tables = tx.withTables<PeopleTables>();
	for (let start = 0; start < reports.length; start += chunkSize) {
		const rows = reports.slice(start, start + chunkSize).map((report) => rowOf(report, seq));
		await tables.insertInto("report").values(rows).execute();
	}
	await recluster(
		tx,
		seq,
		reports.map((report) => report.id),
	);
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
	await recluster(tx, seq, reports);
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

async function recluster(tx: Transaction, seq: number, reports: readonly string[]): Promise<void> {
	const { rows } = await sql<{
		report: string;
		person: string | null;
		in_force: boolean;
		family: string | null;
		given: string;
		birth_date: string | null;
		birth_precision: "day" | "month" | "year" | null;
		sex: "female" | "male" | null;
		register_number: string | null;
	}>`
		with touched as (
			select * from report where id = any(${sql.val([...reports])}::uuid[])
		), kin as (
			select id from touched
			union
			select other.id from touched join report other
				on other.register_number = touched.register_number and other.until_seq = ${forever}
			union
			select other.id from touched join report other
				on other.folded_name = touched.folded_name and other.birth_date = touched.birth_date
				and other.sex = touched.sex and other.until_seq = ${forever}
		), persons as (
			select distinct person from membership where until_seq = ${forever} and report in (select id from kin)
		), members as (
			select report from membership where until_seq = ${forever} and person in (select person from persons)
			union
			select id from kin
		)
		select report.id as report, membership.person, report.until_seq = ${forever} as in_force,
			report.family, report.given, report.birth_date, report.birth_precision, report.sex, report.register_number
		from members join report on report.id = members.report
		left join membership on membership.report = report.id and membership.until_seq = ${forever}`.execute(tx);

	const before = new Map(rows.map((row) => [row.report, row.person]));
	const after = clusterReports(
		rows
			.filter((row) => row.in_force)
			.map((row) => ({
				report: row.report,
				person: row.person,
				keys: keysOf({
					name: { clan: null, family: row.family, given: row.given },
					birthDate: row.birth_date && row.birth_precision ? { date: row.birth_date, precision: row.birth_precision } : null,
					sex: row.sex,
					registerNumber: row.register_number,
				}),
			})),
	);
	const ended = [...before].filter(([report, person]) => person !== null && after.get(report) !== person).map(([report]) => report);
	const begun = [...after].filter(([report, person]) => before.get(report) !== person);
	await writeMemberships(tx, seq, ended, begun);
}

async function writeMemberships(
	tx: Transaction,
	seq: number,
	ended: readonly string[],
	begun: readonly (readonly [report: string, person: string])[],
): Promise<void> {
	const tables = tx.withTables<PeopleTables>();
	if (ended.length > 0) {
		await tables
			.updateTable("membership")
			.set({ until_seq: seq })
			.where("report", "=", sql<string>`any(${sql.val([...ended])}::uuid[])`)
			.where("until_seq", "=", forever)
			.execute();
	}
	if (begun.length > 0) {
		await sql`insert into membership (report, person, since_seq, leaning, born_from, born_until, traits)
			select begun.report, begun.person, ${seq}, report.leaning, report.born_from, report.born_until, report.traits
			from unnest(${sql.val(begun.map(([report]) => report))}::uuid[],
				${sql.val(begun.map(([, person]) => person))}::uuid[]) as begun(report, person)
			join report on report.id = begun.report`.execute(tx);
	}
}

function rowOf(report: NewReport, seq: number): PeopleTables["report"] {
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
		folded_name: foldedName(report.name),
		birth_date: report.birthDate?.date ?? null,
		birth_precision: report.birthDate?.precision ?? null,
		sex: report.sex,
		register_number: report.registerNumber,
		phone: report.phone,
		workplace: report.workplace,
		disability: report.disability ?? null,
	};
}
