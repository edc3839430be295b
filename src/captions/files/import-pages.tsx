import { files as words } from "#words/captions";
import type { ProgrammeVisit } from "../../programme/index.ts";
import type { Encoding } from "../../shared/decoding.ts";
import { newId } from "../../shared/id.ts";
import { contextOf } from "../../shared/office/index.ts";
import {
	Facts,
	FileField,
	Form,
	FormPage,
	type FormState,
	freshForm,
	Note,
	OfficePage,
	RadioField,
	SelectField,
	Table,
} from "../../shared/ui/index.ts";
import { bothLanguages, formatNumber, inLanguage, type OneOfBoth, speak } from "../../shared/words.ts";
import { cuesOf } from "../cues.ts";
import { shownFilm } from "../films.ts";
import { findingLabel, languageLabel, remarkLabel, trackKindLabel, trackLabel } from "../labels.ts";
import { findingsOf } from "../quality/findings.ts";
import { type TrackKind, trackKinds } from "../schema.ts";
import { summariseTracks } from "../tracks/store.ts";
import { writeTime } from "../webvtt/times.ts";
import { type ReadText, readText } from "./reading.ts";

/** The form of a file; what is in it is shown before anything is written. */
export async function importPage(visit: ProgrammeVisit, form: FormState) {
	const { frame, language, office } = contextOf(visit);
	const film = await shownFilm(visit.programme.handle.db, visit.params.film);
	const t = speak(words, language);
	const path = `${office}/captions/${film.id}`;
	return (
		<FormPage
			{...{ frame, form }}
			title={t("read-file")}
			intro={t("read-file-intro")}
			back={{ href: path, label: inLanguage(film.title, language) }}
			action={`${path}/import`}
			submit={t("look-at-file")}
			uploads
		>
			<FileField form={form} name="file" label={t("file")} hint={t("file-hint")} accept=".vtt,.srt" />
			<RadioField
				form={form}
				name="language"
				label={t("language")}
				value="mn"
				options={bothLanguages.map((of) => ({ value: of, label: languageLabel(of, language) }))}
			/>
			<SelectField
				form={form}
				name="kind"
				label={t("kind-of-track")}
				hint={t("kind-hint")}
				options={[
					{ value: "", label: t("kind-usual") },
					...trackKinds.map((kind) => ({ value: kind, label: trackKindLabel(kind, language) })),
				]}
			/>
		</FormPage>
	);
}

export interface SentFile {
	readonly name: string;
	readonly text: string;
	readonly encoding: Encoding;
	readonly language: OneOfBoth;
	readonly kind: TrackKind;
}

const mostCues = 12;
const mostRemarks = 10;

/** What a file holds, what was passed over, and whose letters are wrong; nothing is written yet. */
export async function previewPage(visit: ProgrammeVisit, sent: SentFile) {
	const { frame, language, office } = contextOf(visit);
	const { db } = visit.programme.handle;
	const film = await shownFilm(db, visit.params.film);
	const there = (await summariseTracks(db, film.id)).find((track) => track.language === sent.language && track.kind === sent.kind);
	const read = readText(sent.name, sent.text, false);
	const cues = cuesOf(read.captions);
	const findings = findingsOf(cues, sent.language, sent.kind === "subtitles" ? "subtitles" : "captions");
	const t = speak(words, language);
	const path = `${office}/captions/${film.id}`;
	return (
		<OfficePage frame={frame} title={t("look-title", { file: sent.name })} back={{ href: `${path}/import`, label: t("read-file") }}>
			<Note>
				<p>
					{there && there.cues > 0 ? t("replaces", { count: there.cues, track: trackLabel(there, language) }) : t("nothing-written-yet")}
				</p>
			</Note>
			<Facts
				facts={[
					{ term: t("becomes"), value: trackLabel(sent, language) },
					{ term: t("cues"), value: formatNumber(language, cues.length) },
					{ term: t("encoding"), value: sent.encoding },
				]}
			/>
			<Confirmation {...{ visit, sent, read, path }} />
			<Table
				caption={t("first-cues", { count: Math.min(mostCues, cues.length) })}
				columns={[{ label: t("time"), short: true }, { label: t("text") }]}
				rows={cues.slice(0, mostCues).map(({ start, text }, at) => ({ key: String(at), cells: [writeTime(start, "."), text] }))}
				empty={t("no-cues")}
			/>
			<Table
				caption={t("passed-over")}
				columns={[{ label: t("line"), numeric: true }, { label: t("what") }]}
				rows={read.remarks
					.slice(0, mostRemarks)
					.map((remark, at) => ({ key: String(at), cells: [remark.line, remarkLabel(remark, language)] }))}
				empty={t("nothing-passed-over")}
			/>
			{findings.length > 0 && (
				<>
					<h2>{t("to-look-at", { count: findings.length })}</h2>
					<ul>
						{findings.slice(0, mostRemarks).map((finding) => (
							<li key={`${finding.cue} ${finding.about}`}>
								{finding.cue ? `${finding.cue}: ` : ""}
								{findingLabel(finding, language)}
							</li>
						))}
					</ul>
				</>
			)}
		</OfficePage>
	);
}

interface ConfirmationProps {
	readonly visit: ProgrammeVisit;
	readonly sent: SentFile;
	readonly read: ReadText;
	readonly path: string;
}

function Confirmation({ visit, sent, read, path }: ConfirmationProps) {
	const t = speak(words, visit.language);
	const { name, language, kind, text } = sent;
	const isRepairable = read.repairs.length > 0;
	return (
		<Form action={`${path}/import/confirmed`} operation={newId()} submit={t("take-over")} cancel={{ href: path, label: t("cancel") }}>
			{Object.entries({ name, language, kind, text }).map(([field, value]) => (
				<input key={field} type="hidden" name={field} value={value} />
			))}
			{isRepairable && (
				<Note>
					<p>{t("letters", { count: read.repairs.length })}</p>
					<ul>
						{read.repairs.slice(0, 3).map(({ line, written, repaired }) => (
							<li key={line}>{t("letters-example", { line, written, repaired })}</li>
						))}
					</ul>
					<RadioField
						form={freshForm}
						name="repaired"
						label={t("repair")}
						value="yes"
						options={[
							{ value: "yes", label: t("repair-yes") },
							{ value: "", label: t("repair-no") },
						]}
					/>
				</Note>
			)}
		</Form>
	);
}
