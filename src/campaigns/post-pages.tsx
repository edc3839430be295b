import { campaigns as campaignWords, contacts as words } from "#words/campaigns";
import type { ProgrammeVisit } from "../programme/index.ts";
import { contextOf } from "../shared/office/index.ts";
import { Facts, LinkButton, OfficePage, Table } from "../shared/ui/index.ts";
import { formatDate, formatNumber, inLanguage, speak } from "../shared/words.ts";
import { itemKindLabel, platformLabel, postLabel, yearLabel } from "./labels.ts";
import { campaignOperations } from "./operations.ts";
import { listPosts, shownItem, shownPost, shownYear } from "./store.ts";

export async function itemPage(visit: ProgrammeVisit) {
	const { frame, language, office, notice, mayRun } = contextOf(visit, campaignWords);
	const { db } = visit.programme.handle;
	const item = await shownItem(db, visit.params.id);
	const year = await shownYear(db, item.year);
	const posts = (await listPosts(db, { year: item.year })).filter((post) => post.item === item.id);
	const mayWrite = mayRun(campaignOperations["item-written"]);
	const path = `${office}/campaigns`;
	const t = speak(words, language);
	const c = speak(campaignWords, language);
	const here = `${path}/items/${item.id}`;
	return (
		<OfficePage
			frame={frame}
			title={inLanguage(item.title, language)}
			notice={notice}
			back={{ href: `${path}/years/${year.id}`, label: yearLabel(year, language) }}
			actions={
				mayWrite && (
					<>
						<LinkButton href={`${here}/posts/new`}>{t("add-post")}</LinkButton>
						<LinkButton tone="quiet" href={`${here}/title`}>
							{c("correct-item")}
						</LinkButton>
					</>
				)
			}
		>
			<Facts
				facts={[
					{ term: c("kind"), value: itemKindLabel(item.kind, language) },
					{ term: c("title-mn"), value: item.title.mn },
					{ term: c("title-en"), value: item.title.en },
				]}
			/>
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
						<a href={`${path}/posts/${post.id}`}>{postLabel(post, language)}</a>,
						post.measurement?.metric,
						post.measurement && formatDate(language, post.measurement.measuredOn),
						post.contacts === null ? t("not-measured") : formatNumber(language, post.contacts),
					],
				}))}
				empty={t("no-posts")}
			/>
		</OfficePage>
	);
}

export async function postPage(visit: ProgrammeVisit) {
	const { frame, language, office, notice, mayRun } = contextOf(visit, campaignWords);
	const post = await shownPost(visit.programme.handle.db, visit.params.id);
	const mayWrite = mayRun(campaignOperations["post-written"]);
	const path = `${office}/campaigns`;
	const t = speak(words, language);
	const here = `${path}/posts/${post.id}`;
	const { measurement, link } = post;
	return (
		<OfficePage
			frame={frame}
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
			<Facts
				facts={[
					{ term: t("platform"), value: platformLabel(post.platform, language) },
					{ term: t("published-on"), value: formatDate(language, post.publishedOn) },
					...(link
						? [
								{
									term: t("link"),
									value: (
										<a href={link} rel="noreferrer">
											{link}
										</a>
									),
								},
							]
						: []),
					{ term: t("value"), value: measurement ? formatNumber(language, measurement.contacts) : t("not-measured") },
					...(measurement
						? [
								{ term: t("metric"), value: measurement.metric },
								{ term: t("counted"), value: t(`counted-${measurement.counted}`) },
								{ term: t("measured-on"), value: formatDate(language, measurement.measuredOn) },
								{ term: t("source"), value: measurement.source },
							]
						: []),
					...(measurement?.file ? [{ term: t("file"), value: <a href={`${here}/file`}>{t("open-file")}</a> }] : []),
				]}
			/>
			{mayWrite && (
				<p>
					<a href={`${here}/removal`}>{t("remove-post")}</a>
				</p>
			)}
		</OfficePage>
	);
}
