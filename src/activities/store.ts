import { sql } from "kysely";
import type { Scope } from "../people/index.ts";
import { readReports } from "../people/index.ts";
import { type Database, forever, withinPaths } from "../shared/database/index.ts";
import type { ActivitiesTables, Attendance, RegisterImport, Session, Training } from "./schema.ts";

/** Trainings in force, newest first, with the sessions within the scope; trainings without sessions are everybody's. */
export async function listTrainings(db: Database, scope: Scope): Promise<Training[]> {
	const trainings = await db
		.withTables<ActivitiesTables>()
		.selectFrom("training")
		.select(["id", "title"])
		.where("until_seq", "=", forever)
		.orderBy("id", "desc")
		.execute();
	const sessions = await sessionsWithin(db, scope);
	const all = await countSessions(db);
	return trainings
		.map((training) => ({ ...training, sessions: sessions.filter((session) => session.training === training.id) }))
		.filter((training) => training.sessions.length > 0 || !all.has(training.id));
}

export async function readTraining(db: Database, scope: Scope, id: string): Promise<Training | null> {
	return (await listTrainings(db, scope)).find((training) => training.id === id) ?? null;
}

export async function readSession(db: Database, scope: Scope, id: string): Promise<Session | null> {
	const [session] = await sessionsWithin(db, scope, id);
	return session ?? null;
}

/** The register of a session, in the order in which it was written. */
export async function listAttendance(db: Database, scope: Scope, session: string): Promise<Attendance[]> {
	if (!(await readSession(db, scope, session))) return [];
	const rows = await db
		.withTables<ActivitiesTables>()
		.selectFrom("attendance")
		.select(["id", "session", "report"])
		.where("session", "=", session)
		.where("until_seq", "=", forever)
		.orderBy("id")
		.execute();
	const reports = await readReports(
		db,
		rows.map((row) => row.report),
	);
	return rows.flatMap((row) => {
		const report = reports.get(row.report);
		return report ? [{ id: row.id, session: row.session, report }] : [];
	});
}

export async function listImports(db: Database, limit = 200): Promise<RegisterImport[]> {
	return importsWhere(db, sql`since_seq is not null order by uploaded_at desc limit ${limit}`);
}

export async function readImport(db: Database, id: string): Promise<RegisterImport | null> {
	const [row] = await importsWhere(db, sql`id = ${id}`);
	return row ?? null;
}

export async function readImportFile(db: Database, id: string): Promise<{ name: string; bytes: Buffer } | null> {
	const row = await db
		.withTables<ActivitiesTables>()
		.selectFrom("register_import")
		.select(["file_name as name", "bytes"])
		.where("id", "=", id)
		.executeTakeFirst();
	return row ?? null;
}

async function sessionsWithin(db: Database, scope: Scope, id?: string): Promise<Session[]> {
	let query = db
		.withTables<ActivitiesTables>()
		.selectFrom("session")
		.select(["id", "training", "held_on as heldOn", "area", "site", "cancelled_because as cancelledBecause"])
		.select((count) =>
			count
				.selectFrom("attendance")
				.select(({ fn }) => fn.countAll<number>().as("attendances"))
				.whereRef("attendance.session", "=", "session.id")
				.where("attendance.until_seq", "=", forever)
				.as("attendances"),
		)
		.where("until_seq", "=", forever)
		.where(withinPaths("session.area", scope))
		.orderBy("held_on", "desc")
		.orderBy("id");
	if (id) query = query.where("id", "=", id);
	return (await query.execute()).map((row) => ({ ...row, attendances: row.attendances ?? 0 }));
}

async function countSessions(db: Database): Promise<Set<string>> {
	const rows = await db
		.withTables<ActivitiesTables>()
		.selectFrom("session")
		.select("training")
		.distinct()
		.where("until_seq", "=", forever)
		.execute();
	return new Set(rows.map((row) => row.training));
}

async function importsWhere(db: Database, condition: ReturnType<typeof sql>): Promise<RegisterImport[]> {
	const { rows } = await sql<RegisterImport>`
		select id, file_name as "fileName", uploaded_at as "uploadedAt", uploaded_by as "uploadedBy", session,
			case when since_seq is null then 'draft' when undone_seq is null then 'in-force' else 'undone' end as state,
			(select count(*) from report where report.register_import = register_import.id) as rows
		from register_import where ${condition}`.execute(db);
	return rows;
}
