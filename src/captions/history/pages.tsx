import { operations as operationNames, history as words } from "#words/captions";
import { accountNames } from "../../identity/index.ts";
import type { ProgrammeVisit } from "../../programme/index.ts";
import { newId } from "../../shared/id.ts";
import { contextOf, type PageContext } from "../../shared/office/index.ts";
import { FormPage, type FormState, OfficePage, SheetLink, Table, TextArea } from "../../shared/ui/index.ts";
import { formatMoment, formatNumber, formatShortMoment, inLanguage, sayPlain, speak } from "../../shared/words.ts";
import { shownFilm } from "../films.ts";
import { captionsSheet } from "../islands.ts";
import { trackLabel } from "../labels.ts";
import { captionsOperations } from "../operations.ts";
import { readCues, shownTrack } from "../tracks/store.ts";
import { transcriptOf } from "../tracks/transcript.ts";
import { listVersions, type TrackVersion } from "../tracks/versions.ts";
import { writeTime } from "../webvtt/times.ts";

/** Who worked on a track and when; each stretch of work can be looked at and brought back. */
export async function historyPage(visit: ProgrammeVisit, form: FormState) {
	const { context, track, path, back, label } = await trackPageOf(visit);
	const { frame, language, notice } = context;
	const versions = await listVersions(visit.programme.handle.db, track.id);
	const names = await accountNames(
		visit.programme.handle.db,
		versions.map(({ account }) => account),
	);
	const mayRestore = context.mayRun(captionsOperations["track-restored"]);
	const t = speak(words, language);
	return (
		<OfficePage frame={frame} title={t("history-of", { track: label })} notice={notice} form={form} back={back}>
			<SheetLink sheet={captionsSheet} />
			<p>{t("history-intro")}</p>
			<Table
				caption={t("versions")}
				columns={[
					{ label: t("when") },
					{ label: t("who") },
					{ label: t("what") },
					{ label: t("cues-written"), numeric: true },
					{ label: t("version") },
				]}
				rows={versions.map((version, at) => ({
					key: String(version.position),
					cells: [
						formatShortMoment(language, version.at),
						version.account ? (names.get(version.account) ?? version.account) : t("machine"),
						sayPlain(operationNames, version.kind.replace(/^captions\./, ""), language) ?? version.kind,
						formatNumber(language, Math.max(version.begun, version.ended)),
						at === 0 ? t("now") : <Version {...{ language, version, path }} mayRestore={mayRestore} />,
					],
				}))}
				empty={t("no-versions")}
			/>
		</OfficePage>
	);
}

interface VersionProps {
	readonly language: PageContext["language"];
	readonly version: TrackVersion;
	readonly path: string;
	readonly mayRestore: boolean;
}

function Version({ language, version: { position, at }, path, mayRestore }: VersionProps) {
	const t = speak(words, language);
	const when = formatMoment(language, at);
	return (
		<div class="links">
			<a href={`${path}/transcript?at=${position}`} aria-label={t("look-at-of", { when })}>
				{t("look-at")}
			</a>
			{mayRestore && (
				<form method="post" action={`${path}/history`}>
					<input type="hidden" name="operation" value={newId()} />
					<input type="hidden" name="position" value={position} />
					<button type="submit" class="button quiet small" aria-label={t("restore-of", { when })}>
						{t("restore")}
					</button>
				</form>
			)}
		</div>
	);
}

/** What the captions say as a text, as it is or as it was at a position. */
export async function transcriptPage(visit: ProgrammeVisit) {
	const { context, track, back, label } = await trackPageOf(visit);
	const { frame, language } = context;
	const at = Number(visit.url.searchParams.get("at") ?? "");
	const { cues } = await readCues(visit.programme.handle.db, track.id, Number.isSafeInteger(at) && at > 0 ? at : undefined);
	const t = speak(words, language);
	const paragraphs = transcriptOf(cues);
	return (
		<OfficePage frame={frame} title={t("transcript-of", { track: label })} back={back}>
			{paragraphs.length === 0 && <p class="empty">{t("no-transcript")}</p>}
			<div lang={track.language}>
				{paragraphs.map(({ speaker, start, lines }) => (
					<p key={`${start} ${lines[0]?.text}`}>
						<span class="soft">{writeTime(start, ".").slice(0, 8)}</span> {speaker && <strong>{speaker}: </strong>}
						{lines.map(({ text }) => text).join(" ")}
					</p>
				))}
			</div>
		</OfficePage>
	);
}

export async function removalPage(visit: ProgrammeVisit, form: FormState) {
	const { context, path, back, label } = await trackPageOf(visit);
	const t = speak(words, context.language);
	return (
		<FormPage
			{...{ form, back }}
			frame={context.frame}
			title={t("remove-of", { track: label })}
			intro={t("remove-intro")}
			action={`${path}/removal`}
			submit={t("remove")}
			tone="danger"
		>
			<TextArea form={form} name="because" label={t("because")} rows={2} />
		</FormPage>
	);
}

async function trackPageOf(visit: ProgrammeVisit) {
	const context = contextOf(visit, words);
	const { db } = visit.programme.handle;
	const [film, track] = [await shownFilm(db, visit.params.film), await shownTrack(db, visit.params.track)];
	const href = `${context.office}/captions/${film.id}`;
	return {
		...{ context, track, path: `${href}/tracks/${track.id}` },
		back: { href, label: inLanguage(film.title, context.language) },
		label: trackLabel(track, context.language),
	};
}
