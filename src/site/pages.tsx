import { areaName } from "../places/index.ts";
import type { Programme } from "../programme/index.ts";
import { BigNumber, Card, Cards, EmptyState, Facts, Illustration, LinkButton } from "../shared/ui/index.ts";
import { formatDate, type Language } from "../shared/words.ts";
import { QuarterPicture, TotalBar } from "./charts.tsx";
import { SitePage } from "./frame.tsx";
import { phrasesIn } from "./phrases.ts";
import type { PublicFigure } from "./store.ts";

interface Place {
	readonly language: Language;
	readonly origin: string;
}

export function HomePage({ language, origin, programmes }: Place & { readonly programmes: readonly Programme[] }) {
	const { t } = phrasesIn(language);
	return (
		<SitePage language={language} origin={origin} place="" title={t("home-title")} description={t("home-lead")}>
			<div class="hero">
				<div>
					<h1>{t("home-title")}</h1>
					<p class="lead">{t("home-lead")}</p>
				</div>
				<Illustration name="school-road" />
			</div>
			{programmes.length === 0 ? (
				<EmptyState title={t("home-none")} text={t("home-none-text")} />
			) : (
				<Cards>
					{programmes.map((programme) => (
						<Card key={programme.slug}>
							<h2>{programme.name[language]}</h2>
							{programme.isDemo && <p class="demo">{t("demo")}</p>}
							<p>{programme.summary[language]}</p>
							<LinkButton tone="quiet" href={`/${language}/${programme.slug}`}>
								{t("open-programme")}
							</LinkButton>
						</Card>
					))}
				</Cards>
			)}
		</SitePage>
	);
}

export interface ProgrammePageProps extends Place {
	readonly programme: Programme;
	readonly figures: readonly PublicFigure[];
}

export function ProgrammePage({ language, origin, programme, figures }: ProgrammePageProps) {
	const { t, asOf, counted } = phrasesIn(language);
	const [first] = figures;
	const name = programme.name[language];
	const description = first ? `${first.figure.indicator.title[language]}: ${counted(first.figure)}. ${asOf(first.figure.asOfDay)}.` : "";
	return (
		<SitePage
			language={language}
			origin={origin}
			place={`/${programme.slug}`}
			title={name}
			description={[description, programme.summary[language]].filter(Boolean).join(" ")}
			programme={programme}
			card={cardOf(language, programme, first)}
		>
			<div class="hero">
				<div>
					<h1>{name}</h1>
					<p class="lead">{programme.summary[language]}</p>
					<Facts
						facts={[
							{ term: t("where"), value: <Areas language={language} paths={programme.targetAreas} /> },
							{ term: t("since"), value: formatDate(language, programme.startsOn) },
						]}
					/>
				</div>
				<Illustration name="school-road" />
			</div>
			<h2>{t("results")}</h2>
			{figures.length === 0 && <EmptyState title={t("no-figures")} text={t("no-figures-text")} drawing="counted" />}
			{figures.map((one) => (
				<FigureCard key={one.figure.indicator.code} language={language} programme={programme} published={one} />
			))}
		</SitePage>
	);
}

export function cardOf(language: Language, programme: Programme, first: PublicFigure | undefined) {
	const { t, counted } = phrasesIn(language);
	const alt = first
		? t("card-alt", { title: first.figure.indicator.title[language], number: counted(first.figure) })
		: programme.name[language];
	return { path: `/${language}/${programme.slug}/card.png`, alt };
}

function Areas({ language, paths }: { readonly language: Language; readonly paths: readonly string[] }) {
	return paths.map((path) => (
		<span key={path}>
			{areaName(path, language)}
			<br />
		</span>
	));
}

interface FigureCardProps {
	readonly language: Language;
	readonly programme: Programme;
	readonly published: PublicFigure;
}

/** The number, then how it came to be, then the way to its evidence. */
function FigureCard({ language, programme, published }: FigureCardProps) {
	const { t, range, asOf, until } = phrasesIn(language);
	const { figure, edition } = published;
	const { code, title } = figure.indicator;
	return (
		<section class="figure card" aria-labelledby={`figure-${code}`}>
			<h3 id={`figure-${code}`}>{title[language]}</h3>
			<Total text={range(figure)} language={language} value={figure.count.high} />
			<TotalBar language={language} figure={figure} />
			<p class="soft">
				{asOf(figure.asOfDay)}. {until(figure)}.
			</p>
			{edition && <QuarterPicture language={language} figure={figure} edition={edition} />}
			<p>
				<LinkButton tone="quiet" href={`/${language}/${programme.slug}/figures/${code}`}>
					{t("see-evidence")}
				</LinkButton>
			</p>
		</section>
	);
}

export function Total({ language, text, value }: { readonly language: Language; readonly text: string; readonly value: number }) {
	const { t } = phrasesIn(language);
	return (
		<div>
			<BigNumber text={text} unit={t("people", { count: value })} />
			<p class="tag">{t("counted-once")}</p>
		</div>
	);
}

export function NotFoundPage({ language, origin }: Place) {
	const { t } = phrasesIn(language);
	return (
		<SitePage language={language} origin={origin} place="" title={t("not-found")} description={t("not-found")} isIndexed={false}>
			<h1>{t("not-found")}</h1>
			<p class="lead">{t("not-found-text")}</p>
			<p>
				<LinkButton href={`/${language}`}>{t("to-home")}</LinkButton>
			</p>
			<Illustration name="steppe" />
		</SitePage>
	);
}
