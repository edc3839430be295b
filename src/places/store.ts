import { type Database, forever } from "../shared/database/index.ts";
import type { PlacesTables, Site } from "./schema.ts";

export async function listSites(db: Database): Promise<Site[]> {
	const rows = await db
		.withTables<PlacesTables>()
		.selectFrom("site")
		.select(["id", "since_seq as sinceSeq", "kind", "name_mn as nameMn", "name_en as nameEn", "area"])
		.where("until_seq", "=", forever)
		.orderBy("area")
		.orderBy("name_mn")
		.execute();
	return rows;
}
