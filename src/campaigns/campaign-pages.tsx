import { contacts as contactWords, campaigns as words } from "#words/campaigns";
import { EmptyState, Form, LinkButton, OfficePage, Table, TextField } from "../shared/ui/index.ts";
import { formatDate, formatNumber, speak } from "../shared/words.ts";
import { ContactBars, sayPeople } from "./contact-bars.tsx";
import type { CampaignYearInFull, Contacts } from "./contacts.ts";
import { widestPopulation } from "./rules.ts";
import { sayYear } from "./saying.ts";
import type { CampaignWithYears } from "./store.ts";
import type { FormPageProps, Surroundings } from "./surroundings.ts";

export function CampaignsPage({ around, campaigns }: { readonly around: Surroundings; readonly campaigns: readonly CampaignWithYears[] }) {
	const { frame, language, path, mayWrite, notice } = around;
	const t = speak(words, language);
	const begin = mayWrite ? { href: `${path}/new`, label: t("begin-campaign") } : undefined;
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
			actions={begin && <LinkButton href={begin.href}>{begin.label}</LinkButton>}
		>
			<p>{t("campaigns-intro")}</p>
			{campaigns.map(({ id, name, years }) => (
				<section key={id}>
					<h2>
						<a href={`${path}/${id}`}>{name[language]}</a>
					</h2>
					{years.length === 0 ? (
						<p class="empty">{t("no-years")}</p>
					) : (
						<ul>
							{years.map((year) => (
								<li key={year.id}>
									<a href={`${path}/years/${year.id}`}>{sayYear(year, language)}</a>
								</li>
							))}
						</ul>
					)}
				</section>
			))}
		</OfficePage>
	);
}

interface CampaignPageProps {
	readonly around: Surroundings;
	readonly campaign: CampaignWithYears;
	readonly years: readonly CampaignYearInFull[];
	readonly all: Contacts;
}

export function CampaignPage({ around, campaign, years, all }: CampaignPageProps) {
	const { frame, language, path, mayWrite, notice } = around;
	const t = speak(words, language);
	const c = speak(contactWords, language);
	const here = `${path}/${campaign.id}`;
	const add = mayWrite ? { href: `${here}/years/new`, label: t("add-year") } : undefined;
	return (
		<OfficePage
			frame={frame}
			title={campaign.name[language]}
			notice={notice}
			back={{ href: path, label: t("campaigns") }}
			actions={
				mayWrite && (
					<>
						<LinkButton href={`${here}/years/new`}>{t("add-year")}</LinkButton>
						<LinkButton tone="quiet" href={`${here}/name`}>
							{t("rename-campaign")}
						</LinkButton>
					</>
				)
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
								<a href={`${path}/years/${year.id}`}>{sayYear(year, language)}</a>,
								t("from-to", { from: formatDate(language, year.startsOn), to: formatDate(language, year.endsOn) }),
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
								most={widestPopulation(years.map(({ year }) => year.population))?.high ?? null}
							/>
						</>
					)}
				</>
			)}
		</OfficePage>
	);
}

export function CampaignNamePage({ around, form, operation, campaign }: FormPageProps & { readonly campaign: CampaignWithYears | null }) {
	const { frame, language, path } = around;
	const t = speak(words, language);
	const back = campaign ? { href: `${path}/${campaign.id}`, label: campaign.name[language] } : { href: path, label: t("campaigns") };
	return (
		<OfficePage frame={frame} title={campaign ? t("rename-campaign") : t("begin-campaign")} form={form} back={back}>
			<Form
				action={campaign ? `${back.href}/name` : path}
				operation={operation}
				submit={t("save")}
				cancel={{ href: back.href, label: t("cancel") }}
			>
				<TextField form={form} name="nameMn" label={t("name-mn")} value={campaign?.name.mn} />
				<TextField form={form} name="nameEn" label={t("name-en")} value={campaign?.name.en} />
			</Form>
		</OfficePage>
	);
}
