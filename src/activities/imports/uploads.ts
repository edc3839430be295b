import { type RawBuilder, sql } from "kysely";
import { reportsWritten, type Scope } from "../../people/index.ts";
import { type Database, withinPaths } from "../../shared/database/index.ts";
import { isId } from "../../shared/id.ts";
import type { ColumnMapping, LineCorrection, RegisterImport } from "../schema.ts";

/** Who looks. A draft is for whoever uploaded it and for those who see everywhere; an import lies where all its sessions lie. */
interface Onlooker {
	readonly account: string;
	readonly areas: Scope;
}

/** Newest first; `after` is the last import of the page before. */
export async function listImports(db: Database, onlooker: Onlooker, search: { after?: string; limit: number }): Promise<RegisterImport[]> {
	const after = search.after && isId(search.after) ? sql`register_import.id < ${search.after}` : sql`true`;
	return importsWhere(db, onlooker, sql`${after} order by register_import.id desc limit ${search.limit}`);
}

export async function readImport(db: Database, onlooker: Onlooker, id: string): Promise<RegisterImport | null> {
	if (!isId(id)) return null;
	const [row] = await importsWhere(db, onlooker, sql`register_import.id = ${id}`);
	return row ?? null;
}

interface UploadedFile {
	readonly name: string;
	readonly bytes: Buffer;
	/** What somebody said of its columns. */
	readonly mappings: readonly ColumnMapping[];
	/** Lines that somebody corrected. */
	readonly corrections: readonly LineCorrection[];
}

/** The file of an import that the onlooker was shown. */
export async function readImportFile(db: Database, shown: RegisterImport): Promise<UploadedFile | null> {
	const { rows } = await sql<UploadedFile>`
		select file_name as name, bytes, coalesce(mapped -> 'mappings', '[]') as mappings,
			coalesce(corrected -> 'lines', '[]') as corrections from register_import where id = ${shown.id}`.execute(db);
	return rows[0] ?? null;
}

/** Registers that were read and neither entered nor dropped. */
export async function countDrafts(db: Database): Promise<number> {
	const { rows } = await sql<{ drafts: number }>`select count(*) as drafts from register_import where since_seq is null`.execute(db);
	return rows[0]?.drafts ?? 0;
}

/** Those of them that are the onlooker’s to see, the newest first. */
export async function listDrafts(db: Database, onlooker: Onlooker): Promise<RegisterImport[]> {
	return importsWhere(db, onlooker, sql`register_import.since_seq is null order by register_import.id desc`);
}

async function importsWhere(db: Database, { account, areas }: Onlooker, condition: RawBuilder<unknown>): Promise<RegisterImport[]> {
	const everywhere = areas.includes("");
	const { rows } = await sql<RegisterImport>`
		select register_import.id, register_import.file_name as "fileName", register_import.uploaded_at as "uploadedAt",
			register_import.uploaded_by as "uploadedBy",
			(select coalesce(json_agg(json_build_object('part', part, 'session', session, 'isUndone', undone_seq is not null) order by part), '[]')
				from register_part where import = register_import.id) as parts,
			case when register_import.since_seq is null then 'draft' when register_import.undone_seq is null then 'in-force' else 'undone' end as state,
			(select count(distinct attendance.id) from ${reportsWritten} as report join attendance on attendance.report = report.id
				where report.register_import = register_import.id
					and attendance.session in (select session from register_part where import = register_import.id)) as rows,
			twin.id is not null as "hasTwin"
		from register_import
		left join register_import as twin on twin.sha256 = register_import.sha256 and twin.id <> register_import.id
			and twin.since_seq is not null and twin.undone_seq is null
		where (
			(register_import.since_seq is null and (${everywhere} or register_import.uploaded_by = ${account}))
			or (register_import.since_seq is not null and not exists (
				select from register_part where register_part.import = register_import.id and not exists (
					select from session where session.id = register_part.session and ${withinPaths("session.area", areas)}
						and session.since_seq = (select max(since_seq) from session as latest where latest.id = session.id)
				)
			))
		) and ${condition}`.execute(db);
	return rows;
}
