import { CountsDevices } from "../reach/index.ts";
import { EmptyState } from "../shared/ui/index.ts";
import { inLanguage } from "../shared/words.ts";
import { SitePage, type SitePageProps } from "./frame.tsx";
import { Lead, opening } from "./paragraphs.tsx";
import type { ProgrammePlace } from "./place.ts";
import type { PublicCampaignYear } from "./schema.ts";
import { ContactsTable } from "./works/contacts-table.tsx";
import { WorkCards } from "./works/work-cards.tsx";
import { titleOfYear, YearContacts } from "./works/year-page.tsx";

interface PageProps {
	readonly place: ProgrammePlace;
	readonly card: SitePageProps["card"];
	readonly years: readonly PublicCampaignYear[];
}

/** Each year of the campaign: its works, their contacts, and how many people those may be. */
export function CampaignPage({ place, card, years }: PageProps) {
	const { language, programme, phrases } = place;
	const { t } = phrases;
	const title = t("campaign-title", { name: inLanguage(years[0]?.campaign ?? programme.name, language) });
	return (
		<SitePage place={place} path={`/${programme.slug}/campaign`} title={title} description={opening(t("campaign-text"))} card={card}>
			<h1>{title}</h1>
			<Lead text={t("campaign-text")} />
			{years.length === 0 && <EmptyState title={t("campaign-none")} text={t("campaign-none-text")} />}
			{years.map((year) => (
				<Year key={`${year.campaign.en} ${year.number}`} place={place} year={year} />
			))}
			<CountsDevices programme={programme.slug} />
		</SitePage>
	);
}

function Year({ place, year }: { readonly place: ProgrammePlace; readonly year: PublicCampaignYear }) {
	const { language, programme, phrases } = place;
	const { t, date } = phrases;
	return (
		<section>
			<h2>
				<a href={`/${language}/${programme.slug}/campaign/${year.key}`}>{titleOfYear(place, year)}</a>
			</h2>
			<p class="soft">{t("from-until", { from: date(year.startsOn), until: date(year.endsOn) })}</p>
			<WorkCards place={place} year={year} works={year.works} />
			<YearContacts place={place} year={year} />
			<ContactsTable place={place} year={year} />
		</section>
	);
}
