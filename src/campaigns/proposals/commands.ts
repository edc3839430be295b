import { type Change, commandsOf } from "../../shared/journal/index.ts";
import { problem } from "../problems.ts";
import type { CampaignsTables, PostProposal } from "../schema.ts";
import { posts, readPost } from "../store.ts";
import { proposalOperations } from "./operations.ts";
import { proposals, readProposal } from "./store.ts";

type Columns = Omit<CampaignsTables["post"], "id" | "since_seq" | "until_seq">;

/** Whether what somebody enters of a post counts at once. The media company's waits for whoever answers for it. */
export function countsAtOnce({ author }: Change): boolean {
	return author.can("campaigns.publish");
}

/** Keeps what somebody proposes of a post, in the place of what was proposed before. */
export async function propose(change: Change, id: string, columns: Columns, { removes = false } = {}): Promise<void> {
	const proposed = {
		...columns,
		removes,
		proposed_by: change.author.account,
		proposed_on: change.today,
		returned_because: null,
	};
	if (!(await proposals.replace(change, { id }, proposed))) await proposals.begin(change, { id, ...proposed });
}

/** What somebody answers for themselves takes the place of what was proposed. */
export async function endProposal(change: Change, id: string): Promise<boolean> {
	return (await proposals.end(change, { id })).length > 0;
}

export function columnsOfPost({
	item,
	platform,
	publishedOn,
	link,
	measurement,
}: Pick<PostProposal["post"], "item" | "platform" | "publishedOn" | "link" | "measurement">): Columns {
	const { metric = null, counted = null, contacts = null, measuredOn = null, source = null, file = null } = measurement ?? {};
	return { item, platform, published_on: publishedOn, link, metric, counted, contacts, measured_on: measuredOn, source, file };
}

export function proposalCommandsOf(requirePossible: (change: Change, post: PostProposal["post"]) => Promise<void>) {
	return commandsOf(proposalOperations, {
		"post-accepted": async (change, { id }) => {
			const { post, removes } = await waitingProposal(change, id);
			if (removes) await posts.end(change, { id });
			else {
				// What counts may have become another one since: how many people there are, the day.
				await requirePossible(change, post);
				const columns = columnsOfPost(post);
				if (!(await posts.replace(change, { id }, columns))) await posts.begin(change, { id, ...columns });
			}
			await endProposal(change, id);
			return { post: id, item: post.item, counts: (await readPost(change.tx, id)) !== null };
		},
		"post-returned": async (change, { id, because }) => {
			const { post } = await waitingProposal(change, id);
			await proposals.replace(change, { id }, { returned_because: because });
			return { post: id, item: post.item };
		},
	});
}

/** @throws Problem where nothing waits: somebody answered meanwhile */
async function waitingProposal({ tx }: Change, id: string): Promise<PostProposal> {
	const proposal = await readProposal(tx, id);
	if (!proposal || proposal.returnedBecause !== null) throw problem("nothing-proposed");
	return proposal;
}
