import { sql } from "kysely";
import { type Database, withinPaths } from "../shared/database/index.ts";

/** The subjects that lie within areas, of those that these operations have: children as they stand now, and what was written of their schooling. */
export async function withinAreas(db: Database, areas: readonly string[], subjects: readonly string[]): Promise<string[]> {
	const ids = sql`${sql.val([...subjects])}::uuid[]`;
	const { rows } = await sql<{ child: string; access: string | null }>`
		with placed as (
			select distinct on (child.id) child.id, child.area from child
			where child.id = any(${ids}) or child.id in (select child from education_access where id = any(${ids}))
			order by child.id, child.since_seq desc
		)
		select placed.id as child, education_access.id as access
		from placed left join education_access on education_access.child = placed.id and education_access.id = any(${ids})
		where ${withinPaths("placed.area", areas)}`.execute(db);
	const visible = new Set(rows.flatMap(({ child, access }) => (access === null ? [child] : [child, access])));
	return subjects.filter((subject) => visible.has(subject));
}
