import type { Overlap } from "../figures/schema.ts";
import type { Indicator } from "../indicators/schema.ts";
import { AreaMap, areaName } from "../places/index.ts";
import type { Partner } from "../programme/index.ts";
import { BigNumber, CountBar, EmptyState, Facts, LinkButton } from "../shared/ui/index.ts";
import { inLanguage } from "../shared/words.ts";
import { FigureCard, SilentCard } from "./figure-card.tsx";
import { SitePage } from "./frame.tsx";
import { Paragraphs } from "./paragraphs.tsx";
import type { ProgrammePlace } from "./place.ts";
import { mayShowOverlap } from "./rules.ts";
import type { PublicFigure, PublicView } from "./store.ts";

interface PageProps {
	readonly place: ProgrammePlace;
	readonly view: PublicView;
}

/** What the programme is, where, by whom, and what has come of it, pillar by pillar. */
export function ProgrammePage({ place, view }: PageProps) {
	const { language, programme, phrases } = place;
	const { t, asOf, counted } = phrases;
	const [first] = view.figures;
	const name = inLanguage(programme.name, language);
	const description = first
		? `${inLanguage(first.figure.indicator.title, language)}: ${counted(first.figure)}. ${asOf(first.figure.asOfDay)}.`
		: "";
	const where = programme.targetAreas.map((path) => areaName(path, language));
	return (
		<SitePage
			place={place}
			path={`/${programme.slug}`}
			title={name}
			description={[description, inLanguage(programme.summary, language)].filter(Boolean).join(" ")}
			card={cardOf(place, first)}
		>
			<div class="hero">
				<div>
					<h1>{name}</h1>
					<p class="lead">{inLanguage(programme.summary, language)}</p>
					<Facts facts={[{ term: t("duration"), value: durationOf(place) }, ...who(place, view.partners)]} />
				</div>
				<div>
					<AreaMap language={language} areas={programme.targetAreas} label={t("map-label", { areas: where.join("; ") })} />
					<h2 class="small">{t("where")}</h2>
					<ul class="areas">
						{where.map((area) => (
							<li key={area}>{area}</li>
						))}
					</ul>
				</div>
			</div>
			<h2>{t("results")}</h2>
			<Paragraphs text={t("results-text")} />
			{view.figures.length + view.silent.length === 0 && (
				<EmptyState title={t("no-figures")} text={t("no-figures-text")} drawing="counted" />
			)}
			<Pillars place={place} view={view} />
			<Together place={place} view={view} />
		</SitePage>
	);
}

function durationOf({ programme, phrases: { t, date } }: ProgrammePlace): string {
	const from = date(programme.startsOn);
	return programme.endsOn ? t("from-until", { from, until: date(programme.endsOn) }) : t("window-since", { from });
}

function who({ language, phrases: { t } }: ProgrammePlace, partners: readonly Partner[]) {
	return partners.map(({ name, roles, website }) => ({
		term: roles.map((role) => t(`role-${role}`)).join(", "),
		value: website ? <a href={website}>{inLanguage(name, language)}</a> : inLanguage(name, language),
	}));
}

/** Each pillar with its figures, then those of no pillar. */
function Pillars({ place, view }: PageProps) {
	const { language, phrases } = place;
	const { pillars, figures, silent } = view;
	const known = new Set(pillars.map(({ id }) => id));
	const isOther = ({ pillar }: Indicator) => pillar === null || !known.has(pillar);
	const others = { figures: figures.filter(({ figure }) => isOther(figure.indicator)), silent: silent.filter(isOther) };
	return (
		<>
			{pillars.map((pillar) => (
				<section key={pillar.id} class="pillar">
					<h2>
						<span class="soft">{phrases.t("pillar-number", { number: String(pillar.number) })}</span> {inLanguage(pillar.name, language)}
					</h2>
					<p>{inLanguage(pillar.summary, language)}</p>
					<FigureCards
						place={place}
						figures={figures.filter(({ figure }) => figure.indicator.pillar === pillar.id)}
						silent={silent.filter((sheet) => sheet.pillar === pillar.id)}
					/>
				</section>
			))}
			{others.figures.length + others.silent.length > 0 && pillars.length > 0 && <h2>{phrases.t("other-results")}</h2>}
			<FigureCards place={place} {...others} />
		</>
	);
}

interface FigureCardsProps {
	readonly place: ProgrammePlace;
	readonly figures: readonly PublicFigure[];
	readonly silent: readonly Indicator[];
}

function FigureCards({ place, figures, silent }: FigureCardsProps) {
	return (
		<div class="figures">
			{figures.map((one) => (
				<FigureCard key={one.figure.indicator.code} place={place} published={one} />
			))}
			{silent.map((sheet) => (
				<SilentCard key={sheet.code} place={place} sheet={sheet} />
			))}
		</div>
	);
}

/** Everybody once, and how much too high the sum of the pillars would be. */
function Together({ place, view: { overlap } }: PageProps) {
	const { language, programme, phrases } = place;
	const { t, number } = phrases;
	if (!overlap || overlap.pillars.length < 2 || !mayShowOverlap(overlap)) return null;
	const { together, saved } = overlap;
	const between = (low: number, high: number) => (low === high ? number(low) : t("between", { low: number(low), high: number(high) }));
	const range = between(together.low, together.high);
	const unit = place.phrases.unitWord("person", together.high);
	return (
		<section class="figure card">
			<h2>{t("together-title")}</h2>
			<div>
				<BigNumber text={range} unit={unit} />
				<p class="tag">{t("counted-once")}</p>
			</div>
			<CountBar how="unique" low={together.low} high={together.high} most={together.high * 1.1} label={`${range} ${unit}`} />
			<p>{sayTooMany(place, saved)}</p>
			<p>
				<LinkButton tone="quiet" href={`/${language}/${programme.slug}/about`}>
					{t("how-counted")}
				</LinkButton>
			</p>
		</section>
	);
}

function sayTooMany({ phrases: { t, number } }: ProgrammePlace, { low, high }: Overlap["saved"]): string {
	if (high === 0) return t("together-same");
	if (low === 0) return t("together-up-to", { saved: number(high) });
	return t("together-text", { saved: low === high ? number(low) : t("between", { low: number(low), high: number(high) }) });
}

/** The picture of the programme, or of the one figure below whose address it lies. */
export function cardOf({ language, programme, phrases }: ProgrammePlace, shown: PublicFigure | undefined, below = "") {
	const alt = shown
		? phrases.t("card-alt", { title: inLanguage(shown.figure.indicator.title, language), number: phrases.counted(shown.figure) })
		: inLanguage(programme.name, language);
	return { path: `/${language}/${programme.slug}${below}/card.png`, alt };
}
