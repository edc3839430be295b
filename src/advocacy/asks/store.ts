import { type Database, versioned } from "../../shared/database/index.ts";
import { isId } from "../../shared/id.ts";
import { problem } from "../problems.ts";
import type { AdvocacyTables, Ask } from "../schema.ts";

export const asks = versioned<AdvocacyTables, "ask">("ask");

/** Asks are the whole programme's: they have no area. The newest first. */
export async function listAsks(db: Database, options: { readonly session?: string } = {}): Promise<Ask[]> {
	const listed = asksOf(db).orderBy("raised_on", "desc").orderBy("id", "desc");
	return (options.session === undefined ? listed : listed.where("session", "=", options.session)).execute();
}

export async function readAsk(db: Database, id: string): Promise<Ask | null> {
	return (isId(id) && (await asksOf(db).where("id", "=", id).executeTakeFirst())) || null;
}

/** @throws Problem `ask-unknown` */
export async function shownAsk(db: Database, id: string | undefined): Promise<Ask> {
	const ask = await readAsk(db, id ?? "");
	if (!ask) throw problem("ask-unknown");
	return ask;
}

function asksOf(db: Database) {
	return asks.inForce(db).select(["id", "title", "addressed_to as addressedTo", "raised_on as raisedOn", "session", "state"]);
}
