import { sql } from "kysely";
import { type Database, forever } from "../../shared/database/index.ts";
import { journalEntries } from "../../shared/journal/index.ts";

/** A stretch of work on a track, as its history shows it: what one person wrote without a long pause. */
export interface TrackVersion {
	/** The last position of it: by it the track can be brought back. */
	readonly position: number;
	/** What was done; of several, the last. */
	readonly kind: string;
	/** Null for the machine. */
	readonly account: string | null;
	readonly at: Date;
	readonly begun: number;
	readonly ended: number;
}

const mostPositions = 2000;
const mostShown = 50;
/** Who goes on within a quarter of an hour goes on with the same work. */
const pause = 15 * 60_000;

/** The newest first. */
export async function listVersions(db: Database, track: string): Promise<TrackVersion[]> {
	const { rows } = await sql<TrackVersion>`
		select change.position, entry.kind, entry.account, entry.server_at as at, change.begun::int, change.ended::int
		from (
			select position, sum(begun) as begun, sum(ended) as ended from (
				select since_seq as position, 1 as begun, 0 as ended from caption_cue where track = ${track}
				union all
				select until_seq, 0, 1 from caption_cue where track = ${track} and until_seq < ${forever}
			) each group by position order by position desc limit ${mostPositions}
		) change
		join ${journalEntries} entry on entry.seq = change.position
		order by change.position desc`.execute(db);
	const versions: TrackVersion[] = [];
	for (const row of rows) {
		const last = versions.at(-1);
		if (last && isSameWork(last, row)) {
			versions[versions.length - 1] = { ...last, begun: last.begun + row.begun, ended: last.ended + row.ended };
		} else if (versions.length < mostShown) versions.push(row);
		else break;
	}
	return versions;
}

function isSameWork(later: TrackVersion, earlier: TrackVersion): boolean {
	const isWritten = later.kind === "captions.cues-edited" && earlier.kind === later.kind;
	return isWritten && later.account === earlier.account && later.at.getTime() - earlier.at.getTime() < pause;
}
