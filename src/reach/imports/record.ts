import { listCampaigns, listItems, listPosts } from "../../campaigns/index.ts";
import type { Database } from "../../shared/database/index.ts";
import type { OnRecord } from "./matching.ts";
import { listExportedPosts } from "./store.ts";

/** What is on record that posts of files may be of. */
export async function readOnRecord(db: Database): Promise<OnRecord> {
	const years = (await listCampaigns(db)).flatMap((campaign) => campaign.years);
	return { years, items: await listItems(db, null), posts: await listPosts(db, { year: null }), exported: await listExportedPosts(db) };
}
