import { imports as words } from "#words/reach";
import { accountNames } from "../../identity/index.ts";
import type { ProgrammeVisit } from "../../programme/index.ts";
import { listFiles } from "../../shared/files/index.ts";
import { authorOf, contextOf } from "../../shared/office/index.ts";
import { EmptyState, FileField, Form, type FormState, LinkButton, OfficePage, Table, Tag } from "../../shared/ui/index.ts";
import { formatDate, formatShortMoment, type Language, speak } from "../../shared/words.ts";
import { listDrafts } from "./drafts.ts";
import { mostFiles } from "./operations.ts";
import type { ExportImport } from "./schema.ts";
import { listExportImports } from "./store.ts";

/** Together below what a request may carry; ten years of a page have 3 MB. */
export const uploadLimits = { files: mostFiles, bytesEach: 4 * 1024 * 1024 };

export async function exportsPage(visit: ProgrammeVisit) {
	const { frame, language, office, notice } = contextOf(visit, words);
	const { handle } = visit.programme;
	const drafts = await listDrafts(handle, authorOf(visit));
	const imports = await listExportImports(handle.db);
	const names = await accountNames(handle.db, [...drafts.map((one) => one.uploadedBy), ...imports.map((one) => one.importedBy)]);
	const files = new Map(
		(
			await listFiles(
				handle.db,
				imports.flatMap((one) => one.files),
			)
		).map(({ id, name }) => [id, name]),
	);
	const t = speak(words, language);
	const path = `${office}/campaigns/exports`;
	const upload = { href: `${path}/new`, label: t("upload") };
	const back = { href: `${office}/campaigns`, label: t("to-campaigns") };
	if (imports.length === 0 && drafts.length === 0) {
		return (
			<OfficePage frame={frame} title={t("title")} notice={notice} back={back}>
				<EmptyState title={t("no-imports")} text={t("no-imports-text")} action={upload} />
			</OfficePage>
		);
	}
	const by = (account: string | null) => (account === null ? t("by-machine") : (names.get(account) ?? account));
	return (
		<OfficePage
			frame={frame}
			title={t("title")}
			notice={notice}
			back={back}
			actions={<LinkButton href={upload.href}>{upload.label}</LinkButton>}
		>
			<p>{t("intro")}</p>
			{drafts.length > 0 && (
				<Table
					list
					caption={t("drafts")}
					columns={[{ label: t("files"), wide: true }, { label: t("day") }, { label: t("by") }]}
					rows={drafts.map((draft) => ({
						key: draft.id,
						cells: [
							<a href={`${path}/drafts/${draft.id}`}>{draft.files.join(", ")}</a>,
							formatShortMoment(language, draft.uploadedAt),
							by(draft.uploadedBy),
						],
					}))}
					empty=""
				/>
			)}
			<Table
				list
				caption={t("imports")}
				columns={[{ label: t("files"), wide: true }, { label: t("state"), aside: true }, { label: t("day") }, { label: t("by") }]}
				rows={imports.map((one) => ({
					key: one.id,
					cells: [
						<a href={`${path}/${one.id}`}>{one.files.map((file) => files.get(file) ?? "").join(", ")}</a>,
						<ImportTag language={language} shown={one} />,
						formatDate(language, one.importedOn),
						by(one.importedBy),
					],
				}))}
				empty={t("no-imports")}
			/>
			<p>
				<a href={`${path}/columns`}>{t("mappings")}</a>
			</p>
		</OfficePage>
	);
}

export function ImportTag({ language, shown }: { readonly language: Language; readonly shown: ExportImport }) {
	const t = speak(words, language);
	return shown.isUndone ? <Tag tone="quiet">{t("undone")}</Tag> : <Tag tone="good">{t("in-force")}</Tag>;
}

export function uploadPage(visit: ProgrammeVisit, form: FormState) {
	const { frame, language, office } = contextOf(visit);
	const t = speak(words, language);
	const path = `${office}/campaigns/exports`;
	const limits = { most: uploadLimits.files, megabytes: uploadLimits.bytesEach / 1024 / 1024 };
	return (
		<OfficePage frame={frame} title={t("upload")} form={form} back={{ href: path, label: t("title") }}>
			<p>{t("intro")}</p>
			<Form action={path} uploads submit={t("read-files")} cancel={{ href: path, label: t("cancel") }}>
				<FileField form={form} name="files" label={t("files")} hint={t("files-hint", limits)} accept=".csv,.tsv,.txt,text/csv" multiple />
			</Form>
		</OfficePage>
	);
}
