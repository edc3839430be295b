import { type Database, versioned } from "../../shared/database/index.ts";
import { isId } from "../../shared/id.ts";
import { problem } from "../problems.ts";
import type { CampaignsTables, PostProposal, PostRow } from "../schema.ts";
import { items, now, postOf, readPost, years } from "../store.ts";

export const proposals = versioned<CampaignsTables, "post_proposal">("post_proposal");

/** What is proposed, of one item or of all; what was sent back is among it. */
export async function listProposals(db: Database, of: { readonly item?: string; readonly year?: string } = {}): Promise<PostProposal[]> {
	const all = (await proposalsOf(db).execute()).map(proposalOf);
	return all.filter(({ post }) => (of.item === undefined || post.item === of.item) && (of.year === undefined || post.year === of.year));
}

export async function readProposal(db: Database, id: string): Promise<PostProposal | null> {
	if (!isId(id)) return null;
	const row = await proposalsOf(db).where("post_proposal.id", "=", id).executeTakeFirst();
	return row ? proposalOf(row) : null;
}

/** A post as its author knows it: as it was proposed last, or as it counts. */
export async function readProposedOrPost(db: Database, id: string): Promise<PostRow | null> {
	return (await readProposal(db, id))?.post ?? readPost(db, id);
}

/** A post that counts or one that is proposed, whichever there is. @throws Problem `post-unknown` */
export async function shownAnyPost(db: Database, id = "", first: "counted" | "proposed" = "counted"): Promise<PostRow> {
	const post = first === "counted" ? ((await readPost(db, id)) ?? (await readProposedOrPost(db, id))) : await readProposedOrPost(db, id);
	if (!post) throw problem("post-unknown");
	return post;
}

function proposalsOf(db: Database) {
	return db
		.selectFrom(proposals.heldAt(db, now).selectAll().as("post_proposal"))
		.innerJoin(items.heldAt(db, now).selectAll().as("campaign_item"), "campaign_item.id", "post_proposal.item")
		.innerJoin(years.heldAt(db, now).selectAll().as("campaign_year"), "campaign_year.id", "campaign_item.campaign_year")
		.selectAll("post_proposal")
		.select(["campaign_item.title_mn", "campaign_item.title_en", "campaign_item.kind as item_kind"])
		.select(["campaign_year.id as year", "campaign_year.number as year_number", "campaign_year.campaign"])
		.orderBy("post_proposal.since_seq")
		.orderBy("post_proposal.id");
}

function proposalOf(row: Awaited<ReturnType<ReturnType<typeof proposalsOf>["executeTakeFirstOrThrow"]>>): PostProposal {
	return {
		post: postOf(row),
		removes: row.removes,
		by: row.proposed_by,
		on: row.proposed_on,
		returnedBecause: row.returned_because,
	};
}
