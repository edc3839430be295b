import { lists as words } from "#words/children";
import { accountNames } from "../../identity/index.ts";
import type { ProgrammeVisit } from "../../programme/index.ts";
import { contextOf } from "../../shared/office/index.ts";
import { tableTypes } from "../../shared/spreadsheets/index.ts";
import { EmptyState, FileField, Form, type FormState, LinkButton, OfficePage, ownName, Table, Tag } from "../../shared/ui/index.ts";
import { formatNumber, formatShortMoment, type Language, languages, speak } from "../../shared/words.ts";
import { listLists, type ShownList } from "./drafts.ts";

const mostShown = 100;

export async function listsPage(visit: ProgrammeVisit) {
	const { frame, language, office, notice } = contextOf(visit, words);
	const { db } = visit.programme.handle;
	const lists = await listLists(db, visit.viewer, mostShown);
	const names = await accountNames(
		db,
		lists.map((one) => one.uploadedBy),
	);
	const t = speak(words, language);
	const path = `${office}/children/lists`;
	const back = { href: `${office}/children`, label: t("children") };
	const upload = { href: `${path}/new`, label: t("upload") };
	if (lists.length === 0) {
		return (
			<OfficePage frame={frame} title={t("lists")} notice={notice} back={back}>
				<EmptyState title={t("no-lists")} text={t("no-lists-text")} action={upload} />
			</OfficePage>
		);
	}
	return (
		<OfficePage
			frame={frame}
			title={t("lists")}
			notice={notice}
			back={back}
			actions={<LinkButton href={upload.href}>{upload.label}</LinkButton>}
		>
			<Table
				list
				caption={t("lists-caption")}
				columns={[
					{ label: t("file") },
					{ label: t("state"), aside: true },
					{ label: t("registered"), numeric: true },
					{ label: t("uploaded-at") },
					{ label: t("uploaded-by") },
				]}
				rows={lists.map((one) => ({
					key: one.id,
					cells: [
						<a href={`${path}/${one.id}`}>{one.fileName}</a>,
						<ListTag language={language} state={one.state} />,
						one.state === "draft" ? "" : formatNumber(language, one.registered),
						formatShortMoment(language, one.uploadedAt),
						one.uploadedBy ? (names.get(one.uploadedBy) ?? one.uploadedBy) : t("by-machine"),
					],
				}))}
				empty={t("no-lists")}
			/>
		</OfficePage>
	);
}

export function ListTag({ language, state }: { readonly language: Language; readonly state: ShownList["state"] }) {
	const tones = { draft: "warn", "in-force": "good", undone: "quiet" } as const;
	return <Tag tone={tones[state]}>{speak(words, language)(`state-${state}`)}</Tag>;
}

export function uploadPage(visit: ProgrammeVisit, form: FormState) {
	const { frame, language, office } = contextOf(visit);
	const t = speak(words, language);
	const path = `${office}/children/lists`;
	return (
		<OfficePage frame={frame} title={t("upload")} form={form} back={{ href: path, label: t("lists") }}>
			<p>{t("upload-intro")}</p>
			<ul>
				{languages.map((one) => (
					<li key={one}>
						<a href={`${path}/template/${one}`}>{t("template-in", { language: ownName(one) })}</a>
					</li>
				))}
			</ul>
			<Form action={path} form={form} uploads submit={t("read-list")} cancel={{ href: path, label: t("cancel") }}>
				<FileField form={form} name="file" label={t("file-field")} hint={t("file-hint")} accept={tableTypes} />
			</Form>
		</OfficePage>
	);
}
