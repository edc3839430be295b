import type { VNode } from "preact";
import { trackInPublic } from "../../captions/index.ts";
import { type TrackKind, trackKinds } from "../../captions/schema.ts";
import type { PublicRoute } from "../../identity/index.ts";
import type { Rendition } from "../../media/index.ts";
import { bothLanguages, ofBoth } from "../../shared/words.ts";
import { type PackedPage, pack } from "../packed.ts";
import type { PublicWork, WorkInLanguage } from "../schema.ts";
import { html, type Making, type SitePages } from "../site-pages.tsx";
import { fileOf, trackFile } from "./addresses.ts";
import { drawWorkCard } from "./card.ts";
import { isSize } from "./rules.ts";
import { transcriptPage } from "./transcript-page.tsx";
import { GonePage, OtherLanguagePage, type Shown, WorkPage } from "./work-page.tsx";
import { YearPage } from "./year-page.tsx";

/** The campaign's years and works. Everything that a work shows lies below its page, and goes with it. */
export function workRoutes({ page, file }: SitePages): PublicRoute[] {
	const at = "/campaign/:year/:work";
	return [
		page("/campaign/:year", ({ place, view, params }) => {
			const year = view.campaign.find(({ key }) => key === params.year);
			return year ? html(<YearPage place={place} year={year} />) : null;
		}),
		page(at, (making) => ofWork(making, (shown) => <WorkPage {...shown} />)),
		page(`${at}/sizes/:size`, (making) => {
			const { size } = making.params;
			return isSize(size) ? ofWork(making, (shown) => <WorkPage {...shown} size={size} />) : null;
		}),
		page(`${at}/transcript`, (making) => ofWork(making, transcriptPage)),
		page(`${at}/card.png`, (making) => {
			const found = findWork(making);
			// The picture of a page that is gone stays under its address, and shows nothing of what it was: others have linked it.
			return found && (found.here !== null || isGone(found.work, making)) ? card(making, found.here) : null;
		}),
		file(`${at}/film/:file`, (making) => ofHere(making, ({ film }) => film?.renditions)),
		file(`${at}/described/:file`, (making) => ofHere(making, ({ describedFilm }) => describedFilm?.renditions)),
		file(`${at}/pictures/:image/:file`, (making) => ofHere(making, ({ pictures }) => pictures.get(making.params.image ?? "")?.renditions)),
		page(`${at}/:file`, async (making) => {
			const film = findWork(making)?.here?.content.film;
			const track = trackNamed(making.params.file, findWork(making)?.here?.tracks ?? []);
			// Of what is gone whoever still asks is told so, as the page tells them.
			const found = findWork(making);
			if (found && !found.here && isGone(found.work, making)) return pack("", { type: "text/vtt; charset=utf-8", status: 410 });
			const text = film && track && (await trackInPublic(making.place.programme.handle.db, film, track.language, track.kind));
			return text ? pack(text, { type: "text/vtt; charset=utf-8" }) : null;
		}),
	];
}

/** A page of a work that is public in this language; else the page that says that it is gone, or only in the other. */
function ofWork(making: Making, draw: (shown: Shown) => VNode | null): Promise<PackedPage> | null {
	const { place } = making;
	const found = findWork(making);
	if (!found) return null;
	const path = `/${place.programme.slug}/campaign/${found.year.key}/${found.work.key}`;
	if (found.here) {
		const { year, work, here } = found;
		const drawn = draw({ place, year, work, here, at: `/${place.language}${path}`, size: null, counts: work.item });
		return drawn && html(drawn);
	}
	if (isGone(found.work, making)) return html(<GonePage place={place} path={path} />, 410);
	const other = bothLanguages.find((language) => found.work.in[language] !== null);
	return other ? html(<OtherLanguagePage place={place} path={path} other={other} />, 404) : null;
}

/** The work of the address with what is public of it in the page's language. */
export function findWork({ place, view, params }: Making) {
	const year = view.campaign.find(({ key }) => key === params.year);
	const work = year?.works.find(({ key }) => key === params.work);
	return year && work ? { year, work, here: work.in[ofBoth(place.language)] } : null;
}

function isGone({ gone }: PublicWork, { place }: Making): boolean {
	return gone.includes(ofBoth(place.language));
}

/** The file of the address among those that a public work shows; 410 where the work is not public any more. */
function ofHere(making: Making, renditions: (here: WorkInLanguage) => readonly Rendition[] | undefined): Rendition | 410 | null {
	const found = findWork(making);
	if (!found?.here) return found && isGone(found.work, making) ? 410 : null;
	return renditions(found.here)?.find((rendition) => fileOf(rendition) === making.params.file) ?? null;
}

function trackNamed(file: string | undefined, tracks: WorkInLanguage["tracks"]) {
	const kinds: readonly TrackKind[] = trackKinds;
	return tracks.find((track) => kinds.includes(track.kind) && trackFile(track) === file);
}

async function card({ place }: Making, here: WorkInLanguage | null): Promise<PackedPage> {
	return pack(await drawWorkCard(place, here), { type: "image/png", compress: false });
}
