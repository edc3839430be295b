import { sql } from "kysely";
import { type Database, withinPaths } from "../shared/database/index.ts";

/**
 * Of the subjects of the slice's operations, those that lie within areas: sessions, their attendances and registers as they stand now, and
 * activities of which no session lies outside, because what is written of an activity names all its sessions.
 */
export async function withinAreas(db: Database, areas: readonly string[], subjects: readonly string[]): Promise<string[]> {
	const ids = sql`${sql.val([...subjects])}::uuid[]`;
	const { rows } = await sql<{ id: string }>`
		with placed as materialized (
			select distinct on (id) id, activity, area from session
			where id = any(${ids}) or activity = any(${ids})
				or id in (select session from attendance where id = any(${ids}) union select session from register_part where import = any(${ids}))
			order by id, since_seq desc
		), judged as (
			select id, activity, ${withinPaths("placed.area", areas)} as inside from placed
		)
		select id from judged where inside and id = any(${ids})
		union select attendance.id from attendance join judged on judged.id = attendance.session where inside and attendance.id = any(${ids})
		union select register_part.import from register_part join judged on judged.id = register_part.session where register_part.import = any(${ids})
			group by register_part.import having bool_and(coalesce(inside, false))
		union select activity from judged where activity = any(${ids}) group by activity having bool_and(coalesce(inside, false))`.execute(db);
	return rows.map(({ id }) => id);
}
