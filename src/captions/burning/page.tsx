import type { ComponentChildren } from "preact";
import { burning as words } from "#words/captions";
import { sizeLabel, sourceOf } from "../../media/index.ts";
import type { ProgrammeVisit } from "../../programme/index.ts";
import { newId } from "../../shared/id.ts";
import { contextOf, type PageContext } from "../../shared/office/index.ts";
import { type FormState, OfficePage, SheetLink, Table, Tag } from "../../shared/ui/index.ts";
import { inLanguage, type Language, speak } from "../../shared/words.ts";
import { shownFilm } from "../films.ts";
import { captionsSheet } from "../islands.ts";
import { trackLabel } from "../labels.ts";
import { captionsOperations } from "../operations.ts";
import { type BurnedTrack, burnedFileName, burnedTracksOf, mayBeShown } from "./burned.ts";

/** Seconds. */
const reloadAfter = 4;

/** What may be done with a track as things stand today. */
interface Row extends BurnedTrack {
	readonly isOpen: boolean;
	readonly isReady: boolean;
	readonly isUnderWay: boolean;
}

/** The films with captions in their picture: what there is of them, how far it is, and what stands in the way. */
export async function burningPage(visit: ProgrammeVisit, form: FormState) {
	const context = contextOf(visit, words);
	const { frame, language, office, notice, today } = context;
	const { db } = visit.programme.handle;
	const film = await shownFilm(db, visit.params.film);
	const rows = await Promise.all(
		(await burnedTracksOf(db, film)).map(async (one): Promise<Row> => {
			const isOpen = await mayBeShown(db, film.id, one.track.language, today);
			const isUnderWay = one.job?.state === "waiting" || one.job?.state === "running";
			return { ...one, isOpen, isUnderWay, isReady: sourceOf(film) !== null };
		}),
	);
	const t = speak(words, language);
	const path = `${office}/captions/${film.id}`;
	const here = `${path}/burned`;
	const isUnderWay = rows.some((row) => row.isUnderWay);
	// Only for whoever asked for it: what moves by itself can be in the way (WCAG 2.2, 2.2.2 and 3.2.5).
	const reloads = isUnderWay && visit.url.searchParams.get("reload") === "yes";
	return (
		<OfficePage
			{...{ frame, form, notice }}
			title={t("burned-of", { film: inLanguage(film.title, language) })}
			back={{ href: path, label: inLanguage(film.title, language) }}
			reload={reloads ? reloadAfter : null}
		>
			<SheetLink sheet={captionsSheet} />
			<p>{t("burned-intro")}</p>
			{isUnderWay && (
				<p class="soft">
					{reloads && `${t("reloads-itself", { seconds: reloadAfter })} `}
					<a href={reloads ? here : `${here}?reload=yes`}>{t(reloads ? "stop-reloading" : "reload")}</a>
				</p>
			)}
			<Table
				caption={t("burned-caption")}
				columns={[{ label: t("track") }, { label: t("state") }, { label: t("files") }, { label: t("more") }]}
				rows={rows.map((row) => ({
					key: row.track.id,
					cells: [
						trackLabel(row.track, language),
						<State row={row} language={language} />,
						<Files {...{ row, language, here }} />,
						<Doing {...{ row, context, here }} />,
					],
				}))}
				empty={t("no-tracks")}
			/>
		</OfficePage>
	);
}

interface RowProps {
	readonly row: Row;
	readonly language: Language;
}

function State({ row: { made, job, isOpen, isReady, isUnderWay }, language }: RowProps) {
	const t = speak(words, language);
	if (!isOpen) return <Said tag={<Tag tone="quiet">{t("state-closed")}</Tag>} text={t("not-agreed-text")} />;
	const outdated = made?.isOutdated ? <Tag tone="warn">{t("state-outdated")}</Tag> : null;
	if (isUnderWay && job) {
		const { step, stepDone: done, stepOf: of, state, nextTryAt, askedAt } = job;
		if (state === "running" && step !== null) {
			const said = t(step === "film-made" ? "step-film" : "step-captions", { done: done ?? 0, of: of ?? 1 });
			return (
				<>
					{outdated}
					<span class="progress">
						{said} <progress value={done ?? 0} max={of ?? 100} aria-hidden="true" />
					</span>
				</>
			);
		}
		return <Said tag={outdated} text={t(nextTryAt > askedAt ? "state-later" : "state-waiting")} />;
	}
	if (outdated) return <Said tag={outdated} text={t("outdated-text")} />;
	if (made) return <Tag tone="good">{t("state-current")}</Tag>;
	if (!isReady) return <Said tag={<Tag tone="quiet">{t("state-none")}</Tag>} text={t("not-ready-text")} />;
	if (job?.state !== "failed") return <Tag tone="quiet">{t("state-none")}</Tag>;
	return (
		<Said tag={<Tag tone="bad">{t("state-failed")}</Tag>} text={job.problem ? inLanguage(job.problem, language) : t("stopped-text")} />
	);
}

function Said({ tag, text }: { readonly tag: ComponentChildren; readonly text: string }) {
	return (
		<>
			{tag} {text}
		</>
	);
}

/** What may be taken along: never what may not be shown, however it was made. */
function Files({ row: { made, track, isOpen }, language, here }: RowProps & { readonly here: string }) {
	const t = speak(words, language);
	if (!isOpen) return null;
	return (
		<span class="links">
			{(made?.files ?? []).map((file) => {
				const facts = { size: file.size, megabytes: sizeLabel(file.bytes, language) };
				return (
					<a
						key={file.size}
						href={`${here}/${burnedFileName(file)}`}
						aria-label={t("file-of", { track: trackLabel(track, language), ...facts })}
					>
						{t("file", facts)}
					</a>
				);
			})}
		</span>
	);
}

interface DoingProps {
	readonly row: Row;
	readonly context: PageContext;
	readonly here: string;
}

function Doing({ row: { track, made, job, isOpen, isReady, isUnderWay }, context: { language, mayRun }, here }: DoingProps) {
	const t = speak(words, language);
	const label = { track: trackLabel(track, language) };
	const at = `${here}/${track.id}`;
	if (!mayRun(captionsOperations["burning-asked"])) return null;
	if (isUnderWay && (job?.state === "running" || !made)) {
		return <Ask action={`${at}/cancellation`} tone="danger" says={t("stop-of", label)} shown={t("stop")} />;
	}
	if (!isOpen || !isReady || (made && !made.isOutdated)) return null;
	return made ? (
		<Ask action={at} tone="quiet" operation={newId()} says={t("make-anew-of", label)} shown={t("make-anew")} />
	) : (
		<Ask action={at} tone="main" operation={newId()} says={t("make-of", label)} shown={t("make")} />
	);
}

interface AskProps {
	readonly action: string;
	readonly tone: "main" | "quiet" | "danger";
	readonly operation?: string;
	/** The button by itself, for whoever hears it without its row. */
	readonly says: string;
	readonly shown: string;
}

function Ask({ action, tone, operation, says, shown }: AskProps) {
	return (
		<form method="post" action={action}>
			{operation && <input type="hidden" name="operation" value={operation} />}
			<button type="submit" class={`button ${tone}`} aria-label={says}>
				{shown}
			</button>
		</form>
	);
}
