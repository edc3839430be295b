import { sql } from "kysely";
import { type Database, forever, withinPaths } from "../shared/database/index.ts";
import type { PlacesTables, Site } from "./schema.ts";

/** Sites in force within the scope, by area and name. */
export async function listSites(db: Database, scope: readonly string[]): Promise<Site[]> {
	return sitesOf(db).where(withinPaths("site.area", scope)).orderBy("area").orderBy(sql`name_mn collate "mn-x-icu"`).execute();
}

/** One site, wherever it lies: who asks has it from a record within the scope. */
export async function readSite(db: Database, id: string): Promise<Site | null> {
	return (await sitesOf(db).where("id", "=", id).executeTakeFirst()) ?? null;
}

function sitesOf(db: Database) {
	return db
		.withTables<PlacesTables>()
		.selectFrom("site")
		.select(["id", "since_seq as sinceSeq", "kind", "name_mn as nameMn", "name_en as nameEn", "area"])
		.where("until_seq", "=", forever);
}
