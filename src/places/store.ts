import { sql } from "kysely";
import { covers } from "../identity/index.ts";
import { type Database, versioned, withinPaths } from "../shared/database/index.ts";
import { isId } from "../shared/id.ts";
import { problem } from "./problems.ts";
import type { PlacesTables, Site } from "./schema.ts";

export const sites = versioned<PlacesTables, "site">("site");

/** Sites within the scope, by area and name; those that have ended as well, because old records name them. */
export async function listSites(db: Database, scope: readonly string[]): Promise<Site[]> {
	const rows = await sites
		.inForce(db)
		.selectAll()
		.where(withinPaths("site.area", scope))
		.orderBy("area")
		.orderBy(sql`name_mn collate "mn-x-icu"`)
		.execute();
	return rows.map(siteOf);
}

/** One site, wherever it lies: who asks has it from a record within the scope. */
export async function readSite(db: Database, id: string): Promise<Site | null> {
	const row = await sites.inForce(db).selectAll().where("id", "=", id).executeTakeFirst();
	return row ? siteOf(row) : null;
}

/** A site outside the scope is as good as none. @throws Problem `site-unknown` */
export async function shownSite(db: Database, scope: readonly string[], id: string | undefined): Promise<Site> {
	const site = id !== undefined && isId(id) ? await readSite(db, id) : null;
	if (!site || !covers(scope, site.area)) throw problem("site-unknown");
	return site;
}

function siteOf({ latitude, longitude, ...row }: PlacesTables["site"]): Site {
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
