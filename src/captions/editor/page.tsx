import { editor as words } from "#words/captions";
import { waitingNotice } from "../../media/index.ts";
import type { ProgrammeVisit } from "../../programme/index.ts";
import { newId } from "../../shared/id.ts";
import { contextOf } from "../../shared/office/index.ts";
import { Facts, IslandScript, LinkButton, Note, OfficePage, SheetLink } from "../../shared/ui/index.ts";
import { bothLanguages, inLanguage, type Language, speak } from "../../shared/words.ts";
import { accessOf } from "../accessibility/store.ts";
import { shownFilm } from "../films.ts";
import { captionsIsland, captionsSheet } from "../islands.ts";
import { trackLabel } from "../labels.ts";
import { DescriptionTag } from "../list-page.tsx";
import { captionsOperations } from "../operations.ts";
import { type Track, usualKind } from "../schema.ts";
import { listConflicts, summariseTracks } from "../tracks/store.ts";
import { TrackTable } from "./track-table.tsx";
import { Workbench } from "./workbench.tsx";

/** The captions of a film: where they stand, and the editor, whose script asks for the cues. Without scripts each track has a plain list. */
export async function editorPage(visit: ProgrammeVisit) {
	const context = contextOf(visit, words);
	const { frame, language, office, notice } = context;
	const { db } = visit.programme.handle;
	const film = await shownFilm(db, visit.params.film);
	const [tracks, access] = await Promise.all([summariseTracks(db, film.id), accessOf(db, [film.id])]);
	const conflicts = await listConflicts(
		db,
		tracks.map(({ id }) => id),
	);
	const mayWrite = context.mayRun(captionsOperations["cues-edited"]);
	const t = speak(words, language);
	const path = `${office}/captions/${film.id}`;
	const kinds = visit.url.searchParams.get("kind") === "descriptions" ? ({ mn: "descriptions", en: "descriptions" } as const) : usualKind;
	return (
		<OfficePage
			frame={frame}
			title={t("captions-of", { film: inLanguage(film.title, language) })}
			notice={notice}
			back={{ href: `${office}/captions`, label: t("all-films") }}
			actions={
				<>
					<LinkButton tone="quiet" href={`${office}/media/films/${film.id}`}>
						{t("film")}
					</LinkButton>
					{film.kind === "film" && tracks.length > 0 && (
						<LinkButton tone="quiet" href={`${path}/burned`}>
							{t("burned-in")}
						</LinkButton>
					)}
					{mayWrite && (
						<LinkButton tone="quiet" href={`${path}/import`}>
							{t("read-file")}
						</LinkButton>
					)}
				</>
			}
		>
			<SheetLink sheet={captionsSheet} />
			{conflicts.length > 0 && (
				<Note>
					<p>
						<strong>{t("conflicts-wait", { count: conflicts.length })}</strong>{" "}
						{mayWrite && <a href={`${path}/conflicts`}>{t("settle-them")}</a>}
					</p>
				</Note>
			)}
			{await waitingNotice({ visit, medium: film, form: null })}
			<Workbench {...{ language, film, office, mayWrite }} tracks={tracks.filter(({ kind, language: of }) => kind === kinds[of])} />
			<TrackTable {...{ language, path, mayWrite, tracks }} />
			{mayWrite && <Beginnings {...{ language, path, tracks }} />}
			<h2>{t("for-everybody")}</h2>
			<Facts
				facts={[
					{ term: t("description"), value: <DescriptionTag language={language} access={access.get(film.id)} /> },
					...(access.get(film.id)?.notNeeded
						? [{ term: t("why-not-needed"), value: inLanguage(access.get(film.id)?.notNeeded, language) }]
						: []),
				]}
			/>
			{mayWrite && (
				<p>
					<a href={`${path}/description`}>{t("answer-description")}</a>
				</p>
			)}
			<IslandScript island={captionsIsland} />
		</OfficePage>
	);
}

interface BeginningsProps {
	readonly language: Language;
	readonly path: string;
	readonly tracks: readonly Track[];
}

/** A button for each track that a film usually has and this one has not. */
function Beginnings({ language, path, tracks }: BeginningsProps) {
	const t = speak(words, language);
	const wanted = bothLanguages.flatMap((of) => [usualKind[of], "descriptions" as const].map((kind) => ({ language: of, kind })));
	const missing = wanted.filter((one) => !tracks.some((track) => track.language === one.language && track.kind === one.kind));
	if (missing.length === 0) return null;
	return (
		<div class="actions">
			{missing.map((one) => (
				<form key={`${one.language}-${one.kind}`} method="post" action={`${path}/tracks`}>
					<input type="hidden" name="operation" value={newId()} />
					<input type="hidden" name="language" value={one.language} />
					<input type="hidden" name="kind" value={one.kind} />
					<button type="submit" class="button quiet">
						{t("begin-track", { track: trackLabel(one, language) })}
					</button>
				</form>
			))}
		</div>
	);
}
