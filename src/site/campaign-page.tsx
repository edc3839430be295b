import { BigNumber, CountBar, EmptyState, Table } from "../shared/ui/index.ts";
import { SitePage } from "./frame.tsx";
import type { ProgrammePlace } from "./place.ts";
import type { PublicCampaignYear } from "./schema.ts";

interface PageProps {
	readonly place: ProgrammePlace;
	readonly years: readonly PublicCampaignYear[];
}

/** Each year of the campaign: its works, their contacts, and how many people those may be. */
export function CampaignPage({ place, years }: PageProps) {
	const { language, programme, phrases } = place;
	const { t } = phrases;
	return (
		<SitePage
			place={place}
			path={`/${programme.slug}/campaign`}
			title={t("campaign-title", { name: years[0]?.campaign[language] ?? programme.name[language] })}
			description={t("campaign-text")}
		>
			<h1>{t("campaign-title", { name: years[0]?.campaign[language] ?? programme.name[language] })}</h1>
			<p class="lead">{t("campaign-text")}</p>
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
	const title = t("campaign-year", { number: String(year.number), theme: year.theme[language] });
	return (
		<section>
			<h2>{title}</h2>
			<p class="soft">{t("from-until", { from: date(year.startsOn), until: date(year.endsOn) })}</p>
			<div class="figure">
				<BigNumber text={number(contacts.high)} unit={t("contacts", { count: contacts.high })} />
				<p class="tag warn">{t("in-duplicated")}</p>
				<CountBar
					how="duplicated"
					low={contacts.low}
					high={contacts.high}
					most={contacts.high}
					label={t("contacts-bar", { year: title, number: number(contacts.high) })}
				/>
				<h3>{t("people-behind")}</h3>
				{people ? (
					<>
						<p>{t("people-behind-text", { low: number(people.low), high: number(people.high) })}</p>
						<CountBar
							how="unique"
							low={people.low}
							high={people.high}
							most={Math.max(contacts.high, people.high)}
							label={t("between", { low: number(people.low), high: number(people.high) })}
						/>
					</>
				) : (
					<p>{t("people-unknown")}</p>
				)}
				{population && (
					<p class="soft">
						{t("population-source", { low: number(population.low), high: number(population.high), source: population.source })}
					</p>
				)}
			</div>
			<Table
				caption={t("works")}
				columns={[{ label: t("work") }, { label: t("kind") }, { label: t("contacts-of"), numeric: true }]}
				rows={year.works.map((work, index) => ({
					key: String(index),
					cells: [work.title[language], t(`kind-${work.kind}`), work.contacts === null ? t("no-number") : number(work.contacts)],
				}))}
				empty={t("works-none")}
			/>
		</section>
	);
}
