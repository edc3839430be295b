import { AreaMap, areaName } from "../../places/index.ts";
import { CountsDevices } from "../../reach/index.ts";
import { BigNumber, Facts, Illustration, LinkButton } from "../../shared/ui/index.ts";
import { inLanguage, ofBoth } from "../../shared/words.ts";
import { SitePage } from "../frame.tsx";
import { Paragraphs } from "../paragraphs.tsx";
import type { ProgrammePlace } from "../place.ts";
import { cardOf } from "../programme-page.tsx";
import { Approval } from "../published.tsx";
import type { PublicCampaignYear, PublicWork } from "../schema.ts";
import type { PublicFigure, PublicView } from "../store.ts";
import { pathOfWork } from "../works/addresses.ts";
import { megabytes } from "../works/rules.ts";
import { Player } from "../works/video.tsx";
import { WorkCards } from "../works/work-cards.tsx";
import { titleOfYear, YearContacts } from "../works/year-page.tsx";

interface PageProps {
	readonly place: ProgrammePlace;
	readonly view: PublicView;
}

/** The programme told whole: what it is, what has come of it so far, the campaign with its films, and the documents. */
export function AnnouncementPage({ place, view }: PageProps) {
	const { language, programme, phrases } = place;
	const { t, date } = phrases;
	const { written } = view.announcement;
	const headline = inLanguage(written?.headline ?? programme.name, language);
	const lead = inLanguage(written?.lead ?? programme.summary, language);
	return (
		<SitePage
			place={place}
			path={`/${programme.slug}/announcement`}
			title={headline}
			description={lead}
			card={cardOf(place, view.figures[0])}
		>
			<article class="announcement">
				<p class="kicker">
					<strong>{t("announcement")}</strong>
					{written && ` · ${date(written.publishedOn)}`}
				</p>
				<h1>{headline}</h1>
				<p class="lead">{lead}</p>
				<Illustration name="school-road" />
				<Partners place={place} view={view} />
				<Glance place={place} />
				{written && <Paragraphs text={inLanguage(written.text, language)} />}
			</article>
			<h2>{t("announcement-results")}</h2>
			<Results place={place} view={view} />
			{view.campaign.length > 0 && <Campaign place={place} years={view.campaign} />}
			<Documents place={place} view={view} />
			{view.campaign.length > 0 && <CountsDevices programme={programme.slug} />}
		</SitePage>
	);
}

/** Who gives and who does it, each with the logo that the office chose. */
function Partners({ place: { language, programme, phrases }, view: { partners, announcement } }: PageProps) {
	if (partners.length === 0) return null;
	return (
		<ul class="partners">
			{partners.map(({ id, name, roles, website }) => {
				const logo = announcement.logos.get(id)?.renditions.find(({ mediaType }) => mediaType === "image/png");
				const said = inLanguage(name, language);
				return (
					<li key={id}>
						{logo && (
							<img
								src={`/${language}/${programme.slug}/announcement/logos/${id}/${logo.name}`}
								width={logo.width ?? undefined}
								height={logo.height ?? undefined}
								alt=""
							/>
						)}
						<span>
							<span class="soft">{roles.map((role) => phrases.t(`role-${role}`)).join(", ")}</span>
							<br />
							{website ? <a href={website}>{said}</a> : said}
						</span>
					</li>
				);
			})}
		</ul>
	);
}

function Glance({ place }: Pick<PageProps, "place">) {
	const { language, programme, phrases } = place;
	const { t, date } = phrases;
	const from = date(programme.startsOn);
	const where = programme.targetAreas.map((path) => areaName(path, language));
	return (
		<div class="hero">
			<Facts
				facts={[
					{ term: t("duration"), value: programme.endsOn ? t("from-until", { from, until: date(programme.endsOn) }) : from },
					{ term: t("where"), value: where.join("; ") },
				]}
			/>
			<AreaMap language={language} areas={programme.targetAreas} label={t("map-label", { areas: where.join("; ") })} />
		</div>
	);
}

/** What stands on each pillar so far, each number with the way to its evidence. */
function Results({ place, view: { pillars, figures } }: PageProps) {
	const { language, phrases } = place;
	const known = new Set(pillars.map(({ id }) => id));
	const others = figures.filter(({ figure }) => figure.indicator.pillar === null || !known.has(figure.indicator.pillar));
	return (
		<div class="figures">
			{pillars.map((pillar) => (
				<section key={pillar.id} class="pillar">
					<h3>
						<span class="soft">{phrases.t("pillar-number", { number: String(pillar.number) })}</span> {inLanguage(pillar.name, language)}
					</h3>
					<p>{inLanguage(pillar.summary, language)}</p>
					{figures
						.filter(({ figure }) => figure.indicator.pillar === pillar.id)
						.map((one) => (
							<Result key={one.figure.indicator.code} place={place} published={one} />
						))}
				</section>
			))}
			{others.map((one) => (
				<Result key={one.figure.indicator.code} place={place} published={one} />
			))}
		</div>
	);
}

function Result({ place, published }: { readonly place: ProgrammePlace; readonly published: PublicFigure }) {
	const { language, programme, phrases } = place;
	const { figure } = published;
	const { code, title } = figure.indicator;
	return (
		<div class="result">
			<p>{inLanguage(title, language)}</p>
			<BigNumber text={phrases.headline(figure)} unit={phrases.unit(figure)} />
			<p class="soft">
				<span class={figure.count.how === "unique" ? "tag" : "tag warn"}>{phrases.how(figure)}</span> {phrases.asOf(figure.asOfDay)}
			</p>
			<Approval place={place} shown={published} />
			<a
				href={`/${language}/${programme.slug}/figures/${code}`}
				aria-label={phrases.t("evidence-of", { title: inLanguage(title, language) })}
			>
				{phrases.t("evidence-short")}
			</a>
		</div>
	);
}

/** Both years with their contacts said as contacts; the films of the last one play here, and a way leads to those before. */
function Campaign({ place, years }: { readonly place: ProgrammePlace; readonly years: readonly PublicCampaignYear[] }) {
	const { language, programme, phrases } = place;
	const { t } = phrases;
	const [last, ...before] = years;
	if (!last) return null;
	const home = `/${language}/${programme.slug}/campaign`;
	return (
		<section>
			<h2>{t("announcement-campaign", { name: inLanguage(last.campaign, language) })}</h2>
			<Films place={place} year={last} />
			<WorkCards place={place} year={last} works={last.works.filter((work) => filmOf(place, work) === null)} />
			{before.map((year) => (
				<p key={year.key}>
					<LinkButton tone="quiet" href={`${home}/${year.key}`}>
						{t("films-of-year", { title: titleOfYear(place, year) })}
					</LinkButton>
				</p>
			))}
			{years.map((year) => (
				<section key={year.key}>
					<h3>{titleOfYear(place, year)}</h3>
					<YearContacts place={place} year={year} />
				</section>
			))}
		</section>
	);
}

/** What a page may spend on the pictures of films that nobody has begun to play. */
const mostPosterBytes = 100_000;

function Films({ place, year }: { readonly place: ProgrammePlace; readonly year: PublicCampaignYear }) {
	const { language, programme } = place;
	let spent = 0;
	return (
		<div class="films">
			{year.works.map((work) => {
				const here = filmOf(place, work);
				if (!here) return null;
				const at = `/${language}/${programme.slug}${pathOfWork(year, work)}`;
				spent += here.film?.renditions.find(({ name }) => name === "poster.webp")?.bytes ?? 0;
				return (
					<div key={work.item}>
						<Player {...{ place, here, at }} size={null} isBare={spent > mostPosterBytes} item={work.item} />
						<h3>
							<a href={at}>{here.content.title}</a>
						</h3>
						<p class="soft">{here.content.summary}</p>
					</div>
				);
			})}
		</div>
	);
}

/** A work whose film plays in the language of the page. */
function filmOf({ language }: ProgrammePlace, work: PublicWork) {
	const here = work.in[ofBoth(language)];
	return here?.film ? here : null;
}

function Documents({ place, view: { announcement } }: PageProps) {
	const { language, programme, phrases } = place;
	const { t, date } = phrases;
	if (announcement.documents.length === 0) return null;
	return (
		<section>
			<h2>{t("related-documents")}</h2>
			<ul class="files">
				{announcement.documents.map(({ id, title, dated, bytes }) => (
					<li key={id}>
						<a href={`/${language}/${programme.slug}/announcement/documents/${id}.pdf`}>{inLanguage(title, language)}</a>{" "}
						<span class="soft">{t("document-file", { date: date(dated), megabytes: megabytes(bytes) })}</span>
					</li>
				))}
			</ul>
		</section>
	);
}
