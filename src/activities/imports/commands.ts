import { sql } from "kysely";
import { type EnteringProgress, enterReports, type NewReport, reportsWritten } from "../../people/index.ts";
import { forever } from "../../shared/database/index.ts";
import { newId } from "../../shared/id.ts";
import { type Change, commandsOf } from "../../shared/journal/index.ts";
import { writeActivity } from "../activity/commands.ts";
import { endAttendances } from "../attendance/commands.ts";
import { problem } from "../problems.ts";
import type { RegisterReading } from "../registers/schema.ts";
import type { ActivitiesTables } from "../schema.ts";
import { activities, attendances, sessionInForce, sessions } from "../store.ts";
import { withinAreas } from "../within.ts";
import { type Draft, readDraft, takeDraft } from "./drafts.ts";
import { type ConfirmedImport, importOperations } from "./operations.ts";

/** Hears how far an import is, and ends it by refusing: then nothing is written. */
type ImportProgress = (step: "reading" | Parameters<EnteringProgress>[0], done: number, of: number) => Promise<void>;

export const importCommands = importCommandsTelling(async () => {});

export function importCommandsTelling(progress: ImportProgress) {
	return commandsOf(
		importOperations,
		{
			"register-imported": {
				prepare: readDraft,
				work: (change, input, draft: Draft) => importRegister(change, input, draft, progress),
			},
			"import-undone": async (change, { import: id }) => {
				const tables = change.tx.withTables<ActivitiesTables>();
				const row = await tables
					.selectFrom("register_import")
					.select(["session", "made_session", "undone_seq"])
					.where("id", "=", id)
					.forUpdate()
					.executeTakeFirst();
				if (!row?.session) throw problem("import-unknown");
				if (row.undone_seq !== null) throw problem("import-undone");
				await sessionInForce(change.tx, change.author.areas, row.session);
				const { rows } = await sql<{ id: string; report: string }>`
				select attendance.id, attendance.report from attendance join ${reportsWritten} as report on report.id = attendance.report
				where report.register_import = ${id} and attendance.session = ${row.session} and attendance.until_seq = ${forever}`.execute(
					change.tx,
				);
				await endAttendances(change, rows);
				await tables.updateTable("register_import").set({ undone_seq: change.seq }).where("id", "=", id).execute();
				if (row.made_session) await endEmptySession(change, row.session);
				return { session: row.session, rows: rows.length };
			},
		},
		withinAreas,
	);
}

async function importRegister(change: Change, confirmed: ConfirmedImport, draft: Draft, progress: ImportProgress) {
	const { file, reading } = draft;
	const id = confirmed.import;
	await progress("reading", reading.rows.length, reading.rows.length);
	await takeDraft(change, id, draft);
	const { session, area, activity } = await settleTarget(change, confirmed, reading);
	const reports = reading.rows.map((row) => reportOf(row, id, area));
	const { passedOver } = await enterReports(change, reports, progress);
	const marks = reports.map(({ id: report }, index) => ({ id: newId(), session, report, role: reading.rows[index]?.tookPartAs ?? null }));
	await attendances.begin(change, ...marks);
	await change.tx
		.withTables<ActivitiesTables>()
		.updateTable("register_import")
		.set({ session, made_session: activity !== null, since_seq: change.seq })
		.where("id", "=", id)
		.execute();
	await progress("writing", reports.length, reports.length);
	const { file_name: name, sha256 } = file;
	return { activity, session, rows: reports.length, reports: reports.map((report) => report.id), passedOver, register: { name, sha256 } };
}

/** The session it belongs to: a planned one, or a new one that is written now. */
export async function settleTarget(change: Change, confirmed: ConfirmedImport, reading: RegisterReading) {
	if (confirmed.session !== null) {
		const { id, area, cancelled } = await sessionInForce(change.tx, change.author.areas, confirmed.session);
		if (cancelled) throw problem("session-cancelled");
		return { session: id, area, activity: null };
	}
	const { area, site, kind, participants } = confirmed;
	const heldOn = confirmed.heldOn ?? reading.date;
	if (!heldOn) throw problem("date-missing", { file: reading.file });
	const [activity, session] = [newId(), newId()];
	const title = confirmed.title ?? reading.title ?? reading.file;
	await writeActivity(change, { id: activity, title, kind, participants, sessions: [{ id: session, heldOn, area, site }] });
	return { session, area, activity };
}

/** A session that an import made goes with it, unless something else was added to it since. */
async function endEmptySession(change: Change, session: string): Promise<void> {
	const { tx } = change;
	const inForce = sql`session = ${session} and until_seq = ${sql.lit(forever)}`;
	const { rows: left } = await sql`select from attendance where ${inForce} union all select from head_count where ${inForce}
		union all select from session_file where ${inForce} limit 1`.execute(tx);
	if (left.length > 0) return;
	const [ended] = await sessions.end(change, { id: session });
	if (!ended) return;
	const another = await sessions.inForce(tx).select("id").where("activity", "=", ended.activity).limit(1).executeTakeFirst();
	if (!another) await activities.end(change, { id: ended.activity });
}

function reportOf(row: RegisterReading["rows"][number], draft: string, area: string | null): NewReport {
	return {
		id: newId(),
		written: row.written,
		name: row.name,
		birthDate: row.birthDate,
		sex: row.sex,
		registerNumber: row.registerNumber?.normal ?? null,
		phone: row.phone,
		workplace: row.workplace,
		disability: row.disability,
		area,
		register: { import: draft, row: row.row },
	};
}
