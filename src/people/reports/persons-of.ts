import { sql } from "kysely";
import { type Database, forever } from "../../shared/database/index.ts";
import type { PeopleTables } from "../schema.ts";

/** By report in force, whom it is taken to be of. Who shows them has checked the scope. */
export async function personsOf(db: Database, reports: readonly string[]): Promise<ReadonlyMap<string, string>> {
	const rows = await db
		.withTables<PeopleTables>()
		.selectFrom("membership")
		.select(["report", "person"])
		.where("report", "=", sql<string>`any(${sql.val([...reports])}::uuid[])`)
		.where("until_seq", "=", forever)
		.execute();
	return new Map(rows.map(({ report, person }) => [report, person]));
}
