import { type Database, versioned } from "../../shared/database/index.ts";
import type { OneOfBoth } from "../../shared/words.ts";
import { listDrafts, listVersionsAt } from "../contents/store.ts";
import type { CampaignsTables, ContentVersion, ItemWithdrawal, Release, Review, Standing } from "../schema.ts";

export const reviews = versioned<CampaignsTables, "item_review">("item_review");
export const releases = versioned<CampaignsTables, "item_release">("item_release");
export const withdrawals = versioned<CampaignsTables, "item_withdrawal">("item_withdrawal");

/** How every item stands in each language in which somebody has written a word of it. */
export async function listStandings(db: Database): Promise<Standing[]> {
	const drafts = await listDrafts(db);
	const asked = await reviews.inForce(db).selectAll().execute();
	const released = await releases.inForce(db).selectAll().execute();
	const withdrawn = await withdrawals.inForce(db).selectAll().execute();
	const approved = await listVersionsAt(
		db,
		released.map(({ content_seq }) => content_seq),
	);
	return drafts.map((draft) => {
		const { item, language } = draft;
		const isOfIt = (row: { readonly item: string; readonly language: OneOfBoth }) => row.item === item && row.language === language;
		const release = released.find(isOfIt);
		const content = approved.find((version) => isOfIt(version) && version.seq === release?.content_seq);
		return {
			item,
			language,
			draft,
			review: reviewOf(asked.find(isOfIt)),
			release: release && content ? releaseOf(release, content) : null,
			withdrawal: withdrawalOf(withdrawn.find(isOfIt)),
		};
	});
}

export async function readStanding(db: Database, item: string, language: OneOfBoth): Promise<Standing | null> {
	const found = (await listStandings(db)).find((standing) => standing.item === item && standing.language === language);
	return found ?? null;
}

function reviewOf(row: CampaignsTables["item_review"] | undefined): Review | null {
	if (!row) return null;
	return { contentSeq: row.content_seq, askedBy: row.asked_by, askedOn: row.asked_on, returnedBecause: row.returned_because };
}

function releaseOf(row: CampaignsTables["item_release"], content: ContentVersion): Release {
	return {
		content,
		approvedBy: row.approved_by,
		approvedOn: row.approved_on,
		releaseOn: row.release_on,
		endOn: row.end_on,
		warnings: row.warnings,
		againstBecause: row.against_because,
		confirmedBy: row.confirmed_by,
		confirmedOn: row.confirmed_on,
		seq: row.since_seq,
	};
}

function withdrawalOf(row: CampaignsTables["item_withdrawal"] | undefined): ItemWithdrawal | null {
	if (!row) return null;
	return { cause: row.cause, because: row.because, withdrawnBy: row.withdrawn_by, withdrawnOn: row.withdrawn_on };
}

/** Whether anything of an item was ever approved, in whichever language. */
export async function wasReleased(db: Database, item: string): Promise<boolean> {
	const release = db.withTables<CampaignsTables>().selectFrom("item_release").select("item").where("item", "=", item);
	return (await release.executeTakeFirst()) !== undefined;
}
