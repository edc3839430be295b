import { type Database, versioned } from "../../shared/database/index.ts";
import type { CampaignsTables } from "../schema.ts";
import type { TakenKit } from "../takedowns/steps.ts";

export const kits = versioned<CampaignsTables, "item_kit">("item_kit");

/** The packages of an item that somebody took along. */
export function listKits(db: Database, item: string): Promise<TakenKit[]> {
	return kits.inForce(db).select(["id", "channel", "language", "taken_on as takenOn"]).where("item", "=", item).orderBy("id").execute();
}
