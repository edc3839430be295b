import { type RawBuilder, sql } from "kysely";
import type { PlainDate } from "../../shared/clock.ts";
import { type Database, forever, heldAt, versioned } from "../../shared/database/index.ts";
import { isId } from "../../shared/id.ts";
import type { MediaTables } from "../schema.ts";

export const waiting = versioned<MediaTables, "media_waiting">("media_waiting");

/** What was changed of something public and nobody has accepted yet. */
export interface WaitingChange {
	readonly media: string;
	/** The position at which the public has it: nothing is written over, so that is how it was before. */
	readonly before: number;
	/** Whether nothing of it is shown meanwhile. */
	readonly hides: boolean;
	readonly by: string | null;
	readonly on: PlainDate;
	/** Why it was sent back; null as long as it waits. */
	readonly returnedBecause: string | null;
}

/** The oldest first. */
export async function listWaiting(db: Database): Promise<WaitingChange[]> {
	const rows = await waiting.inForce(db).selectAll().orderBy("since_seq").orderBy("media").execute();
	return rows.map((row) => ({
		media: row.media,
		before: row.before_seq,
		hides: row.hides,
		by: row.changed_by,
		on: row.changed_on,
		returnedBecause: row.returned_because,
	}));
}

export async function readWaiting(db: Database, media: string): Promise<WaitingChange | null> {
	return isId(media) ? ((await listWaiting(db)).find((change) => change.media === media) ?? null) : null;
}

/** Where the public has something as it was, by its id; what is not among them it has as it is. Of what is hidden it has what stood before there was anything. */
export async function positionsInPublic(db: Database): Promise<ReadonlyMap<string, number>> {
	return new Map((await listWaiting(db)).map(({ media, before, hides }) => [media, hides ? 0 : before]));
}

/** At which position things count, as the journal stood at another: a relation of `media` and `counted_seq`, of those alone of which a change waits. */
export function waitingHeldAt(asOf: number): RawBuilder<unknown> {
	return sql`(select media, before_seq as counted_seq from media_waiting where ${heldAt(asOf)})`;
}

/** Whether a row of a film or an image, `of`, is what the public has while a change of it waits. */
export function isKeptForPublic(of: string): RawBuilder<boolean> {
	const row = sql.ref(of);
	return sql<boolean>`exists (select from media_waiting waits where waits.media = ${row}.media and waits.until_seq = ${forever} and not waits.hides
		and ${row}.since_seq <= waits.before_seq and ${row}.until_seq > waits.before_seq)`;
}
