import { imports as words } from "#words/reach";
import { platformLabel } from "../../campaigns/index.ts";
import type { ProgrammeVisit } from "../../programme/index.ts";
import { fileReply, listFiles, readFile } from "../../shared/files/index.ts";
import { contextOf } from "../../shared/office/index.ts";
import { Facts, FormPage, type FormState, LinkButton, Note, OfficePage, Table } from "../../shared/ui/index.ts";
import { formatDate, formatNumber, inLanguage, speak } from "../../shared/words.ts";
import { measurementOf } from "./measuring.ts";
import { importOperations } from "./operations.ts";
import { ImportTag } from "./pages.tsx";
import { problem } from "./problems.ts";
import { readOnRecord } from "./record.ts";
import type { ExportImport } from "./schema.ts";
import { listPostsOfImport, readExportImport } from "./store.ts";

/** @throws Problem `import-unknown` */
export async function shownExportImport(visit: ProgrammeVisit): Promise<ExportImport> {
	const shown = await readExportImport(visit.programme.handle.db, visit.params.import ?? "");
	if (!shown) throw problem("import-unknown");
	return shown;
}

/** Files after they were confirmed: each with its hash, and what became of their posts. */
export async function importPage(visit: ProgrammeVisit) {
	const { frame, language, office, notice, mayRun } = contextOf(visit, words);
	const { db } = visit.programme.handle;
	const shown = await shownExportImport(visit);
	const files = await listFiles(db, shown.files);
	const rows = await listPostsOfImport(db, shown.id);
	const { items } = await readOnRecord(db);
	const t = speak(words, language);
	const path = `${office}/campaigns/exports`;
	const matched = rows.filter(({ post }) => post !== null);
	const isTheirs = visit.viewer.can("campaigns.publish") || shown.importedBy === visit.viewer.account;
	const title = t("import-title", { day: formatDate(language, shown.importedOn) });
	return (
		<OfficePage
			frame={frame}
			title={title}
			notice={notice}
			back={{ href: path, label: t("title") }}
			actions={
				!shown.isUndone &&
				isTheirs &&
				mayRun(importOperations["exports-undone"]) && (
					<LinkButton tone="quiet" href={`${path}/${shown.id}/withdrawal`}>
						{t("undo")}
					</LinkButton>
				)
			}
		>
			{shown.isUndone && (
				<Note>
					<p>{t("undone-note")}</p>
				</Note>
			)}
			<Facts
				facts={[
					{ term: t("state"), value: <ImportTag language={language} shown={shown} /> },
					{ term: t("measured-on"), value: formatDate(language, shown.measuredOn) },
				]}
			/>
			<p>
				{t("counted-posts", { count: matched.length })} {t("aside-posts", { count: rows.length - matched.length })}{" "}
				{t("totals-entered", { count: shown.totals.length })}
			</p>
			<Table
				caption={t("files")}
				columns={[{ label: t("files-of") }, { label: t("hash"), wide: true }]}
				rows={files.map(({ id, name, sha256 }) => ({
					key: id,
					cells: [<a href={`${path}/${shown.id}/files/${id}`}>{name}</a>, <code>{sha256}</code>],
				}))}
				empty=""
			/>
			<Table
				list
				caption={t("posts")}
				columns={[{ label: t("posts"), wide: true }, { label: t("item") }, { label: t("number"), numeric: true }, { label: t("day") }]}
				rows={rows.map((row) => {
					const measured = measurementOf(row);
					const of = items.find(({ id }) => id === row.item);
					const label = `${row.title || t("no-title")} · ${platformLabel(row.platform, language)}`;
					return {
						key: row.id,
						cells: [
							row.post === null ? label : <a href={`${office}/campaigns/posts/${row.post}`}>{label}</a>,
							of ? inLanguage(of.title, language) : t("aside"),
							measured ? formatNumber(language, measured.contacts) : t("no-number"),
							row.published_on === null ? t("no-day") : formatDate(language, row.published_on),
						],
					};
				})}
				empty={t("aside-posts", { count: 0 })}
			/>
		</OfficePage>
	);
}

export async function undoPage(visit: ProgrammeVisit, form: FormState) {
	const { frame, language, office } = contextOf(visit);
	const shown = await shownExportImport(visit);
	const t = speak(words, language);
	const here = `${office}/campaigns/exports/${shown.id}`;
	const back = { href: here, label: t("import-title", { day: formatDate(language, shown.importedOn) }) };
	return (
		<FormPage
			{...{ frame, form, back }}
			title={t("undo-title")}
			intro={t("undo-intro")}
			action={`${here}/withdrawal`}
			submit={t("undo")}
			tone="danger"
		/>
	);
}

/** A file as it was handed in. */
export async function exportFile(visit: ProgrammeVisit): Promise<Response> {
	const shown = await shownExportImport(visit);
	const wanted = shown.files.find((id) => id === visit.params.file);
	const file = wanted === undefined ? null : await readFile(visit.programme.handle.db, wanted);
	if (!file) throw problem("import-unknown");
	return fileReply(file);
}
