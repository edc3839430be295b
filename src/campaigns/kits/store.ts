import type { Channel } from "../../consent/index.ts";
import type { PlainDate } from "../../shared/clock.ts";
import { type Database, versioned } from "../../shared/database/index.ts";
import { isId } from "../../shared/id.ts";
import type { OneOfBoth } from "../../shared/words.ts";
import type { CampaignsTables } from "../schema.ts";

export const kits = versioned<CampaignsTables, "item_kit">("item_kit");

/** A package for a channel that somebody took along. */
export interface Kit {
	readonly id: string;
	readonly item: string;
	readonly language: OneOfBoth;
	readonly channel: Channel;
	readonly takenBy: string | null;
	readonly takenOn: PlainDate;
	/** The last day on which everybody in it agrees, as it was known then. */
	readonly expiresOn: PlainDate | null;
}

/** The packages of an item that somebody took along, the latest first. */
export async function listKits(db: Database, item: string): Promise<Kit[]> {
	const rows = await kits.inForce(db).selectAll().where("item", "=", item).orderBy("since_seq", "desc").execute();
	return rows.map(kitOf);
}

export async function readKit(db: Database, id: string): Promise<Kit | null> {
	if (!isId(id)) return null;
	const row = await kits.inForce(db).selectAll().where("id", "=", id).executeTakeFirst();
	return row ? kitOf(row) : null;
}

function kitOf(row: CampaignsTables["item_kit"]): Kit {
	const { id, item, language, channel, taken_by: takenBy, taken_on: takenOn, expires_on: expiresOn } = row;
	return { id, item, language, channel, takenBy, takenOn, expiresOn };
}
