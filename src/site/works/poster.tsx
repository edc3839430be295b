import type { Image } from "../../media/schema.ts";
import { Blocks } from "./blocks.tsx";
import { Picture } from "./picture.tsx";
import { megabytes } from "./rules.ts";
import type { Shown } from "./work-page.tsx";

/** A poster, its words as text beside it, what is drawn, and the sizes to print and to post. */
export function PosterPart(shown: Shown) {
	const { place, here, at } = shown;
	const { t } = place.phrases;
	const { content } = here;
	const image = content.image === null ? null : (here.pictures.get(content.image) ?? null);
	return (
		<div class="poster">
			{image ? (
				<div class="plate" data-counts={shown.counts}>
					<Picture image={image} alt={content.imageAlt} at={`${at}/pictures`} sizes="(min-width: 46rem) 28rem, 86vw" isFirst />
				</div>
			) : (
				<p class="empty">{t("poster-missing")}</p>
			)}
			<div>
				<p class="kicker">
					<strong>{t("kind-poster")}</strong>
				</p>
				<h1>{content.title}</h1>
				<p class="lead">{content.summary}</p>
				<Blocks {...shown} />
				{content.imageAlt !== "" && (
					<p>
						<strong>{t("what-is-drawn")}</strong> {content.imageAlt}
					</p>
				)}
				{image && <PosterFiles {...shown} image={image} />}
			</div>
		</div>
	);
}

/** What one can print or post: everything but the sizes that the page itself is drawn with. */
function PosterFiles({ place, at, image }: Shown & { readonly image: Image }) {
	const { t } = place.phrases;
	const files = image.renditions.filter(({ name }) => !/^\d+\.(webp|jpg|avif)$/.test(name));
	if (files.length === 0) return null;
	return (
		<>
			<h2>{t("print-it")}</h2>
			<ul class="files">
				{files.map(({ name, bytes }) => (
					<li key={name}>
						<a href={`${at}/pictures/${image.id}/${name}`} download>
							{t("file-of-size", { name, megabytes: megabytes(bytes) })}
						</a>
					</li>
				))}
			</ul>
		</>
	);
}
