import { CountsDevices } from "../../reach/index.ts";
import { about } from "../../reach/models/about.ts";
import { BigNumber, Written } from "../../shared/ui/index.ts";
import { inLanguage } from "../../shared/words.ts";
import { ContactsPicture } from "../charts.tsx";
import { SitePage } from "../frame.tsx";
import type { ProgrammePlace } from "../place.ts";
import type { PublicCampaignYear } from "../schema.ts";
import { ContactsTable } from "./contacts-table.tsx";
import { WorkCards } from "./work-cards.tsx";

interface YearProps {
	readonly place: ProgrammePlace;
	readonly year: PublicCampaignYear;
}

/** One year of a campaign: its theme, its works, its contacts, and how many people those may be. */
export function YearPage({ place, year }: YearProps) {
	const { language, programme, phrases } = place;
	const { t, date } = phrases;
	const title = titleOfYear(place, year);
	const home = `/${language}/${programme.slug}`;
	return (
		<SitePage
			place={place}
			path={`/${programme.slug}/campaign/${year.key}`}
			title={title}
			description={t("contacts-bar", { year: title, number: phrases.number(year.contacts.high) })}
			card={{ path: `${home}/card.png`, alt: inLanguage(programme.name, language) }}
		>
			<p>
				<a class="back" href={`${home}/campaign`}>
					{inLanguage(year.campaign, language)}
				</a>
			</p>
			<h1>{title}</h1>
			<p class="soft">{t("from-until", { from: date(year.startsOn), until: date(year.endsOn) })}</p>
			<WorkCards place={place} year={year} works={year.works} />
			<h2>{t("how-far")}</h2>
			<YearContacts place={place} year={year} />
			<ContactsTable place={place} year={year} />
			<YearDevices place={place} year={year} />
			<CountsDevices programme={programme.slug} />
		</SitePage>
	);
}

/** Devices of our own pages: browsers, and said so; never beside the contacts of platforms as if they were of one kind. */
function YearDevices({ place: { language, programme, phrases }, year: { devices } }: YearProps) {
	const { t, number, date } = phrases;
	if (!devices) return null;
	const until = date(devices.until);
	return (
		<section>
			<h2>{t("own-pages")}</h2>
			<p>
				{devices.devices === null ? t("own-pages-few", { until }) : t("own-pages-devices", { devices: number(devices.devices), until })}{" "}
				{devices.coverage !== null && t("own-pages-coverage", { share: devices.coverage })}
			</p>
			<p class="soft">
				{t("own-pages-not-people")} <a href={`/${language}/${programme.slug}/kept`}>{t("what-is-kept")}</a>
			</p>
		</section>
	);
}

export function titleOfYear({ language, phrases }: ProgrammePlace, { number, theme }: PublicCampaignYear): string {
	return phrases.t("campaign-year", { number: String(number), theme: inLanguage(theme, language) });
}

/** Contacts said as contacts, and the people they may be as the interval that it is. */
export function YearContacts({ place: { language, phrases }, year: { contacts, people, population } }: YearProps) {
	const { t, number } = phrases;
	return (
		<div class="figure">
			<div>
				<BigNumber text={number(contacts.high)} unit={t("contacts", { count: contacts.high })} />
				<p class="tag warn">{t("in-duplicated")}</p>
				<p>{t("not-people-contact")}</p>
			</div>
			<h3>{t("people-behind")}</h3>
			{people ? (
				<>
					<ContactsPicture {...{ phrases, contacts, people, population }} />
					{people.best && (
						<p class="lead">
							{t("people-likely", {
								low: number(people.low),
								high: number(people.high),
								value: number(about(people.best.value, people)),
								contacts: number(contacts.high),
							})}
						</p>
					)}
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
	);
}
