import { type RawBuilder, sql } from "kysely";
import { activitiesHeldAt, attendancesHeldAt, headCountsHeldAt, sessionsHeldAt } from "../../activities/index.ts";
import type { Handle } from "../../shared/database/index.ts";
import type { Moment } from "../schema.ts";
import { contactsOf, reasonOf } from "../sessions/contacts.ts";
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
	const taken = (relation: RawBuilder<unknown>) => sql`
		select taken.id from ${relation} as taken
		join ${sessionsHeldAt(asOf)} as session on session.id = taken.session
		join ${activitiesHeldAt(asOf)} as activity on activity.id = session.activity
		where ${reasonOf(indicator, moment)} = '.' and ${hasRole("taken", indicator)}`;
	const rows = await of(sql`${taken(attendancesHeldAt(asOf))} union all ${taken(headCountsHeldAt(asOf))} order by id`);
	return rows.map(({ id }) => id);
}
