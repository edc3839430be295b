import { sql } from "kysely";
import { positionsInPublic } from "../../media/index.ts";
import { type Database, forever, versioned } from "../../shared/database/index.ts";
import { isId } from "../../shared/id.ts";
import type { CueState } from "../editing/edits.ts";
import { inOrder } from "../editing/rows.ts";
import { problem } from "../problems.ts";
import { type CaptionsTables, type Conflict, type FullTrack, type StoredCue, type Track, trackKinds } from "../schema.ts";

export const tracks = versioned<CaptionsTables, "caption_track">("caption_track");
export const cues = versioned<CaptionsTables, "caption_cue">("caption_cue");
export const conflicts = versioned<CaptionsTables, "caption_conflict">("caption_conflict");

const trackColumns = ["id", "film", "language", "kind"] as const;
const cueColumns = ["id", "since_seq as seen", "start_ms as start", "end_ms as end", "text", "beside"] as const;

/** The tracks of a film, Mongolian first, captions before subtitles. */
export async function listTracks(db: Database, film: string, { asOf = forever - 1 }: AsOf = {}): Promise<Track[]> {
	if (!isId(film)) return [];
	const rows = await tracks.heldAt(db, asOf).select(trackColumns).where("film", "=", film).execute();
	return rows.toSorted(
		(one, other) => other.language.localeCompare(one.language) || trackKinds.indexOf(one.kind) - trackKinds.indexOf(other.kind),
	);
}

export interface AsOf {
	/** The position of the journal at which it is read; by default now. */
	readonly asOf?: number;
}

export async function readTrack(
	db: Database,
	id: string,
	{ asOf = forever - 1 }: AsOf = {},
): Promise<(Track & { readonly around: unknown }) | null> {
	if (!isId(id)) return null;
	const row = await tracks.heldAt(db, asOf).select(trackColumns).select("around").where("id", "=", id).executeTakeFirst();
	return row ?? null;
}

/** @throws Problem `track-unknown` */
export async function shownTrack(db: Database, id: string | undefined): Promise<Track & { readonly around: unknown }> {
	const track = await readTrack(db, id ?? "");
	if (!track) throw problem("track-unknown");
	return track;
}

/** A track with how many cues it has. */
export interface TrackSummary extends Track {
	readonly cues: number;
}

export async function summariseTracks(db: Database, film: string): Promise<TrackSummary[]> {
	const [found, { rows }] = await Promise.all([
		listTracks(db, film),
		sql<{ track: string; cues: number }>`
			select track, count(*)::int as cues from caption_cue
			where until_seq = ${forever} and track in (select id from caption_track where film = ${film} and until_seq = ${forever})
			group by track`.execute(db),
	]);
	return found.map((track) => ({ ...track, cues: rows.find((row) => row.track === track.id)?.cues ?? 0 }));
}

/** Where the public has the captions of a film: now, unless a change of it waits. */
export function asOfPublic(positions: ReadonlyMap<string, number>, film: string): AsOf {
	const asOf = positions.get(film);
	return asOf === undefined ? {} : { asOf };
}

/** Each track of a film with its cues. */
export async function tracksOf(db: Database, film: string, { asOf = forever - 1 }: AsOf = {}): Promise<FullTrack[]> {
	const found = await listTracks(db, film, { asOf });
	return Promise.all(found.map(async (track) => ({ ...track, ...(await readCues(db, track.id, asOf)) })));
}

export async function tracksInPublic(db: Database, film: string): Promise<FullTrack[]> {
	return tracksOf(db, film, asOfPublic(await positionsInPublic(db), film));
}

export async function readCues(db: Database, track: string, asOf = forever - 1): Promise<Pick<FullTrack, "version" | "cues">> {
	const [rows, version] = await Promise.all([
		cues.heldAt(db, asOf).select(cueColumns).where("track", "=", track).execute(),
		versionOf(db, track, asOf),
	]);
	return { version, cues: inOrder(rows) };
}

/** The position of the last change of its cues. */
export async function versionOf(db: Database, track: string, asOf = forever - 1): Promise<number> {
	const { rows } = await sql<{ version: number | null }>`
		select greatest(max(since_seq), max(until_seq) filter (where until_seq <= ${asOf})) as version
		from caption_cue where track = ${track} and since_seq <= ${asOf}`.execute(db);
	return rows[0]?.version ?? 0;
}

/** What was written in a film since a position: cues that are there now, and ids of those that are gone. */
export async function readChangedCues(
	db: Database,
	track: string,
	since: number,
): Promise<{ readonly changed: readonly StoredCue[]; readonly gone: readonly string[] }> {
	const changed = await cues.inForce(db).select(cueColumns).where("track", "=", track).where("since_seq", ">", since).execute();
	const { rows: gone } = await sql<{ id: string }>`
		select distinct id from caption_cue former
		where track = ${track} and until_seq > ${since} and until_seq < ${forever} and since_seq <= ${since}
			and not exists (select from caption_cue held where held.id = former.id and held.until_seq = ${forever})`.execute(db);
	return { changed, gone: gone.map(({ id }) => id) };
}

interface CueVersion extends CueState {
	readonly id: string;
	readonly since: number;
	readonly until: number;
	readonly beside: unknown;
}

/** Every version there was of some cues of a track, the oldest first. */
export async function readVersions(db: Database, track: string, ids: readonly string[]): Promise<CueVersion[]> {
	return db
		.withTables<CaptionsTables>()
		.selectFrom("caption_cue")
		.select(["id", "start_ms as start", "end_ms as end", "text", "beside", "since_seq as since"])
		.select(sql<number>`until_seq`.as("until"))
		.where("track", "=", track)
		.where("id", "=", sql<string>`any(${sql.val([...ids])})`)
		.orderBy("since_seq")
		.execute();
}

/** What waits to be settled in some tracks, the oldest first. */
export async function listConflicts(db: Database, ofTracks: readonly string[]): Promise<Conflict[]> {
	const rows = await conflicts
		.inForce(db)
		.selectAll()
		.where("track", "=", sql<string>`any(${sql.val([...ofTracks])})`)
		.orderBy("since_seq")
		.orderBy("id")
		.execute();
	return rows.map(({ id, track, cue, text, start_ms: start, end_ms: end, since_seq: at }) => ({
		...{ id, track, cue, text, at },
		times: start === null || end === null ? null : { start, end },
	}));
}
