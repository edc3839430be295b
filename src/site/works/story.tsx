import { areaName } from "../../places/index.ts";
import { Illustration } from "../../shared/ui/index.ts";
import { Blocks } from "./blocks.tsx";
import { Picture } from "./picture.tsx";
import type { Shown } from "./work-page.tsx";

/** A human story: its place no finer than was agreed to, then the picture, then the words. */
export function StoryPart(shown: Shown) {
	const { place, here, at } = shown;
	const { t } = place.phrases;
	const { content } = here;
	const image = content.image === null ? null : here.pictures.get(content.image);
	return (
		<article class="story" data-counts={shown.counts}>
			<p class="kicker">
				<strong>{t("kind-human_story")}</strong>
				{content.area !== null && ` · ${areaName(content.area, place.language)}`}
			</p>
			<h1>{content.title}</h1>
			{image ? (
				<Picture image={image} alt={content.imageAlt} at={`${at}/pictures`} sizes="(min-width: 70rem) 66rem, 94vw" isFirst />
			) : (
				<Illustration name="school-road" />
			)}
			<p class="lead">{content.summary}</p>
			<Blocks {...shown} />
		</article>
	);
}
