import { files as words } from "#words/activities";
import type { ProgrammeVisit } from "../../programme/index.ts";
import { acceptedTypes, type FileLine, keptLabel } from "../../shared/files/index.ts";
import { contextOf, type PageContext } from "../../shared/office/index.ts";
import { FileField, Form, FormPage, type FormState, Note, OfficePage, Table, TextArea } from "../../shared/ui/index.ts";
import { type Language, speak } from "../../shared/words.ts";
import { sessionTitle } from "../labels.ts";
import { problem } from "../problems.ts";
import type { TitledSession } from "../schema.ts";
import { shownSession } from "../store.ts";
import { acceptedPapers } from "./commands.ts";
import { papersAtOnce } from "./operations.ts";
import { listSessionFiles } from "./store.ts";

/** What became of the files sent before: those that were kept, and why the others were not. */
export interface AttachedFiles {
	readonly kept: readonly string[];
	readonly refused: readonly { readonly name: string; readonly reason: string }[];
}

export async function attachPage(visit: ProgrammeVisit, form: FormState, { kept, refused }: AttachedFiles = { kept: [], refused: [] }) {
	const { frame, language, office } = contextOf(visit);
	const session = await shownSession(visit);
	const t = speak(words, language);
	const back = { href: `${office}/sessions/${session.id}`, label: sessionTitle(session, language) };
	return (
		<OfficePage frame={frame} title={t("attach-files")} form={form} back={back}>
			{refused.length > 0 && (
				<Note>
					<h2>{t("refused-files")}</h2>
					<ul>
						{refused.map(({ name, reason }) => (
							<li key={name}>{t("refused-file", { file: name, reason })}</li>
						))}
					</ul>
					{kept.length > 0 && <p>{t("kept-files", { files: kept.join(", ") })}</p>}
				</Note>
			)}
			<p>{t("attach-intro")}</p>
			<Form action={`${back.href}/files`} form={form} uploads submit={t("attach")} cancel={{ href: back.href, label: t("cancel") }}>
				<FileField
					form={form}
					name="files"
					label={t("files-field", { most: papersAtOnce })}
					hint={keptLabel(acceptedPapers, language)}
					accept={acceptedTypes(acceptedPapers)}
					multiple
				/>
			</Form>
		</OfficePage>
	);
}

export async function fileRemovalPage(visit: ProgrammeVisit, form: FormState) {
	const { frame, language, office, scope } = contextOf(visit);
	const session = await shownSession(visit);
	const files = await listSessionFiles(visit.programme.handle.db, scope, session.id);
	const file = files.find(({ id }) => id === visit.params.file);
	if (!file) throw problem("file-unknown");
	const t = speak(words, language);
	const back = { href: `${office}/sessions/${session.id}`, label: sessionTitle(session, language) };
	return (
		<FormPage
			{...{ frame, form, back }}
			title={t("remove-title", { file: file.name })}
			intro={t("remove-intro")}
			action={`${back.href}/files/${file.id}/removal`}
			submit={t("remove")}
			tone="danger"
			cancel={{ label: t("keep") }}
		>
			<TextArea form={form} name="because" label={t("because")} rows={2} />
		</FormPage>
	);
}

interface SessionFilesProps {
	readonly context: PageContext;
	readonly session: TitledSession;
	readonly files: readonly FileLine[];
}

/** The papers of a session, on its page. */
export function SessionFiles({ context, session, files }: SessionFilesProps) {
	const { language, office } = context;
	const mayWrite = context.can("activities.write");
	const t = speak(words, language);
	const path = `${office}/sessions/${session.id}/files`;
	if (files.length === 0 && !mayWrite) return null;
	return (
		<section>
			<h2>{t("files")}</h2>
			{files.length > 0 && (
				<Table
					caption={t("files-caption")}
					columns={[{ label: t("file") }, { label: t("size") }, { label: t("fingerprint") }, ...(mayWrite ? [{ label: t("change") }] : [])]}
					rows={files.map((file) => ({
						key: file.id,
						cells: [
							<a href={`${path}/${file.id}`}>{file.name}</a>,
							saySize(file, language),
							<code title={file.originalSha256}>{t("fingerprint-value", { beginning: file.originalSha256.slice(0, 12) })}</code>,
							...(mayWrite
								? [
										<a href={`${path}/${file.id}/removal`} aria-label={t("remove-of", { file: file.name })}>
											{t("remove")}
										</a>,
									]
								: []),
						],
					}))}
					empty=""
				/>
			)}
			{mayWrite && (
				<p>
					<a href={`${path}/new`}>{t("attach-files")}</a>
				</p>
			)}
		</section>
	);
}

function saySize({ size, width, height }: FileLine, language: Language): string {
	const t = speak(words, language);
	const kilobytes = Math.max(1, Math.round(size / 1024));
	return width && height
		? t("size-of-picture", { kilobytes, width: String(width), height: String(height) })
		: t("size-value", { kilobytes });
}
