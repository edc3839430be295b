import { files as words } from "#words/activities";
import { acceptedTypes, type FileLine, sayWhatIsKept } from "../../shared/files/index.ts";
import type { PageContext } from "../../shared/office/index.ts";
import { FileField, Form, type FormState, Note, OfficePage, Table, TextArea } from "../../shared/ui/index.ts";
import { type Language, speak } from "../../shared/words.ts";
import { sessionTitle } from "../saying.ts";
import type { TitledSession } from "../schema.ts";
import type { Surroundings } from "../surroundings.ts";

export const acceptedPapers = ["photo", "document"] as const;
export const papersAtOnce = 10;

interface AttachPageProps {
	readonly around: Surroundings;
	readonly session: TitledSession;
	readonly form: FormState;
	readonly operation: string;
	/** Of the files sent before: what was kept, and why not the others. */
	readonly kept: readonly string[];
	readonly refused: readonly { readonly name: string; readonly reason: string }[];
}

export function AttachPage({ around, session, form, operation, kept, refused }: AttachPageProps) {
	const { frame, language, office } = around;
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
			<Form
				action={`${back.href}/files`}
				operation={operation}
				uploads
				submit={t("attach")}
				cancel={{ href: back.href, label: t("cancel") }}
			>
				<FileField
					form={form}
					name="files"
					label={t("files-field", { most: papersAtOnce })}
					hint={sayWhatIsKept(acceptedPapers, language)}
					accept={acceptedTypes(acceptedPapers)}
					multiple
				/>
			</Form>
		</OfficePage>
	);
}

interface RemovalPageProps {
	readonly around: Surroundings;
	readonly session: TitledSession;
	readonly file: FileLine;
	readonly form: FormState;
	readonly operation: string;
}

export function FileRemovalPage({ around, session, file, form, operation }: RemovalPageProps) {
	const { frame, language, office } = around;
	const t = speak(words, language);
	const back = { href: `${office}/sessions/${session.id}`, label: sessionTitle(session, language) };
	return (
		<OfficePage frame={frame} title={t("remove-title", { file: file.name })} form={form} back={back}>
			<p>{t("remove-intro")}</p>
			<Form
				action={`${back.href}/files/${file.id}/removal`}
				operation={operation}
				submit={t("remove")}
				tone="danger"
				cancel={{ href: back.href, label: t("keep") }}
			>
				<TextArea form={form} name="because" label={t("because")} rows={2} />
			</Form>
		</OfficePage>
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
