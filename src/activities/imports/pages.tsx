import { imports as words } from "#words/activities";
import { accountNames } from "../../identity/index.ts";
import type { ProgrammeVisit } from "../../programme/index.ts";
import { contextOf } from "../../shared/office/index.ts";
import { tableTypes } from "../../shared/spreadsheets/index.ts";
import {
	EmptyState,
	FileField,
	Form,
	type FormState,
	LinkButton,
	ListPager,
	Note,
	OfficePage,
	ownName,
	Table,
	Tag,
} from "../../shared/ui/index.ts";
import { formatNumber, formatShortMoment, type Language, languages, speak } from "../../shared/words.ts";
import type { ImportState } from "../schema.ts";
import { listImports } from "./uploads.ts";

const pageSize = 50;

export async function importsPage(visit: ProgrammeVisit) {
	const { frame, language, office, notice } = contextOf(visit, words);
	const { db } = visit.programme.handle;
	const after = visit.url.searchParams.get("after") ?? "";
	const found = await listImports(db, visit.viewer, { ...(after && { after }), limit: pageSize + 1 });
	const imports = found.slice(0, pageSize);
	const last = found.length > pageSize ? imports.at(-1)?.id : undefined;
	const names = await accountNames(
		db,
		imports.map((one) => one.uploadedBy),
	);
	const t = speak(words, language);
	const path = `${office}/imports`;
	const upload = { href: `${path}/new`, label: t("upload") };
	if (imports.length === 0 && !after) {
		return (
			<OfficePage frame={frame} title={t("imports")} notice={notice}>
				<EmptyState title={t("no-imports")} text={t("no-imports-text")} action={upload} />
			</OfficePage>
		);
	}
	return (
		<OfficePage frame={frame} title={t("imports")} notice={notice} actions={<LinkButton href={upload.href}>{upload.label}</LinkButton>}>
			<p>{t("imports-intro")}</p>
			<Table
				list
				caption={t("imports-caption")}
				columns={[
					{ label: t("file") },
					{ label: t("state"), aside: true },
					{ label: t("attendances"), numeric: true },
					{ label: t("uploaded-at") },
					{ label: t("uploaded-by") },
				]}
				rows={imports.map((one) => ({
					key: one.id,
					cells: [
						<a href={`${path}/${one.id}`}>{one.fileName}</a>,
						<ImportTag language={language} state={one.state} />,
						one.state === "draft" ? "" : formatNumber(language, one.rows),
						formatShortMoment(language, one.uploadedAt),
						one.uploadedBy ? (names.get(one.uploadedBy) ?? one.uploadedBy) : t("by-machine"),
					],
				}))}
				empty={t("no-imports")}
			/>
			<p>
				<a href={`${path}/columns`}>{t("mappings")}</a>
			</p>
			<ListPager language={language} url={visit.url} next={last} shown={imports.length} size={pageSize} />
		</OfficePage>
	);
}

export function ImportTag({ language, state }: { readonly language: Language; readonly state: ImportState }) {
	const tones = { draft: "warn", "in-force": "good", undone: "quiet" } as const;
	return <Tag tone={tones[state]}>{speak(words, language)(state)}</Tag>;
}

/** Together below what a request may carry; a register of a thousand people has 0.1 MB. */
export const uploadLimits = { files: 20, bytesEach: 3 * 1024 * 1024 };

export interface KeptFile {
	readonly id: string;
	readonly name: string;
	/** Whether its columns are known; else somebody must say which is which. */
	readonly isRead: boolean;
}

/** What became of the files sent before: those that were kept, and why the others were not. */
export interface UploadedFiles {
	readonly kept: readonly KeptFile[];
	readonly refused: readonly string[];
}

export function uploadPage(visit: ProgrammeVisit, form: FormState, { kept, refused }: UploadedFiles = { kept: [], refused: [] }) {
	const { frame, language, office } = contextOf(visit);
	const t = speak(words, language);
	const path = `${office}/imports`;
	const limits = { most: uploadLimits.files, megabytes: uploadLimits.bytesEach / 1024 / 1024 };
	return (
		<OfficePage frame={frame} title={t("upload")} form={form} back={{ href: path, label: t("imports") }}>
			{refused.length > 0 && (
				<Note>
					<h2>{t("refused-files")}</h2>
					<ul>
						{refused.map((reason) => (
							<li key={reason}>{reason}</li>
						))}
					</ul>
				</Note>
			)}
			{kept.length > 0 && (
				<Note>
					<h2>{t("kept-files")}</h2>
					<ul>
						{kept.map(({ id, name }) => (
							<li key={id}>
								<a href={`${path}/${id}`}>{name}</a>
							</li>
						))}
					</ul>
				</Note>
			)}
			<p>{t("imports-intro")}</p>
			<ul>
				{languages.map((one) => (
					<li key={one}>
						<a href={`${path}/template/${one}`}>{t("template-in", { language: ownName(one) })}</a>
					</li>
				))}
			</ul>
			<Form action={path} uploads submit={t("read-files")} cancel={{ href: path, label: t("cancel") }}>
				<FileField form={form} name="files" label={t("files")} hint={t("files-hint", limits)} accept={tableTypes} multiple />
			</Form>
		</OfficePage>
	);
}
