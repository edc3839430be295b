import { listFilms, listImages } from "../../media/index.ts";
import type { ProgrammeVisit } from "../../programme/index.ts";
import { FormPage, type FormState, Note, type Option, SelectField, TextArea, TextField } from "../../shared/ui/index.ts";
import { inLanguage } from "../../shared/words.ts";
import { languageLabel } from "../labels.ts";
import { problem } from "../problems.ts";
import { type Block, type BlockKind, blockKinds } from "../schema.ts";
import { addressed } from "./pages.tsx";
import { readDraft } from "./store.ts";

/** The form of a new block of the kind in the address. */
export async function newBlockPage(visit: ProgrammeVisit, form: FormState) {
	const kind = blockKinds.find((one) => one === visit.params.kind);
	if (!kind) throw problem("block-unknown");
	const after = form.typed.after ?? visit.url.searchParams.get("after") ?? "";
	return blockForm({ visit, form, kind, after, block: null, to: `blocks/new/${kind}` });
}

/** The form of the block in the address. */
export async function blockPage(visit: ProgrammeVisit, form: FormState) {
	const { item, language } = await addressed(visit);
	const draft = await readDraft(visit.programme.handle.db, item.id, language);
	const block = draft?.blocks.find(({ id }) => id === visit.params.id);
	if (!block) throw problem("block-unknown");
	return blockForm({ visit, form, block, kind: block.kind, after: "", to: `blocks/${block.id}` });
}

interface BlockOnForm {
	readonly visit: ProgrammeVisit;
	readonly form: FormState;
	readonly kind: BlockKind;
	readonly block: Block | null;
	readonly after: string;
	readonly to: string;
}

async function blockForm({ visit, form, kind, block, after, to }: BlockOnForm) {
	const { context, language, at, t } = await addressed(visit);
	const text = block && "text" in block ? block.text : undefined;
	const title = t(block ? `change-${kind}` : `add-${kind}`);
	const images = kind === "image" ? await imageOptions(visit) : [];
	const back = { href: at, label: t("content-in", { language: languageLabel(language, context.language) }) };
	return (
		<FormPage {...{ frame: context.frame, form, back, title }} action={`${at}/${to}`}>
			<input type="hidden" name="kind" value={kind} />
			{after && <input type="hidden" name="after" value={after} />}
			{kind === "heading" && <TextField form={form} name="text" label={t("block-heading")} value={text} />}
			{kind === "paragraph" && (
				<TextArea form={form} name="text" label={t("block-paragraph")} hint={t("paragraph-hint")} rows={8} value={text} />
			)}
			{kind === "quote" && (
				<>
					<TextArea form={form} name="text" label={t("quote-text")} hint={t("quote-hint")} rows={3} value={text} />
					<TextField
						form={form}
						name="speaker"
						label={t("speaker")}
						hint={t("speaker-hint")}
						value={block?.kind === "quote" ? (block.speaker ?? "") : ""}
					/>
				</>
			)}
			{kind === "image" && (
				<>
					<SelectField
						form={form}
						name="image"
						label={t("block-image")}
						hint={t("image-hint")}
						options={images}
						value={block?.kind === "image" ? block.image : ""}
					/>
					<TextArea
						form={form}
						name="alt"
						label={t("image-alt")}
						hint={t("image-alt-hint")}
						rows={3}
						value={block?.kind === "image" ? block.alt : ""}
					/>
				</>
			)}
		</FormPage>
	);
}

/** The pictures there are, and none. */
async function imageOptions(visit: ProgrammeVisit): Promise<Option[]> {
	const { context, t } = await addressed(visit);
	const images = await listImages(visit.programme.handle.db);
	return [{ value: "", label: t("none") }, ...images.map(({ id, title }) => ({ value: id, label: inLanguage(title, context.language) }))];
}

/** Which film and which picture an item shows in this language. */
export async function mediaPage(visit: ProgrammeVisit, form: FormState) {
	const { context, item, language, at, t } = await addressed(visit);
	const { db } = visit.programme.handle;
	const draft = await readDraft(db, item.id, language);
	if (!draft) throw problem("content-unknown");
	const films = (await listFilms(db)).map(({ id, title }) => ({ value: id, label: inLanguage(title, context.language) }));
	const options = [{ value: "", label: t("none") }, ...films];
	const back = { href: at, label: t("content-in", { language: languageLabel(language, context.language) }) };
	return (
		<FormPage {...{ frame: context.frame, form, back }} title={t("change-media")} action={`${at}/media`}>
			<Note>
				<p>
					{t("media-note")} <a href={`${context.office}/media`}>{t("open-media")}</a>
				</p>
			</Note>
			{item.kind === "video" && (
				<SelectField form={form} name="film" label={t("film")} hint={t("film-hint")} options={options} value={draft.film ?? ""} />
			)}
			<SelectField
				form={form}
				name="image"
				label={t(item.kind === "poster" ? "poster-image" : "image")}
				hint={t("image-hint")}
				options={await imageOptions(visit)}
				value={draft.image ?? ""}
			/>
			<TextArea form={form} name="imageAlt" label={t("image-alt")} hint={t("image-alt-hint")} rows={3} value={draft.imageAlt} />
		</FormPage>
	);
}
