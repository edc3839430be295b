import { type FullTrack, transcriptOf } from "../../captions/index.ts";
import { ownName, Written } from "../../shared/ui/index.ts";
import { ofBoth, tagOf } from "../../shared/words.ts";
import { fileOf, trackFile } from "./addresses.ts";
import { Blocks } from "./blocks.tsx";
import { chosenSize, megabytes, minutes, sizesOf } from "./rules.ts";
import type { Shown } from "./work-page.tsx";

/** The film with the browser's own player, its sizes in megabytes, what is said in it beside it: below its title where the page is narrow. It needs no script. */
export function VideoPart(shown: Shown) {
	const { here, place } = shown;
	const { t } = place.phrases;
	return (
		<>
			<div class="watch">
				<div>
					<Player {...shown} item={shown.counts} />
					<Sizes {...shown} />
				</div>
				<header>
					<h1>{here.content.title}</h1>
					<FilmFacts {...shown} />
					<p class="lead">{here.content.summary}</p>
				</header>
				<Transcript {...shown} />
			</div>
			<Blocks {...shown} />
			<Described {...shown} />
			{here.film === null && <p class="empty">{t("film-missing")}</p>}
		</>
	);
}

interface PlayerProps extends Pick<Shown, "place" | "here" | "at" | "size"> {
	/** Without its picture, where a page has shown enough of them. */
	readonly isBare?: boolean;
	/** The item, where it is counted how many devices see it. */
	readonly item?: string;
}

export function Player({ place, here, at, size, isBare = false, item }: PlayerProps) {
	const { film, tracks } = here;
	const chosen = film && chosenSize(film.renditions, size);
	if (!film || !chosen) return null;
	const files = `${at}/film`;
	const { rendition } = chosen;
	const poster = film.renditions.find(({ name }) => name === "poster.webp") ?? film.poster;
	const label = place.phrases.t("player", { title: here.content.title });
	const captions = tracks.map((track) => (
		<track
			key={track.id}
			kind={track.kind}
			srclang={tagOf(track.language)}
			label={ownName(track.language)}
			src={`${at}/${trackFile(track)}`}
			default={track.language === ofBoth(place.language) && track.kind !== "descriptions"}
		/>
	));
	if (chosen.size === "audio") {
		return (
			// biome-ignore lint/a11y/useMediaCaption: what is said stands beside it, and sound alone shows no captions
			<audio controls preload="none" src={`${files}/${fileOf(rendition)}`} aria-label={label} data-counts={item} />
		);
	}
	return (
		// biome-ignore lint/a11y/useMediaCaption: its tracks are those that there are in languages in which it is public
		<video
			controls
			playsinline
			preload="none"
			poster={poster && !isBare ? `${files}/${poster.name}` : undefined}
			width={rendition.width ?? undefined}
			height={rendition.height ?? undefined}
			aria-label={label}
			data-counts={item}
		>
			<source src={`${files}/${fileOf(rendition)}`} type={rendition.mediaType} />
			{captions}
		</video>
	);
}

/** Each size with its megabytes before anything is played. The choice stands in the address: nothing is kept of who chose it. */
function Sizes({ place: { phrases }, here: { film }, at, size }: Shown) {
	const { t } = phrases;
	if (!film) return null;
	const chosen = chosenSize(film.renditions, size)?.size;
	return (
		<nav class="sizes" aria-label={t("sizes")}>
			<ul>
				{sizesOf(film.renditions).map((one) => (
					<li key={one.size}>
						<a href={`${at}/sizes/${one.size}`} aria-current={one.size === chosen ? "true" : undefined}>
							{t("size", { size: one.size === "audio" ? t("size-audio") : one.size, megabytes: megabytes(one.rendition.bytes) })}
						</a>
					</li>
				))}
			</ul>
		</nav>
	);
}

function FilmFacts({ place: { phrases }, here: { film, tracks, releasedOn } }: Shown) {
	const { t, date } = phrases;
	const shown = tracks.filter(({ kind }) => kind !== "descriptions").map(({ language }) => ownName(language));
	return (
		<p class="soft">
			{[
				film?.durationMs ? minutes(film.durationMs) : null,
				date(releasedOn),
				shown.length > 0 ? t("captions-in", { languages: shown.join(", ") }) : null,
			]
				.filter(Boolean)
				.join(" · ")}
		</p>
	);
}

/** The words of the film in the language of the page. */
export function trackOf({ place, here }: Pick<Shown, "place" | "here">): FullTrack | null {
	const own = here.tracks.filter(({ language, kind }) => language === ofBoth(place.language) && kind !== "descriptions");
	return own[0] ?? null;
}

/** More would make the page heavier than a slow telephone takes at once. */
const linesBeside = 40;

function Transcript(shown: Shown) {
	const { place, at } = shown;
	const { t } = place.phrases;
	const track = trackOf(shown);
	if (!track) return null;
	const isWhole = linesOf(track.cues).length <= linesBeside;
	return (
		<section class="transcript" aria-labelledby="transcript">
			<h2 id="transcript">{t("transcript")}</h2>
			<Lines track={track} most={linesBeside} />
			{!isWhole && <a href={`${at}/transcript`}>{t("transcript-whole")}</a>}
		</section>
	);
}

/** What is said, line by line with its time, and who says it where that changes: a list to read and to search. */
export function Lines({ track: { cues, language }, most }: { readonly track: FullTrack; readonly most?: number }) {
	return (
		<ol lang={language}>
			{linesOf(cues)
				.slice(0, most)
				.map(({ start, speaker, text }) => (
					<li key={start}>
						<span class="soft">{minutes(start)}</span>{" "}
						<span>
							{speaker && <strong>{speaker}: </strong>}
							{text}
						</span>
					</li>
				))}
		</ol>
	);
}

function linesOf(cues: FullTrack["cues"]) {
	return transcriptOf(cues).flatMap(({ speaker, lines }) =>
		lines.map((line, index) => ({ ...line, speaker: index === 0 ? speaker : null })),
	);
}

/** How somebody who cannot see the film has it. */
function Described({ place, here: { describedFilm, undescribedBecause }, at }: Shown) {
	const { t } = place.phrases;
	if (!describedFilm && undescribedBecause === null) return null;
	const chosen = describedFilm && chosenSize(describedFilm.renditions, null);
	return (
		<section>
			<h2>{t("described")}</h2>
			{chosen ? (
				<p>
					<a href={`${at}/described/${fileOf(chosen.rendition)}`} data-use="description">
						{t("described-open", { megabytes: megabytes(chosen.rendition.bytes) })}
					</a>
				</p>
			) : (
				<p>
					{t("not-described")} <Written on={place.language}>{undescribedBecause ?? ""}</Written>
				</p>
			)}
		</section>
	);
}

/** Open Graph for films (ogp.me, video.other). */
export function VideoMeta({ place: { origin }, here: { film }, at }: Shown) {
	const chosen = film && chosenSize(film.renditions, null);
	return (
		<>
			<meta property="og:type" content="video.other" />
			{film && chosen && (
				<>
					<meta property="og:video" content={`${origin}${at}/film/${fileOf(chosen.rendition)}`} />
					<meta property="og:video:type" content={chosen.rendition.mediaType} />
					<meta property="og:video:width" content={String(chosen.rendition.width)} />
					<meta property="og:video:height" content={String(chosen.rendition.height)} />
					<meta property="video:duration" content={String(Math.round((film.durationMs ?? 0) / 1000))} />
				</>
			)}
		</>
	);
}
