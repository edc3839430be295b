import { createHash } from "node:crypto";
import type { Handle } from "../../shared/database/index.ts";
import { isId, newId } from "../../shared/id.ts";
import type { Author, Change } from "../../shared/journal/index.ts";
import { problem } from "../problems.ts";
import { readRegister } from "../registers/reading.ts";
import type { ActivitiesTables } from "../schema.ts";

/**
 * Keeps an uploaded register as a draft, so that it can be shown as it was understood before anything counts. Whoever uploads the same
 * file once more before confirming it comes back to the draft they have.
 */
export async function keepDraft(handle: Handle, by: string | null, file: { name: string; bytes: Uint8Array }): Promise<string> {
	const tables = handle.db.withTables<ActivitiesTables>();
	const sha256 = createHash("sha256").update(file.bytes).digest("hex");
	// The command line is nobody: two of them at work with one file must not share a draft.
	const kept =
		by === null
			? undefined
			: await tables
					.updateTable("register_import")
					.set({ file_name: file.name })
					.where("sha256", "=", sha256)
					.where("uploaded_by", "=", by)
					.where("since_seq", "is", null)
					.returning("id")
					.executeTakeFirst();
	if (kept) return kept.id;
	const id = newId();
	await tables
		.insertInto("register_import")
		.values({
			id,
			file_name: file.name,
			sha256,
			bytes: Buffer.from(file.bytes),
			uploaded_at: handle.clock.now(),
			uploaded_by: by,
			session: null,
			made_session: false,
			since_seq: null,
			undone_seq: null,
		})
		.execute();
	return id;
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

/** A draft with its rows as they are understood. */
export async function readDraft(handle: Handle, author: Author, { import: draft }: { readonly import: string }) {
	const file = await draftFile(handle, author, draft);
	const reading = await readRegister(file.bytes, file.file_name, handle.clock);
	if (reading.rows.length === 0) throw problem("nothing-to-import", { file: file.file_name });
	return { file, reading };
}

/** A draft lies in nobody's area yet: it is for whoever uploaded it and for those who see everywhere. */
async function draftFile(handle: Handle, { account, areas }: Author, draft: string) {
	const file = isId(draft)
		? await handle.db
				.withTables<ActivitiesTables>()
				.selectFrom("register_import")
				.select(["file_name", "sha256", "bytes", "uploaded_by"])
				.where("id", "=", draft)
				.executeTakeFirst()
		: null;
	if (!file || !(areas.includes("") || (file.uploaded_by !== null && file.uploaded_by === account))) throw problem("import-unknown");
	return file;
}

/** Locks a draft for its import. One that was imported already is refused, and so is one whose twin is. */
export async function takeDraft({ tx, author }: Change, draft: string, file: Pick<Draft["file"], "file_name" | "sha256">): Promise<void> {
	const tables = tx.withTables<ActivitiesTables>();
	const row = await tables.selectFrom("register_import").select("since_seq").where("id", "=", draft).forUpdate().executeTakeFirst();
	if (!row) throw problem("import-unknown");
	if (row.since_seq !== null) throw problem("import-done");
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
