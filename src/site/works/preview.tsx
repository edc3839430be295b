import { preview as words } from "#words/site";
import { listStandingsOn, readDraft, shownItem, shownYear } from "../../campaigns/index.ts";
import { trackAsVtt } from "../../captions/index.ts";
import { type Rendition, sendRendition } from "../../media/index.ts";
import { type ProgrammeRoute, type ProgrammeVisit, view } from "../../programme/index.ts";
import { today } from "../../shared/clock.ts";
import type { Route } from "../../shared/http/index.ts";
import { bothLanguages, speak } from "../../shared/words.ts";
import { phrasesIn } from "../phrases.ts";
import { problem } from "../problems.ts";
import type { WorkInLanguage } from "../schema.ts";
import { readTexts } from "../store.ts";
import { fileOf, keyOfWork, trackFile } from "./addresses.ts";
import { readShelf } from "./reading.ts";
import { isSize } from "./rules.ts";
import { transcriptPage } from "./transcript-page.tsx";
import { type Shown, WorkPage } from "./work-page.tsx";

const at = "campaigns/items/:item/contents/:language/preview";

/** The draft of the address, as its page will show it. What nobody has agreed to yet is shown as well: that is why only the office sees it. */
async function drafted(visit: ProgrammeVisit): Promise<Shown> {
	const { programme, params, url } = visit;
	const { handle } = programme;
	const item = await shownItem(handle.db, params.item);
	const own = bothLanguages.find((one) => one === params.language);
	const content = own ? await readDraft(handle.db, item.id, own) : null;
	if (!own || !content) throw problem("nothing-to-preview");
	const year = await shownYear(handle.db, item.year);
	const day = today(handle.clock);
	const standing = (await listStandingsOn(handle.db, day)).find((one) => one.item === item.id && one.language === own);
	if (!standing) throw problem("nothing-to-preview");
	const show = await readShelf(handle.db, [content], { forOffice: true });
	const releasedOn = standing.release?.releaseOn ?? day;
	const here = show({ content, releasedOn, right: standing.right, languages: bothLanguages, posts: [] });
	const address = `/office/${programme.slug}/${at.replace(":item", item.id).replace(":language", own)}`;
	const isNarrow = url.searchParams.get("as") !== "wide";
	return {
		place: { language: own, origin: url.origin, programme, phrases: phrasesIn(own, await readTexts(handle.db)) },
		year: { key: String(year.number), number: year.number },
		work: { key: keyOfWork(item), kind: item.kind, in: { mn: own === "mn" ? here : null, en: own === "en" ? here : null } },
		here,
		at: address,
		size: isSize(params.size) ? params.size : null,
		preview: { isNarrow, notice: <Notice visit={visit} address={address} isNarrow={isNarrow} /> },
	};
}

interface NoticeProps {
	readonly visit: ProgrammeVisit;
	readonly address: string;
	readonly isNarrow: boolean;
}

function Notice({ visit: { language }, address, isNarrow }: NoticeProps) {
	const t = speak(words, language);
	return (
		<aside class="demo" lang={language}>
			{t("preview-notice")} <a href={address.replace(/\/preview$/, "")}>{t("preview-back")}</a>{" "}
			<a href={isNarrow ? `${address}?as=wide` : address}>{t(isNarrow ? "preview-wide" : "preview-phone")}</a>
		</aside>
	);
}

type OfficeFile = Route<"campaigns.write", ProgrammeVisit>;

/** A file that the draft shows, from the same store as on its page. */
function draftFile(
	below: string,
	renditions: (here: WorkInLanguage, visit: ProgrammeVisit) => readonly Rendition[] | undefined,
): OfficeFile {
	return {
		method: "GET",
		path: `/office/:programme/${at}/${below}`,
		access: "campaigns.write",
		handle: async (visit) => {
			const { here } = await drafted(visit);
			const rendition = renditions(here, visit)?.find((one) => fileOf(one) === visit.params.file);
			if (!rendition) throw problem("nothing-to-preview");
			return sendRendition(rendition, { storage: visit.programme.handle.storage, request: visit.request, keep: "no-store" });
		},
	};
}

const draftTrack: OfficeFile = {
	method: "GET",
	path: `/office/:programme/${at}/:file`,
	access: "campaigns.write",
	handle: async (visit) => {
		const { here } = await drafted(visit);
		const track = here.tracks.find((one) => trackFile(one) === visit.params.file);
		const text = track && (await trackAsVtt(visit.programme.handle.db, track.film, track.language, track.kind));
		if (!text) throw problem("nothing-to-preview");
		return new Response(text, { headers: { "content-type": "text/vtt; charset=utf-8", "cache-control": "no-store" } });
	},
};

async function draftTranscript(visit: ProgrammeVisit) {
	const page = transcriptPage(await drafted(visit));
	if (!page) throw problem("nothing-to-preview");
	return page;
}

/** A draft as the public will see it, on a telephone or wide, for whoever works on it. */
export const previewRoutes: readonly ProgrammeRoute[] = [
	view(at, "campaigns.write", async (visit) => <WorkPage {...(await drafted(visit))} />),
	view(`${at}/sizes/:size`, "campaigns.write", async (visit) => <WorkPage {...(await drafted(visit))} />),
	view(`${at}/transcript`, "campaigns.write", draftTranscript),
	draftFile("film/:file", ({ film }) => film?.renditions),
	draftFile("described/:file", ({ describedFilm }) => describedFilm?.renditions),
	draftFile("pictures/:image/:file", ({ pictures }, { params }) => pictures.get(params.image ?? "")?.renditions),
	draftTrack,
];
