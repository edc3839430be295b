import { campaigns as campaignWords, proposals as proposalWords, contacts as words } from "#words/campaigns";
import type { ProgrammeVisit } from "../programme/index.ts";
import { contextOf } from "../shared/office/index.ts";
import { Facts, type FormState, LinkButton, OfficePage } from "../shared/ui/index.ts";
import { inLanguage, speak } from "../shared/words.ts";
import { postLabel } from "./labels.ts";
import { campaignOperations } from "./operations.ts";
import { postFacts } from "./post-facts.tsx";
import { proposalOperations } from "./proposals/operations.ts";
import { Proposal } from "./proposals/pieces.tsx";
import { readProposal, shownAnyPost } from "./proposals/store.ts";
import { readPost } from "./store.ts";

/** A post as it counts, and below it what is proposed of it. */
export async function postPage(visit: ProgrammeVisit, form: FormState) {
	const context = contextOf(visit, { ...campaignWords, ...proposalWords });
	const { frame, language, office, notice, mayRun } = context;
	const { db } = visit.programme.handle;
	const post = await shownAnyPost(db, visit.params.id);
	const counted = await readPost(db, post.id);
	const proposal = await readProposal(db, post.id);
	// What is only proposed is changed by whoever proposes; who publishes answers it first.
	const mayWrite = mayRun(campaignOperations["post-written"]) && (counted !== null || !mayRun(proposalOperations["post-accepted"]));
	const path = `${office}/campaigns`;
	const t = speak(words, language);
	const here = `${path}/posts/${post.id}`;
	const { measurement } = post;
	return (
		<OfficePage
			frame={frame}
			form={form}
			title={postLabel(post, language)}
			notice={notice}
			back={{ href: `${path}/items/${post.item}`, label: inLanguage(post.itemTitle, language) }}
			actions={
				mayWrite && (
					<>
						<LinkButton href={`${here}/number`}>{measurement ? t("replace-number") : t("enter-number")}</LinkButton>
						<LinkButton tone="quiet" href={`${here}/publication`}>
							{t("correct-post")}
						</LinkButton>
					</>
				)
			}
		>
			{proposal && <Proposal {...{ context, form, proposal, counted }} />}
			{counted && proposal && <h2>{speak(proposalWords, language)("counts-now")}</h2>}
			{counted && <Facts facts={postFacts(post, `${here}/file`, language)} />}
			{mayWrite && (
				<p>
					<a href={`${here}/removal`}>{t("remove-post")}</a>
				</p>
			)}
		</OfficePage>
	);
}
