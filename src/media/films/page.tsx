import { media as words } from "#words/media";
import { WhoIsInIt } from "../../consent/index.ts";
import type { ProgrammeVisit } from "../../programme/index.ts";
import { contextOf, type PageContext } from "../../shared/office/index.ts";
import { Facts, FileField, Form, type FormState, IslandScript, LinkButton, Note, OfficePage, Table, Tag } from "../../shared/ui/index.ts";
import { inLanguage, speak } from "../../shared/words.ts";
import { uploadIsland } from "../islands.ts";
import { durationLabel, fileNameOf, progressLabel, renditionLabel, sizeLabel, stateLabel, stateTones } from "../labels.ts";
import { mediaOperations } from "../operations.ts";
import { filmTypes } from "../receiving/recognition.ts";
import type { Film } from "../schema.ts";
import { listBoxes, shownFilm } from "../store.ts";
import { arrivedOf } from "../uploading/tus.ts";
import { waitingNotice } from "../waiting/notice.tsx";
import { UploadProgress, uploadFacts } from "./form-pages.tsx";

/** Seconds. */
const reloadAfter = 4;

/** One film: where it stands, what is made of it, how it plays. */
export async function filmPage(visit: ProgrammeVisit, form: FormState) {
	const context = contextOf(visit, words);
	const { frame, language, office, notice, mayRun } = context;
	const { handle } = visit.programme;
	const film = await shownFilm(handle.db, visit.params.id);
	const boxes = await listBoxes(handle.db, film.id);
	const mayWrite = mayRun(mediaOperations.described);
	const t = speak(words, language);
	const here = `${office}/media/films/${film.id}`;
	const isUnderWay = film.state === "waiting" || film.state === "in_work";
	// Only for whoever asked for it: what moves by itself can be in the way (WCAG 2.2, 2.2.2 and 3.2.5).
	const reloads = isUnderWay && visit.url.searchParams.get("reload") === "yes";
	return (
		<OfficePage
			frame={frame}
			title={inLanguage(film.title, language)}
			notice={notice}
			form={form}
			back={{ href: `${office}/media`, label: t("media") }}
			reload={reloads ? reloadAfter : null}
			actions={
				mayWrite && (
					<>
						{film.kind === "film" && film.original && <LinkButton href={`${here}/faces`}>{t("hide-faces")}</LinkButton>}
						<LinkButton tone="quiet" href={`${here}/description`}>
							{t("describe")}
						</LinkButton>
					</>
				)
			}
		>
			{await waitingNotice({ visit, medium: film, form })}
			<Standing context={context} film={film} arrived={film.upload ? await arrivedOf(handle, film.id) : null} form={form} />
			{isUnderWay && (
				<p class="soft">
					{reloads && `${t("reloads-itself", { seconds: reloadAfter })} `}
					<a href={reloads ? here : `${here}?reload=yes`}>{t(reloads ? "stop-reloading" : "reload")}</a>
				</p>
			)}
			<Player film={film} here={here} />
			<Facts
				facts={[
					{ term: t("state"), value: <Tag tone={stateTones[film.state]}>{stateLabel(film.state, language)}</Tag> },
					...(film.durationMs === null ? [] : [{ term: t("duration"), value: durationLabel(film.durationMs) }]),
					...(film.original
						? [
								{
									term: t("original"),
									value: t("original-of", { name: film.original.name, size: sizeLabel(film.original.bytes, language) }),
								},
							]
						: []),
					{ term: t("seen-mn"), value: film.description.mn ?? t("not-written") },
					{ term: t("seen-en"), value: film.description.en ?? t("not-written") },
					{ term: t("boxes"), value: t("boxes-of", { count: boxes.length }) },
				]}
			/>
			<WhoIsInIt context={context} asset={film.id} />
			{film.state === "ready" && <RenditionTable context={context} film={film} here={here} />}
			{mayWrite && (
				<p>
					<a href={`${here}/removal`}>{t("remove-film")}</a>
				</p>
			)}
			<IslandScript island={uploadIsland} />
		</OfficePage>
	);
}

interface StandingProps {
	readonly context: PageContext;
	readonly film: Film;
	readonly arrived: number | null;
	readonly form: FormState;
}

/** What is under way or has gone wrong, with what one can do about it. */
function Standing({ context: { language, office, mayRun }, film, arrived, form }: StandingProps) {
	const t = speak(words, language);
	const here = `${office}/media/films/${film.id}`;
	const mayWrite = mayRun(mediaOperations["renditions-asked"]);
	if (film.upload) {
		return (
			<>
				<p>
					{t("uploading-text", {
						name: film.upload.name,
						arrived: sizeLabel(arrived ?? 0, language),
						size: sizeLabel(film.upload.bytes, language),
					})}
				</p>
				{mayWrite && (
					<form {...uploadFacts(office, language)} data-film={film.id} data-size={film.upload.bytes}>
						<FileField
							form={form}
							name="file"
							label={t("same-file")}
							hint={t("same-file-hint", { name: film.upload.name })}
							accept={filmTypes}
						/>
						<UploadProgress language={language} />
						<button type="submit" class="button main">
							{t("go-on")}
						</button>
					</form>
				)}
			</>
		);
	}
	if (film.state === "waiting" || film.state === "in_work") {
		return (
			<>
				<div class="progress">
					<p>{progressLabel(film, language) ?? t("waits")}</p>
					<progress value={film.progress?.done ?? 0} max={film.progress?.of ?? 100} aria-hidden="true" />
				</div>
				{mayWrite && <Form action={`${here}/cancellation`} submit={t("stop")} tone="danger" />}
			</>
		);
	}
	if (film.state === "ready") return null;
	return (
		<Note>
			<p>{film.state === "unmade" ? t("unmade-text") : film.problem ? inLanguage(film.problem, language) : t("stopped-text")}</p>
			{mayWrite && <Form form={form} action={`${here}/renditions`} submit={t("make")} />}
		</Note>
	);
}

/** As the office sees it; the public page draws its own. */
function Player({ film, here }: { readonly film: Film; readonly here: string }) {
	const at = (name: string) => {
		const rendition = film.renditions.find((one) => one.name === name);
		return rendition && `${here}/renditions/${fileNameOf(rendition)}`;
	};
	const picture = at("480p") ?? at("360p") ?? at("240p");
	// biome-ignore-start lint/a11y/useMediaCaption: a preview of the file itself; captions are written on their own page
	if (picture) return <video class="preview" controls preload="none" poster={at("poster.webp")} src={picture} />;
	const sound = at("audio");
	return sound ? <audio controls preload="none" src={sound} /> : null;
	// biome-ignore-end lint/a11y/useMediaCaption: as above
}

function RenditionTable({
	context: { language },
	film,
	here,
}: {
	readonly context: PageContext;
	readonly film: Film;
	readonly here: string;
}) {
	const t = speak(words, language);
	return (
		<Table
			caption={t("renditions-caption")}
			columns={[{ label: t("rendition") }, { label: t("pixels"), short: true }, { label: t("size"), numeric: true }]}
			rows={film.renditions.map((rendition) => ({
				key: rendition.name,
				cells: [
					<a href={`${here}/renditions/${fileNameOf(rendition)}`}>{renditionLabel(rendition, language)}</a>,
					rendition.width !== null &&
						rendition.height !== null &&
						t("pixels-of", { width: String(rendition.width), height: String(rendition.height) }),
					sizeLabel(rendition.bytes, language),
				],
			}))}
			empty={t("no-renditions")}
		/>
	);
}
