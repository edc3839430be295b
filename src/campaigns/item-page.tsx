import { campaigns as campaignWords, contacts as contactWords, proposals as proposalWords, releases as words } from "#words/campaigns";
import { WhoIsInIt } from "../consent/index.ts";
import type { ProgrammeVisit } from "../programme/index.ts";
import { contextOf, type PageContext } from "../shared/office/index.ts";
import { Form, type FormState, LinkButton, OfficePage, Table } from "../shared/ui/index.ts";
import { bothLanguages, formatNumber, formatShortDate, inLanguage, speak } from "../shared/words.ts";
import { LanguageOfItem } from "./item-language.tsx";
import { itemKindLabel, postLabel, yearLabel } from "./labels.ts";
import { campaignOperations } from "./operations.ts";
import { ProposedPosts } from "./proposals/pieces.tsx";
import { listProposals } from "./proposals/store.ts";
import { readInLanguages } from "./releases/in-languages.ts";
import { wasReleased } from "./releases/store.ts";
import type { CampaignItem, PostRow } from "./schema.ts";
import { listPosts, shownItem, shownYear } from "./store.ts";

/** An item with how it stands in each language, and the posts it went out in. */
export async function itemPage(visit: ProgrammeVisit, form: FormState) {
	const context = contextOf(visit, { ...campaignWords, ...words, ...proposalWords });
	const { frame, language, office, notice, mayRun } = context;
	const { db } = visit.programme.handle;
	const item = await shownItem(db, visit.params.item ?? visit.params.id);
	const year = await shownYear(db, item.year);
	const posts = (await listPosts(db, { year: item.year })).filter((post) => post.item === item.id);
	const proposed = await listProposals(db, { item: item.id });
	const mayWrite = mayRun(campaignOperations["item-written"]);
	const c = speak(campaignWords, language);
	const here = `${office}/campaigns/items/${item.id}`;
	const standings = await readInLanguages(db, item, context.today);
	return (
		<OfficePage
			{...{ frame, notice, form }}
			title={inLanguage(item.title, language)}
			back={{ href: `${office}/campaigns/years/${year.id}`, label: yearLabel(year, language) }}
			actions={
				mayWrite && (
					<>
						<LinkButton href={`${here}/posts/new`}>{speak(contactWords, language)("add-post")}</LinkButton>
						<LinkButton tone="quiet" href={`${here}/title`}>
							{c("correct-item")}
						</LinkButton>
					</>
				)
			}
		>
			<p class="soft">{itemKindLabel(item.kind, language)}</p>
			{item.kind === "human_story" && <WhoIsInIt context={context} asset={item.id} />}
			<div class="cards">
				{bothLanguages.map((one) => (
					<LanguageOfItem
						key={one}
						context={context}
						viewer={visit.viewer.account}
						item={item}
						language={one}
						shown={standings.find((standing) => standing.language === one) ?? null}
					/>
				))}
			</div>
			<Posts context={context} item={item} posts={posts} />
			<ProposedPosts context={context} proposals={proposed} />
			{mayRun(campaignOperations["item-removed"]) && posts.length + proposed.length === 0 && !(await wasReleased(db, item.id)) && (
				<Form action={`${here}/removal`} form={form} submit={c("remove-item")} tone="danger" />
			)}
		</OfficePage>
	);
}

function Posts({
	context: { language, office },
	posts,
}: {
	readonly context: PageContext;
	readonly item: CampaignItem;
	readonly posts: readonly PostRow[];
}) {
	const t = speak(contactWords, language);
	return (
		<Table
			caption={t("posts-caption", { count: posts.length })}
			columns={[
				{ label: t("post") },
				{ label: t("metric") },
				{ label: t("measured-on"), short: true },
				{ label: t("value"), numeric: true },
			]}
			rows={posts.map((post) => ({
				key: post.id,
				cells: [
					<a href={`${office}/campaigns/posts/${post.id}`}>{postLabel(post, language)}</a>,
					post.measurement?.metric,
					post.measurement && formatShortDate(language, post.measurement.measuredOn),
					post.contacts === null ? t("not-measured") : formatNumber(language, post.contacts),
				],
			}))}
			empty={t("no-posts")}
		/>
	);
}
