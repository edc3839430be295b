import { contacts as contactWords, campaigns as words } from "#words/campaigns";
import type { ProgrammeVisit } from "../programme/index.ts";
import { contextOf, type PageContext } from "../shared/office/index.ts";
import {
	DateField,
	Facts,
	Fieldset,
	FormPage,
	type FormState,
	LinkButton,
	OfficePage,
	RadioField,
	Table,
	TextField,
} from "../shared/ui/index.ts";
import { formatDate, formatNumber, inLanguage, type Language, speak } from "../shared/words.ts";
import { ContactBars } from "./contact-bars.tsx";
import { type CampaignYearInFull, readCampaignYear } from "./contacts.ts";
import { itemKindLabel, postLabel, yearLabel } from "./labels.ts";
import { campaignOperations } from "./operations.ts";
import { problem } from "./problems.ts";
import { ProposedPosts } from "./proposals/pieces.tsx";
import { listProposals } from "./proposals/store.ts";
import { type CampaignItem, itemKinds, type PostRow, type ReachablePeople } from "./schema.ts";
import { shownCampaign, shownItem, shownYear } from "./store.ts";

export async function yearPage(visit: ProgrammeVisit) {
	const context = contextOf(visit, words);
	const { frame, language, office, notice } = context;
	const full = await readCampaignYear(visit.programme.handle, visit.params.id ?? "");
	if (!full) throw problem("year-unknown");
	const { mayRun } = context;
	const proposed = await listProposals(visit.programme.handle.db, { year: full.year.id });
	const path = `${office}/campaigns`;
	const t = speak(words, language);
	const { year, total, people, counted } = full;
	const here = `${path}/years/${year.id}`;
	return (
		<OfficePage
			frame={frame}
			title={yearLabel(year, language)}
			notice={notice}
			back={{ href: `${path}/${year.campaign}`, label: inLanguage(year.campaignName, language) }}
			actions={
				<>
					{mayRun(campaignOperations["item-written"]) && <LinkButton href={`${here}/items/new`}>{t("add-item")}</LinkButton>}
					{mayRun(campaignOperations["year-written"]) && (
						<LinkButton tone="quiet" href={`${here}/description`}>
							{t("correct-year")}
						</LinkButton>
					)}
					{mayRun(campaignOperations["people-estimated"]) && (
						<LinkButton tone="quiet" href={`${here}/people`}>
							{t("can-be-reached")}
						</LinkButton>
					)}
				</>
			}
		>
			<Facts
				facts={[
					{ term: t("days"), value: t("from-to", { from: formatDate(language, year.startsOn), to: formatDate(language, year.endsOn) }) },
					{ term: t("can-be-reached"), value: year.population ? t("population-of", { ...year.population }) : t("population-open") },
				]}
			/>
			<ContactBars
				language={language}
				total={total}
				people={people}
				counted={counted}
				most={year.population?.high ?? null}
				reach={`${here}/reach`}
				statePopulation={mayRun(campaignOperations["people-estimated"]) ? `${here}/people` : undefined}
			/>
			<ItemTable context={context} full={full} />
			<ProposedPosts context={context} proposals={proposed} />
		</OfficePage>
	);
}

/** A row for each post, and one for each item that has none. */
function ItemTable({ context: { language, office }, full }: { readonly context: PageContext; readonly full: CampaignYearInFull }) {
	const { items, posts, total } = full;
	const path = `${office}/campaigns`;
	const t = speak(words, language);
	const c = speak(contactWords, language);
	const rows = items.flatMap((item): { item: CampaignItem; post: PostRow | null }[] => {
		const own = posts.filter((post) => post.item === item.id);
		return own.length === 0 ? [{ item, post: null }] : own.map((post) => ({ item, post }));
	});
	return (
		<Table
			caption={t("items-caption", { count: items.length, posts: posts.length })}
			columns={[
				{ label: t("item") },
				{ label: t("kind") },
				{ label: c("post") },
				{ label: c("metric") },
				{ label: c("value"), numeric: true },
			]}
			rows={rows.map(({ item, post }) => ({
				key: post?.id ?? item.id,
				cells: [
					<a href={`${path}/items/${item.id}`}>{inLanguage(item.title, language)}</a>,
					itemKindLabel(item.kind, language),
					post ? <a href={`${path}/posts/${post.id}`}>{postLabel(post, language)}</a> : c("no-posts"),
					post?.measurement?.metric,
					post && (post.contacts === null ? c("not-measured") : formatNumber(language, post.contacts)),
				],
			}))}
			total={[c("total"), "", "", "", formatNumber(language, total.low)]}
			empty={t("no-items")}
		/>
	);
}

/** The form of a new year of a campaign, or of the year in the address. */
export async function yearFormPage(visit: ProgrammeVisit, form: FormState) {
	const { frame, language, office } = contextOf(visit);
	const { db } = visit.programme.handle;
	const year = visit.params.id ? await shownYear(db, visit.params.id) : null;
	const campaign = await shownCampaign(db, year?.campaign ?? visit.params.campaign);
	const t = speak(words, language);
	const path = `${office}/campaigns`;
	const back = year
		? { href: `${path}/years/${year.id}`, label: yearLabel(year, language) }
		: { href: `${path}/${campaign.id}`, label: inLanguage(campaign.name, language) };
	const last = Math.max(0, ...campaign.years.map(({ number }) => number));
	const population = year?.population;
	return (
		<FormPage
			{...{ frame, form, back }}
			title={year ? t("correct-year") : t("add-year")}
			action={year ? `${back.href}/description` : `${back.href}/years`}
		>
			<TextField
				form={form}
				name="number"
				label={t("year-number")}
				width="short"
				inputmode="numeric"
				value={String(year?.number ?? last + 1)}
			/>
			<TextField form={form} name="themeMn" label={t("theme-mn")} value={year?.theme.mn} />
			<TextField form={form} name="themeEn" label={t("theme-en")} value={year?.theme.en} />
			<DateField form={form} name="startsOn" label={t("starts-on")} value={year?.startsOn} />
			<DateField form={form} name="endsOn" label={t("ends-on")} value={year?.endsOn} />
			{visit.viewer.can("indicators.write") && (
				<Fieldset legend={t("can-be-reached")}>
					<PeopleFields {...{ form, language }} population={population ?? null} />
				</Fieldset>
			)}
		</FormPage>
	);
}

/** How many people a year can reach: for whoever answers for what figures assume. */
export async function peoplePage(visit: ProgrammeVisit, form: FormState) {
	const { frame, language, office } = contextOf(visit);
	const year = await shownYear(visit.programme.handle.db, visit.params.id);
	const back = { href: `${office}/campaigns/years/${year.id}`, label: yearLabel(year, language) };
	return (
		<FormPage {...{ frame, form, back }} title={speak(words, language)("can-be-reached")} action={`${back.href}/people`}>
			<PeopleFields {...{ form, language }} population={year.population} />
		</FormPage>
	);
}

function PeopleFields(props: { readonly form: FormState; readonly language: Language; readonly population: ReachablePeople | null }) {
	const { form, language, population } = props;
	const t = speak(words, language);
	return (
		<>
			<p>{t("can-be-reached-hint")}</p>
			<TextField form={form} name="low" label={t("at-least")} width="middle" inputmode="numeric" value={numberIn(population?.low)} />
			<TextField form={form} name="high" label={t("at-most")} width="middle" inputmode="numeric" value={numberIn(population?.high)} />
			<TextField form={form} name="source" label={t("source")} hint={t("source-hint")} value={population?.source} />
		</>
	);
}

function numberIn(value: number | undefined): string | undefined {
	return value === undefined ? undefined : String(value);
}

/** The form of a new item of a year, or of the item in the address. */
export async function itemFormPage(visit: ProgrammeVisit, form: FormState) {
	const { frame, language, office } = contextOf(visit);
	const { db } = visit.programme.handle;
	const item = visit.params.id ? await shownItem(db, visit.params.id) : null;
	const year = await shownYear(db, item?.year ?? visit.params.year);
	const t = speak(words, language);
	const path = `${office}/campaigns`;
	const back = item
		? { href: `${path}/items/${item.id}`, label: inLanguage(item.title, language) }
		: { href: `${path}/years/${year.id}`, label: yearLabel(year, language) };
	return (
		<FormPage
			{...{ frame, form, back }}
			title={item ? t("correct-item") : t("add-item")}
			action={item ? `${back.href}/title` : `${back.href}/items`}
		>
			<RadioField
				form={form}
				name="kind"
				label={t("kind")}
				options={itemKinds.map((kind) => ({ value: kind, label: itemKindLabel(kind, language) }))}
				value={item?.kind}
			/>
			<TextField form={form} name="titleMn" label={t("title-mn")} hint={t("title-hint")} value={item?.title.mn} />
			<TextField form={form} name="titleEn" label={t("title-en")} value={item?.title.en} />
		</FormPage>
	);
}
