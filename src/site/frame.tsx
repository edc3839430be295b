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
	/** The languages that there is a page of it in; all of them where nothing is said. */
	readonly inLanguages?: readonly Language[];
	/** Where the others lead instead, below their language. */
	readonly elsewhere?: string;
	/** For the office: what it is, above the page, and whether it is drawn as narrow as a telephone. */
	readonly preview?: { readonly notice: ComponentChildren; readonly isNarrow: boolean };
	/** Further elements of the head. */
	readonly head?: ComponentChildren;
	readonly children: ComponentChildren;
}

const localeOf = (language: Language) => tagOf(language).replaceAll("-", "_");

export function homePlace(language: Language, origin: string): Place {
	return { language, origin, phrases: phrasesIn(language) };
}

/** A public page: who speaks, in which languages, the pages of the programme, and below all the same footer. */
export function SitePage(props: SitePageProps) {
	const { place, path, title, children, inLanguages = languages, elsewhere = path, preview } = props;
	const { language, programme, phrases } = place;
	const { t } = phrases;
	return (
		<Document
			language={language}
			title={`${title} · ${t("site-name")}`}
			class={preview?.isNarrow ? "site phone" : "site"}
			head={<Head {...props} />}
		>
			{preview?.notice}
			<header>
				<Brand language={language} href={`/${language}`} />
				<nav aria-label={t("languages")}>
					<ul>
						{languages.map((other) => (
							<li key={other}>
								<a
									href={`/${other}${other === language || inLanguages.includes(other) ? path : elsewhere}`}
									lang={other}
									hreflang={other}
									aria-current={other === language ? "true" : undefined}
								>
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
									<a href={`/${language}/${programme.slug}/kept`}>{t("what-is-kept")}</a>
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
	["/announcement", "announcement"],
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
function Head({ place, path, title, description, card, isIndexed = true, inLanguages = languages, head }: SitePageProps) {
	const { language, origin, programme, phrases } = place;
	const here = `${origin}/${language}${path}`;
	if (!isIndexed) {
		return (
			<>
				<meta name="robots" content="noindex" />
				{head && <link rel="canonical" href={here} />}
			</>
		);
	}
	return (
		<>
			{head}
			<meta name="description" content={description} />
			<link rel="canonical" href={here} />
			{inLanguages.map((other) => (
				<link key={other} rel="alternate" hreflang={other} href={`${origin}/${other}${path}`} />
			))}
			<link rel="alternate" hreflang="x-default" href={`${origin}/${inLanguages.includes("mn") ? "mn" : language}${path}`} />
			{programme && (
				<link rel="alternate" type="application/rss+xml" title={phrases.t("feed")} href={`/${language}/${programme.slug}/feed.xml`} />
			)}
			{!head && <meta property="og:type" content="website" />}
			<meta property="og:title" content={title} />
			<meta property="og:description" content={description} />
			<meta property="og:url" content={here} />
			<meta property="og:locale" content={localeOf(language)} />
			{inLanguages.map((other) => other !== language && <meta key={other} property="og:locale:alternate" content={localeOf(other)} />)}
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
