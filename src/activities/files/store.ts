import type { Scope } from "../../people/index.ts";
import { type Database, versioned } from "../../shared/database/index.ts";
import { type FileLine, listFiles, readFile, type StoredFile } from "../../shared/files/index.ts";
import type { ActivitiesTables } from "../schema.ts";
import { readSession } from "../store.ts";

export const sessionFiles = versioned<ActivitiesTables, "session_file">("session_file");

/** The files of a session within the scope, eldest first. */
export async function listSessionFiles(db: Database, scope: Scope, session: string): Promise<FileLine[]> {
	return (await readSession(db, scope, session)) ? listPapers(db, session) : [];
}

/** A file with its bytes, while it hangs on a session within the scope. */
export async function readSessionFile(db: Database, scope: Scope, session: string, file: string): Promise<StoredFile | null> {
	const lines = await listSessionFiles(db, scope, session);
	return lines.some(({ id }) => id === file) ? readFile(db, file) : null;
}

/** Who asks has checked the scope on the session. */
export async function listPapers(db: Database, session: string): Promise<FileLine[]> {
	const rows = await sessionFiles.inForce(db).select("file").where("session", "=", session).execute();
	return listFiles(
		db,
		rows.map(({ file }) => file),
	);
}
