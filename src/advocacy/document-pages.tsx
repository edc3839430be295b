import { documents as words } from "#words/advocacy";
import { EmptyState, Facts, LinkButton, OfficePage, Table, Tag } from "../shared/ui/index.ts";
import { formatDate, type Language, speak } from "../shared/words.ts";
import { sayStage } from "./saying.ts";
import type { DocumentStage, PolicyDocument, ReachedStage, WithdrawnStage } from "./schema.ts";
import { Sections } from "./sections.tsx";
import type { Surroundings } from "./surroundings.ts";

export function DocumentsPage({ around, documents }: { readonly around: Surroundings; readonly documents: readonly PolicyDocument[] }) {
	const { frame, language, office, mayWriteAll, notice } = around;
	const t = speak(words, language);
	const path = `${office}/documents`;
	const add = mayWriteAll ? { href: `${path}/new`, label: t("add-document") } : undefined;
	if (documents.length === 0) {
		return (
			<OfficePage frame={frame} title={t("documents")} notice={notice}>
				<Sections around={around} current="documents" />
				<EmptyState title={t("no-documents")} text={t("no-documents-text")} action={add} />
			</OfficePage>
		);
	}
	return (
		<OfficePage frame={frame} title={t("documents")} notice={notice} actions={add && <LinkButton href={add.href}>{add.label}</LinkButton>}>
			<Sections around={around} current="documents" />
			<p>{t("documents-intro")}</p>
			<Table
				caption={t("documents-caption", { count: documents.length })}
				columns={[{ label: t("title") }, { label: t("issued-by") }, { label: t("stage") }, { label: t("reached-on"), short: true }]}
				rows={documents.map(({ id, title, issuedBy, current }) => ({
					key: id,
					cells: [
						<a href={`${path}/${id}`}>{title[language]}</a>,
						issuedBy,
						<StageTag language={language} stage={current} />,
						current && formatDate(language, current.reachedOn),
					],
				}))}
				empty={t("no-documents")}
			/>
		</OfficePage>
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
	return <Tag tone={tones[stage.stage]}>{sayStage(stage.stage, language)}</Tag>;
}

interface DocumentPageProps {
	readonly around: Surroundings;
	readonly document: PolicyDocument;
	readonly withdrawn: readonly WithdrawnStage[];
}

export function DocumentPage({ around, document, withdrawn }: DocumentPageProps) {
	const { frame, language, office, mayWriteAll, notice } = around;
	const t = speak(words, language);
	const path = `${office}/documents/${document.id}`;
	const { title, issuedBy, part, current } = document;
	return (
		<OfficePage
			frame={frame}
			title={title[language]}
			notice={notice}
			back={{ href: `${office}/documents`, label: t("documents") }}
			actions={
				mayWriteAll && (
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
					{ term: t("issued-by"), value: issuedBy },
					{ term: t("stage"), value: <StageTag language={language} stage={current} /> },
					{ term: t("part"), value: part[language] || t("no-part") },
				]}
			/>
			<StageTable around={around} document={document} path={path} />
			{withdrawn.length > 0 && <WithdrawnTable language={language} withdrawn={withdrawn} />}
			<VersionTable around={around} document={document} path={path} />
			{mayWriteAll && (
				<p>
					<a href={`${path}/versions/new`}>{t("add-version")}</a>
				</p>
			)}
		</OfficePage>
	);
}

interface PartProps {
	readonly around: Surroundings;
	readonly document: PolicyDocument;
	readonly path: string;
}

function StageTable({ around: { language, mayWriteAll }, document, path }: PartProps) {
	const t = speak(words, language);
	return (
		<Table
			caption={t("stages-caption")}
			columns={[{ label: t("stage") }, { label: t("reached-on"), short: true }, ...(mayWriteAll ? [{ label: t("change") }] : [])]}
			rows={document.stages.map(({ id, stage, reachedOn }) => ({
				key: id,
				cells: [
					sayStage(stage, language),
					formatDate(language, reachedOn),
					...(mayWriteAll
						? [
								<a href={`${path}/stages/${id}/withdrawal`} aria-label={t("withdraw-of", { stage: sayStage(stage, language) })}>
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
				cells: [sayStage(stage, language), formatDate(language, reachedOn), because],
			}))}
			empty=""
		/>
	);
}

function VersionTable({ around: { language }, document, path }: PartProps) {
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
						note,
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
