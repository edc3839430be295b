import { type RawBuilder, sql } from "kysely";
import { heldAt } from "../shared/database/index.ts";

// What SQL of other slices reads of activities. PostgreSQL pulls such a plain subquery up: the plan is that of the table.

export function activitiesHeldAt(position: number): RawBuilder<unknown> {
	return sql`(select id, title, kind, participants from activity where ${heldAt(position)})`;
}

/** Cancelled ones among them. */
export function sessionsHeldAt(position: number): RawBuilder<unknown> {
	return sql`(select id, activity, held_on, area, site, cancelled, starts_at, ends_at from session where ${heldAt(position)})`;
}

export function attendancesHeldAt(position: number): RawBuilder<unknown> {
	return sql`(select id, session, report, role from attendance where ${heldAt(position)})`;
}

/** Attendances of all times, those that no longer hold among them. */
export const attendancesWritten: RawBuilder<unknown> = sql`(select id, session, report, role from attendance)`;

export function headCountsHeldAt(position: number): RawBuilder<unknown> {
	return sql`(select id, session, sex, age_band, role, disability, people from head_count where ${heldAt(position)})`;
}
