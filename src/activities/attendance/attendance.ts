import { sql } from "kysely";
import type { Order } from "../../identity/index.ts";
import {
	correctReport,
	enterReports,
	type IntakeAnswer,
	keepAnswer,
	type NewReport,
	nothingAnswered,
	readPerson,
	readReports,
	reportsOfSamePerson,
	standsOnReports,
	withdrawReports,
} from "../../people/index.ts";
import { forever, type Handle, type Transaction } from "../../shared/database/index.ts";
import { isId } from "../../shared/id.ts";
import { changeAt } from "../../shared/journal/command.ts";
import { type Json, perform, type Receipt } from "../../shared/journal/index.ts";
import { problem } from "../problems.ts";
import type { ActivitiesTables, ParticipantRole } from "../schema.ts";
import { sessionInForce } from "../store.ts";

standsOnReports(sql`select report from attendance where until_seq = ${sql.lit(forever)}`);

interface Mark {
	readonly id: string;
	readonly session: string;
	/** As what they took part, where not as most. */
	readonly role?: ParticipantRole | null;
}

/** Marks somebody by what they wrote on the sheet. `id` is the attendance's own. */
export function markAttendance(
	handle: Handle,
	order: Order,
	mark: Mark & {
		readonly report: Omit<NewReport, "area">;
		readonly answer?: IntakeAnswer;
	},
): Promise<Receipt<{ attendance: string }>> {
	return perform(handle, {
		...order,
		kind: "activities.attendance-marked",
		subject: mark.id,
		work: async (tx, seq) => {
			const session = await openSession(tx, order, mark.session);
			const change = changeAt(tx, seq, handle, { ...order.by, areas: order.areas, can: () => false });
			const { known } = await enterReports(change, [{ ...mark.report, area: session.area }]);
			await keepAnswer(change, { report: mark.report.id, ...(mark.answer ?? nothingAnswered) });
			if (known) await requireUnmarked(tx, mark.session, mark.report.id);
			await writeAttendance(tx, seq, mark.session, [{ id: mark.id, report: mark.report.id, role: mark.role }]);
			const after = { session: mark.session, report: journalReport(mark.report), ...(mark.role && { role: mark.role }) };
			return { after, result: { attendance: mark.id } };
		},
	});
}

/** Marks a person who is on record already, by the newest report of theirs that the viewer may see. */
export function markKnownPerson(
	handle: Handle,
	order: Order,
	mark: Mark & { readonly person: string },
): Promise<Receipt<{ attendance: string }>> {
	return perform(handle, {
		...order,
		kind: "activities.attendance-marked",
		subject: mark.id,
		work: async (tx, seq) => {
			await openSession(tx, order, mark.session);
			const person = await readPerson(tx, order.areas, mark.person);
			const report = person?.reports.findLast((one) => one);
			if (!report) throw problem("person-unknown");
			await requireUnmarked(tx, mark.session, report.id);
			await writeAttendance(tx, seq, mark.session, [{ id: mark.id, report: report.id, role: mark.role }]);
			return {
				after: { session: mark.session, report: report.id, ...(mark.role && { role: mark.role }) },
				result: { attendance: mark.id },
			};
		},
	});
}

/**
 * What was read wrongly from the sheet: another report takes the place of the first, which stays readable in the journal. Without a
 * role it stays as it was.
 */
export function correctAttendance(
	handle: Handle,
	order: Order,
	attendance: string,
	corrected: Omit<NewReport, "area">,
	role?: ParticipantRole | null,
): Promise<Receipt<{ attendance: string }>> {
	return perform(handle, {
		...order,
		kind: "activities.attendance-corrected",
		subject: attendance,
		work: async (tx, seq) => {
			const row = await attendanceInForce(tx, order, attendance);
			const session = await sessionInForce(tx, order.areas, row.session);
			// The correction belongs to the same line of the same register, so that undoing the import takes it along.
			const register = await lineInRegister(tx, row);
			await endRows(tx, seq, [row]);
			const report = { ...corrected, area: session.area, register };
			await correctReport({ tx, seq, changed: [] }, { former: row.report, corrected: report });
			await requireUnmarked(tx, row.session, corrected.id);
			await writeAttendance(tx, seq, row.session, [{ id: attendance, report: corrected.id, role: role === undefined ? row.role : role }]);
			return {
				before: { report: row.report, role: row.role },
				after: { report: journalReport(corrected), ...(role !== undefined && { role }) },
				result: { attendance },
			};
		},
	});
}

export function removeAttendance(handle: Handle, order: Order, attendance: string, because: string): Promise<Receipt<{ session: string }>> {
	return perform(handle, {
		...order,
		kind: "activities.attendance-removed",
		subject: attendance,
		work: async (tx, seq) => {
			const row = await attendanceInForce(tx, order, attendance);
			await endAttendance(tx, seq, [row]);
			return { before: { session: row.session, report: row.report }, after: { because }, result: { session: row.session } };
		},
	});
}

interface AttendanceRow {
	readonly id: string;
	readonly session: string;
	readonly report: string;
	readonly role?: ParticipantRole | null;
}

const chunkSize = 5_000; // five columns a row

export async function writeAttendance(
	tx: Transaction,
	seq: number,
	session: string,
	marks: readonly { id: string; report: string; role?: ParticipantRole | null | undefined }[],
): Promise<void> {
	const tables = tx.withTables<ActivitiesTables>();
	for (let start = 0; start < marks.length; start += chunkSize) {
		const rows = marks
			.slice(start, start + chunkSize)
			.map(({ id, report, role = null }) => ({ id, since_seq: seq, session, report, role }));
		await tables.insertInto("attendance").values(rows).execute();
	}
}

/** Ends attendances, and with them the reports that nothing stands on any more. */
export async function endAttendance(tx: Transaction, seq: number, rows: readonly AttendanceRow[]): Promise<void> {
	if (rows.length === 0) return;
	await endRows(tx, seq, rows);
	await withdrawReports({ tx, seq, changed: [] }, [...new Set(rows.map((row) => row.report))]);
}

async function endRows(tx: Transaction, seq: number, rows: readonly AttendanceRow[]): Promise<void> {
	const tables = tx.withTables<ActivitiesTables>();
	const ids = rows.map((row) => row.id);
	await tables.updateTable("attendance").set({ until_seq: seq }).where("id", "=", anyOf(ids)).where("until_seq", "=", forever).execute();
}

async function openSession(tx: Transaction, order: Order, session: string) {
	const row = await sessionInForce(tx, order.areas, session);
	if (row.cancelled) throw problem("session-cancelled");
	return row;
}

/** The line of a register that an attendance stands on, if that register is of this session. */
async function lineInRegister(tx: Transaction, row: AttendanceRow): Promise<NewReport["register"]> {
	const register = (await readReports(tx, [row.report])).get(row.report)?.register;
	if (!register) return undefined;
	const ofSession = await tx
		.withTables<ActivitiesTables>()
		.selectFrom("register_import")
		.select("id")
		.where("id", "=", register.import)
		.where("session", "=", row.session)
		.executeTakeFirst();
	return ofSession && register;
}

async function attendanceInForce(tx: Transaction, order: Order, attendance: string) {
	if (!isId(attendance)) throw problem("attendance-unknown");
	const row = await tx
		.withTables<ActivitiesTables>()
		.selectFrom("attendance")
		.select(["id", "session", "report", "role"])
		.where("id", "=", attendance)
		.where("until_seq", "=", forever)
		.executeTakeFirst();
	if (!row) throw problem("attendance-unknown");
	await sessionInForce(tx, order.areas, row.session);
	return row;
}

/** Typed by hand, one person stands once in a session; in an uploaded register a repeated line is kept as it was written. */
async function requireUnmarked(tx: Transaction, session: string, report: string): Promise<void> {
	const reports = await reportsOfSamePerson(tx, report);
	const marked = await tx
		.withTables<ActivitiesTables>()
		.selectFrom("attendance")
		.select("id")
		.where("session", "=", session)
		.where("report", "=", anyOf(reports))
		.where("until_seq", "=", forever)
		.executeTakeFirst();
	if (marked) throw problem("already-marked");
}

function anyOf(ids: readonly string[]) {
	return sql<string>`any(${sql.val([...ids])}::uuid[])`;
}

function journalReport(report: Omit<NewReport, "area">): Json {
	return { id: report.id, written: report.written };
}
