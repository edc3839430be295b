import { sql } from "kysely";
import type { Handle } from "../../shared/database/index.ts";
import type { Moment } from "../schema.ts";
import { contactsOf, heldBy, reasonOf } from "../sessions/contacts.ts";
import { isOfSessions, oneReading, readListed } from "../store.ts";
import { hasRole } from "./rows.ts";

/** The ids of what a figure counted, in their order, out of the same relation as the figure. */
export async function readRowIds(handle: Handle, moment: Moment): Promise<string[]> {
	const { indicator, asOf } = moment;
	if (!isOfSessions(indicator)) return (await readListed(handle.db, moment)).rows.map(({ id }) => id);
	const of = (relation: ReturnType<typeof sql>) =>
		oneReading(handle, async (tx) => (await sql<{ id: string }>`${relation}`.execute(tx)).rows);
	if (indicator.unit !== "attendance") {
		const rows = await of(sql`with ${contactsOf([indicator], moment)} select person as id from contact_0 order by person`);
		return rows.map(({ id }) => id);
	}
	const taken = (table: "attendance" | "head_count") => sql`
		select ${sql.ref(`${table}.id`)} as id from ${sql.table(table)}
		join session on session.id = ${sql.ref(`${table}.session`)} and ${heldBy(asOf, "session")}
		join activity on activity.id = session.activity and ${heldBy(asOf, "activity")}
		where ${heldBy(asOf, table)} and ${reasonOf(indicator, moment)} = '.' and ${hasRole(table, indicator)}`;
	const rows = await of(sql`${taken("attendance")} union all ${taken("head_count")} order by id`);
	return rows.map(({ id }) => id);
}
