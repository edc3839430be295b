import { sql } from "kysely";
import type { Database } from "../../shared/database/index.ts";
import { journalEntries } from "../../shared/journal/index.ts";
import type { CueState } from "../editing/edits.ts";
import type { Conflict, Track } from "../schema.ts";
import { cues, listConflicts, listTracks } from "../tracks/store.ts";

/** A conflict with what stands in the cue now, and who wrote the other text. */
export interface WrittenConflict extends Omit<Conflict, "track"> {
	readonly track: Track;
	/** Null where the cue is gone. */
	readonly now: CueState | null;
	/** Null for the machine. */
	readonly account: string | null;
}

export async function listWrittenConflicts(db: Database, film: string): Promise<WrittenConflict[]> {
	const tracks = await listTracks(db, film);
	const found = await listConflicts(
		db,
		tracks.map(({ id }) => id),
	);
	const anyOf = (ids: readonly string[]) => sql<string>`any(${sql.val([...ids])}::uuid[])`;
	const standing = await cues
		.inForce(db)
		.select(["id", "start_ms as start", "end_ms as end", "text"])
		.where("id", "=", anyOf(found.map(({ cue }) => cue)))
		.execute();
	const { rows: writers } = await sql<{ seq: number; account: string | null }>`
		select seq, account from ${journalEntries} entry where seq = any(${sql.val(found.map(({ at }) => at))}::bigint[])`.execute(db);
	return found.flatMap(({ track: id, ...conflict }) => {
		const track = tracks.find((one) => one.id === id);
		const now = standing.find((cue) => cue.id === conflict.cue) ?? null;
		return track ? [{ ...conflict, track, now, account: writers.find(({ seq }) => seq === conflict.at)?.account ?? null }] : [];
	});
}
