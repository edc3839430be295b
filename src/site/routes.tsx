import type { VNode } from "preact";
import { render } from "preact-render-to-string";
import type { PublicRoute } from "../identity/index.ts";
import { listIndicators } from "../indicators/index.ts";
import type { Programme } from "../programme/index.ts";
import { seeOther, type Visit } from "../shared/http/index.ts";
import { journalHead } from "../shared/journal/index.ts";
import { iconPath } from "../shared/ui/index.ts";
import { isLanguage, languages } from "../shared/words.ts";
import type { PageCache } from "./cache.ts";
import { CampaignPage } from "./campaign-page.tsx";
import { drawCard } from "./card.ts";
import { DocumentsPage } from "./documents-page.tsx";
import { EvidencePage } from "./evidence.tsx";
import { feedOf } from "./feed.ts";
import { HomePage, NotFoundPage } from "./home-page.tsx";
import { type PackedPage, pack, reply } from "./packed.ts";
import { phrasesIn } from "./phrases.ts";
import type { ProgrammePlace } from "./place.ts";
import { cardOf, ProgrammePage } from "./programme-page.tsx";
import { ProsePage } from "./prose-page.tsx";
import { followProgramme } from "./reactions.ts";
import { robots, siteMap } from "./site-map.ts";
import { type PublicFigure, type PublicView, readPublicView } from "./store.ts";
import { tokenFile } from "./token-file.ts";

interface SiteParts {
	readonly programmes: () => readonly Programme[];
	/** The public address, without a slash at the end. */
	readonly origin: string;
	readonly cache: PageCache;
}

/** What is made for one page: where it stands, what is public of the programme at this moment, and what its address asks for. */
interface Making {
	readonly place: ProgrammePlace;
	readonly view: PublicView;
	readonly params: Visit["params"];
}

/** The group of the pages that are of no programme. */
const home = "home";

/** Thrown so that nothing is kept of it. One for all: those who wait for the same making must know it as well. */
const lacking = new Error("lacking");

export function siteRoutes({ programmes, origin, cache }: SiteParts): readonly PublicRoute[] {
	const open = (path: string, handle: PublicRoute["handle"]): PublicRoute => ({ method: "GET", path, access: "public", handle });

	/** A page of one programme; null stands for what the programme does not have. */
	function ofProgramme(path: string, make: (making: Making) => Promise<PackedPage> | null): PublicRoute {
		return open(`/:language/:programme${path}`, async (visit) => {
			const { language, programme: slug = "" } = visit.params;
			const programme = programmes().find((one) => one.slug === slug);
			if (!isLanguage(language) || !programme) return notFound(visit, cache, origin);
			const { handle } = programme;
			// Before anything is read: a commit that comes later must find the page in the making.
			followProgramme(cache, handle);
			const known = cache.ready(visit.url.pathname);
			if (known) return reply(known, visit.request);
			try {
				const { pathname } = visit.url;
				const packed = await cache.keepPage(handle.schema, pathname, async () => {
					const head = await journalHead(handle);
					const at = { handle, seq: head.seq, read: () => readPublicView(handle, head) };
					return cache.keepAt(at, `${programme.revisedSeq} ${pathname}`, async (view) => {
						const phrases = phrasesIn(language, view.texts);
						const page = await make({ place: { language, origin, programme, phrases }, view, params: visit.params });
						if (!page) throw lacking;
						return page;
					});
				});
				return reply(packed, visit.request);
			} catch (error) {
				if (error !== lacking) throw error;
				return notFound(visit, cache, origin);
			}
		});
	}

	return [
		// Feed readers and older browsers ask for it without having read a page.
		open("/favicon.ico", async () => seeOther(iconPath)),
		// Whoever types the name of the site alone is led to the pages of their language.
		open("/", async ({ language }) => seeOther(`/${language}`, { vary: "accept-language, cookie" })),
		open(`/:language{${languages.join("|")}}/*`, (visit) => straight(visit) ?? notFound(visit, cache, origin)),
		...languages.map((language) =>
			open(`/${language}`, async ({ request, url }) =>
				reply(
					await cache.keepPage(home, url.pathname, () => html(<HomePage language={language} origin={origin} programmes={programmes()} />)),
					request,
				),
			),
		),
		ofProgramme("", ({ place, view }) => html(<ProgrammePage place={place} view={view} />)),
		ofProgramme("/card.png", ({ place, view }) => card(place, view.figures[0])),
		ofProgramme("/figures/:code", (making) => {
			const published = figureOf(making);
			const frozen = making.view.published.filter(({ indicator }) => indicator === making.params.code);
			return published && html(<EvidencePage place={making.place} published={published} frozen={frozen} />);
		}),
		ofProgramme("/figures/:code/rows.csv", (making) => {
			const edition = figureOf(making)?.edition;
			return edition ? tokenFile(making.place, edition) : null;
		}),
		ofProgramme("/figures/:code/card.png", (making) => {
			const published = figureOf(making);
			return published && card(making.place, published);
		}),
		ofProgramme("/campaign", ({ place, view }) =>
			html(<CampaignPage place={place} years={view.campaign} card={cardOf(place, view.figures[0])} />),
		),
		ofProgramme("/documents", ({ place, view }) =>
			html(<DocumentsPage place={place} documents={view.documents} card={cardOf(place, view.figures[0])} />),
		),
		ofProgramme("/about", ({ place, view }) => html(<ProsePage place={place} page="about" card={cardOf(place, view.figures[0])} />)),
		ofProgramme("/accessibility", ({ place, view }) =>
			html(<ProsePage place={place} page="accessibility" card={cardOf(place, view.figures[0])} />),
		),
		ofProgramme("/feed.xml", async ({ place, view }) => pack(feedOf(place, view), { type: "application/rss+xml; charset=utf-8" })),
		open("/robots.txt", async ({ request }) =>
			reply(await cache.keepPage(home, "/robots.txt", async () => pack(robots(origin), { type: "text/plain; charset=utf-8" })), request),
		),
		// Made anew for each who asks: it names the figures of all programmes, and search engines ask seldom.
		open("/sitemap.xml", async ({ request }) =>
			reply(await pack(siteMap(origin, await pagesOf(programmes())), { type: "application/xml" }), request),
		),
	];
}

function figureOf({ params, view }: Making) {
	const published = view.figures.find(({ figure }) => figure.indicator.code === params.code);
	return published ?? null;
}

function pagesOf(programmes: readonly Programme[]) {
	return Promise.all(
		programmes.map(async (programme) => {
			const { seq } = await journalHead(programme.handle);
			const indicators = await listIndicators(programme.handle.db, seq);
			return { programme, codes: indicators.map(({ code }) => code) };
		}),
	);
}

/** An address that was typed with a stroke at its end means the page without it. */
function straight({ url: { pathname, search } }: Visit): Promise<Response> | null {
	const without = pathname.replace(/\/+$/, "");
	return without === pathname ? null : Promise.resolve(seeOther(without + search));
}

async function card(place: ProgrammePlace, shown: PublicFigure | undefined): Promise<PackedPage> {
	return pack(await drawCard(place, shown), { type: "image/png", compress: false });
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
