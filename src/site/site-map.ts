import type { Programme } from "../programme/index.ts";
import { languages, type OneOfBoth, ofBoth } from "../shared/words.ts";
import { escaped } from "./feed.ts";
import type { PublicCampaignYear, WorkInLanguage } from "./schema.ts";
import { fileOf, pathOfWork } from "./works/addresses.ts";
import { chosenSize } from "./works/rules.ts";

const pages = ["", "/announcement", "/campaign", "/documents", "/about", "/accessibility"];

interface Mapped {
	readonly programme: Pick<Programme, "slug">;
	/** Of its figures. */
	readonly codes: readonly string[];
	readonly campaign: readonly PublicCampaignYear[];
}

/** A page below its language, in the languages that there is one, with the film on it. */
interface Entry {
	readonly place: string;
	readonly in: readonly string[];
	readonly film?: (language: OneOfBoth) => string;
}

/** Every page that search engines may know (sitemaps.org), each with the same in the other language, films with what is told of them. */
export function siteMap(origin: string, programmes: readonly Mapped[]): string {
	const entries: Entry[] = [
		{ place: "", in: languages },
		...programmes.flatMap((mapped) => [
			...[...pages, ...mapped.codes.map((code) => `/figures/${code}`), ...mapped.campaign.map(({ key }) => `/campaign/${key}`)].map(
				(page): Entry => ({ place: `/${mapped.programme.slug}${page}`, in: languages }),
			),
			...mapped.campaign.flatMap((year) => worksOf(origin, mapped, year)),
		]),
	];
	const urls = entries.flatMap(({ place, in: inLanguages, film }) =>
		inLanguages.map((language) => {
			const others = inLanguages.map((other) => `<xhtml:link rel="alternate" hreflang="${other}" href="${origin}/${other}${place}"/>`);
			return `<url><loc>${origin}/${language}${place}</loc>${others.join("")}${film?.(ofBoth(language as OneOfBoth)) ?? ""}</url>`;
		}),
	);
	return `<?xml version="1.0" encoding="UTF-8"?>\n<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:xhtml="http://www.w3.org/1999/xhtml" xmlns:video="http://www.google.com/schemas/sitemap-video/1.1">${urls.join("")}</urlset>\n`;
}

function worksOf(origin: string, { programme: { slug } }: Mapped, year: PublicCampaignYear): Entry[] {
	return year.works.flatMap((work): Entry[] => {
		const open = languages.filter((language) => work.in[ofBoth(language)] !== null);
		const place = `/${slug}${pathOfWork(year, work)}`;
		if (open.length === 0) return [];
		return [{ place, in: open, film: (language) => filmOf(work.in[language], `${origin}/${language}${place}`) }];
	});
}

/** What a search engine for films is told (Google's video sitemaps). */
function filmOf(here: WorkInLanguage | null, address: string): string {
	const chosen = here?.film && chosenSize(here.film.renditions, null);
	if (!here?.film || !chosen) return "";
	const { title, summary } = here.content;
	return [
		"<video:video>",
		`<video:thumbnail_loc>${address}/card.png</video:thumbnail_loc>`,
		`<video:title>${escaped(title)}</video:title><video:description>${escaped(summary)}</video:description>`,
		`<video:content_loc>${address}/film/${fileOf(chosen.rendition)}</video:content_loc>`,
		`<video:duration>${Math.max(1, Math.round((here.film.durationMs ?? 0) / 1000))}</video:duration>`,
		`<video:publication_date>${here.releasedOn}</video:publication_date>`,
		"</video:video>",
	].join("");
}

export function robots(origin: string): string {
	return `User-agent: *\nDisallow: /office\nDisallow: /sign-in\nSitemap: ${origin}/sitemap.xml\n`;
}
