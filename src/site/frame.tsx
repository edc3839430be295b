import type { ComponentChildren } from "preact";
import type { Programme } from "../programme/index.ts";
import { Brand, Document } from "../shared/ui/index.ts";
import { type Language, languages, speak } from "../shared/words.ts";
import { words } from "./words.ts";

export interface SitePageProps {
	readonly language: Language;
	/** The public address of the installation, without a slash at the end. */
	readonly origin: string;
	/** Where the page lies below its language: `/demo/figures/TT`, or nothing for the home. */
	readonly place: string;
	readonly title: string;
	readonly description: string;
	readonly programme?: Programme;
	/** The share card; it speaks the page's language. */
	readonly card?: { readonly path: string; readonly alt: string };
	readonly isIndexed?: boolean;
	readonly children: ComponentChildren;
}

const ownNames: Readonly<Record<Language, string>> = { mn: words["in-mongolian"].mn, en: words["in-english"].en };

/** A public page: who speaks, in which languages, and below all the same footer. */
export function SitePage(props: SitePageProps) {
	const { language, place, title, programme, children } = props;
	const t = speak(words, language);
	return (
		<Document language={language} title={`${title} · ${t("site-name")}`} class="site" head={<Head {...props} />}>
			<header>
				<Brand language={language} href={`/${language}`} />
				<nav aria-label={t("languages")}>
					<ul>
						{languages.map((other) => (
							<li key={other}>
								<a href={`/${other}${place}`} lang={other} hreflang={other} aria-current={other === language ? "true" : undefined}>
									{ownNames[other]}
								</a>
							</li>
						))}
					</ul>
				</nav>
			</header>
			<main id="main">
				{programme?.isDemo && <p class="demo">{t("demo")}</p>}
				{children}
			</main>
			<footer>
				<p>{t("about-site")}</p>
				<nav aria-label={t("for-staff")}>
					<ul>
						<li>
							<a href="/sign-in">{t("office-sign-in")}</a>
						</li>
					</ul>
				</nav>
			</footer>
		</Document>
	);
}

/** Description and canonical address, the page in the other language (x-default: Mongolian), Open Graph (ogp.me). */
function Head({ language, origin, place, title, description, card, isIndexed = true }: SitePageProps) {
	if (!isIndexed) return <meta name="robots" content="noindex" />;
	const here = `${origin}/${language}${place}`;
	return (
		<>
			<meta name="description" content={description} />
			<link rel="canonical" href={here} />
			{languages.map((other) => (
				<link key={other} rel="alternate" hreflang={other} href={`${origin}/${other}${place}`} />
			))}
			<link rel="alternate" hreflang="x-default" href={`${origin}/mn${place}`} />
			<meta property="og:type" content="website" />
			<meta property="og:title" content={title} />
			<meta property="og:description" content={description} />
			<meta property="og:url" content={here} />
			<meta property="og:locale" content={language === "mn" ? "mn_MN" : "en_GB"} />
			<meta property="og:site_name" content={speak(words, language)("site-name")} />
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
