import { createHash } from "node:crypto";
import type { Database, Handle } from "../../shared/database/index.ts";
import { bytesOf } from "../../shared/files/index.ts";
import { isId, newId } from "../../shared/id.ts";
import type { Author, Change } from "../../shared/journal/index.ts";
import { problem } from "../problems.ts";
import { readRegisterApart } from "../registers/apart.ts";
import type { Known, RegisterReading } from "../registers/schema.ts";
import type { ActivitiesTables } from "../schema.ts";
import { readDraftOnce } from "./kept-reading.ts";
import { mappingsFor } from "./mappings.ts";
import type { ConfirmedImport } from "./operations.ts";

/**
 * Keeps an uploaded register as a draft, so that it can be shown as it was understood before anything counts. Whoever uploads the same
 * file once more before confirming it comes back to the draft they have.
 */
export async function keepDraft({ db, clock }: Handle, by: string, upload: { name: string; bytes: Uint8Array }): Promise<string> {
	const file = { ...fileOf(upload), uploaded_by: by, uploaded_at: clock.now() };
	const kept = await db
		.withTables<ActivitiesTables>()
		.updateTable("register_import")
		.set({ file_name: file.file_name })
		.where("sha256", "=", file.sha256)
		.where("uploaded_by", "=", by)
		.where("since_seq", "is", null)
		.returning("id")
		.executeTakeFirst();
	if (kept) return kept.id;
	const id = newId();
	await insertDraft(db, id, file);
	return id;
}

interface DraftFile {
	readonly file_name: string;
	readonly sha256: string;
	readonly bytes: Uint8Array;
	readonly uploaded_by: string | null;
	readonly uploaded_at: Date;
}

function fileOf({ name, bytes }: { readonly name: string; readonly bytes: Uint8Array }) {
	return { file_name: name, sha256: createHash("sha256").update(bytes).digest("hex"), bytes };
}

async function insertDraft(db: Database, id: string, { bytes, ...file }: DraftFile): Promise<void> {
	const nothing = { mapped: null, corrected: null, since_seq: null, undone_seq: null };
	const row = { id, ...file, bytes: Buffer.from(bytes), ...nothing };
	await db.withTables<ActivitiesTables>().insertInto("register_import").values(row).execute();
}

/** Throws a draft away with its file. Nothing of it ever counted, so the journal has nothing to keep. */
export async function throwAwayDraft(handle: Handle, author: Author, draft: string): Promise<void> {
	const { uploaded_by } = await draftFile(handle, author, draft);
	const { numDeletedRows } = await handle.db
		.withTables<ActivitiesTables>()
		.deleteFrom("register_import")
		.where("id", "=", draft)
		.where("uploaded_by", "is not distinct from", uploaded_by)
		.where("since_seq", "is", null)
		.executeTakeFirst();
	if (numDeletedRows === 0n) throw problem("import-done");
}

export type Draft = Awaited<ReturnType<typeof readDraft>>;

/** A draft, or the file that was sent instead of one, with its rows as they are understood. */
export async function readDraft(
	handle: Handle,
	author: Author,
	input: Pick<ConfirmedImport, "import" | "file" | "columns">,
	known?: RegisterReading,
) {
	const { import: draft, file: sent, columns } = input;
	const said = columns.length > 0 ? [{ at: null, columns, isWhole: false }] : [];
	const { mapped, corrected, ...file }: DraftFile & Pick<ActivitiesTables["register_import"], "mapped" | "corrected"> = sent
		? {
				mapped: { mappings: said },
				corrected: null,
				...fileOf({ name: sent.name, bytes: bytesOf(sent) }),
				uploaded_by: author.account,
				uploaded_at: handle.clock.now(),
			}
		: await draftFile(handle, author, draft);
	const mappings = await mappingsFor(handle.db, mapped?.mappings ?? []);
	const reading = known ?? (await read(handle, draft, { file, isSent: sent !== null }, { mappings, corrections: corrected?.lines ?? [] }));
	if (reading.parts.every(({ rows }) => rows.length === 0)) throw problem("nothing-to-import", { file: file.file_name });
	return { file, reading, isSent: sent !== null };
}

/** What was sent instead of a draft has no row to be kept with. */
function read(handle: Handle, id: string, { file, isSent }: { readonly file: DraftFile; readonly isSent: boolean }, known: Known) {
	const { bytes, file_name: name } = file;
	return isSent ? readRegisterApart(bytes, name, handle.clock, known) : readDraftOnce(handle, { id, name, bytes }, known);
}

/** A draft lies in nobody's area yet: it is for whoever uploaded it and for those who see everywhere. */
async function draftFile(handle: Handle, { account, areas }: Author, draft: string) {
	const file = isId(draft)
		? await handle.db
				.withTables<ActivitiesTables>()
				.selectFrom("register_import")
				.select(["file_name", "sha256", "bytes", "uploaded_by", "uploaded_at", "mapped", "corrected"])
				.where("id", "=", draft)
				.executeTakeFirst()
		: null;
	if (!file || !(areas.includes("") || (file.uploaded_by !== null && file.uploaded_by === account))) throw problem("import-unknown");
	return file;
}

/** Locks a draft for its import, and keeps a file that was sent. One that was imported already is refused, and so is one whose twin is. */
export async function takeDraft({ tx, author }: Change, draft: string, { file, isSent }: Pick<Draft, "file" | "isSent">): Promise<void> {
	const tables = tx.withTables<ActivitiesTables>();
	const row = await tables.selectFrom("register_import").select("since_seq").where("id", "=", draft).forUpdate().executeTakeFirst();
	if (row ? row.since_seq !== null || isSent : !isSent) throw problem(row ? "import-done" : "import-unknown");
	if (!row) await insertDraft(tx, draft, file);
	const twin = await tables
		.selectFrom("register_import")
		.select("file_name")
		.where("sha256", "=", file.sha256)
		.where("since_seq", "is not", null)
		.where("undone_seq", "is", null)
		.executeTakeFirst();
	// Its twin may lie outside the areas of whoever asks: then only this file is named.
	if (twin) throw problem("file-in-force", { file: author.areas.includes("") ? twin.file_name : file.file_name });
}
