import type { ComponentChildren } from "preact";
import type { Programme } from "../programme/index.ts";
import { Brand, Document, ownName } from "../shared/ui/index.ts";
import { type Language, languages, tagOf } from "../shared/words.ts";
import { type Phrases, phrasesIn } from "./phrases.ts";

/** The language, the origin and the words of a page. */
export interface Place {
	readonly language: Language;
	/** The public address of the installation, without a slash at the end. */
	readonly origin: string;
	/** In the programme's own words where there is a programme. */
	readonly phrases: Phrases;
	readonly programme?: Programme;
}

export interface SitePageProps {
	readonly place: Place;
	/** Where the page lies below its language: `/demo/figures/TT`, or nothing for the home. */
	readonly path: string;
	readonly title: string;
	readonly description: string;
	/** The share card; it speaks the page's language. */
	readonly card?: { readonly path: string; readonly alt: string };
	readonly isIndexed?: boolean;
	readonly children: ComponentChildren;
}

const localeOf = (language: Language) => tagOf(language).replaceAll("-", "_");

export function homePlace(language: Language, origin: string): Place {
	return { language, origin, phrases: phrasesIn(language) };
}

/** A public page: who speaks, in which languages, the pages of the programme, and below all the same footer. */
export function SitePage(props: SitePageProps) {
	const { place, path, title, children } = props;
	const { language, programme, phrases } = place;
	const { t } = phrases;
	return (
		<Document language={language} title={`${title} · ${t("site-name")}`} class="site" head={<Head {...props} />}>
			<header>
				<Brand language={language} href={`/${language}`} />
				<nav aria-label={t("languages")}>
					<ul>
						{languages.map((other) => (
							<li key={other}>
								<a href={`/${other}${path}`} lang={other} hreflang={other} aria-current={other === language ? "true" : undefined}>
									{ownName(other)}
								</a>
							</li>
						))}
					</ul>
				</nav>
				{programme && <ProgrammePages place={place} path={path} />}
			</header>
			<main id="main">
				{programme?.isDemo && <DemoNotice phrases={phrases} />}
				{children}
			</main>
			<footer>
				<p>{t("about-site")}</p>
				<nav aria-label={t("this-site")}>
					<ul>
						{programme && (
							<>
								<li>
									<a href={`/${language}/${programme.slug}/accessibility`}>{t("accessibility")}</a>
								</li>
								<li>
									<a href={`/${language}/${programme.slug}/feed.xml`} type="application/rss+xml">
										{t("feed")}
									</a>
								</li>
							</>
						)}
						<li>
							<a href="/sign-in">{t("office-sign-in")}</a>
						</li>
					</ul>
				</nav>
			</footer>
		</Document>
	);
}

/** Said on each page, since whoever comes by a link reads only that one. */
export function DemoNotice({ phrases: { t } }: { readonly phrases: Phrases }) {
	return (
		<p class="demo">
			<strong>{t("demo-title")}</strong> {t("demo")}
		</p>
	);
}

const pages = [
	["", "overview"],
	["/campaign", "campaign"],
	["/documents", "documents"],
	["/about", "about"],
] as const;

function ProgrammePages({ place: { language, programme, phrases }, path }: Pick<SitePageProps, "place" | "path">) {
	const home = `/${programme?.slug}`;
	return (
		<nav class="pages" aria-label={phrases.t("pages-of")}>
			<ul>
				{pages.map(([below, word]) => (
					<li key={word}>
						<a href={`/${language}${home}${below}`} aria-current={path === home + below ? "page" : undefined}>
							{phrases.t(word)}
						</a>
					</li>
				))}
			</ul>
		</nav>
	);
}

/** Description and canonical address, the page in the other language (x-default: Mongolian), Open Graph (ogp.me), the feed (RSS 2.0). */
function Head({ place, path, title, description, card, isIndexed = true }: SitePageProps) {
	const { language, origin, programme, phrases } = place;
	if (!isIndexed) return <meta name="robots" content="noindex" />;
	const here = `${origin}/${language}${path}`;
	return (
		<>
			<meta name="description" content={description} />
			<link rel="canonical" href={here} />
			{languages.map((other) => (
				<link key={other} rel="alternate" hreflang={other} href={`${origin}/${other}${path}`} />
			))}
			<link rel="alternate" hreflang="x-default" href={`${origin}/mn${path}`} />
			{programme && (
				<link rel="alternate" type="application/rss+xml" title={phrases.t("feed")} href={`/${language}/${programme.slug}/feed.xml`} />
			)}
			<meta property="og:type" content="website" />
			<meta property="og:title" content={title} />
			<meta property="og:description" content={description} />
			<meta property="og:url" content={here} />
			<meta property="og:locale" content={localeOf(language)} />
			{languages.map((other) => other !== language && <meta key={other} property="og:locale:alternate" content={localeOf(other)} />)}
			<meta property="og:site_name" content={phrases.t("site-name")} />
			{card && (
				<>
					<meta property="og:image" content={`${origin}${card.path}`} />
					<meta property="og:image:width" content="1200" />
					<meta property="og:image:height" content="630" />
					<meta property="og:image:alt" content={card.alt} />
					<meta name="twitter:card" content="summary_large_image" />
				</>
			)}
		</>
	);
}
