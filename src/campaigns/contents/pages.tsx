import { contents as words } from "#words/campaigns";
import { accountNames } from "../../identity/index.ts";
import { areaName, upperAreaOptions } from "../../places/index.ts";
import type { ProgrammeVisit } from "../../programme/index.ts";
import { newId } from "../../shared/id.ts";
import { contextOf, type PageContext } from "../../shared/office/index.ts";
import {
	Button,
	CheckboxField,
	Facts,
	Form,
	FormPage,
	type FormState,
	LinkButton,
	OfficePage,
	SelectField,
	Table,
	Tag,
	TextArea,
	TextField,
	type Way,
} from "../../shared/ui/index.ts";
import { bothLanguages, formatShortDate, inLanguage, type OneOfBoth, speak } from "../../shared/words.ts";
import { languageLabel } from "../labels.ts";
import { problem } from "../problems.ts";
import { readStanding } from "../releases/store.ts";
import { type Block, blockKinds, type ContentVersion } from "../schema.ts";
import { shownItem } from "../store.ts";
import { contentOperations } from "./operations.ts";
import { listVersions, readDraft } from "./store.ts";

/** The item and the language of the address. @throws Problem `language-unknown` */
export async function addressed(visit: ProgrammeVisit) {
	const context = contextOf(visit, words);
	const item = await shownItem(visit.programme.handle.db, visit.params.item);
	const language = bothLanguages.find((one) => one === visit.params.language);
	if (!language) throw problem("content-unknown");
	const here = `${context.office}/campaigns/items/${item.id}`;
	return { context, item, language, here, at: `${here}/contents/${language}`, t: speak(words, context.language) };
}

/** What an item says in one language, piece by piece, each with the ways to change it: it needs no script. */
export async function contentPage(visit: ProgrammeVisit, form: FormState) {
	const { context, item, language, here, at, t } = await addressed(visit);
	const { frame, notice } = context;
	const { db } = visit.programme.handle;
	const draft = await readDraft(db, item.id, language);
	const back = { href: here, label: inLanguage(item.title, context.language) };
	const title = t("content-in", { language: languageLabel(language, context.language) });
	if (!draft) return beginningPage(visit, { title, back });
	const mayWrite = context.mayRun(contentOperations["content-written"]);
	const versions = await listVersions(db, item.id, language);
	return (
		<OfficePage
			{...{ frame, notice, title, back, form }}
			actions={
				<>
					{mayWrite && <LinkButton href={`${at}/preview`}>{t("preview")}</LinkButton>}
					{mayWrite && (
						<LinkButton tone="quiet" href={`${at}/opening`}>
							{t("change-opening")}
						</LinkButton>
					)}
					{mayWrite && (
						<LinkButton tone="quiet" href={`${at}/media`}>
							{t("change-media")}
						</LinkButton>
					)}
				</>
			}
		>
			<p>{t("content-intro")}</p>
			<div lang={language}>
				<h2>{draft.title}</h2>
				<p class="lead">{draft.summary}</p>
			</div>
			<Facts facts={factsOf(context, draft)} />
			<h2>{t("blocks")}</h2>
			{draft.blocks.length === 0 && <p class="empty">{t(`no-blocks-${item.kind}`)}</p>}
			<ol class="blocks">
				{draft.blocks.map((block, index) => (
					<li key={block.id}>
						<BlockShown block={block} language={language} context={context} />
						{mayWrite && <BlockActions at={at} block={block} isFirst={index === 0} isLast={index === draft.blocks.length - 1} t={t} />}
					</li>
				))}
			</ol>
			{mayWrite && <Adding at={at} t={t} />}
			<p>
				<a href={`${at}/versions`}>{t("versions-open", { count: versions.length })}</a>
			</p>
		</OfficePage>
	);
}

type Speaks = Awaited<ReturnType<typeof addressed>>["t"];

/** Nothing is written yet: begun anew, or taken over from the other language. */
async function beginningPage(visit: ProgrammeVisit, { title, back }: { readonly title: string; readonly back: Way }) {
	const { context, item, language, at, t } = await addressed(visit);
	const [other] = bothLanguages.filter((one) => one !== language);
	const source = other && (await readDraft(visit.programme.handle.db, item.id, other));
	return (
		<OfficePage frame={context.frame} notice={context.notice} title={title} back={back}>
			<p>{t("nothing-written")}</p>
			{context.mayRun(contentOperations["content-written"]) && (
				<>
					<p>
						<LinkButton href={`${at}/opening`}>{t("begin-content")}</LinkButton>
					</p>
					{source && (
						<Form
							action={`${at}/taking-over`}
							operation={newId()}
							submit={t("take-over", { language: languageLabel(source.language, context.language) })}
							tone="quiet"
						/>
					)}
				</>
			)}
		</OfficePage>
	);
}

function factsOf({ language, office, can }: PageContext, draft: ContentVersion) {
	const t = speak(words, language);
	const area = draft.area === null ? t("no-place") : areaName(draft.area, language);
	const medium = (id: string | null, kind: "films" | "images") => {
		if (id === null) return t("none");
		return can("media.read") ? <a href={`${office}/media/${kind}/${id}`}>{t("open")}</a> : t("chosen");
	};
	return [
		{ term: t("place"), value: draft.namesSchool ? t("place-and-school", { area }) : area },
		{ term: t("film"), value: medium(draft.film, "films") },
		{ term: t("image"), value: medium(draft.image, "images") },
		{ term: t("image-alt"), value: <span lang={draft.language}>{draft.imageAlt || t("none")}</span> },
	];
}

function BlockShown({ block, language, context }: { readonly block: Block; readonly language: OneOfBoth; readonly context: PageContext }) {
	const t = speak(words, context.language);
	return (
		<div>
			<Tag tone="quiet">{t(`block-${block.kind}`)}</Tag>
			<div lang={language}>
				{block.kind === "image" ? (
					<p>{context.can("media.read") ? <a href={`${context.office}/media/images/${block.image}`}>{block.alt}</a> : block.alt}</p>
				) : (
					<p>{block.kind === "heading" ? <strong>{block.text}</strong> : block.text}</p>
				)}
				{block.kind === "quote" && block.speaker && <p class="soft">{block.speaker}</p>}
			</div>
		</div>
	);
}

interface BlockActionsProps {
	readonly at: string;
	readonly block: Block;
	readonly isFirst: boolean;
	readonly isLast: boolean;
	readonly t: Speaks;
}

/** One form with a button for each way: which one was pressed says where it is sent. */
function BlockActions({ at, block, isFirst, isLast, t }: BlockActionsProps) {
	const own = `${at}/blocks/${block.id}`;
	return (
		<form method="post" action={`${own}/removal`} class="actions">
			<input type="hidden" name="operation" value={newId()} />
			<a class="button quiet small" href={own}>
				{t("change")}
			</a>
			{!isFirst && (
				<Button tone="quiet" formaction={`${own}/moves/up`}>
					{t("move-up")}
				</Button>
			)}
			{!isLast && (
				<Button tone="quiet" formaction={`${own}/moves/down`}>
					{t("move-down")}
				</Button>
			)}
			<Button tone="danger">{t("remove")}</Button>
			<a href={`${at}/blocks/new/paragraph?after=${block.id}`}>{t("add-after")}</a>
		</form>
	);
}

function Adding({ at, t }: { readonly at: string; readonly t: Speaks }) {
	return (
		<p class="actions">
			{blockKinds.map((kind) => (
				<LinkButton key={kind} tone="quiet" href={`${at}/blocks/new/${kind}`}>
					{t(`add-${kind}`)}
				</LinkButton>
			))}
		</p>
	);
}

export async function openingPage(visit: ProgrammeVisit, form: FormState) {
	const { context, item, language, at, t } = await addressed(visit);
	const draft = await readDraft(visit.programme.handle.db, item.id, language);
	const areas = upperAreaOptions(context.language, [""], context.targetAreas);
	const back = { href: at, label: t("content-in", { language: languageLabel(language, context.language) }) };
	return (
		<FormPage {...{ frame: context.frame, form, back }} title={t("change-opening")} action={`${at}/opening`}>
			<TextField form={form} name="title" label={t("title")} hint={t("title-hint")} value={draft?.title ?? item.title[language]} />
			<TextArea form={form} name="summary" label={t("summary")} hint={t("summary-hint")} rows={3} value={draft?.summary} />
			<SelectField
				form={form}
				name="area"
				label={t("place")}
				hint={t("place-hint")}
				options={[{ value: "", label: t("no-place") }, ...areas]}
				value={draft?.area ?? ""}
			/>
			<CheckboxField form={form} name="namesSchool" label={t("names-school")} checked={draft?.namesSchool ?? false} />
		</FormPage>
	);
}

export async function versionsPage(visit: ProgrammeVisit) {
	const { context, item, language, at, t } = await addressed(visit);
	const { db } = visit.programme.handle;
	const versions = await listVersions(db, item.id, language);
	const names = await accountNames(
		db,
		versions.map(({ writtenBy }) => writtenBy),
	);
	const approved = (await readStanding(db, item.id, language))?.release?.content.seq;
	return (
		<OfficePage
			frame={context.frame}
			title={t("versions")}
			back={{ href: at, label: t("content-in", { language: languageLabel(language, context.language) }) }}
		>
			<Table
				caption={t("versions-caption")}
				columns={[
					{ label: t("version") },
					{ label: t("day"), short: true },
					{ label: t("written-by") },
					{ label: t("title") },
					{ label: t("text") },
				]}
				rows={versions.map((version, index) => ({
					key: String(version.seq),
					cells: [
						<>
							{versions.length - index} {version.seq === approved && <Tag tone="good">{t("approved-version")}</Tag>}
						</>,
						formatShortDate(context.language, version.writtenOn),
						version.writtenBy === null ? t("by-tegsh") : (names.get(version.writtenBy) ?? t("somebody")),
						<span lang={language}>{version.title}</span>,
						<details>
							<summary>{t("blocks-count", { count: version.blocks.length })}</summary>
							<div lang={language}>
								<p>{version.summary}</p>
								{version.blocks.map((block) => (
									<p key={block.id}>{"text" in block ? block.text : block.alt}</p>
								))}
							</div>
						</details>,
					],
				}))}
				empty={t("nothing-written")}
			/>
		</OfficePage>
	);
}
