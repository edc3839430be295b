import { BigNumber, EmptyState, Table, Written } from "../shared/ui/index.ts";
import { inLanguage } from "../shared/words.ts";
import { ContactsPicture } from "./charts.tsx";
import { SitePage, type SitePageProps } from "./frame.tsx";
import { Lead, opening } from "./paragraphs.tsx";
import type { ProgrammePlace } from "./place.ts";
import type { PublicCampaignYear } from "./schema.ts";

interface PageProps {
	readonly place: ProgrammePlace;
	readonly card: SitePageProps["card"];
	readonly years: readonly PublicCampaignYear[];
}

/** Each year of the campaign: its works, their contacts, and how many people those may be. */
export function CampaignPage({ place, card, years }: PageProps) {
	const { language, programme, phrases } = place;
	const { t } = phrases;
	return (
		<SitePage
			place={place}
			path={`/${programme.slug}/campaign`}
			title={t("campaign-title", { name: inLanguage(years[0]?.campaign ?? programme.name, language) })}
			description={opening(t("campaign-text"))}
			card={card}
		>
			<h1>{t("campaign-title", { name: inLanguage(years[0]?.campaign ?? programme.name, language) })}</h1>
			<Lead text={t("campaign-text")} />
			{years.length === 0 && <EmptyState title={t("campaign-none")} text={t("campaign-none-text")} />}
			{years.map((year) => (
				<Year key={`${year.campaign.en} ${year.number}`} place={place} year={year} />
			))}
		</SitePage>
	);
}

function Year({ place: { language, phrases }, year }: { readonly place: ProgrammePlace; readonly year: PublicCampaignYear }) {
	const { t, number, date } = phrases;
	const { contacts, people, population } = year;
	const title = t("campaign-year", { number: String(year.number), theme: inLanguage(year.theme, language) });
	return (
		<section>
			<h2>{title}</h2>
			<p class="soft">{t("from-until", { from: date(year.startsOn), until: date(year.endsOn) })}</p>
			<div class="figure">
				<div>
					<BigNumber text={number(contacts.high)} unit={t("contacts", { count: contacts.high })} />
					<p class="tag warn">{t("in-duplicated")}</p>
					<p>{t("not-people-contact")}</p>
				</div>
				<h3>{t("people-behind")}</h3>
				{people ? (
					<>
						<ContactsPicture phrases={phrases} contacts={contacts} people={people} />
						<p>{t("people-behind-why")}</p>
					</>
				) : (
					<p>{t("people-unknown")}</p>
				)}
				{population && (
					<p class="soft">
						{t("population-range", { low: number(population.low), high: number(population.high) })}{" "}
						<Written on={language}>{population.source}</Written>
					</p>
				)}
			</div>
			<Table
				caption={t("works")}
				columns={[{ label: t("work") }, { label: t("kind") }, { label: t("contacts-of"), numeric: true }]}
				rows={year.works.map((work, index) => ({
					key: String(index),
					cells: [
						inLanguage(work.title, language),
						t(`kind-${work.kind}`),
						work.contacts === null ? t("no-number") : number(work.contacts),
					],
				}))}
				empty={t("works-none")}
			/>
		</section>
	);
}
