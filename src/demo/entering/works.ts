import { campaignCommands, listCampaigns, readCampaignYear } from "../../campaigns/index.ts";
import type { CampaignItem } from "../../campaigns/schema.ts";
import { captionsCommands } from "../../captions/index.ts";
import { usualKind } from "../../captions/schema.ts";
import { consentCommands } from "../../consent/index.ts";
import { mediaCommands } from "../../media/index.ts";
import type { Handle } from "../../shared/database/index.ts";
import { newId } from "../../shared/id.ts";
import { machine, run } from "../../shared/journal/index.ts";
import { bothLanguages, type InBoth, type OneOfBoth } from "../../shared/words.ts";
import { announcementCommands } from "../../site/index.ts";
import type { DemoFilm } from "../films.ts";
import { drawPoster } from "../posters.ts";
import { announcementText, filmWords, mother, posterWords } from "../work-texts.ts";

type Item = Pick<CampaignItem, "id" | "kind" | "title"> & { readonly releasedOn: string };

/** The videos with their films and captions, and the posters, in both languages: drawn, so that nobody has to agree. */
export async function enterWorks(handle: Handle, films: readonly (DemoFilm & { readonly id: string })[]): Promise<void> {
	await run(handle, machine, announcementCommands["announcement-written"], announcementText);
	for (const item of await itemsOf(handle)) {
		const film = films.find(({ title }) => title.en === item.title.en);
		if (film) await enterVideo(handle, item, film);
		const poster = posterWords[item.title.en];
		if (poster) for (const language of bothLanguages) await enterPoster(handle, item, poster, language);
	}
}

/** The items of the campaign, each with the day of its first post: a page came with it. */
async function itemsOf(handle: Handle): Promise<Item[]> {
	const campaigns = await listCampaigns(handle.db);
	const years = await Promise.all(campaigns.flatMap(({ years }) => years.map(({ id }) => readCampaignYear(handle, id))));
	return years.flatMap((year) =>
		(year?.items ?? []).map(({ id, kind, title }) => {
			const days = (year?.posts ?? []).filter((post) => post.item === id).map(({ publishedOn }) => publishedOn);
			return { id, kind, title, releasedOn: days.toSorted()[0] ?? year?.year.startsOn ?? "" };
		}),
	);
}

async function enterVideo(handle: Handle, item: Item, film: DemoFilm & { readonly id: string }): Promise<void> {
	const words = filmWords[item.title.en];
	if (!words) return;
	const consent = withdrawn === item.title.en ? await voiceOfMother(handle, film.id) : await drawnByUs(handle, film.id);
	const reason = {
		reasonMn: "Юу харагдаж байгааг хуудсанд бичвэрээр тайлбарласан.",
		reasonEn: "What is to be seen is told in words on the page.",
	};
	await run(handle, machine, captionsCommands["description-answered"], { film: film.id, answer: "not_needed", described: null, ...reason });
	for (const language of bothLanguages) {
		const track = { id: newId(), film: film.id, language, kind: usualKind[language], name: "captions.vtt", repaired: false };
		await run(handle, machine, captionsCommands["captions-imported"], { ...track, text: captionsOf(words.lines, language) });
		const whose = { item: item.id, language };
		await run(handle, machine, campaignCommands["content-written"], {
			...whose,
			title: item.title[language],
			summary: words.summary[language],
		});
		await run(handle, machine, campaignCommands["content-shown"], { ...whose, film: film.id });
		await enterParagraph(handle, whose, film.seen[language]);
		await releaseOn(handle, whose, item.releasedOn);
	}
	if (consent) await withdraw(handle, consent);
}

/** Whose voice the letter is read in: she agreed, and thought better of it. Where the film was, kind words stand. */
const withdrawn = "A letter from mother";

async function voiceOfMother(handle: Handle, film: string): Promise<string> {
	const [consent, report] = [newId(), newId()];
	await run(handle, machine, consentCommands["consent-recorded"], {
		...mother,
		id: consent,
		report: { ...mother.report, id: report },
		assets: [film],
	});
	const shows = { face: null, voice: "own", told: false } as const;
	await run(handle, machine, consentCommands["appearance-written"], { id: newId(), asset: film, person: report, ...shows });
	await run(handle, machine, consentCommands["asset-gone-through"], { asset: film, found: "everybody" });
	return consent;
}

async function withdraw(handle: Handle, consent: string): Promise<void> {
	const asked = { id: newId(), consent, askedBy: "Өөрөө", way: "telephone", askedOn: "2020-04-20" } as const;
	await run(handle, machine, consentCommands["consent-withdrawn"], asked);
}

/** Three cues in nine seconds. */
function captionsOf(lines: readonly InBoth[], language: OneOfBoth): string {
	const cues = lines.map((line, index) => `00:00:0${index * 3}.200 --> 00:00:0${index * 3 + 2}.800\n${line[language]}\n`);
	return `WEBVTT\n\n${cues.join("\n")}`;
}

async function enterPoster(handle: Handle, item: Item, words: (typeof posterWords)[string], language: OneOfBoth): Promise<void> {
	const image = newId();
	const bytes = await drawPoster(words.scene, words.says[language]);
	const said = { titleMn: `${item.title.mn} (${language})`, titleEn: `${item.title.en} (${language})` };
	const described = { descriptionMn: words.seen.mn, descriptionEn: words.seen.en };
	await run(handle, machine, mediaCommands["image-sent"], {
		...{ id: image, ...said, ...described, purpose: "poster" },
		file: { name: `poster.${language}.png`, bytes },
	});
	await drawnByUs(handle, image);
	const whose = { item: item.id, language };
	await run(handle, machine, campaignCommands["content-written"], {
		...whose,
		title: item.title[language],
		summary: words.summary[language],
	});
	await run(handle, machine, campaignCommands["content-shown"], { ...whose, image, imageAlt: words.seen[language] });
	const quote = { id: newId(), ...whose, kind: "quote", text: words.says[language] } as const;
	await run(handle, machine, campaignCommands["block-written"], quote);
	await releaseOn(handle, whose, item.releasedOn);
}

interface Whose {
	readonly item: string;
	readonly language: OneOfBoth;
}

function enterParagraph(handle: Handle, whose: Whose, text: string) {
	return run(handle, machine, campaignCommands["block-written"], { id: newId(), ...whose, kind: "paragraph", text });
}

async function releaseOn(handle: Handle, whose: Whose, day: string): Promise<void> {
	await run(handle, machine, campaignCommands["review-asked"], whose);
	await run(handle, machine, campaignCommands["release-approved"], { ...whose, releaseOn: day });
}

async function drawnByUs(handle: Handle, asset: string): Promise<null> {
	const because = "Drawn shapes: nobody is meant";
	await run(handle, machine, consentCommands["asset-gone-through"], { asset, found: "nobody", because });
	return null;
}
