import {
	type CampaignYearInFull,
	channelsOfPlatform,
	listCampaigns,
	listStandingsOn,
	picturesIn,
	readCampaignYear,
	type StandingOnDay,
} from "../../campaigns/index.ts";
import type { ContentVersion, PostRow } from "../../campaigns/schema.ts";
import { accessInPublic, accessOf, tracksInPublic, tracksOf } from "../../captions/index.ts";
import type { EffectiveRight } from "../../consent/index.ts";
import { type Film, listFilms, listFilmsInPublic, listImages, listImagesInPublic } from "../../media/index.ts";
import { countedDevices } from "../../reach/index.ts";
import type { PlainDate } from "../../shared/clock.ts";
import type { Database, Handle } from "../../shared/database/index.ts";
import { bothLanguages, type OneOfBoth } from "../../shared/words.ts";
import { devicesUntil, publicDevices } from "../rules.ts";
import type { PublicCampaignYear, PublicWork, WorkInLanguage } from "../schema.ts";
import { keyOfWork, keysOfYears } from "./addresses.ts";

/** Every year of every campaign, the latest first, as the journal stood at `asOf`, with its works as they are public on a day. */
export async function readPublicCampaign(handle: Handle, asOf: number, day: PlainDate): Promise<PublicCampaignYear[]> {
	const campaigns = await listCampaigns(handle.db, { asOf });
	const ids = campaigns.flatMap(({ years }) => years.map(({ id }) => id));
	const keys = keysOfYears(campaigns.flatMap(({ years }) => years));
	const years = (await Promise.all(ids.map((id) => readCampaignYear(handle, id, { asOf })))).filter((year) => year !== null);
	const standings = await listStandingsOn(handle.db, day);
	const show = await readShelf(
		handle.db,
		standings.flatMap(({ isPublic, release }) => (isPublic && release ? [release.content] : [])),
	);
	const until = devicesUntil(day);
	const devices = await Promise.all(
		years.map(async ({ year }) =>
			publicDevices(await countedDevices(handle.db, year.campaign, { span: "year", year: year.id }, until), until),
		),
	);
	return years
		.map((inFull, index) => {
			const { number, campaignName: campaign, theme, startsOn, endsOn, population } = inFull.year;
			const works = worksOf(inFull, standings, show);
			const key = keys.get(inFull.year.id) ?? String(number);
			return {
				key,
				number,
				campaign,
				theme,
				startsOn,
				endsOn,
				population,
				contacts: inFull.total,
				people: inFull.people,
				works,
				devices: devices[index] ?? null,
			};
		})
		.toSorted((one, other) => (one.startsOn < other.startsOn ? 1 : -1));
}

function worksOf({ items, counted, posts }: CampaignYearInFull, standings: readonly StandingOnDay[], show: Show): PublicWork[] {
	return items.map(({ id, kind, number }) => {
		const numbers = counted.flatMap((post) => (post.item === id && post.contacts !== null ? [post.contacts] : []));
		const own = standings.filter((standing) => standing.item === id);
		const open = own.filter(({ isPublic }) => isPublic);
		const languages = open.map(({ language }) => language);
		const ownPosts = posts.filter((post) => post.item === id);
		const inLanguage = (language: OneOfBoth) => {
			const standing = open.find((one) => one.language === language);
			const { content, releaseOn } = standing?.release ?? {};
			if (!standing || !content || !releaseOn) return null;
			// A text in a language in which the work is not public stays with it.
			return show({ content, releasedOn: releaseOn, right: standing.right, languages, posts: ownPosts });
		};
		return {
			item: id,
			kind,
			key: keyOfWork({ kind, number }),
			contacts: numbers.length === 0 ? null : numbers.reduce((sum, one) => sum + one, 0),
			in: { mn: inLanguage("mn"), en: inLanguage("en") },
			gone: bothLanguages.filter((language) => own.some((standing) => standing.language === language && standing.isGone)),
		};
	});
}

/** What of a content is shown beside its words: where it was told, until when, and in which languages a track of its film may be read. */
interface Showing {
	readonly content: ContentVersion;
	readonly releasedOn: PlainDate;
	readonly right: EffectiveRight;
	readonly languages: readonly OneOfBoth[];
	readonly posts: readonly PostRow[];
}

type Show = (showing: Showing) => WorkInLanguage;

/** All media that contents show, read once for all of them: as the public has them, or as those who work on them do. */
export async function readShelf(db: Database, contents: readonly ContentVersion[], { forOffice = false } = {}): Promise<Show> {
	const wanted = [...new Set(contents.flatMap(({ film }) => film ?? []))];
	const films = wanted.length === 0 ? [] : await (forOffice ? listFilms : listFilmsInPublic)(db);
	const images = contents.length === 0 ? [] : await (forOffice ? listImages : listImagesInPublic)(db);
	const access = await (forOffice ? accessOf : accessInPublic)(db, wanted);
	const readTracks = forOffice ? tracksOf : tracksInPublic;
	const tracks = new Map(await Promise.all(wanted.map(async (film) => [film, await readTracks(db, film)] as const)));
	return ({ content, releasedOn, right, languages, posts }) => {
		const accessible = content.film === null ? undefined : access.get(content.film);
		const ofFilm = content.film === null ? [] : (tracks.get(content.film) ?? []);
		const shown = [content.image, ...picturesIn(content.blocks)];
		return {
			language: content.language,
			content,
			releasedOn,
			agreedUntil: right.until,
			film: ready(films, content.film),
			describedFilm: ready(films, accessible?.describedVersion ?? null),
			undescribedBecause: accessible?.notNeeded?.[content.language] ?? null,
			pictures: new Map(images.filter((image) => shown.includes(image.id) && image.state === "ready").map((image) => [image.id, image])),
			tracks: ofFilm.filter((track) => languages.includes(track.language) && track.cues.length > 0),
			elsewhere: posts.flatMap(({ platform, link }) =>
				link !== null && channelsOfPlatform[platform].some((channel) => right.channels.includes(channel)) ? [{ platform, link }] : [],
			),
		};
	};
}

function ready(films: readonly Film[], id: string | null): Film | null {
	return films.find((film) => film.id === id && film.state === "ready") ?? null;
}
