import type { PlainDate } from "../shared/clock.ts";
import { inLanguage, ofBoth } from "../shared/words.ts";
import type { ProgrammePlace } from "./place.ts";
import { type PublishedOfPeriod, sayTotal } from "./published.tsx";
import type { PublicCampaignYear } from "./schema.ts";
import type { PublicView } from "./store.ts";
import { fileOf, pathOfWork } from "./works/addresses.ts";
import { chosenSize } from "./works/rules.ts";

interface Item {
	readonly title: string;
	readonly text: string;
	readonly path: string;
	readonly day: PlainDate;
	/** Tells one item from another for ever. */
	readonly guid: string;
	/** A film to be had with it. */
	readonly enclosure?: { readonly path: string; readonly bytes: number; readonly type: string };
}

/** What is new, as RSS 2.0 (www.rssboard.org/rss-specification): figures by the end of the month they stand at, stages of documents, campaign years. */
export function feedOf(place: ProgrammePlace, view: PublicView): string {
	const { language, origin, programme, phrases } = place;
	const { t } = phrases;
	const home = `${origin}/${language}/${programme.slug}`;
	const items = itemsOf(place, view).toSorted((one, other) => (one.day < other.day ? 1 : -1));
	const lines = items.map(
		({ title, text, path, day, guid, enclosure }) =>
			`<item><title>${escaped(title)}</title><link>${home}${path}</link><description>${escaped(text)}</description>` +
			`<pubDate>${new Date(`${day}T00:00:00Z`).toUTCString()}</pubDate><guid isPermaLink="false">${escaped(guid)}</guid>` +
			`${enclosure ? `<enclosure url="${home}${enclosure.path}" length="${enclosure.bytes}" type="${enclosure.type}"/>` : ""}</item>`,
	);
	return [
		'<?xml version="1.0" encoding="UTF-8"?>',
		'<rss version="2.0" xmlns:atom="http://www.w3.org/2005/Atom"><channel>',
		`<title>${escaped(t("feed-title", { programme: inLanguage(programme.name, language) }))}</title><link>${home}</link>`,
		`<atom:link href="${home}/feed.xml" rel="self" type="application/rss+xml"/>`,
		`<description>${escaped(inLanguage(programme.summary, language))}</description><language>${language}</language>`,
		...lines,
		"</channel></rss>\n",
	].join("\n");
}

function itemsOf(place: ProgrammePlace, { figures, documents, campaign, published }: PublicView): Item[] {
	const { language, programme, phrases } = place;
	const { t, counted } = phrases;
	return [
		...published.flatMap((one) => publishedItems(place, one)),
		...figures.flatMap(({ figure, published, soFar }) => {
			const unapproved = published ? soFar : figure;
			if (!unapproved || unapproved.count.until === null) return [];
			const { indicator, asOfDay: day } = unapproved;
			const title = t("feed-figure", { title: inLanguage(indicator.title, language), number: counted(unapproved) });
			const text = `${t("not-approved")}. ${inLanguage(indicator.definition, language)}`;
			return [{ title, text, path: `/figures/${indicator.code}`, day, guid: `${programme.slug} ${indicator.code} ${day}` }];
		}),
		...documents.flatMap(({ title, part, stage }) =>
			stage
				? [
						{
							title: t("feed-stage", { title: inLanguage(title, language), stage: inLanguage(stage.name, language) }),
							text: inLanguage(part, language),
							path: "/documents",
							day: stage.reachedOn,
							guid: `${programme.slug} ${title.mn} ${stage.name.en}`,
						},
					]
				: [],
		),
		...campaign.flatMap((year) => workItems(place, year)),
		...campaign.map((year) => {
			const title = t("campaign-year", { number: String(year.number), theme: inLanguage(year.theme, language) });
			return {
				title: t("feed-campaign", { title }),
				text: t("contacts-bar", { year: title, number: phrases.number(year.contacts.high) }),
				path: `/campaign/${year.key}`,
				day: year.startsOn,
				guid: `${programme.slug} campaign ${year.key}`,
			};
		}),
	];
}

/** The works that are public in the language of the feed, a film with the size that plays unless somebody chooses. */
function workItems({ language, programme }: ProgrammePlace, year: PublicCampaignYear): Item[] {
	return year.works.flatMap((work) => {
		const here = work.in[ofBoth(language)];
		if (!here) return [];
		const path = pathOfWork(year, work);
		const chosen = here.film && chosenSize(here.film.renditions, null);
		return [
			{
				title: here.content.title,
				text: here.content.summary,
				path,
				day: here.releasedOn,
				guid: `${programme.slug} ${work.item} ${here.language}`,
				...(chosen && {
					enclosure: {
						path: `${path}/film/${fileOf(chosen.rendition)}`,
						bytes: chosen.rendition.bytes,
						type: chosen.rendition.mediaType,
					},
				}),
			},
		];
	});
}

/** The publication of a figure for a period, and each restatement of it. */
function publishedItems(place: ProgrammePlace, { period, indicator, editions }: PublishedOfPeriod): Item[] {
	const { language, programme, phrases } = place;
	const { t } = phrases;
	const items = editions.map(({ edition, figure, publishedOn, reason }, index) => {
		const values = { title: inLanguage(figure.title, language), period: inLanguage(period.name, language) };
		const number = sayTotal({ place, figure });
		const before = editions[index - 1];
		return {
			title: before
				? t("feed-restated", { ...values, before: sayTotal({ place, figure: before.figure }), after: number })
				: t("feed-published", { ...values, number }),
			text: inLanguage(reason, language) ?? t("published-on", { day: phrases.date(publishedOn) }),
			path: `/figures/${indicator}#published`,
			day: publishedOn,
			guid: `${programme.slug} ${indicator} ${period.id} ${edition}`,
		};
	});
	// What was restated on the day of its publication stands before it: the latest first.
	return items.reverse();
}

/** Text within an element (XML 1.0, 2.4); characters that XML cannot hold are left away. */
export function escaped(text: string): string {
	return text
		.replace(/[^\t\n\r\u{20}-\u{d7ff}\u{e000}-\u{fffd}\u{10000}-\u{10ffff}]/gu, "")
		.replaceAll("&", "&amp;")
		.replaceAll("<", "&lt;")
		.replaceAll(">", "&gt;");
}
