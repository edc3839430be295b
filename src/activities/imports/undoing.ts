import { sql } from "kysely";
import { reportsWritten } from "../../people/index.ts";
import { forever, noteWritten } from "../../shared/database/index.ts";
import type { Change } from "../../shared/journal/index.ts";
import { endAttendances } from "../attendance/commands.ts";
import { problem } from "../problems.ts";
import type { ActivitiesTables } from "../schema.ts";
import { activities, sessionInForce, sessions } from "../store.ts";

/** Takes back one part of an import, or all that is left of it. */
export async function undoParts(change: Change, id: string, part: number | null) {
	const { tx, seq, author } = change;
	const tables = tx.withTables<ActivitiesTables>();
	const found = await tables
		.selectFrom("register_import")
		.select(["since_seq", "undone_seq"])
		.where("id", "=", id)
		.forUpdate()
		.executeTakeFirst();
	if (!found || found.since_seq === null) throw problem("import-unknown");
	const parts = await tables.selectFrom("register_part").selectAll().where("import", "=", id).orderBy("part").execute();
	const asked = parts.filter((one) => part === null || one.part === part);
	if (asked.length === 0) throw problem("import-unknown");
	const undone = asked.filter(({ undone_seq }) => undone_seq === null);
	if (undone.length === 0) throw problem("import-undone");
	for (const { session } of undone) await sessionInForce(tx, author.areas, session);
	const isUndone = sql`(register_part.session, register_part.list) in (${sql.join(undone.map((one) => sql`(${one.session}::uuid, ${one.list}::integer)`))})`;
	const { rows } = await sql<{ id: string; report: string }>`
		select attendance.id, attendance.report from register_part
		join ${reportsWritten} as report on report.register_import = register_part.import and report.register_list = register_part.list
		join attendance on attendance.report = report.id and attendance.session = register_part.session and attendance.until_seq = ${forever}
		where register_part.import = ${id} and ${isUndone}`.execute(tx);
	await endAttendances(change, rows);
	const ofParts = undone.map((one) => one.part);
	await tables.updateTable("register_part").set({ undone_seq: seq }).where("import", "=", id).where("part", "in", ofParts).execute();
	const isAll = parts.every((one) => one.undone_seq !== null || ofParts.includes(one.part));
	noteWritten(change, "register_part", id);
	noteWritten(change, "register_import", id);
	if (isAll) await tables.updateTable("register_import").set({ undone_seq: seq }).where("id", "=", id).execute();
	for (const session of new Set(undone.filter((one) => one.made_session).map((one) => one.session))) await endEmptySession(change, session);
	return { session: undone[0]?.session ?? null, rows: rows.length };
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
