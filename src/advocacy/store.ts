import { listSessionsOfKind, readSession, type TitledSession } from "../activities/index.ts";
import type { PlainDate } from "../shared/clock.ts";
import { type Database, forever } from "../shared/database/index.ts";
import { isId } from "../shared/id.ts";
import { byUrgency } from "./rules.ts";
import type { AdvocacyTables, Ask, Commitment, FollowUp, MeetingNotes } from "./schema.ts";

/** A session of the kind `advocacy_meeting` with its notes, null until somebody has written them. */
export interface Meeting {
	readonly session: TitledSession;
	readonly notes: MeetingNotes | null;
}

/** Meetings within the scope, newest first, cancelled ones among them. */
export async function listMeetings(db: Database, scope: readonly string[]): Promise<Meeting[]> {
	const sessions = await listSessionsOfKind(db, scope, "advocacy_meeting");
	const notes = await notesOf(
		db,
		sessions.map(({ id }) => id),
	);
	return sessions.map((session) => ({ session, notes: notes.get(session.id) ?? null }));
}

export async function readMeeting(db: Database, scope: readonly string[], id: string): Promise<Meeting | null> {
	const session = await readSession(db, scope, id);
	if (session?.kind !== "advocacy_meeting") return null;
	return { session, notes: (await notesOf(db, [id])).get(id) ?? null };
}

async function notesOf(db: Database, sessions: readonly string[]): Promise<Map<string, MeetingNotes>> {
	if (sessions.length === 0) return new Map();
	const rows = await db
		.withTables<AdvocacyTables>()
		.selectFrom("advocacy_meeting")
		.select(["session", "organisations", "purpose", "outcome"])
		.where("session", "in", [...sessions])
		.where("until_seq", "=", forever)
		.execute();
	return new Map(rows.map(({ session, ...notes }) => [session, notes]));
}

/** Asks and commitments are the whole programme's: they have no area. */
export async function listAsks(db: Database, options: { readonly session?: string } = {}): Promise<Ask[]> {
	const asks = asksOf(db).orderBy("raised_on", "desc").orderBy("id", "desc");
	return (options.session === undefined ? asks : asks.where("session", "=", options.session)).execute();
}

export async function readAsk(db: Database, id: string): Promise<Ask | null> {
	if (!isId(id)) return null;
	return (await asksOf(db).where("id", "=", id).executeTakeFirst()) ?? null;
}

/** What is overdue comes first. */
export async function listCommitments(
	db: Database,
	{ today, session, ask }: { readonly today: PlainDate; readonly session?: string; readonly ask?: string },
): Promise<Commitment[]> {
	let commitments = commitmentsOf(db).orderBy("id");
	if (session !== undefined) commitments = commitments.where("session", "=", session);
	if (ask !== undefined) commitments = commitments.where("ask", "=", ask);
	return byUrgency(await commitments.execute(), today);
}

export async function readCommitment(db: Database, id: string): Promise<Commitment | null> {
	if (!isId(id)) return null;
	return (await commitmentsOf(db).where("id", "=", id).executeTakeFirst()) ?? null;
}

/** The latest first. */
export async function listFollowUps(db: Database, commitment: string): Promise<FollowUp[]> {
	return db
		.withTables<AdvocacyTables>()
		.selectFrom("follow_up")
		.select(["id", "commitment", "on_day as onDay", "what"])
		.where("commitment", "=", commitment)
		.orderBy("on_day", "desc")
		.orderBy("since_seq", "desc")
		.execute();
}

function asksOf(db: Database) {
	return db
		.withTables<AdvocacyTables>()
		.selectFrom("ask")
		.select(["id", "title", "addressed_to as addressedTo", "raised_on as raisedOn", "session", "state"])
		.where("until_seq", "=", forever);
}

function commitmentsOf(db: Database) {
	return db
		.withTables<AdvocacyTables>()
		.selectFrom("commitment")
		.select(["id", "ask", "session", "made_by as madeBy", "promise", "made_on as madeOn", "due_on as dueOn", "state"])
		.where("until_seq", "=", forever);
}
