import { sql } from "kysely";
import { type Database, forever, withinPaths } from "../shared/database/index.ts";
import type { PlacesTables, Site } from "./schema.ts";

type SiteRow = PlacesTables["site"];

/** Sites within the scope, by area and name; those that have ended as well, because old records name them. */
export async function listSites(db: Database, scope: readonly string[]): Promise<Site[]> {
	const rows = await sitesOf(db).where(withinPaths("site.area", scope)).orderBy("area").orderBy(sql`name_mn collate "mn-x-icu"`).execute();
	return rows.map(siteOf);
}

/** One site, wherever it lies: who asks has it from a record within the scope. */
export async function readSite(db: Database, id: string): Promise<Site | null> {
	const row = await sitesOf(db).where("id", "=", id).executeTakeFirst();
	return row ? siteOf(row) : null;
}

function sitesOf(db: Database) {
	return db.withTables<PlacesTables>().selectFrom("site").selectAll().where("until_seq", "=", forever);
}

function siteOf({ latitude, longitude, ...row }: SiteRow): Site {
	return {
		id: row.id,
		sinceSeq: row.since_seq,
		kind: row.kind,
		nameMn: row.name_mn,
		nameEn: row.name_en,
		area: row.area,
		coordinates: latitude === null || longitude === null ? null : { latitude, longitude },
		closedGroup: row.closed_group,
		endedOn: row.ended_on ?? null,
	};
}
