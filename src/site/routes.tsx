import type { PublicRoute } from "../identity/index.ts";
import { listIndicators } from "../indicators/index.ts";
import type { Programme } from "../programme/index.ts";
import { today } from "../shared/clock.ts";
import { json, seeOther, type Visit } from "../shared/http/index.ts";
import { journalHead } from "../shared/journal/index.ts";
import { iconPath } from "../shared/ui/index.ts";
import { inLanguage, languages } from "../shared/words.ts";
import { announcementPages } from "./announcement/routes.tsx";
import { CampaignPage } from "./campaign-page.tsx";
import { drawCard } from "./card.ts";
import { DocumentsPage } from "./documents-page.tsx";
import { EvidencePage, SilentPage } from "./evidence.tsx";
import { feedOf } from "./feed.ts";
import { HomePage } from "./home-page.tsx";
import { KeptPage } from "./kept-page.tsx";
import { type PackedPage, pack, reply } from "./packed.ts";
import type { ProgrammePlace } from "./place.ts";
import { cardOf, ProgrammePage } from "./programme-page.tsx";
import { ProsePage } from "./prose-page.tsx";
import { robots, siteMap } from "./site-map.ts";
import { home, html, type Making, notFound, positionOn, type SiteParts, sitePages } from "./site-pages.tsx";
import type { PublicFigure } from "./store.ts";
import { tokenFile } from "./token-file.ts";
import { AccessOfWorks } from "./works/access.tsx";
import { namedBy, oembedOf } from "./works/oembed.ts";
import { readPublicCampaign } from "./works/reading.ts";
import { workRoutes } from "./works/routes.tsx";

/** Of a programme that nobody has switched on nothing is there: no page, file, feed or line of a list. */
export function siteRoutes(parts: SiteParts): readonly PublicRoute[] {
	const { origin, cache } = parts;
	const programmes = () => parts.programmes().filter(({ isPublic }) => isPublic);
	const open = (path: string, handle: PublicRoute["handle"]): PublicRoute => ({ method: "GET", path, access: "public", handle });
	const pages = sitePages({ programmes, origin, cache });
	const { page } = pages;

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
		page("", ({ place, view }) => html(<ProgrammePage place={place} view={view} />)),
		page("/card.png", ({ place, view }) => card(place, view.figures[0])),
		page("/figures/:code", (making) => {
			const published = figureOf(making);
			const frozen = making.view.published.filter(({ indicator }) => indicator === making.params.code);
			if (published) return html(<EvidencePage place={making.place} published={published} frozen={frozen} />);
			const sheet = making.view.silent.find(({ code }) => code === making.params.code);
			return sheet ? html(<SilentPage place={making.place} sheet={sheet} />) : null;
		}),
		page("/figures/:code/rows.csv", (making) => {
			const edition = figureOf(making)?.edition;
			return edition ? tokenFile(making.place, edition) : null;
		}),
		page("/figures/:code/card.png", (making) => {
			const published = figureOf(making);
			return published && card(making.place, published);
		}),
		page("/campaign", ({ place, view }) =>
			html(<CampaignPage place={place} years={view.campaign} card={cardOf(place, view.figures[0])} />),
		),
		...workRoutes(pages),
		...announcementPages(pages),
		page("/documents", ({ place, view }) =>
			html(<DocumentsPage place={place} documents={view.documents} card={cardOf(place, view.figures[0])} />),
		),
		page("/about", ({ place, view }) => html(<ProsePage place={place} page="about" card={cardOf(place, view.figures[0])} />)),
		page("/accessibility", ({ place, view }) =>
			html(
				<ProsePage place={place} page="accessibility" card={cardOf(place, view.figures[0])}>
					<AccessOfWorks place={place} years={view.campaign} />
				</ProsePage>,
			),
		),
		page("/kept", ({ place, view }) => html(<KeptPage place={place} years={view.campaign} />)),
		page("/feed.xml", async ({ place, view }) => pack(feedOf(place, view), { type: "application/rss+xml; charset=utf-8" })),
		open("/robots.txt", async ({ request }) =>
			reply(await cache.keepPage(home, "/robots.txt", async () => pack(robots(origin), { type: "text/plain; charset=utf-8" })), request),
		),
		open("/oembed", async ({ url }) => {
			const asked = url.searchParams.get("url");
			const named = namedBy(asked, origin);
			const programme = programmes().find(({ slug }) => slug === named?.programme);
			if (!named || !programme) return json(null, 404);
			// Another format is one that this site does not have (oEmbed, 2.3.3).
			if ((url.searchParams.get("format") ?? "json") !== "json") return json(null, 501);
			const view = await cache.viewAt(await positionOn(programme, today(programme.handle.clock)));
			const year = view.campaign.find(({ key }) => key === named.year);
			const here = year?.works.find(({ key }) => key === named.work)?.in[named.own];
			if (!here) return json(null, 404);
			return json(oembedOf(here, { address: asked ?? "", origin, provider: inLanguage(programme.name, named.language) }));
		}),
		// Made anew for each who asks: it names the figures of all programmes, and search engines ask seldom.
		open("/sitemap.xml", async ({ request }) =>
			reply(await pack(siteMap(origin, await pagesOf(programmes().filter(({ isAway }) => !isAway))), { type: "application/xml" }), request),
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
			const { handle } = programme;
			const { seq } = await journalHead(handle);
			const indicators = await listIndicators(handle.db, seq);
			const campaign = await readPublicCampaign(handle, seq, today(handle.clock));
			return { programme, codes: indicators.map(({ code }) => code), campaign };
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
