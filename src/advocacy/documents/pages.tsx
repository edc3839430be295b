import { documents as words } from "#words/advocacy";
import type { ProgrammeVisit } from "../../programme/index.ts";
import { contextOf } from "../../shared/office/index.ts";
import { Facts, LinkButton, ListPage, OfficePage, Table, Tag } from "../../shared/ui/index.ts";
import { formatDate, formatShortDate, inLanguage, type Language, speak, writtenIn } from "../../shared/words.ts";
import type { DocumentStage, PolicyDocument, ReachedStage, WithdrawnStage } from "../schema.ts";
import { Sections } from "../sections.tsx";
import { stageLabel } from "./labels.ts";
import { documentOperations } from "./operations.ts";
import { listDocuments, listWithdrawnStages, shownDocument } from "./store.ts";

export async function documentsPage(visit: ProgrammeVisit) {
	const context = contextOf(visit, words);
	const { language, office } = context;
	const documents = await listDocuments(visit.programme.handle.db);
	const t = speak(words, language);
	const path = `${office}/documents`;
	const mayAdd = context.mayRun(documentOperations["document-written"]);
	return (
		<ListPage
			{...context}
			title={t("documents")}
			sections={<Sections context={context} current="documents" />}
			enter={mayAdd ? { href: `${path}/new`, label: t("add-document") } : undefined}
			intro={t("documents-intro")}
			empty={{ title: t("no-documents"), text: t("no-documents-text") }}
			count={documents.length}
		>
			<Table
				list
				caption={t("documents-caption", { count: documents.length })}
				columns={[{ label: t("title") }, { label: t("issued-by") }, { label: t("stage") }, { label: t("reached-on"), short: true }]}
				rows={documents.map(({ id, title, issuedBy, current }) => ({
					key: id,
					cells: [
						<a href={`${path}/${id}`}>{inLanguage(title, language)}</a>,
						writtenIn(issuedBy, language),
						<StageTag language={language} stage={current} />,
						current && formatShortDate(language, current.reachedOn),
					],
				}))}
				empty={t("no-documents")}
			/>
		</ListPage>
	);
}

const tones: Readonly<Record<DocumentStage, "plain" | "warn" | "good">> = {
	idea: "plain",
	draft: "warn",
	consulted: "warn",
	adopted: "good",
	in_force: "good",
};

function StageTag({ language, stage }: { readonly language: Language; readonly stage: ReachedStage | null }) {
	if (!stage) return <Tag tone="quiet">{speak(words, language)("no-stage")}</Tag>;
	return <Tag tone={tones[stage.stage]}>{stageLabel(stage.stage, language)}</Tag>;
}

export async function documentPage(visit: ProgrammeVisit) {
	const context = contextOf(visit, words);
	const { frame, language, office, notice } = context;
	const { db } = visit.programme.handle;
	const document = await shownDocument(db, visit.params.document);
	const withdrawn = await listWithdrawnStages(db, document.id);
	const mayWrite = context.mayRun(documentOperations["document-written"]);
	const t = speak(words, language);
	const path = `${office}/documents/${document.id}`;
	const { title, issuedBy, part, current } = document;
	return (
		<OfficePage
			frame={frame}
			title={inLanguage(title, language)}
			notice={notice}
			back={{ href: `${office}/documents`, label: t("documents") }}
			actions={
				mayWrite && (
					<>
						<LinkButton href={`${path}/stages/new`}>{t("record-stage")}</LinkButton>
						<LinkButton tone="quiet" href={`${path}/description`}>
							{t("correct-document")}
						</LinkButton>
					</>
				)
			}
		>
			<Facts
				facts={[
					{ term: t("issued-by"), value: writtenIn(issuedBy, language) },
					{ term: t("stage"), value: <StageTag language={language} stage={current} /> },
					{ term: t("part"), value: inLanguage(part, language) || t("no-part") },
				]}
			/>
			<StageTable {...{ language, document, path, mayWrite }} />
			{withdrawn.length > 0 && <WithdrawnTable language={language} withdrawn={withdrawn} />}
			<VersionTable {...{ language, document, path }} />
			{mayWrite && (
				<p>
					<a href={`${path}/versions/new`}>{t("add-version")}</a>
				</p>
			)}
		</OfficePage>
	);
}

interface PartProps {
	readonly language: Language;
	readonly document: PolicyDocument;
	readonly path: string;
}

function StageTable({ language, document, path, mayWrite }: PartProps & { readonly mayWrite: boolean }) {
	const t = speak(words, language);
	return (
		<Table
			caption={t("stages-caption")}
			columns={[{ label: t("stage") }, { label: t("reached-on"), short: true }, ...(mayWrite ? [{ label: t("change") }] : [])]}
			rows={document.stages.map(({ id, stage, reachedOn }) => ({
				key: id,
				cells: [
					stageLabel(stage, language),
					formatShortDate(language, reachedOn),
					...(mayWrite
						? [
								<a href={`${path}/stages/${id}/withdrawal`} aria-label={t("withdraw-of", { stage: stageLabel(stage, language) })}>
									{t("withdraw")}
								</a>,
							]
						: []),
				],
			}))}
			empty={t("no-stages")}
		/>
	);
}

function WithdrawnTable({ language, withdrawn }: { readonly language: Language; readonly withdrawn: readonly WithdrawnStage[] }) {
	const t = speak(words, language);
	return (
		<Table
			caption={t("withdrawn-caption")}
			columns={[{ label: t("stage") }, { label: t("reached-on"), short: true }, { label: t("because") }]}
			rows={withdrawn.map(({ id, stage, reachedOn, because }) => ({
				key: id,
				cells: [stageLabel(stage, language), formatShortDate(language, reachedOn), because],
			}))}
			empty=""
		/>
	);
}

function VersionTable({ language, document, path }: PartProps) {
	const t = speak(words, language);
	return (
		<Table
			caption={t("versions-caption")}
			columns={[{ label: t("dated"), short: true }, { label: t("note") }, { label: t("link") }, { label: t("file") }]}
			rows={document.versions.map(({ id, dated, note, link, file }) => {
				const day = formatDate(language, dated);
				return {
					key: id,
					cells: [
						day,
						writtenIn(note, language),
						link && (
							<a href={link} rel="noreferrer">
								{t("open-link", { day })}
							</a>
						),
						file && <a href={`${path}/versions/${id}/file`}>{t("open-file", { day })}</a>,
					],
				};
			})}
			empty={t("no-versions")}
		/>
	);
}
