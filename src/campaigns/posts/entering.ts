import type { Change } from "../../shared/journal/index.ts";
import { requirePossible } from "../commands.ts";
import { columnsOfPost, countsAtOnce, endProposal, propose } from "../proposals/commands.ts";
import { readProposedOrPost } from "../proposals/store.ts";
import type { Measurement, Platform } from "../schema.ts";
import { posts, readPost } from "../store.ts";

/** A post as a platform's file has it. */
export interface PostToEnter {
	readonly id: string;
	readonly item: string;
	readonly platform: Platform;
	readonly publishedOn: string;
	readonly link: string | null;
	readonly measurement: Measurement | null;
}

/**
 * Enters a post, or measures the one of this id anew; what somebody enters who publishes nothing waits. A number that is older than the one
 * on record changes nothing. Gives back what the post said before, or that there was none.
 */
export async function enterPost(change: Change, { id, item, platform, publishedOn, link, measurement }: PostToEnter) {
	const known = countsAtOnce(change) ? await readPost(change.tx, id) : await readProposedOrPost(change.tx, id);
	if (known && (measurement === null || (known.measurement && known.measurement.measuredOn > measurement.measuredOn))) {
		return { isNew: false, replaced: null, isReplaced: false };
	}
	const post = known ? { ...known, measurement } : { item, platform, publishedOn, link, measurement };
	await requirePossible(change, post);
	const columns = columnsOfPost(post);
	if (!countsAtOnce(change)) await propose(change, id, columns);
	else {
		if (!(await posts.replace(change, { id }, columns))) await posts.begin(change, { id, ...columns });
		await endProposal(change, id);
	}
	return { isNew: known === null, replaced: known?.measurement ?? null, isReplaced: known !== null };
}

interface PostBefore {
	/** The proof of the number that is taken back; whoever entered another one since has theirs left. */
	readonly file: string;
	/** Null where the post is to go. */
	readonly before: { readonly measurement: Measurement | null } | null;
}

/** Takes back what `enterPost` did. Whoever publishes nothing takes back what waits. */
export async function takeBackPost(change: Change, id: string, { file, before }: PostBefore): Promise<void> {
	const waits = await readProposedOrPost(change.tx, id);
	if (waits?.measurement?.file === file) await endProposal(change, id);
	if (!countsAtOnce(change)) return;
	const post = await readPost(change.tx, id);
	if (!post || (post.measurement && post.measurement.file !== file)) return;
	if (before === null) await posts.end(change, { id });
	else await posts.replace(change, { id }, columnsOfPost({ ...post, measurement: before.measurement }));
}
