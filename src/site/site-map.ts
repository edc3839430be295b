import type { Programme } from "../programme/index.ts";
import { languages } from "../shared/words.ts";

const pages = ["", "/campaign", "/documents", "/about", "/accessibility"];

/** Every page that search engines may know (sitemaps.org), each with the same in the other language. */
export function siteMap(
	origin: string,
	programmes: readonly { readonly programme: Programme; readonly codes: readonly string[] }[],
): string {
	const places = [
		"",
		...programmes.flatMap(({ programme: { slug }, codes }) => [
			...pages.map((page) => `/${slug}${page}`),
			...codes.map((code) => `/${slug}/figures/${code}`),
		]),
	];
	const urls = places.flatMap((place) =>
		languages.map((language) => {
			const others = languages.map((other) => `<xhtml:link rel="alternate" hreflang="${other}" href="${origin}/${other}${place}"/>`);
			return `<url><loc>${origin}/${language}${place}</loc>${others.join("")}</url>`;
		}),
	);
	return `<?xml version="1.0" encoding="UTF-8"?>\n<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:xhtml="http://www.w3.org/1999/xhtml">${urls.join("")}</urlset>\n`;
}

export function robots(origin: string): string {
	return `User-agent: *\nDisallow: /office\nDisallow: /sign-in\nSitemap: ${origin}/sitemap.xml\n`;
}
