import { CountsDevices } from "../../reach/index.ts";
import { Illustration, LinkButton } from "../../shared/ui/index.ts";
import { languages, type OneOfBoth, ofBoth } from "../../shared/words.ts";
import { SitePage, type SitePageProps } from "../frame.tsx";
import type { ProgrammePlace } from "../place.ts";
import type { PublicCampaignYear, PublicWork, WorkInLanguage } from "../schema.ts";
import { pathOfWork } from "./addresses.ts";
import { PosterPart } from "./poster.tsx";
import type { Size } from "./rules.ts";
import { StoryPart } from "./story.tsx";
import { VideoMeta, VideoPart } from "./video.tsx";

/** One item of a campaign in one language, and where it lies. */
export interface Shown {
	readonly place: ProgrammePlace;
	readonly year: Pick<PublicCampaignYear, "key" | "number">;
	readonly work: Pick<PublicWork, "key" | "kind" | "in">;
	readonly here: WorkInLanguage;
	/** Its address with the language: everything that it shows lies below. */
	readonly at: string;
	/** Its item, where it is counted how many devices see it: not where only the office does. */
	readonly counts?: string;
	/** The size of a film that the address asks for. */
	readonly size: Size | null;
	/** Where only the office sees it: nothing of it is in any list. */
	readonly preview?: SitePageProps["preview"];
}

/** A video, a poster or a human story, whole. */
export function WorkPage(shown: Shown) {
	const { place, year, work, here, preview } = shown;
	const { phrases, programme, language } = place;
	const { t } = phrases;
	const path = `/${programme.slug}${pathOfWork(year, work)}`;
	const { title, summary } = here.content;
	return (
		<SitePage
			place={place}
			path={path}
			title={title}
			description={summary}
			card={{ path: `/${language}${path}/card.png`, alt: t("work-card-alt", { title }) }}
			isIndexed={!preview && shown.size === null}
			inLanguages={languages.filter((one) => work.in[ofBoth(one)] !== null)}
			elsewhere={`/${programme.slug}/campaign`}
			head={preview ? null : <WorkHead {...shown} />}
			preview={preview}
		>
			<p>
				<a class="back" href={`/${language}/${programme.slug}/campaign/${year.key}`}>
					{t("to-year", { number: year.number })}
				</a>
			</p>
			{work.kind === "video" && <VideoPart {...shown} />}
			{work.kind === "poster" && <PosterPart {...shown} />}
			{work.kind === "human_story" && <StoryPart {...shown} />}
			<Closing {...shown} />
			{shown.counts !== undefined && <CountsDevices programme={programme.slug} />}
		</SitePage>
	);
}

/** For whoever shares the page, by Open Graph (ogp.me) and oEmbed (oembed.com). */
function WorkHead(shown: Shown) {
	const { place, at, work, here } = shown;
	const { origin } = place;
	return (
		<>
			<link
				rel="alternate"
				type="application/json+oembed"
				title={here.content.title}
				href={`/oembed?format=json&url=${encodeURIComponent(`${origin}${at}`)}`}
			/>
			<meta property="article:published_time" content={here.releasedOn} />
			{work.kind === "video" ? <VideoMeta {...shown} /> : <meta property="og:type" content="article" />}
		</>
	);
}

/** That it was agreed to and can be taken back, when it was published, and where else it is. */
function Closing({ place: { phrases }, here }: Shown) {
	const { t, date } = phrases;
	return (
		<footer class="closing">
			{here.agreedUntil !== null && (
				<p class="agreed">
					<strong>{t("agreed")}</strong> {t("agreed-text")}
				</p>
			)}
			{here.elsewhere.map(({ platform, link }) => (
				<p key={link}>
					<a href={link}>{t(`see-on-${platform}`)}</a>
				</p>
			))}
			<p class="soft">{t("work-published", { date: date(here.releasedOn) })}</p>
		</footer>
	);
}

interface AwayProps {
	readonly place: ProgrammePlace;
	readonly path: string;
}

/** The same words whatever it was: neither its title nor anybody of it is said. */
export function GonePage({ place, path }: AwayProps) {
	const { t } = place.phrases;
	const home = `/${place.language}/${place.programme.slug}`;
	return (
		<SitePage
			place={place}
			path={path}
			title={t("gone")}
			description={t("gone-text")}
			isIndexed={false}
			inLanguages={[]}
			elsewhere={`/${place.programme.slug}/campaign`}
		>
			<div class="hero">
				<Illustration name="night" />
				<div>
					<p class="soft">{t("gone-kicker")}</p>
					<h1>{t("gone")}</h1>
					<p class="lead">{t("gone-text")}</p>
					<p>{t("gone-please")}</p>
					<p class="actions">
						<LinkButton href={`${home}/campaign`}>{t("gone-others")}</LinkButton>
						<LinkButton tone="quiet" href={`${home}/about`}>
							{t("gone-you")}
						</LinkButton>
					</p>
				</div>
			</div>
		</SitePage>
	);
}

/** It is public in another language, and that is all that is said. */
export function OtherLanguagePage({ place, path, other }: AwayProps & { readonly other: OneOfBoth }) {
	const { t } = place.phrases;
	return (
		<SitePage
			place={place}
			path={path}
			title={t("other-language")}
			description={t("other-language")}
			isIndexed={false}
			inLanguages={[]}
			elsewhere={`/${place.programme.slug}/campaign`}
		>
			<h1>{t("other-language")}</h1>
			<p class="lead">{t(`only-in-${other}`)}</p>
			<p>
				<LinkButton href={`/${other}${path}`}>{t(`read-in-${other}`)}</LinkButton>
			</p>
		</SitePage>
	);
}
