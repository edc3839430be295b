import { type RawBuilder, sql } from "kysely";

/** True where the column's path lies at or below one of the given paths; the empty path covers all, also rows without a path. */
export function withinPaths(column: string, paths: readonly string[]): RawBuilder<boolean> {
	if (paths.includes("")) return sql<boolean>`true`;
	const path = sql.ref(column);
	return sql<boolean>`exists (select from unnest(${sql.val([...paths])}::text[]) as allowed where ${path} = allowed or starts_with(${path}, allowed || '/'))`;
}
