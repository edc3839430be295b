import type { VNode } from "preact";
import { render } from "preact-render-to-string";
import type { PublicRoute } from "../identity/index.ts";
import type { Programme } from "../programme/index.ts";
import type { Visit } from "../shared/http/index.ts";
import { isLanguage, type Language, languages } from "../shared/words.ts";
import type { PageCache } from "./cache.ts";
import { drawCard } from "./card.ts";
import { EvidencePage } from "./evidence.tsx";
import { type PackedPage, pack, reply } from "./packed.ts";
import { HomePage, NotFoundPage, ProgrammePage } from "./pages.tsx";
import { followProgramme } from "./reactions.ts";
import { type PublicFigure, readPublicFigures } from "./store.ts";
import { tokenFile } from "./token-file.ts";

export interface SiteParts {
	readonly programmes: () => readonly Programme[];
	/** The public address, without a slash at the end. */
	readonly origin: string;
	readonly cache: PageCache;
}

/** What is not of one programme. */
const home = "home";

/** Thrown so that nothing is kept of it. One for all: those who wait for the same making must know it as well. */
const lacking = new Error("lacking");

export function siteRoutes({ programmes, origin, cache }: SiteParts): readonly PublicRoute[] {
	const open = (path: string, handle: PublicRoute["handle"]): PublicRoute => ({ method: "GET", path, access: "public", handle });

	/** A page of one programme; null stands for what the programme does not have. */
	function ofProgramme(make: (place: ProgrammePlace) => Promise<PackedPage | null>): PublicRoute["handle"] {
		return async (visit) => {
			const { language, programme: slug = "" } = visit.params;
			const programme = programmes().find((one) => one.slug === slug);
			if (!isLanguage(language) || !programme) return notFound(visit, cache, origin);
			const { handle } = programme;
			// Before anything is read: a commit that comes later must find the page in the making.
			followProgramme(cache, handle);
			const known = cache.ready(visit.url.pathname);
			if (known) return reply(known, visit.request);
			const read = () => cache.keep(handle.schema, handle.schema, () => readPublicFigures(handle));
			try {
				const packed = await cache.keepPage(handle.schema, visit.url.pathname, async () => {
					const made = await make({ language, programme, origin, read, params: visit.params });
					if (!made) throw lacking;
					return made;
				});
				return reply(packed, visit.request);
			} catch (error) {
				if (error !== lacking) throw error;
				return notFound(visit, cache, origin);
			}
		};
	}

	return [
		...languages.map((language) =>
			open(`/${language}`, async ({ request, url }) =>
				reply(
					await cache.keepPage(home, url.pathname, () => html(<HomePage language={language} origin={origin} programmes={programmes()} />)),
					request,
				),
			),
		),
		open(
			"/:language/:programme",
			ofProgramme(async ({ language, programme, read }) =>
				html(<ProgrammePage language={language} origin={origin} programme={programme} figures={await read()} />),
			),
		),
		open(
			"/:language/:programme/card.png",
			ofProgramme(async ({ language, programme, read }) => {
				const [first] = await read();
				return pack(await drawCard(language, programme, first), { type: "image/png", compress: false });
			}),
		),
		open(
			"/:language/:programme/figures/:code",
			ofProgramme(async (place) => {
				const published = await figureOf(place);
				return published && html(<EvidencePage {...place} published={published} />);
			}),
		),
		open(
			"/:language/:programme/figures/:code/rows.csv",
			ofProgramme(async (place) => {
				const published = await figureOf(place);
				return published?.edition ? tokenFile(place.language, place.programme.handle, published.edition) : null;
			}),
		),
		open("/robots.txt", async ({ request }) =>
			reply(await cache.keepPage(home, "/robots.txt", async () => pack(robots(origin), { type: "text/plain; charset=utf-8" })), request),
		),
		open("/sitemap.xml", async ({ request }) =>
			reply(
				await cache.keepPage(home, "/sitemap.xml", async () => pack(siteMap(origin, programmes()), { type: "application/xml" })),
				request,
			),
		),
	];
}

interface ProgrammePlace {
	readonly language: Language;
	readonly programme: Programme;
	readonly origin: string;
	readonly params: Visit["params"];
	/** The figures of this moment, read once for all pages of the programme. */
	read(): Promise<PublicFigure[]>;
}

async function figureOf({ params, read }: ProgrammePlace): Promise<PublicFigure | null> {
	return (await read()).find(({ figure }) => figure.indicator.code === params.code) ?? null;
}

/** One page for all addresses that lead nowhere: guesses must not fill the cache. */
async function notFound(visit: Visit, cache: PageCache, origin: string): Promise<Response> {
	const { language } = visit;
	const page = await cache.keepPage(home, `not found ${language}`, () => html(<NotFoundPage language={language} origin={origin} />, 404));
	return reply(page, visit.request);
}

async function html(document: VNode, status = 200): Promise<PackedPage> {
	return pack(`<!doctype html>${render(document)}`, { type: "text/html; charset=utf-8", status });
}

function robots(origin: string): string {
	return `User-agent: *\nDisallow: /office\nDisallow: /sign-in\nSitemap: ${origin}/sitemap.xml\n`;
}

function siteMap(origin: string, programmes: readonly Programme[]): string {
	const places = ["", ...programmes.map((programme) => `/${programme.slug}`)];
	const urls = places.flatMap((place) =>
		languages.map((language) => {
			const others = languages.map((other) => `<xhtml:link rel="alternate" hreflang="${other}" href="${origin}/${other}${place}"/>`);
			return `<url><loc>${origin}/${language}${place}</loc>${others.join("")}</url>`;
		}),
	);
	return `<?xml version="1.0" encoding="UTF-8"?>\n<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:xhtml="http://www.w3.org/1999/xhtml">${urls.join("")}</urlset>\n`;
}
