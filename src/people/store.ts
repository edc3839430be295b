import { sql } from "kysely";
import { type Database, forever, withinPaths } from "../shared/database/index.ts";
import { isId } from "../shared/id.ts";
import type { PeopleTables, PersonLine, Report } from "./schema.ts";

/** Whose records one may see: area paths. Everything here that shows people demands it. */
export type Scope = readonly string[];

export interface PeopleSearch {
	/** Part of a name or of a register number, as typed. */
	readonly text?: string;
	/** The last person of the page before. */
	readonly after?: string;
	readonly limit: number;
}

/** Persons with at least one report within the scope, by the age of their person id; each with its newest report there. */
export async function listPeople(db: Database, scope: Scope, search: PeopleSearch): Promise<PersonLine[]> {
	const like = search.text ? `%${search.text.trim().replace(/[\\%_]/g, "\\$&")}%` : null;
	let query = db
		.withTables<PeopleTables>()
		.selectFrom("membership")
		.innerJoin("report", "report.id", "membership.report")
		.where("membership.until_seq", "=", forever)
		.where("report.until_seq", "=", forever)
		.where(withinPaths("report.area", scope));
	if (search.after) query = query.where("membership.person", ">", search.after);
	if (like) {
		query = query.where((either) =>
			either.or([
				either(sql<string>`concat_ws(' ', report.clan, report.family, report.given)`, "ilike", like),
				either("report.register_number", "ilike", like),
			]),
		);
	}
	const rows = await query
		.distinctOn("membership.person")
		.select(["membership.person", "clan", "family", "given", "birth_date", "birth_precision", "sex", "register_number", "workplace"])
		.select((count) =>
			count
				.selectFrom("membership as all")
				.select(({ fn }) => fn.countAll<number>().as("reports"))
				.whereRef("all.person", "=", "membership.person")
				.where("all.until_seq", "=", forever)
				.as("reports"),
		)
		.orderBy("membership.person")
		.orderBy("report.id", "desc")
		.limit(search.limit)
		.execute();
	return rows.map((row) => ({
		person: row.person,
		name: { clan: row.clan, family: row.family, given: row.given },
		birthDate: birthDateOf(row),
		sex: row.sex,
		registerNumber: row.register_number,
		workplace: row.workplace,
		reports: row.reports ?? 0,
	}));
}

/** The reports of one person within the scope, eldest first; how many more lie outside it. Null when none lies within. */
export async function readPerson(db: Database, scope: Scope, person: string): Promise<{ reports: Report[]; outside: number } | null> {
	if (!isId(person)) return null;
	const rows = await db
		.withTables<PeopleTables>()
		.selectFrom("membership")
		.innerJoin("report", "report.id", "membership.report")
		.where("membership.until_seq", "=", forever)
		.where("membership.person", "=", person)
		.selectAll("report")
		.select(["membership.person", withinPaths("report.area", scope).as("within")])
		.orderBy("report.id")
		.execute();
	const reports = rows.filter((row) => row.within).map((row) => reportOf(row, row.person));
	return reports.length === 0 ? null : { reports, outside: rows.length - reports.length };
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
		area: row.area,
		...(row.register_import && row.register_row !== null && { register: { import: row.register_import, row: row.register_row } }),
	};
}

function birthDateOf(row: Pick<ReportRow, "birth_date" | "birth_precision">) {
	return row.birth_date && row.birth_precision ? { date: row.birth_date, precision: row.birth_precision } : null;
}
