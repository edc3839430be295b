import { type Database, type Handle, versioned } from "../../shared/database/index.ts";
import type { Author, Change } from "../../shared/journal/index.ts";
import { problem } from "../problems.ts";
import { shapeOf } from "../registers/mapping.ts";
import type { ActivitiesTables, ColumnMapping } from "../schema.ts";

const mappings = versioned<ActivitiesTables, "column_mapping">("column_mapping");

export interface KeptMapping extends Pick<ColumnMapping, "columns"> {
	readonly id: string;
}

/** How files of some headings are read, newest first. */
export async function listMappings(db: Database): Promise<readonly KeptMapping[]> {
	const rows = await mappings.inForce(db).select(["id", "mapping"]).orderBy("since_seq", "desc").execute();
	return rows.map(({ id, mapping }) => ({ id, columns: mapping.columns }));
}

/** All that somebody said of columns: of this file, and of files with the same headings. */
export async function mappingsFor(db: Database, own: readonly ColumnMapping[]): Promise<readonly ColumnMapping[]> {
	const kept = await listMappings(db);
	return [...own, ...kept.map(({ columns }) => ({ at: null, columns, isWhole: true }))];
}

/** Keeps how files of these headings are read, in place of what was said of them before. */
export async function keepMapping(change: Change, { id, columns }: KeptMapping): Promise<{ mapping: string }> {
	const headings = shapeOf({ columns });
	await mappings.end(change, { headings });
	await mappings.begin(change, { id, mapping: { columns }, headings });
	return { mapping: id };
}

export async function removeMapping(change: Change, mapping: string): Promise<{ mapping: string }> {
	const ended = await mappings.end(change, { id: mapping });
	if (ended.length === 0) throw problem("mapping-unknown");
	return { mapping };
}

/** Says of a draft which column is which. It is no part of the journal until the draft is confirmed, like the draft itself. */
export async function mapDraft({ db }: Handle, { account, areas }: Author, draft: string, mapping: ColumnMapping): Promise<void> {
	const { numUpdatedRows } = await db
		.withTables<ActivitiesTables>()
		.updateTable("register_import")
		.set({ mapped: { mappings: [mapping] } })
		.where("id", "=", draft)
		.where("since_seq", "is", null)
		.where((is) => (areas.includes("") ? is.lit(true) : is("uploaded_by", "=", account)))
		.executeTakeFirst();
	if (numUpdatedRows === 0n) throw problem("import-done");
}
