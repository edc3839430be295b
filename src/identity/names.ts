import { sql } from "kysely";
import type { Database } from "../shared/database/index.ts";

/** How accounts are called, by their ids in a journal. Any programme's handle may ask: accounts live in the installation's schema beside it. */
export async function accountNames(db: Database, ids: readonly (string | null)[]): Promise<Map<string, string>> {
	const asked = [...new Set(ids.filter((id) => id !== null))];
	if (asked.length === 0) return new Map();
	const { rows } = await sql<{ id: string; name: string }>`
		select id::text as id, display_name as name from tegsh.account where id::text = any(${sql.val(asked)}::text[])`.execute(db);
	return new Map(rows.map(({ id, name }) => [id, name]));
}
