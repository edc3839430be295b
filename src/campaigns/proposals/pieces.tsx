import { contacts as contactWords, proposals as words } from "#words/campaigns";
import type { PageContext } from "../../shared/office/index.ts";
import { Facts, Form, type FormState, Table, Tag, TextField } from "../../shared/ui/index.ts";
import { formatDate, formatNumber, inLanguage, type Language, speak } from "../../shared/words.ts";
import { postLabel } from "../labels.ts";
import { postFacts } from "../post-facts.tsx";
import type { PostProposal, PostRow } from "../schema.ts";
import { proposalOperations } from "./operations.ts";

export function ProposalTag({ language, proposal }: { readonly language: Language; readonly proposal: PostProposal }) {
	const t = speak(words, language);
	return proposal.returnedBecause === null ? <Tag tone="warn">{t("waits")}</Tag> : <Tag tone="quiet">{t("sent-back-tag")}</Tag>;
}

/** What of an item or a year was proposed and counts for nothing yet, apart from what counts. */
export function ProposedPosts({
	context: { language, office },
	proposals,
}: {
	readonly context: PageContext;
	readonly proposals: readonly PostProposal[];
}) {
	const t = speak(words, language);
	const c = speak(contactWords, language);
	if (proposals.length === 0) return null;
	return (
		<section>
			<h2>{t("proposed-title")}</h2>
			<p>{t("proposed-text")}</p>
			<Table
				caption={t("proposed-title")}
				columns={[{ label: t("item") }, { label: c("post") }, { label: c("value"), numeric: true }, { label: t("state") }]}
				rows={proposals.map((proposal) => ({
					key: proposal.post.id,
					cells: [
						inLanguage(proposal.post.itemTitle, language),
						<a href={`${office}/campaigns/posts/${proposal.post.id}`}>{postLabel(proposal.post, language)}</a>,
						proposal.removes
							? t("removal")
							: proposal.post.contacts === null
								? c("not-measured")
								: formatNumber(language, proposal.post.contacts),
						<ProposalTag language={language} proposal={proposal} />,
					],
				}))}
				empty={t("proposed-text")}
			/>
		</section>
	);
}

interface ProposalProps {
	readonly context: PageContext;
	readonly form: FormState;
	readonly proposal: PostProposal;
	/** Null where nothing of it counts yet. */
	readonly counted: PostRow | null;
}

/** What is proposed of one post, and the answer to it for whoever may give one. */
export function Proposal({ context, form, proposal, counted }: ProposalProps) {
	const { language, office, mayRun } = context;
	const { post, removes, on, returnedBecause } = proposal;
	const t = speak(words, language);
	const here = `${office}/campaigns/posts/${post.id}`;
	const what = removes ? "proposed-removal" : counted ? "proposed-change" : "proposed-new";
	return (
		<section id="proposal">
			<h2>
				{t(what)} <ProposalTag language={language} proposal={proposal} />
			</h2>
			<p>{t("proposed-text")}</p>
			<Facts
				facts={[
					{ term: t("proposed"), value: formatDate(language, on) },
					...(returnedBecause === null ? [] : [{ term: t("sent-back-because"), value: returnedBecause }]),
					...(removes ? [] : postFacts(post, `${here}/proposed/file`, language)),
				]}
			/>
			{returnedBecause === null && mayRun(proposalOperations["post-accepted"]) && (
				<>
					<Form action={`${here}/acceptance`} form={form} submit={t(removes ? "accept-removal" : "accept")} />
					<Form action={`${here}/return`} form={form} submit={t("send-back")} tone="quiet">
						<TextField form={form} name="because" label={t("because-label")} hint={t("because-hint")} />
					</Form>
				</>
			)}
		</section>
	);
}
