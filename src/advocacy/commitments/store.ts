import type { PlainDate } from "../../shared/clock.ts";
import { type Database, versioned } from "../../shared/database/index.ts";
import { isId } from "../../shared/id.ts";
import { problem } from "../problems.ts";
import { byUrgency } from "../rules.ts";
import type { AdvocacyTables, Commitment, FollowUp } from "../schema.ts";

export const commitments = versioned<AdvocacyTables, "commitment">("commitment");
export const followUps = versioned<AdvocacyTables, "follow_up">("follow_up");

/** Commitments, what is overdue first. */
export async function listCommitments(
	db: Database,
	{ today, session, ask }: { readonly today: PlainDate; readonly session?: string; readonly ask?: string },
): Promise<Commitment[]> {
	let listed = commitmentsOf(db).orderBy("id");
	if (session !== undefined) listed = listed.where("session", "=", session);
	if (ask !== undefined) listed = listed.where("ask", "=", ask);
	return byUrgency(await listed.execute(), today);
}

export async function readCommitment(db: Database, id: string): Promise<Commitment | null> {
	return (isId(id) && (await commitmentsOf(db).where("id", "=", id).executeTakeFirst())) || null;
}

/** @throws Problem `commitment-unknown` */
export async function shownCommitment(db: Database, id: string | undefined): Promise<Commitment> {
	const commitment = await readCommitment(db, id ?? "");
	if (!commitment) throw problem("commitment-unknown");
	return commitment;
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

function commitmentsOf(db: Database) {
	return commitments
		.inForce(db)
		.select(["id", "ask", "session", "made_by as madeBy", "promise", "made_on as madeOn", "due_on as dueOn", "state"]);
}
