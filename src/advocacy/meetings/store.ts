import { listSessionsOfKind, readSession, type TitledSession } from "../../activities/index.ts";
import { type Database, versioned } from "../../shared/database/index.ts";
import { isId } from "../../shared/id.ts";
import { problem } from "../problems.ts";
import type { AdvocacyTables, MeetingNotes } from "../schema.ts";

export const notes = versioned<AdvocacyTables, "advocacy_meeting">("advocacy_meeting");

/** A session of the kind `advocacy_meeting` with its notes, null until somebody has written them. */
export interface Meeting {
	readonly session: TitledSession;
	readonly notes: MeetingNotes | null;
}

/** Meetings within the scope, newest first, cancelled ones among them. */
export async function listMeetings(db: Database, scope: readonly string[]): Promise<Meeting[]> {
	const sessions = await listSessionsOfKind(db, scope, "advocacy_meeting");
	const written = await notesOf(
		db,
		sessions.map(({ id }) => id),
	);
	return sessions.map((session) => ({ session, notes: written.get(session.id) ?? null }));
}

export async function readMeeting(db: Database, scope: readonly string[], id: string): Promise<Meeting | null> {
	const session = await readSession(db, scope, id);
	if (session?.kind !== "advocacy_meeting") return null;
	return { session, notes: (await notesOf(db, [id])).get(id) ?? null };
}

/** Outside the scope one does not learn that it exists. @throws Problem `meeting-unknown` */
export async function shownMeeting(db: Database, scope: readonly string[], id: string | undefined): Promise<Meeting> {
	const meeting = await readMeeting(db, scope, id ?? "");
	if (!meeting) throw problem("meeting-unknown");
	return meeting;
}

/** For what hangs on a meeting, wherever it was held. @throws Problem `meeting-unknown` */
export async function requireMeeting(db: Database, session: string | null): Promise<void> {
	if (session === null) return;
	const found = isId(session) ? await readSession(db, [""], session) : null;
	if (found?.kind !== "advocacy_meeting") throw problem("meeting-unknown");
}

async function notesOf(db: Database, sessions: readonly string[]): Promise<Map<string, MeetingNotes>> {
	if (sessions.length === 0) return new Map();
	const rows = await notes
		.inForce(db)
		.select(["session", "organisations", "purpose", "outcome"])
		.where("session", "in", [...sessions])
		.execute();
	return new Map(rows.map(({ session, ...written }) => [session, written]));
}
