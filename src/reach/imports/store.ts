import { sql } from "kysely";
import { type Database, forever, versioned } from "../../shared/database/index.ts";
import { isId } from "../../shared/id.ts";
import type { ExportMapping, ExportReading } from "../exports/schema.ts";
import type { TotalsTables } from "../totals/schema.ts";
import type { ExportedPostRow, ExportImport, ExportsTables } from "./schema.ts";

export const imports = versioned<ExportsTables, "export_import">("export_import");
export const exportedPosts = versioned<ExportsTables, "exported_post">("exported_post");
export const mappings = versioned<ExportsTables, "export_mapping">("export_mapping");

/** Imports, also those that were taken back, newest first. */
export async function listExportImports(db: Database): Promise<ExportImport[]> {
	const rows = await everImported(db).execute();
	return rows.map(importOf);
}

export async function readExportImport(db: Database, id: string): Promise<ExportImport | null> {
	if (!isId(id)) return null;
	const row = await everImported(db).where("id", "=", id).executeTakeFirst();
	return row ? importOf(row) : null;
}

function everImported(db: Database) {
	return db.withTables<ExportsTables>().selectFrom("export_import").selectAll().orderBy("since_seq", "desc").orderBy("id");
}

function importOf(row: ExportsTables["export_import"]): ExportImport {
	return {
		id: row.id,
		measuredOn: row.measured_on,
		files: row.files,
		totals: row.totals,
		importedBy: row.imported_by,
		importedOn: row.imported_on,
		isUndone: row.until_seq !== forever,
	};
}

/** What imports in force say of posts, the oldest first: of one post there is one for each of its exports. */
export async function listExportedPosts(db: Database): Promise<ExportedPostRow[]> {
	return exportedPosts.inForce(db).selectAll().orderBy("since_seq").orderBy("line").execute();
}

/** What an import said of posts, whether or not it was taken back. */
export async function listPostsOfImport(db: Database, id: string): Promise<ExportedPostRow[]> {
	const rows = db.withTables<ExportsTables>().selectFrom("exported_post").selectAll().where("import", "=", id);
	return rows.orderBy("file").orderBy("line").execute();
}

/** All that was ever imported of some posts, the oldest first. */
export async function listEverExported(db: Database, posts: readonly string[]): Promise<ExportedPostRow[]> {
	if (posts.length === 0) return [];
	return db
		.withTables<ExportsTables>()
		.selectFrom("exported_post")
		.selectAll()
		.where("post", "=", sql<string>`any(${sql.val([...posts])}::uuid[])`)
		.orderBy("since_seq")
		.execute();
}

/** Totals that an operation ended, as they were. */
export async function totalsEndedBy(db: Database, position: number) {
	const rows = await db.withTables<TotalsTables>().selectFrom("post_total").selectAll().where("until_seq", "=", position).execute();
	return rows.map(({ since_seq: _since, until_seq: _until, ...row }) => row);
}

/** Earlier imports as one reading, so that windows of a page find posts that were imported before. */
export function readingOfEarlier(rows: readonly ExportedPostRow[]): ExportReading {
	const nothing = { columns: [], windows: [], totals: [], rejected: [], skipped: [], remarks: [] };
	return {
		...{ file: "", kind: "facebook", encoding: "UTF-8", ...nothing },
		posts: rows.map((row, at) => ({
			line: at + 1,
			platform: row.platform,
			id: row.platform_id,
			page: row.page,
			link: row.link,
			title: row.title,
			published: row.published_on === null ? null : { day: row.published_on, time: row.published_at },
			unique: measured(row.unique_metric, row.unique_value, row.is_rounded),
			shown: measured(row.shown_metric, row.shown_value, false),
			isShare: row.is_share,
			isCrosspost: row.is_crosspost,
		})),
	};
}

function measured<Metric>(metric: Metric | null, value: number | null, isRounded: boolean) {
	return metric === null || value === null ? null : { metric, value, isRounded };
}

/** How files of some headings are read, newest first. */
export async function listExportMappings(db: Database): Promise<(ExportMapping & { readonly id: string })[]> {
	const rows = await mappings.inForce(db).select(["id", "mapping"]).orderBy("since_seq", "desc").execute();
	return rows.map(({ id, mapping }) => ({ id, ...mapping }));
}
