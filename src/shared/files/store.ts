import { sql } from "kysely";
import { type Database, noteWritten, type RowWriter } from "../database/index.ts";
import { isId } from "../id.ts";
import type { FileLine, FileTables, PreparedFile, StoredFile } from "./schema.ts";

/** Keeps a prepared file, within the command of the record that it hangs on. */
export async function keepFile(writer: RowWriter, id: string, prepared: PreparedFile): Promise<void> {
	const { name, mediaType, originalSha256, sha256, size, width, height, bytes } = prepared;
	await writer.tx
		.withTables<FileTables>()
		.insertInto("file")
		.values({
			id,
			since_seq: writer.seq,
			name,
			media_type: mediaType,
			original_sha256: originalSha256,
			sha256,
			size,
			width,
			height,
			bytes: Buffer.from(bytes),
		})
		.execute();
	noteWritten(writer, "file", id);
}

/** A file with its bytes. Who shows it has checked the scope on the record that it hangs on. */
export async function readFile(db: Database, id: string): Promise<StoredFile | null> {
	if (!isId(id)) return null;
	return (await linesOf(db).select("bytes").where("id", "=", id).executeTakeFirst()) ?? null;
}

/** Files without their bytes, in the order in which they were kept. */
export async function listFiles(db: Database, ids: readonly string[]): Promise<FileLine[]> {
	if (ids.length === 0) return [];
	return linesOf(db)
		.where("id", "=", sql<string>`any(${sql.val([...ids])}::uuid[])`)
		.orderBy("since_seq")
		.orderBy("id")
		.execute();
}

/** Takes away what files hold and how they were called; that there were such files stays. */
export async function eraseFiles(writer: RowWriter, ids: readonly string[]): Promise<void> {
	if (ids.length === 0) return;
	const erased = { name: "", bytes: Buffer.alloc(0), size: 0, original_sha256: "", sha256: "" };
	await writer.tx
		.withTables<FileTables>()
		.updateTable("file")
		.set(erased)
		.where("id", "in", [...ids])
		.execute();
	noteWritten(writer, "file", ...ids);
}

function linesOf(db: Database) {
	return db
		.withTables<FileTables>()
		.selectFrom("file")
		.select(["id", "since_seq as sinceSeq", "name", "media_type as mediaType", "original_sha256 as originalSha256"])
		.select(["sha256", "size", "width", "height"]);
}
