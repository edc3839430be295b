import { sql } from "kysely";
import {
	correctReport,
	enterReports,
	keepAnswer,
	type NewReport,
	readPerson,
	readReports,
	reportsOfSamePerson,
	standsOnReports,
	withdrawReports,
} from "../../people/index.ts";
import { type Database, forever } from "../../shared/database/index.ts";
import { type Change, commandsOf } from "../../shared/journal/index.ts";
import { problem } from "../problems.ts";
import { plans } from "../roster/store.ts";
import type { ActivitiesTables } from "../schema.ts";
import { attendances, sessionInForce } from "../store.ts";
import { withinAreas } from "../within.ts";
import { eraseAttendances, formerlyAttended } from "./erasing.ts";
import { readLine } from "./line.ts";
import { attendanceOnReports, sessionsOfPerson } from "./on-reports.ts";
import { attendanceOperations, type Mark } from "./operations.ts";

standsOnReports({
	reports: sql`select report from attendance where until_seq = ${sql.lit(forever)}`,
	linksOf: attendanceOnReports,
	pageOf: sessionsOfPerson,
	erase: eraseAttendances,
	formerly: formerlyAttended,
});

export const attendanceCommands = commandsOf(
	attendanceOperations,
	{
		"attendance-marked": async (change, { id, session, role, ...mark }) => {
			const { area, cancelled } = await sessionInForce(change.tx, change.author.areas, session);
			if (cancelled) throw problem("session-cancelled");
			const { report, isKnown } = await reportOf(change, mark, area);
			if (isKnown) await requireUnmarked(change.tx, session, report);
			await attendances.begin(change, { id, session, report, role });
			return { session, attendance: id };
		},
		"attendance-corrected": async (change, { attendance, report, role, ...line }) => {
			const row = await attendanceInForce(change, attendance);
			const { area } = await sessionInForce(change.tx, change.author.areas, row.session);
			// The correction belongs to the same line of the same register, so that undoing the import takes it along.
			const register = await lineInRegister(change.tx, row);
			const corrected = { ...readLine(line, report, change.today), area, register };
			await attendances.end(change, { id: attendance });
			const planned = await plans.end(change, { report: row.report });
			await correctReport(change, { former: row.report, corrected });
			await plans.begin(change, ...planned.map((plan) => ({ id: plan.id, activity: plan.activity, report })));
			await requireUnmarked(change.tx, row.session, report);
			await attendances.begin(change, { id: attendance, session: row.session, report, role: role === undefined ? row.role : role });
			return { session: row.session, attendance };
		},
		"attendance-removed": async (change, { attendance }) => {
			const { id, session, report } = await attendanceInForce(change, attendance);
			await endAttendances(change, [{ id, report }]);
			return { session };
		},
	},
	withinAreas,
);

/** The report that a mark stands on: of somebody on record the newest within the author's areas, else what was written on the sheet. */
async function reportOf(change: Change, mark: Omit<Mark, "id" | "session" | "role">, area: string | null) {
	const { person, report, different, unsure, ...line } = mark;
	if (person !== null || report === null) {
		const known = await readPerson(change.tx, change.author.areas, person ?? "");
		const newest = known?.reports.findLast((one) => one);
		if (!newest) throw problem("person-unknown");
		return { report: newest.id, isKnown: true };
	}
	const { known } = await enterReports(change, [{ ...readLine(line, report, change.today), area }]);
	await keepAnswer(change, { report, different, unsure });
	return { report, isKnown: known };
}

/** Part of other works as well: ends attendances, and with them the reports that nothing stands on any more. */
export async function endAttendances(change: Change, rows: readonly { readonly id: string; readonly report: string }[]): Promise<void> {
	if (rows.length === 0) return;
	await attendances.end(change, { id: rows.map(({ id }) => id) });
	await withdrawReports(change, [...new Set(rows.map(({ report }) => report))]);
}

type AttendanceRow = ActivitiesTables["attendance"];

async function attendanceInForce({ tx, author }: Change, attendance: string): Promise<AttendanceRow> {
	const row = await attendances.inForce(tx).selectAll().where("id", "=", attendance).executeTakeFirst();
	if (!row) throw problem("attendance-unknown");
	await sessionInForce(tx, author.areas, row.session);
	return row;
}

/** The line of a register that an attendance stands on, if that register is of this session. */
async function lineInRegister(db: Database, { report, session }: AttendanceRow): Promise<NewReport["register"]> {
	const register = (await readReports(db, [report])).get(report)?.register;
	if (!register) return undefined;
	const ofSession = await db
		.withTables<ActivitiesTables>()
		.selectFrom("register_part")
		.select("import")
		.where("import", "=", register.import)
		.where("list", "=", register.list ?? 1)
		.where("session", "=", session)
		.executeTakeFirst();
	return ofSession && register;
}

/** Typed by hand, one person stands once in a session; in an uploaded register a repeated line is kept as it was written. */
async function requireUnmarked(db: Database, session: string, report: string): Promise<void> {
	const reports = await reportsOfSamePerson(db, report);
	const marked = await attendances
		.inForce(db)
		.select("id")
		.where("session", "=", session)
		.where("report", "=", sql<string>`any(${sql.val(reports)}::uuid[])`)
		.executeTakeFirst();
	if (marked) throw problem("already-marked");
}
