import { sql } from "kysely";
import type { Order } from "../../identity/index.ts";
import type { Scope } from "../../people/index.ts";
import { type Database, forever, type Handle, type Transaction } from "../../shared/database/index.ts";
import { type FileLine, keepFile, listFiles, type PreparedFile, readFile, type StoredFile } from "../../shared/files/index.ts";
import { isId, newId } from "../../shared/id.ts";
import { perform, type Receipt } from "../../shared/journal/index.ts";
import { problem } from "../problems.ts";
import { mostFiles } from "../rules.ts";
import type { ActivitiesTables } from "../schema.ts";
import { readSession, sessionInForce } from "../store.ts";

/** Keeps papers of a session, as photos of its sign-in sheet; a cancelled session may have them as well. */
export function attachFiles(
	handle: Handle,
	order: Order,
	session: string,
	files: readonly PreparedFile[],
): Promise<Receipt<{ files: readonly string[] }>> {
	return perform(handle, {
		...order,
		kind: "activities.file-attached",
		subject: session,
		work: async (tx, seq) => {
			await sessionInForce(tx, order.areas, session);
			await requireFresh(tx, session, files);
			const kept = files.map((file) => ({ id: newId(), file }));
			for (const { id, file } of kept) {
				await keepFile(tx, seq, id, file);
				await tx
					.withTables<ActivitiesTables>()
					.insertInto("session_file")
					.values({ id: newId(), since_seq: seq, session, file: id })
					.execute();
			}
			return {
				after: {
					names: files.map(({ name }) => name).join(", "),
					files: kept.map(({ id, file: { bytes: _, ...facts } }) => ({ id, ...facts })),
				},
				result: { files: kept.map(({ id }) => id) },
			};
		},
	});
}

/** Takes a file off a session, with the reason. The file itself stays for whoever reads the journal. */
export function removeFile(
	handle: Handle,
	order: Order,
	session: string,
	file: string,
	because: string,
): Promise<Receipt<{ session: string }>> {
	return perform(handle, {
		...order,
		kind: "activities.file-removed",
		subject: session,
		work: async (tx, seq) => {
			await sessionInForce(tx, order.areas, session);
			const [line] = isId(file) ? await listFiles(tx, [file]) : [];
			if (!line) throw problem("file-unknown");
			const ended = await tx
				.withTables<ActivitiesTables>()
				.updateTable("session_file")
				.set({ until_seq: seq })
				.where("session", "=", session)
				.where("file", "=", file)
				.where("until_seq", "=", forever)
				.executeTakeFirst();
			if (ended.numUpdatedRows === 0n) throw problem("file-unknown");
			return { before: { file }, after: { names: line.name, because }, result: { session } };
		},
	});
}

/** The files of a session within the scope, eldest first. */
export async function listSessionFiles(db: Database, scope: Scope, session: string): Promise<FileLine[]> {
	return (await readSession(db, scope, session)) ? linesOf(db, session) : [];
}

/** A file with its bytes, while it hangs on a session within the scope. */
export async function readSessionFile(db: Database, scope: Scope, session: string, file: string): Promise<StoredFile | null> {
	const lines = await listSessionFiles(db, scope, session);
	return lines.some(({ id }) => id === file) ? readFile(db, file) : null;
}

async function linesOf(db: Database, session: string): Promise<FileLine[]> {
	const { rows } = await sql<{ file: string }>`
		select file from session_file where session = ${session} and until_seq = ${forever}`.execute(db);
	return listFiles(
		db,
		rows.map(({ file }) => file),
	);
}

/** The same photo twice is a slip, and so is a hundred of them. */
async function requireFresh(tx: Transaction, session: string, files: readonly PreparedFile[]): Promise<void> {
	const there = await linesOf(tx, session);
	if (there.length + files.length > mostFiles) throw problem("files-many");
	const known = new Set(there.map(({ originalSha256 }) => originalSha256));
	for (const { name, originalSha256 } of files) {
		if (known.has(originalSha256)) throw problem("file-there", { file: name });
		known.add(originalSha256);
	}
}
