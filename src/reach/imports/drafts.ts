import type { Handle } from "../../shared/database/index.ts";
import { isId, newId } from "../../shared/id.ts";
import type { Author } from "../../shared/journal/index.ts";
import { Problem } from "../../shared/problem.ts";
import { readExportApart } from "../exports/apart.ts";
import type { ExportMapping, ExportReading } from "../exports/schema.ts";
import { problem } from "./problems.ts";
import type { DraftFile, ExportDraft, ExportsTables } from "./schema.ts";
import { listExportMappings } from "./store.ts";

interface Sent {
	readonly name: string;
	readonly bytes: Uint8Array;
}

/** Keeps files that were handed in together, so that they are shown as they were understood before anything counts. */
export async function keepDraft({ db, clock }: Handle, by: string, files: readonly Sent[]): Promise<string> {
	const id = newId();
	await db.transaction().execute(async (tx) => {
		const tables = tx.withTables<ExportsTables>();
		await tables.insertInto("export_draft").values({ id, uploaded_by: by, uploaded_at: clock.now() }).execute();
		const rows = files.map(({ name, bytes }, place) => ({ draft: id, place, name, bytes: Buffer.from(bytes), mapped: null }));
		await tables.insertInto("export_draft_file").values(rows).execute();
	});
	return id;
}

/** A draft is for whoever handed it in, and for those who publish. @throws Problem `import-unknown` */
export async function readDraft({ db }: Handle, author: Author, id: string): Promise<ExportDraft> {
	const tables = db.withTables<ExportsTables>();
	const row = isId(id) ? await tables.selectFrom("export_draft").selectAll().where("id", "=", id).executeTakeFirst() : undefined;
	const isTheirs = row?.uploaded_by !== null && row?.uploaded_by === author.account;
	if (!row || !(isTheirs || author.can("campaigns.publish"))) throw problem("import-unknown");
	const files = await tables.selectFrom("export_draft_file").selectAll().where("draft", "=", id).orderBy("place").execute();
	return { id, uploadedBy: row.uploaded_by, uploadedAt: row.uploaded_at, files };
}

export async function listDrafts({ db }: Handle, author: Author) {
	const tables = db.withTables<ExportsTables>();
	const rows = await tables.selectFrom("export_draft").selectAll().orderBy("uploaded_at", "desc").execute();
	const names = await tables.selectFrom("export_draft_file").select(["draft", "name"]).orderBy("place").execute();
	return rows
		.filter((row) => author.can("campaigns.publish") || (row.uploaded_by !== null && row.uploaded_by === author.account))
		.map((row) => ({
			...{ id: row.id, uploadedAt: row.uploaded_at, uploadedBy: row.uploaded_by },
			files: names.filter(({ draft }) => draft === row.id).map(({ name }) => name),
		}));
}

/** Throws a draft away with its files. Nothing of it ever counted. */
export async function throwAwayDraft(handle: Handle, author: Author, id: string): Promise<void> {
	await readDraft(handle, author, id);
	await dropDraft(handle.db, id);
}

export async function dropDraft(db: Handle["db"], id: string): Promise<boolean> {
	const tables = db.withTables<ExportsTables>();
	await tables.deleteFrom("export_draft_file").where("draft", "=", id).execute();
	const { numDeletedRows } = await tables.deleteFrom("export_draft").where("id", "=", id).executeTakeFirst();
	return numDeletedRows > 0n;
}

/** Says of one file of a draft which column is which. */
export async function mapDraftFile(handle: Handle, author: Author, id: string, place: number, mapping: ExportMapping): Promise<void> {
	await readDraft(handle, author, id);
	const named = handle.db.withTables<ExportsTables>().updateTable("export_draft_file").set({ mapped: mapping });
	await named.where("draft", "=", id).where("place", "=", place).execute();
}

/** A file as it is understood, or why it is not. */
export type ReadFile = { readonly file: DraftFile } & ({ readonly reading: ExportReading } | { readonly refused: Problem });

export async function readFiles({ db }: Handle, files: readonly DraftFile[]): Promise<ReadFile[]> {
	const kept = await listExportMappings(db);
	const read: ReadFile[] = [];
	// One after another: those that are large wait for each other anyhow.
	for (const file of files) {
		try {
			const own = file.mapped ? [file.mapped] : [];
			read.push({ file, reading: await readExportApart(file.bytes, file.name, [...own, ...kept]) });
		} catch (error) {
			if (!(error instanceof Problem)) throw error;
			read.push({ file, refused: error });
		}
	}
	return read;
}

/** The readings of files, all of which are exports. @throws Problem of the first that is none */
export function readingsOf(files: readonly ReadFile[]): ExportReading[] {
	return files.map((one) => {
		if ("refused" in one) throw one.refused;
		return one.reading;
	});
}
