import { sql } from "kysely";
import type { Database } from "../../shared/database/index.ts";
import type { LineFate, LinePlace } from "./schema.ts";

/** How many lines of a list had which end. Who shows it has read the list. */
export async function countFates(db: Database, list: string): Promise<ReadonlyMap<LineFate, number>> {
	const { rows } = await sql<{ fate: LineFate; lines: number }>`
		select fate, count(*) as lines from child_list_line where list = ${list} group by fate`.execute(db);
	return new Map(rows.map(({ fate, lines }) => [fate, lines]));
}

export interface EndedLine extends LinePlace {
	readonly fate: LineFate;
	readonly child: string | null;
}

/** Its lines in the order of the file, without blank ones and totals. */
export async function listFates(db: Database, list: string): Promise<EndedLine[]> {
	const { rows } = await sql<EndedLine>`
		select part, line as row, fate, child from child_list_line where list = ${list} and fate <> 'skipped' order by part, line`.execute(db);
	return rows;
}
