import { media as words } from "#words/media";
import type { ProgrammeVisit } from "../programme/index.ts";
import { contextOf, type PageContext } from "../shared/office/index.ts";
import { EmptyState, LinkButton, OfficePage, Table, Tag } from "../shared/ui/index.ts";
import { inLanguage, speak } from "../shared/words.ts";
import { durationLabel, fileNameOf, progressLabel, purposeLabel, sizeLabel, stateLabel, stateTones } from "./labels.ts";
import { mediaOperations } from "./operations.ts";
import type { Film, Image } from "./schema.ts";
import { listFilms, listImages } from "./store.ts";

/** Films and images side by side: what is there, and where each stands. */
export async function mediaPage(visit: ProgrammeVisit) {
	const context = contextOf(visit, words);
	const { frame, language, office, notice, mayRun } = context;
	const { db } = visit.programme.handle;
	const [films, images] = [await listFilms(db), await listImages(db)];
	const t = speak(words, language);
	return (
		<OfficePage
			frame={frame}
			title={t("media")}
			notice={notice}
			actions={
				mayRun(mediaOperations["film-sent"]) && (
					<>
						<LinkButton href={`${office}/media/films/new`}>{t("add-film")}</LinkButton>
						<LinkButton tone="quiet" href={`${office}/media/images/new`}>
							{t("add-image")}
						</LinkButton>
					</>
				)
			}
		>
			{films.length + images.length === 0 ? (
				<EmptyState title={t("no-media")} text={t("no-media-text")} />
			) : (
				<>
					<p>{t("media-intro")}</p>
					<FilmTable context={context} films={films} />
					<ImageTable context={context} images={images} />
				</>
			)}
		</OfficePage>
	);
}

function FilmTable({ context: { language, office }, films }: { readonly context: PageContext; readonly films: readonly Film[] }) {
	const t = speak(words, language);
	return (
		<Table
			list
			caption={t("films-caption", { count: films.length })}
			columns={[
				{ label: t("title") },
				{ label: t("state"), aside: true },
				{ label: t("duration"), numeric: true },
				{ label: t("kind") },
				{ label: t("size-light"), numeric: true },
			]}
			rows={films.map((film) => {
				const light = film.renditions.findLast(({ name }) => name === "360p" || name === "240p");
				return {
					key: film.id,
					cells: [
						<a href={`${office}/media/films/${film.id}`}>{inLanguage(film.title, language)}</a>,
						<>
							<Tag tone={stateTones[film.state]}>{stateLabel(film.state, language)}</Tag> {progressLabel(film, language)}
						</>,
						film.durationMs !== null && durationLabel(film.durationMs),
						t(`kind-${film.kind}`),
						light && sizeLabel(light.bytes, language),
					],
				};
			})}
			empty={t("no-films")}
		/>
	);
}

function ImageTable({ context: { language, office }, images }: { readonly context: PageContext; readonly images: readonly Image[] }) {
	const t = speak(words, language);
	return (
		<Table
			caption={t("images-caption", { count: images.length })}
			columns={[{ label: t("title") }, { label: t("picture") }, { label: t("purpose") }, { label: t("state") }]}
			rows={images.map((image) => ({
				key: image.id,
				cells: [
					<a href={`${office}/media/images/${image.id}`}>{inLanguage(image.title, language)}</a>,
					<Thumbnail image={image} office={office} />,
					purposeLabel(image.purpose, language),
					<Tag tone={stateTones[image.state]}>{stateLabel(image.state, language)}</Tag>,
				],
			}))}
			empty={t("no-images")}
		/>
	);
}

/** The smallest there is. What it shows stands in words on its own page. */
function Thumbnail({ image, office }: { readonly image: Image; readonly office: string }) {
	const small = image.renditions.find(({ mediaType }) => mediaType === "image/webp");
	return small ? (
		<img class="thumbnail" src={`${office}/media/images/${image.id}/renditions/${fileNameOf(small)}`} alt="" loading="lazy" />
	) : null;
}
