import { noteTakedownStep, readWithdrawal } from "../../consent/index.ts";
import { type Change, commandsOf } from "../../shared/journal/index.ts";
import type { OneOfBoth } from "../../shared/words.ts";
import { listVersions } from "../contents/store.ts";
import { gateOf } from "../gate/gate.ts";
import { listKits } from "../kits/store.ts";
import { problem } from "../problems.ts";
import { listProposals } from "../proposals/store.ts";
import { checkContent } from "../safety/check.ts";
import type { ContentVersion, Standing } from "../schema.ts";
import { listPosts, shownItem } from "../store.ts";
import { reaches, stepsFor } from "../takedowns/steps.ts";
import { followingOperations, releaseOperations, reviewOperations } from "./operations.ts";
import { isConfirmed, mayApprove } from "./standing.ts";
import { readStanding, releases, reviews, withdrawals } from "./store.ts";

interface Whose {
	readonly item: string;
	readonly language: OneOfBoth;
}

export const reviewCommands = commandsOf(reviewOperations, {
	"review-asked": async (change, { item, language }) => {
		const { draft, review } = await standingOf(change, { item, language });
		if (review && review.returnedBecause === null) throw problem("review-asked");
		const asked = { content_seq: draft.seq, asked_by: change.author.account, asked_on: change.today, returned_because: null };
		const key = { item, language };
		if (!(await reviews.replace(change, key, asked))) await reviews.begin(change, { ...key, ...asked });
		return key;
	},
});

export const releaseCommands = commandsOf(releaseOperations, {
	"review-returned": async (change, { item, language, because }) => {
		const { review } = await standingOf(change, { item, language });
		if (review?.returnedBecause !== null) throw problem("no-review");
		await reviews.replace(change, { item, language }, { returned_because: because });
		return { item, language };
	},
	"release-approved": async (change, { item, language, releaseOn, endOn, because }) => {
		const { draft, review } = await standingOf(change, { item, language });
		// What was looked at is what is approved: a version that nobody asked about is nobody's to approve.
		if (review?.returnedBecause !== null || review.contentSeq !== draft.seq) throw problem("no-review");
		requireDays(releaseOn, endOn);
		if (!mayApprove(change.author.account, await authorsOf(change, draft))) throw problem("own-work");
		const shown = await shownItem(change.tx, item);
		const needs = await gateOf(change.tx, shown, draft);
		if (needs.some(({ isMet }) => !isMet)) throw problem("gate-closed");
		const warnings = await checkContent({ db: change.tx, vault: change.handle.vault }, shown, draft, change.today);
		if (warnings.length > 0 && because === null) throw problem("warnings-open", { count: warnings.length });
		const release = {
			content_seq: draft.seq,
			approved_by: change.author.account,
			approved_on: change.today,
			release_on: releaseOn,
			end_on: endOn,
			warnings: warnings.map(({ kind }) => kind),
			against_because: warnings.length > 0 ? because : null,
			confirmed_by: null,
			confirmed_on: null,
		};
		const key = { item, language };
		if (!(await releases.replace(change, key, release))) await releases.begin(change, { ...key, ...release });
		await reviews.end(change, key);
		return key;
	},
	"release-confirmed": async (change, { item, language }) => {
		const { release } = await standingOf(change, { item, language });
		if (!release) throw problem("no-release");
		if (isConfirmed(release)) throw problem("nothing-to-confirm");
		const others = [release.approvedBy, ...(await authorsOf(change, release.content))];
		if (!mayApprove(change.author.account, others)) throw problem("third-person");
		await releases.replace(change, { item, language }, { confirmed_by: change.author.account, confirmed_on: change.today });
		return { item, language };
	},
	"release-dated": async (change, { item, language, releaseOn, endOn }) => {
		const { release } = await standingOf(change, { item, language });
		if (!release) throw problem("no-release");
		requireDays(releaseOn, endOn);
		await releases.replace(change, { item, language }, { release_on: releaseOn, end_on: endOn });
		return { item, language };
	},
	"item-withdrawn": async (change, { item, language, because }) => {
		await standingOf(change, { item, language });
		await withdraw(change, { item, language }, "office", because);
		return { item, language };
	},
	"item-let-back": async (change, { item, language }) => {
		const [ended] = await withdrawals.end(change, { item, language });
		if (!ended) throw problem("not-withdrawn");
		return { item, language };
	},
});

export const followingCommands = commandsOf(followingOperations, {
	"item-taken-down": async (change, { item, language, withdrawal: id }) => {
		await standingOf(change, { item, language });
		const withdrawal = await readWithdrawal(change.tx, id);
		if (!withdrawal) throw problem("withdrawal-unknown");
		const shown = await shownItem(change.tx, item);
		const counted = (await listPosts(change.tx, { year: shown.year })).filter((post) => post.item === item);
		// What nobody has accepted yet may stand on a platform all the same.
		const proposed = (await listProposals(change.tx, { item })).filter(({ removes }) => !removes).map(({ post }) => post);
		const posts = [...counted, ...proposed.filter(({ link }) => link === null || !counted.some((post) => post.link === link))];
		const now = change.handle.clock.now();
		for (const step of stepsFor(withdrawal, { item: shown, language, posts, kits: await listKits(change.tx, item), now })) {
			await noteTakedownStep(change, step);
		}
		if (reaches(withdrawal, "web")) await withdraw(change, { item, language }, "consent", null);
		return { item, language };
	},
});

async function withdraw(change: Change, key: Whose, cause: "consent" | "office", because: string | null): Promise<void> {
	const withdrawal = { cause, because, withdrawn_by: change.author.account, withdrawn_on: change.today };
	if (!(await withdrawals.replace(change, key, withdrawal))) await withdrawals.begin(change, { ...key, ...withdrawal });
	// Whoever wants it back shows it to somebody anew.
	await reviews.end(change, key);
}

/** @throws Problem `content-unknown` where nobody has written a word of it in that language */
async function standingOf({ tx }: Change, { item, language }: Whose): Promise<Standing & { readonly draft: ContentVersion }> {
	const standing = await readStanding(tx, item, language);
	if (!standing?.draft) throw problem("content-unknown");
	return { ...standing, draft: standing.draft };
}

/** Everybody who wrote a word of a version since the one that was approved before it. */
async function authorsOf({ tx }: Change, { item, language, seq }: ContentVersion): Promise<(string | null)[]> {
	const standing = await readStanding(tx, item, language);
	const before = standing?.release && standing.release.content.seq < seq ? standing.release.content.seq : 0;
	const versions = await listVersions(tx, item, language);
	return versions.filter((version) => version.seq > before && version.seq <= seq).map(({ writtenBy }) => writtenBy);
}

function requireDays(releaseOn: string | null, endOn: string | null): void {
	if (releaseOn === null && endOn !== null) throw problem("end-without-release");
	if (releaseOn !== null && endOn !== null && endOn < releaseOn) throw problem("ends-before-start", { from: releaseOn, to: endOn });
}
