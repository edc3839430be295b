import { type RawBuilder, sql } from "kysely";
import { type Database, forever, withinPaths } from "../../shared/database/index.ts";
import { isId } from "../../shared/id.ts";
import type { PeopleTables, PersonLine, Report } from "../schema.ts";
import { wordsSought } from "./sought.ts";

/** Whose records one may see: area paths. Everything here that shows people demands it. */
export type Scope = readonly string[];

interface PeopleSearch {
	/** Parts of names, in any order and alphabet, or of a register or telephone number. */
	readonly text?: string;
	/** The last report of the page before. Its name is looked up here, so that no address carries a name. */
	readonly after?: string;
	readonly limit: number;
}

/** Persons with at least one report within the scope, each by the newest one there, in the Mongolian order of those names. */
export async function listPeople(db: Database, scope: Scope, search: PeopleSearch): Promise<PersonLine[]> {
	const after = search.after ? await placeInOrder(db, scope, search.after) : null;
	const { rows } = await sql<PersonRow>`
		select membership.person, report.id as report, report.clan, report.family, report.given, report.birth_date, report.birth_precision,
			report.sex, report.register_number, report.workplace,
			(select count(*) from membership as every where every.person = membership.person and every.until_seq = ${forever}) as reports
		from report join membership on membership.report = report.id and membership.until_seq = ${forever}
		where ${isListed("report", scope, search.text)} and not exists (
			select from membership as kin join report as newer on newer.id = kin.report
			where kin.person = membership.person and kin.until_seq = ${forever} and newer.id > report.id and ${isListed("newer", scope, search.text)}
		) and ${after ? sql`${nameOrder} > (${after.family}, ${after.given}, ${after.id}::uuid)` : sql`true`}
		order by ${familyOrder}, ${givenOrder}, report.id limit ${search.limit}`.execute(db);
	return rows.map((row) => ({
		person: row.person,
		report: row.report,
		name: { clan: row.clan, family: row.family, given: row.given },
		birthDate: birthDateOf(row),
		sex: row.sex,
		registerNumber: row.register_number,
		workplace: row.workplace,
		reports: row.reports,
	}));
}

/** How many persons the whole list holds. */
export async function countListed(db: Database, scope: Scope, text: string | undefined): Promise<number> {
	const { rows } = await sql<{ people: number }>`
		select count(distinct membership.person) as people from report
		join membership on membership.report = report.id and membership.until_seq = ${forever} where ${isListed("report", scope, text)}`.execute(
		db,
	);
	return rows[0]?.people ?? 0;
}

type PersonRow = Omit<ReportRow, "id" | "since_seq" | "until_seq"> & {
	readonly person: string;
	readonly report: string;
	readonly reports: number;
};

// Written as the index report_in_name_order has it. Whoever is on record without a father's or mother's name comes first.
const familyOrder = sql`coalesce(report.family, '') collate "mn-x-icu"`;
const givenOrder = sql`report.given collate "mn-x-icu"`;
const nameOrder = sql`(${familyOrder}, ${givenOrder}, report.id)`;

function isListed(report: "report" | "newer", scope: Scope, text: string | undefined): RawBuilder<boolean> {
	const of = (column: string) => sql.ref(`${report}.${column}`);
	return sql<boolean>`(${of("until_seq")} = ${forever} and ${withinPaths(`${report}.area`, scope)} and ${holdsWords(of("sought"), text)})`;
}

/** Whether a report is found by each word that was typed, in whichever order; without any, it is. `sought` is the column of that name. */
export function holdsWords(sought: RawBuilder<unknown>, text: string | undefined): RawBuilder<boolean> {
	const words = wordsSought(text ?? "");
	if (words.length === 0) return sql<boolean>`true`;
	return sql<boolean>`(${sql.join(
		words.map((word) => sql`${sought} like ${`%${word.replace(/[\\%_]/g, "\\$&")}%`}`),
		sql` and `,
	)})`;
}

/** Null for a report that the viewer may not see: their list begins anew. */
async function placeInOrder(db: Database, scope: Scope, report: string) {
	const { rows } = await sql<{ family: string; given: string; id: string }>`
		select coalesce(family, '') as family, given, id from report where id = ${report} and ${withinPaths("report.area", scope)}`.execute(db);
	return rows[0] ?? null;
}

/** A person as far as the viewer may see them. */
export interface SeenPerson {
	/** Their id at present: that of their eldest report. */
	readonly person: string;
	/** Eldest first. */
	readonly reports: readonly Report[];
	/** How many more lie outside the scope. */
	readonly outside: number;
}

/** By any report of theirs, so that an address from before a merge still leads to them. Null when none lies within the scope. */
export async function readPerson(db: Database, scope: Scope, report: string): Promise<SeenPerson | null> {
	if (!isId(report)) return null;
	const rows = await db
		.withTables<PeopleTables>()
		.selectFrom("membership as mine")
		.innerJoin("membership", "membership.person", "mine.person")
		.innerJoin("report", "report.id", "membership.report")
		.where("mine.report", "=", report)
		.where("mine.until_seq", "=", forever)
		.where("membership.until_seq", "=", forever)
		.selectAll("report")
		.select(["membership.person", withinPaths("report.area", scope).as("within")])
		.orderBy("report.id")
		.execute();
	const reports = rows.filter((row) => row.within).map((row) => reportOf(row, row.person));
	const [first] = reports;
	return first ? { person: first.person, reports, outside: rows.length - reports.length } : null;
}

/** One report within the scope, also when it is no longer in force. */
export async function readReport(db: Database, scope: Scope, report: string): Promise<Report | null> {
	const row = await db
		.withTables<PeopleTables>()
		.selectFrom("report")
		.leftJoin("membership", (join) => join.onRef("membership.report", "=", "report.id").on("membership.until_seq", "=", forever))
		.where("report.id", "=", report)
		.where(withinPaths("report.area", scope))
		.selectAll("report")
		.select("membership.person")
		.executeTakeFirst();
	return row ? reportOf(row, row.person ?? row.id) : null;
}

/**
 * Reports by their ids. Who shows them has checked the scope on what they hang on: a line of a register is shown with its session.
 */
export async function readReports(db: Database, reports: readonly string[]): Promise<Map<string, Report>> {
	const rows = await db
		.withTables<PeopleTables>()
		.selectFrom("report")
		.leftJoin("membership", (join) => join.onRef("membership.report", "=", "report.id").on("membership.until_seq", "=", forever))
		.where("report.id", "=", sql<string>`any(${sql.val([...reports])}::uuid[])`)
		.selectAll("report")
		.select("membership.person")
		.execute();
	return new Map(rows.map((row) => [row.id, reportOf(row, row.person ?? row.id)]));
}

/** All reports in force that are taken for the same person as this one, itself among them. */
export async function reportsOfSamePerson(db: Database, report: string): Promise<string[]> {
	const rows = await db
		.withTables<PeopleTables>()
		.selectFrom("membership as mine")
		.innerJoin("membership as theirs", "theirs.person", "mine.person")
		.select("theirs.report")
		.where("mine.report", "=", report)
		.where("mine.until_seq", "=", forever)
		.where("theirs.until_seq", "=", forever)
		.execute();
	return rows.map((row) => row.report);
}

/** How many different persons these reports are, and how many persons there are in all. */
export async function countPeople(db: Database, reports?: readonly string[]): Promise<number> {
	let query = db
		.withTables<PeopleTables>()
		.selectFrom("membership")
		.where("until_seq", "=", forever)
		.select(({ fn }) => fn.count<number>("person").distinct().as("persons"));
	if (reports) query = query.where("report", "=", sql<string>`any(${sql.val([...reports])}::uuid[])`);
	return (await query.executeTakeFirstOrThrow()).persons;
}

type ReportRow = PeopleTables["report"];

function reportOf(row: ReportRow, person: string): Report {
	return {
		id: row.id,
		person,
		sinceSeq: row.since_seq,
		written: row.written,
		name: { clan: row.clan, family: row.family, given: row.given },
		birthDate: birthDateOf(row),
		sex: row.sex,
		registerNumber: row.register_number,
		phone: row.phone,
		workplace: row.workplace,
		disability: row.disability,
		area: row.area,
		...(row.register_import &&
			row.register_row !== null && { register: { import: row.register_import, row: row.register_row, list: row.register_list } }),
	};
}

function birthDateOf(row: Pick<ReportRow, "birth_date" | "birth_precision">) {
	return row.birth_date && row.birth_precision ? { date: row.birth_date, precision: row.birth_precision } : null;
}
