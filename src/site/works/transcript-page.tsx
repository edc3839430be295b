import { SitePage } from "../frame.tsx";
import { Lines, trackOf } from "./video.tsx";
import type { Shown } from "./work-page.tsx";

/** Every word of a film on a page of its own; null where there is none in this language. */
export function transcriptPage(shown: Shown) {
	const { place, here, at, year } = shown;
	const track = trackOf(shown);
	if (!track) return null;
	const { t } = place.phrases;
	const path = `${at.slice(place.language.length + 1)}/transcript`;
	return (
		<SitePage
			place={place}
			path={path}
			title={t("transcript-of", { title: here.content.title })}
			description={here.content.summary}
			inLanguages={[place.language]}
			elsewhere={`/${place.programme.slug}/campaign/${year.key}`}
		>
			<p>
				<a class="back" href={at}>
					{here.content.title}
				</a>
			</p>
			<h1>{t("transcript-of", { title: here.content.title })}</h1>
			<div class="transcript whole">
				<Lines track={track} />
			</div>
		</SitePage>
	);
}
