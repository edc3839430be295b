import { createHash } from "node:crypto";
import { sql } from "kysely";
import type { Order } from "../../identity/index.ts";
import { type EnteringProgress, enterReports, type NewReport } from "../../people/index.ts";
import type { PlainDate } from "../../shared/clock.ts";
import { forever, type Handle, type Transaction } from "../../shared/database/index.ts";
import { isId, newId } from "../../shared/id.ts";
import { changeAt } from "../../shared/journal/command.ts";
import { perform, type Receipt } from "../../shared/journal/index.ts";
import { writeActivity } from "../activity/commands.ts";
import type { NewActivity } from "../activity/operations.ts";
import { endAttendance, writeAttendance } from "../attendance/attendance.ts";
import { problem } from "../problems.ts";
import { readRegister } from "../registers/reading.ts";
import type { RegisterReading } from "../registers/schema.ts";
import type { ActivitiesTables } from "../schema.ts";
import { sessionInForce } from "../store.ts";

/**
 * Keeps an uploaded register as a draft, so that it can be shown as it was understood before anything counts. Whoever uploads the same
 * file once more before confirming it comes back to the draft they have.
 */
export async function keepDraft(handle: Handle, by: string | null, file: { name: string; bytes: Uint8Array }): Promise<string> {
	const tables = handle.db.withTables<ActivitiesTables>();
	const sha256 = createHash("sha256").update(file.bytes).digest("hex");
	// The command line is nobody: two of them at work with one file must not share a draft.
	const kept =
		by === null
			? undefined
			: await tables
					.updateTable("register_import")
					.set({ file_name: file.name })
					.where("sha256", "=", sha256)
					.where("uploaded_by", "=", by)
					.where("since_seq", "is", null)
					.returning("id")
					.executeTakeFirst();
	if (kept) return kept.id;
	const id = newId();
	await tables
		.insertInto("register_import")
		.values({
			id,
			file_name: file.name,
			sha256,
			bytes: Buffer.from(file.bytes),
			uploaded_at: handle.clock.now(),
			uploaded_by: by,
			session: null,
			made_session: false,
			since_seq: null,
			undone_seq: null,
		})
		.execute();
	return id;
}

/** Throws a draft away with its file. Nothing of it ever counted, so the journal has nothing to keep. */
export async function throwAwayDraft(handle: Handle, order: Omit<Order, "id">, draft: string): Promise<void> {
	const { uploaded_by } = await draftFile(handle, order, draft);
	const { numDeletedRows } = await handle.db
		.withTables<ActivitiesTables>()
		.deleteFrom("register_import")
		.where("id", "=", draft)
		.where("uploaded_by", "is not distinct from", uploaded_by)
		.where("since_seq", "is", null)
		.executeTakeFirst();
	if (numDeletedRows === 0n) throw problem("import-done");
}

/** A draft lies in nobody's area yet: it is for whoever uploaded it and for those who see everywhere. */
async function draftFile(handle: Handle, order: Omit<Order, "id">, draft: string) {
	const file = isId(draft)
		? await handle.db
				.withTables<ActivitiesTables>()
				.selectFrom("register_import")
				.select(["file_name", "sha256", "bytes", "uploaded_by"])
				.where("id", "=", draft)
				.executeTakeFirst()
		: null;
	if (!file || !(order.areas.includes("") || (file.uploaded_by !== null && file.uploaded_by === order.by.account))) {
		throw problem("import-unknown");
	}
	return file;
}

/** What the officer confirmed: the planned session it belongs to, or what the new one shall be. */
export type ImportTarget =
	| { readonly session: string }
	| (Partial<Pick<NewActivity, "kind" | "participants">> & {
			readonly title: string | null;
			readonly heldOn: PlainDate | null;
			readonly area: string | null;
			readonly site?: string | null;
	  });

export type ImportResult = {
	readonly activity: string | null;
	readonly session: string;
	readonly rows: number;
	readonly reports: readonly string[];
};

export async function readDraft(handle: Handle, order: Omit<Order, "id">, draft: string) {
	const file = await draftFile(handle, order, draft);
	const reading = await readRegister(file.bytes, file.file_name, handle.clock);
	if (reading.rows.length === 0) throw problem("nothing-to-import", { file: file.file_name });
	return { file, reading };
}

/**
 * Turns a draft into attendance: one report and one attendance for each row, in one operation that can be undone as a whole. What
 * `progress` refuses ends it, and nothing is written.
 */
export async function importRegister(
	handle: Handle,
	order: Order,
	draft: string,
	target: ImportTarget,
	progress: (step: "reading" | Parameters<EnteringProgress>[0], done: number, of: number) => Promise<void> = async () => {},
): Promise<Receipt<ImportResult>> {
	const { file, reading } = await readDraft(handle, order, draft);
	return perform(handle, {
		...order,
		kind: "activities.register-imported",
		subject: draft,
		work: async (tx, seq) => {
			await progress("reading", reading.rows.length, reading.rows.length);
			await takeDraft(tx, order, draft, file);
			const { session, area, activity } = await settleTarget(handle, tx, seq, order, reading, target);
			const reports = reading.rows.map((row) => reportOf(row, draft, area));
			const { passedOver } = await enterReports({ tx, seq, changed: [] }, reports, progress);
			await writeAttendance(
				tx,
				seq,
				session,
				reports.map((report, index) => ({ id: newId(), report: report.id, role: reading.rows[index]?.tookPartAs })),
			);
			await tx
				.withTables<ActivitiesTables>()
				.updateTable("register_import")
				.set({ session, made_session: activity !== null, since_seq: seq })
				.where("id", "=", draft)
				.execute();
			await progress("writing", reports.length, reports.length);
			return {
				after: { file: file.file_name, sha256: file.sha256, session, rows: reports.length, ...(passedOver > 0 && { passedOver }) },
				result: { activity, session, rows: reports.length, reports: reports.map((report) => report.id) },
			};
		},
	});
}

/**
 * Takes back everything an import brought, corrections of its rows included; the file and the journal keep it.
 * Somebody of it who was marked in another session stays there, and so does the report that mark stands on.
 */
export function undoImport(handle: Handle, order: Order, id: string): Promise<Receipt<{ rows: number }>> {
	return perform(handle, {
		...order,
		kind: "activities.import-undone",
		subject: id,
		work: async (tx, seq) => {
			const tables = tx.withTables<ActivitiesTables>();
			if (!isId(id)) throw problem("import-unknown");
			const row = await tables
				.selectFrom("register_import")
				.select(["session", "made_session", "undone_seq"])
				.where("id", "=", id)
				.forUpdate()
				.executeTakeFirst();
			if (!row?.session) throw problem("import-unknown");
			if (row.undone_seq !== null) throw problem("import-undone");
			await sessionInForce(tx, order.areas, row.session);
			const { rows } = await sql<{ id: string; session: string; report: string }>`
				select attendance.id, attendance.session, attendance.report
				from attendance join report on report.id = attendance.report
				where report.register_import = ${id} and attendance.session = ${row.session} and attendance.until_seq = ${forever}`.execute(tx);
			await endAttendance(tx, seq, rows);
			await tables.updateTable("register_import").set({ undone_seq: seq }).where("id", "=", id).execute();
			if (row.made_session) await endEmptySession(tx, seq, row.session);
			return { before: { session: row.session, rows: rows.length }, result: { rows: rows.length } };
		},
	});
}

export async function takeDraft(
	tx: Transaction,
	order: Order,
	draft: string,
	file: { readonly file_name: string; readonly sha256: string },
): Promise<void> {
	const tables = tx.withTables<ActivitiesTables>();
	const row = await tables.selectFrom("register_import").select("since_seq").where("id", "=", draft).forUpdate().executeTakeFirst();
	if (!row) throw problem("import-unknown");
	if (row.since_seq !== null) throw problem("import-done");
	const twin = await tables
		.selectFrom("register_import")
		.select("file_name")
		.where("sha256", "=", file.sha256)
		.where("since_seq", "is not", null)
		.where("undone_seq", "is", null)
		.executeTakeFirst();
	// Its twin may lie outside the areas of whoever asks: then only this file is named.
	if (twin) throw problem("file-in-force", { file: order.areas.includes("") ? twin.file_name : file.file_name });
}

export async function settleTarget(
	handle: Handle,
	tx: Transaction,
	seq: number,
	order: Order,
	reading: RegisterReading,
	target: ImportTarget,
) {
	if ("session" in target) {
		const row = await sessionInForce(tx, order.areas, target.session);
		if (row.cancelled) throw problem("session-cancelled");
		return { session: row.id, area: row.area, activity: null };
	}
	const heldOn = target.heldOn ?? reading.date;
	if (!heldOn) throw problem("date-missing", { file: reading.file });
	const activity = newId();
	const session = newId();
	const title = target.title ?? reading.title ?? reading.file;
	await writeActivity(changeAt(tx, seq, handle, { ...order.by, areas: order.areas, can: () => false }), {
		id: activity,
		title,
		kind: target.kind,
		participants: target.participants,
		sessions: [{ id: session, heldOn, area: target.area, site: target.site ?? null }],
	});
	return { session, area: target.area, activity };
}

/** A session that an import made goes with it, unless something else was added to it since. */
async function endEmptySession(tx: Transaction, seq: number, session: string): Promise<void> {
	await sql`update session set until_seq = ${seq} where id = ${session} and until_seq = ${forever}
		and not exists (select from attendance where session = ${session} and until_seq = ${forever})
		and not exists (select from head_count where session = ${session} and until_seq = ${forever})
		and not exists (select from session_file where session = ${session} and until_seq = ${forever})`.execute(tx);
	await sql`update activity set until_seq = ${seq} where until_seq = ${forever}
		and id = (select activity from session where id = ${session} order by since_seq desc limit 1)
		and not exists (select from session where session.activity = activity.id and session.until_seq = ${forever})`.execute(tx);
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
