import type { Database } from "../shared/database/index.ts";
import type { Attempt } from "./rules.ts";
import type { BackupTables } from "./tables.ts";

/** The newest first. */
export async function listAttempts(db: Database, limit: number): Promise<Attempt[]> {
	return attempts(db).orderBy("at", "desc").orderBy("place").limit(limit).execute();
}

/** The last that was made, and the last that failed, wherever. */
export async function lastAttempts(db: Database): Promise<{ readonly made: Date | null; readonly failed: Date | null }> {
	const made = await attempts(db).where("bytes", "is not", null).orderBy("at", "desc").limit(1).executeTakeFirst();
	const failed = await attempts(db).where("bytes", "is", null).orderBy("at", "desc").limit(1).executeTakeFirst();
	return { made: made?.at ?? null, failed: failed?.at ?? null };
}

/** The last that was restored in a trial; null where none ever was. */
export async function lastTried(db: Database): Promise<Attempt | null> {
	const tried = await attempts(db).where("tried_at", "is not", null).orderBy("tried_at", "desc").limit(1).executeTakeFirst();
	return tried ?? null;
}

export async function isKnown(db: Database, id: string): Promise<boolean> {
	return (await attempts(db).where("id", "=", id).limit(1).executeTakeFirst()) !== undefined;
}

function attempts(db: Database) {
	return db.withTables<BackupTables>().selectFrom("backup").select(["id", "place", "at", "bytes", "because", "tried_at as triedAt"]);
}
