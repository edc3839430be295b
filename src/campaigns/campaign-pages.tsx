import { contacts as contactWords, campaigns as words } from "#words/campaigns";
import type { ProgrammeVisit } from "../programme/index.ts";
import { contextOf } from "../shared/office/index.ts";
import { EmptyState, FormPage, type FormState, LinkButton, OfficePage, Table, TextField } from "../shared/ui/index.ts";
import { formatNumber, formatShortDate, inLanguage, speak } from "../shared/words.ts";
import { ContactBars, sayPeople } from "./contact-bars.tsx";
import { readCampaignContacts, readCampaignYear } from "./contacts.ts";
import { yearLabel } from "./labels.ts";
import { campaignOperations } from "./operations.ts";
import { listStandingsOn } from "./releases/rights.ts";
import { Waiting } from "./releases/waiting.tsx";
import { widestPopulation } from "./rules.ts";
import { listCampaigns, listItems, listPosts, shownCampaign } from "./store.ts";

export async function campaignsPage(visit: ProgrammeVisit) {
	const { frame, language, office, notice, mayRun, today } = contextOf(visit, words);
	const { db } = visit.programme.handle;
	const campaigns = await listCampaigns(db);
	const [items, posts, standings] = await Promise.all([listItems(db, null), listPosts(db, { year: null }), listStandingsOn(db, today)]);
	const t = speak(words, language);
	const path = `${office}/campaigns`;
	const begin = mayRun(campaignOperations["campaign-written"]) ? { href: `${path}/new`, label: t("begin-campaign") } : undefined;
	if (campaigns.length === 0) {
		return (
			<OfficePage frame={frame} title={t("campaigns")} notice={notice}>
				<EmptyState title={t("no-campaigns")} text={t("no-campaigns-text")} action={begin} />
			</OfficePage>
		);
	}
	return (
		<OfficePage
			frame={frame}
			title={t("campaigns")}
			notice={notice}
			actions={
				<>
					{begin && <LinkButton href={begin.href}>{begin.label}</LinkButton>}
					<LinkButton tone="quiet" href={`${path}/calendar`}>
						{t("release-calendar")}
					</LinkButton>
					{mayRun(campaignOperations["post-written"]) && (
						<LinkButton tone="quiet" href={`${path}/exports`}>
							{t("import-exports")}
						</LinkButton>
					)}
				</>
			}
		>
			<p>
				{t("campaigns-intro")} {t("campaigns-how")}
			</p>
			<Waiting {...{ office, language, standings }} released={standings} />
			{campaigns.map(({ id, name, years }) => (
				<section key={id}>
					<h2>
						<a href={`${path}/${id}`}>{inLanguage(name, language)}</a>
					</h2>
					<Table
						list
						caption={t("years-caption")}
						columns={[
							{ label: t("year"), wide: true },
							{ label: t("days") },
							{ label: t("items-column"), numeric: true },
							{ label: speak(contactWords, language)("posts"), numeric: true },
						]}
						rows={years.map((year) => ({
							key: year.id,
							cells: [
								<a href={`${path}/years/${year.id}`}>{yearLabel(year, language)}</a>,
								t("from-to", { from: formatShortDate(language, year.startsOn), to: formatShortDate(language, year.endsOn) }),
								items.filter((item) => item.year === year.id).length,
								posts.filter((post) => post.year === year.id).length,
							],
						}))}
						empty={t("no-years")}
					/>
				</section>
			))}
		</OfficePage>
	);
}

export async function campaignPage(visit: ProgrammeVisit) {
	const { frame, language, office, notice, mayRun } = contextOf(visit, words);
	const { handle } = visit.programme;
	const campaign = await shownCampaign(handle.db, visit.params.id);
	const all = await readCampaignContacts(handle, campaign);
	const read = await Promise.all(campaign.years.map(({ id }) => readCampaignYear(handle, id, { asOf: all.total.asOf })));
	const years = read.filter((year) => year !== null);
	const mayWrite = mayRun(campaignOperations["campaign-written"]);
	const path = `${office}/campaigns`;
	const t = speak(words, language);
	const c = speak(contactWords, language);
	const here = `${path}/${campaign.id}`;
	const add = mayWrite ? { href: `${here}/years/new`, label: t("add-year") } : undefined;
	return (
		<OfficePage
			frame={frame}
			title={inLanguage(campaign.name, language)}
			notice={notice}
			back={{ href: path, label: t("campaigns") }}
			actions={
				<>
					{mayWrite && (
						<>
							<LinkButton href={`${here}/years/new`}>{t("add-year")}</LinkButton>
							<LinkButton tone="quiet" href={`${here}/name`}>
								{t("rename-campaign")}
							</LinkButton>
						</>
					)}
					<LinkButton tone="quiet" href={`${here}/devices`}>
						{t("own-pages")}
					</LinkButton>
				</>
			}
		>
			{years.length === 0 ? (
				<EmptyState title={t("no-years")} text={t("no-campaigns-text")} action={add} />
			) : (
				<>
					<Table
						caption={t("years-caption")}
						columns={[
							{ label: t("year") },
							{ label: t("days") },
							{ label: c("posts"), numeric: true },
							{ label: c("contacts"), numeric: true },
							{ label: c("people") },
						]}
						rows={years.map(({ year, counted, total, people }) => ({
							key: year.id,
							cells: [
								<a href={`${path}/years/${year.id}`}>{yearLabel(year, language)}</a>,
								t("from-to", { from: formatShortDate(language, year.startsOn), to: formatShortDate(language, year.endsOn) }),
								counted.length,
								formatNumber(language, total.low),
								people ? sayPeople(people, language) : t("population-open"),
							],
						}))}
						empty={t("no-years")}
					/>
					{years.length > 1 && (
						<>
							<h2>{c("all-years")}</h2>
							<ContactBars
								{...all}
								language={language}
								ofYears
								reach={`${here}/reach`}
								most={widestPopulation(years.map(({ year }) => year.population))?.high ?? null}
							/>
						</>
					)}
				</>
			)}
		</OfficePage>
	);
}

/** The form of a new campaign, or of the one in the address. */
export async function campaignNamePage(visit: ProgrammeVisit, form: FormState) {
	const { frame, language, office } = contextOf(visit);
	const campaign = visit.params.id ? await shownCampaign(visit.programme.handle.db, visit.params.id) : null;
	const t = speak(words, language);
	const list = { href: `${office}/campaigns`, label: t("campaigns") };
	const back = campaign ? { href: `${list.href}/${campaign.id}`, label: inLanguage(campaign.name, language) } : list;
	return (
		<FormPage
			{...{ frame, form, back }}
			title={campaign ? t("rename-campaign") : t("begin-campaign")}
			action={campaign ? `${back.href}/name` : list.href}
		>
			<TextField form={form} name="nameMn" label={t("name-mn")} value={campaign?.name.mn} />
			<TextField form={form} name="nameEn" label={t("name-en")} value={campaign?.name.en} />
		</FormPage>
	);
}
