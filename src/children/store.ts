import { type RawBuilder, sql } from "kysely";
import { holdsWords, readReports, reportsOfSamePerson, reportsWritten, type Scope } from "../people/index.ts";
import { type Database, forever, withinPaths } from "../shared/database/index.ts";
import { isId } from "../shared/id.ts";
import type { Child, ChildLine, ChildrenTables, NewAccess } from "./schema.ts";

interface ChildSearch {
	/** Part of a name or of a register number, as typed. */
	readonly text?: string;
	readonly area?: string;
	/** Whether access to education was obtained. */
	readonly access?: boolean;
	/** The last child of the page before. */
	readonly after?: string;
	readonly limit: number;
}

/** Children within the scope, those identified last first. */
export async function listChildren(db: Database, scope: Scope, search: ChildSearch): Promise<ChildLine[]> {
	const after = search.after && isId(search.after) ? search.after : null;
	const beyond = after
		? sql`(child.identified_on, child.id) < (select identified_on, id from child where id = ${after} and until_seq = ${forever})`
		: sql`true`;
	return linesWhere(db, scope, sql`${matching(search)} and ${beyond}`, search.limit);
}

/** How many children a search finds, and how many of them obtained access to education. */
export async function countChildren(
	db: Database,
	scope: Scope,
	search: Omit<ChildSearch, "after" | "limit"> = {},
): Promise<{ identified: number; access: number }> {
	const { rows } = await sql<{ identified: number; access: number }>`
		select count(*) as identified, count(*) filter (where ${hasAccess}) as access
		from child join ${reportsWritten} as report on report.id = child.report
		where child.until_seq = ${forever} and ${withinPaths("child.area", scope)} and ${matching(search)}`.execute(db);
	return rows[0] ?? { identified: 0, access: 0 };
}

/** The other children of a household within the scope. */
export async function listSiblings(db: Database, scope: Scope, child: Pick<Child, "id" | "household">): Promise<ChildLine[]> {
	return linesWhere(db, scope, sql`child.household = ${child.household} and child.id <> ${child.id}`, 50);
}

export async function readChild(db: Database, scope: Scope, id: string): Promise<Child | null> {
	if (!isId(id)) return null;
	const row = await db
		.withTables<ChildrenTables>()
		.selectFrom("child")
		.selectAll()
		.where("id", "=", id)
		.where("until_seq", "=", forever)
		.where(withinPaths("child.area", scope))
		.executeTakeFirst();
	const report = row && (await readReports(db, [row.report])).get(row.report);
	if (!row || !report) return null;
	const { household, area, site, situation, identified_on: identifiedOn } = row;
	return { id, report, household, area, site, situation, identifiedOn, accesses: await listAccesses(db, id) };
}

/** Children within the scope whose report is one of these. */
export async function listChildrenOfReports(
	db: Database,
	scope: Scope,
	reports: readonly string[],
): Promise<{ id: string; report: string }[]> {
	return db
		.withTables<ChildrenTables>()
		.selectFrom("child")
		.select(["id", "report"])
		.where("report", "=", sql<string>`any(${sql.val([...reports])}::uuid[])`)
		.where("until_seq", "=", forever)
		.where(withinPaths("area", scope))
		.orderBy("id")
		.execute();
}

/** Children who are, or were, known by these reports, also those who were withdrawn or joined. The caller has checked the scope. */
export async function childrenOfReports(db: Database, reports: readonly string[]): Promise<string[]> {
	const { rows } = await sql<{ id: string }>`select distinct id from child where report = any(${sql.val([...reports])}::uuid[])`.execute(
		db,
	);
	return rows.map(({ id }) => id);
}

/** The child whom a person is registered as within the scope. A person's id is that of a report of theirs. */
export async function childOfPerson(db: Database, scope: Scope, person: string): Promise<string | null> {
	const [child] = await listChildrenOfReports(db, scope, await reportsOfSamePerson(db, person));
	return child?.id ?? null;
}

/** Each time a child obtained education, by day. The caller has checked the scope of the child. */
export async function listAccesses(db: Database, child: string): Promise<NewAccess[]> {
	return db
		.withTables<ChildrenTables>()
		.selectFrom("education_access")
		.select(["id", "child", "obtained_on as obtainedOn", "education", "site"])
		.where("child", "=", child)
		.where("until_seq", "=", forever)
		.orderBy("obtained_on")
		.orderBy("id")
		.execute();
}

const hasAccess = sql<boolean>`exists (
	select from education_access where education_access.child = child.id and education_access.until_seq = ${forever}
)`;

function matching({ text, area, access }: Omit<ChildSearch, "after" | "limit">): RawBuilder<boolean> {
	const named = holdsWords(sql.ref("report.sought"), text);
	const within = area ? withinPaths("child.area", [area]) : sql`true`;
	const reached = access === undefined ? sql`true` : access ? hasAccess : sql`not ${hasAccess}`;
	return sql<boolean>`(${named} and ${within} and ${reached})`;
}

type LineRow = Omit<ChildLine, "name" | "birthDate"> & {
	readonly clan: string | null;
	readonly family: string | null;
	readonly given: string;
	readonly birth_date: string | null;
	readonly birth_precision: "day" | "month" | "year" | null;
};

async function linesWhere(db: Database, scope: Scope, condition: RawBuilder<unknown>, limit: number): Promise<ChildLine[]> {
	const { rows } = await sql<LineRow>`
		select child.id, child.area, child.site, child.situation, child.household, child.identified_on as "identifiedOn",
			report.clan, report.family, report.given, report.birth_date, report.birth_precision, report.sex,
			(select min(obtained_on) from education_access
				where education_access.child = child.id and education_access.until_seq = ${forever}) as "accessOn"
		from child join ${reportsWritten} as report on report.id = child.report
		where child.until_seq = ${forever} and ${withinPaths("child.area", scope)} and ${condition}
		order by child.identified_on desc, child.id desc limit ${limit}`.execute(db);
	return rows.map(({ clan, family, given, birth_date, birth_precision, ...line }) => ({
		...line,
		name: { clan, family, given },
		birthDate: birth_date && birth_precision ? { date: birth_date, precision: birth_precision } : null,
	}));
}
