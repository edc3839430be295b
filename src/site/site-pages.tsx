import type { VNode } from "preact";
import { render } from "preact-render-to-string";
import type { PublicRoute } from "../identity/index.ts";
import { type Rendition, sendRendition } from "../media/index.ts";
import type { Programme } from "../programme/index.ts";
import { type PlainDate, today } from "../shared/clock.ts";
import { policyHeader, scriptPolicy, type Visit } from "../shared/http/index.ts";
import { journalHead } from "../shared/journal/index.ts";
import { isLanguage } from "../shared/words.ts";
import type { PageCache } from "./cache.ts";
import { NotFoundPage } from "./home-page.tsx";
import { type PackedPage, pack, reply } from "./packed.ts";
import { phrasesIn } from "./phrases.ts";
import type { ProgrammePlace } from "./place.ts";
import { followProgramme } from "./reactions.ts";
import { type PublicView, readPublicView } from "./store.ts";

export interface SiteParts {
	readonly programmes: () => readonly Programme[];
	/** The public address, without a slash at the end. */
	readonly origin: string;
	readonly cache: PageCache;
}

/** What is made for one page: where it stands, what is public of the programme at this moment, and what its address asks for. */
export interface Making {
	readonly place: ProgrammePlace;
	readonly view: PublicView;
	readonly params: Visit["params"];
}

/** How routes of a programme's pages are made. */
export interface SitePages {
	/** A page of one programme; null stands for what the programme does not have. */
	page(path: string, make: (making: Making) => Promise<PackedPage | null> | null): PublicRoute;
	/** A file of the store, which is streamed and never kept; null stands for what is not public, a status for why. */
	file(path: string, find: (making: Making) => Rendition | 410 | null): PublicRoute;
}

/** The group of the pages that are of no programme. */
export const home = "home";

/** Thrown so that nothing is kept of it. One for all: those who wait for the same making must know it as well. */
const lacking = new Error("lacking");

export function sitePages({ programmes, origin, cache }: SiteParts): SitePages {
	const open = (path: string, handle: PublicRoute["handle"]): PublicRoute => ({
		method: "GET",
		path: `/:language/:programme${path}`,
		access: "public",
		handle,
	});

	function placeOf({ params: { language, programme: slug = "" } }: Visit) {
		const programme = programmes().find((one) => one.slug === slug);
		return isLanguage(language) && programme ? { language, programme } : null;
	}

	return {
		page: (path, make) =>
			open(path, async (visit) => {
				const found = placeOf(visit);
				if (!found) return notFound(visit, cache, origin);
				const { language, programme } = found;
				const { handle } = programme;
				// Before anything is read: a commit that comes later must find the page in the making.
				followProgramme(cache, handle);
				const { pathname } = visit.url;
				const known = cache.ready(pathname);
				if (known) return reply(known, visit.request);
				const day = today(handle.clock);
				const making = async () =>
					cache.keepAt(await positionOn(programme, day), `${programme.revisedSeq} ${pathname}`, async (view) => {
						const phrases = phrasesIn(language, view.texts);
						const page = await make({ place: { language, origin, programme, phrases }, view, params: visit.params });
						if (!page) throw lacking;
						return page;
					});
				try {
					return reply(await cache.keepPage(handle.schema, pathname, making, () => today(handle.clock) === day), visit.request);
				} catch (error) {
					if (error !== lacking) throw error;
					return notFound(visit, cache, origin);
				}
			}),
		file: (path, find) =>
			open(path, async (visit) => {
				const found = placeOf(visit);
				if (!found) return notFound(visit, cache, origin);
				const { language, programme } = found;
				const { handle } = programme;
				const view = await cache.viewAt(await positionOn(programme, today(handle.clock)));
				const place = { language, origin, programme, phrases: phrasesIn(language, view.texts) };
				const rendition = find({ place, view, params: visit.params });
				if (rendition === 410) return new Response(null, { status: 410, headers: { "cache-control": "no-store" } });
				if (rendition === null) return notFound(visit, cache, origin);
				// Asked for each time, as pages are: what was taken down must not be played from somewhere between.
				return sendRendition(rendition, { storage: handle.storage, request: visit.request, keep: "public, no-cache" });
			}),
	};
}

/** Where a programme stands on a day, and how what is public of it there is read. */
export async function positionOn(programme: Pick<Programme, "handle" | "showsToday" | "revisedSeq">, day: PlainDate) {
	const { handle, revisedSeq } = programme;
	const head = await journalHead(handle);
	return { handle, seq: head.seq, day, revisedSeq, read: () => readPublicView(programme, head, day) };
}

/** One page for all addresses that lead nowhere: guesses must not fill the cache. */
export async function notFound(visit: Visit, cache: PageCache, origin: string): Promise<Response> {
	const { language } = visit;
	const page = await cache.keepPage(home, `not found ${language}`, () => html(<NotFoundPage language={language} origin={origin} />, 404));
	return reply(page, visit.request);
}

export async function html(document: VNode, status = 200): Promise<PackedPage> {
	const text = `<!doctype html>${render(document)}`;
	// Texts are escaped, so only our own pages say this.
	const headers = text.includes('<script type="module"') ? { [policyHeader]: scriptPolicy } : undefined;
	return pack(text, { type: "text/html; charset=utf-8", status, ...(headers && { headers }) });
}
