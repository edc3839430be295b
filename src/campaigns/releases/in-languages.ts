import { accountNames } from "../../identity/index.ts";
import type { PlainDate } from "../../shared/clock.ts";
import type { Database } from "../../shared/database/index.ts";
import { gateOf, type Need } from "../gate/gate.ts";
import type { CampaignItem } from "../schema.ts";
import { listStandingsOn, type StandingOnDay } from "./rights.ts";

/** All that the office wants to know of one language of an item. */
export interface InLanguage extends StandingOnDay {
	/** What the gate asks of its newest version. */
	readonly gate: readonly Need[];
	/** How accounts are called. */
	readonly names: ReadonlyMap<string, string>;
}

export async function readInLanguages(db: Database, item: CampaignItem, day: PlainDate): Promise<InLanguage[]> {
	const standings = (await listStandingsOn(db, day)).filter((standing) => standing.item === item.id);
	const names = await accountNames(
		db,
		standings.flatMap(({ draft, release, review, withdrawal }) => [
			draft?.writtenBy ?? null,
			release?.approvedBy ?? null,
			release?.confirmedBy ?? null,
			review?.askedBy ?? null,
			withdrawal?.withdrawnBy ?? null,
		]),
	);
	return Promise.all(
		standings.map(async (standing) => ({ ...standing, names, gate: standing.draft ? await gateOf(db, item, standing.draft) : [] })),
	);
}
