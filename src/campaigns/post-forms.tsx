import { contacts as words } from "#words/campaigns";
import type { ProgrammeVisit } from "../programme/index.ts";
import { acceptedTypes, keptLabel } from "../shared/files/index.ts";
import { contextOf, type PageContext } from "../shared/office/index.ts";
import { DateField, Fieldset, FileField, FormPage, type FormState, Note, RadioField, SelectField, TextField } from "../shared/ui/index.ts";
import { inLanguage, speak } from "../shared/words.ts";
import { platformLabel, postLabel } from "./labels.ts";
import { shownAnyPost } from "./proposals/store.ts";
import { acceptedSorts, type PostRow, platforms, waysOfCounting } from "./schema.ts";
import { shownItem } from "./store.ts";

export async function newPostPage(visit: ProgrammeVisit, form: FormState) {
	const context = contextOf(visit);
	const { frame, language, office } = context;
	const item = await shownItem(visit.programme.handle.db, visit.params.item);
	const t = speak(words, language);
	const back = { href: `${office}/campaigns/items/${item.id}`, label: inLanguage(item.title, language) };
	return (
		<FormPage {...{ frame, form, back }} title={t("add-post")} action={`${back.href}/posts`} uploads>
			<PublicationFields context={context} form={form} post={null} />
			<Fieldset legend={t("number")}>
				<p>
					{t("number-note")} {t("number-later")}
				</p>
				<NumberFields context={context} form={form} post={null} />
			</Fieldset>
		</FormPage>
	);
}

export async function publicationPage(visit: ProgrammeVisit, form: FormState) {
	const { context, post, back } = await ofPost(visit);
	const { frame, language } = context;
	return (
		<FormPage {...{ frame, form, back }} title={speak(words, language)("correct-post")} action={`${back.href}/publication`}>
			<PublicationFields context={context} form={form} post={post} />
		</FormPage>
	);
}

export async function numberPage(visit: ProgrammeVisit, form: FormState) {
	const { context, post, back } = await ofPost(visit);
	const { frame, language } = context;
	const t = speak(words, language);
	const title = post.measurement ? t("replace-number") : t("enter-number");
	return (
		<FormPage {...{ frame, form, back }} title={title} action={`${back.href}/number`} uploads>
			<Note>
				<p>{t("number-note")}</p>
				{post.measurement && <p>{t("replace-intro")}</p>}
			</Note>
			<NumberFields context={context} form={form} post={post} />
		</FormPage>
	);
}

export async function removalPage(visit: ProgrammeVisit, form: FormState) {
	const { context, back } = await ofPost(visit);
	const { frame, language } = context;
	const t = speak(words, language);
	return (
		<FormPage
			{...{ frame, form, back }}
			title={t("remove-post")}
			intro={t("remove-intro")}
			action={`${back.href}/removal`}
			submit={t("remove-post")}
			tone="danger"
			cancel={{ label: t("keep-post") }}
		/>
	);
}

async function ofPost(visit: ProgrammeVisit) {
	const context = contextOf(visit);
	// Who publishes corrects what counts; who proposes goes on from what they proposed.
	const first = visit.viewer.can("campaigns.publish") ? "counted" : "proposed";
	const post = await shownAnyPost(visit.programme.handle.db, visit.params.id, first);
	return { context, post, back: { href: `${context.office}/campaigns/posts/${post.id}`, label: postLabel(post, context.language) } };
}

interface PostFieldsProps {
	readonly context: PageContext;
	readonly form: FormState;
	/** Null for a new one. */
	readonly post: PostRow | null;
}

function PublicationFields({ context: { language }, form, post }: PostFieldsProps) {
	const t = speak(words, language);
	return (
		<>
			<SelectField
				form={form}
				name="platform"
				label={t("platform")}
				width="middle"
				options={platforms.map((platform) => ({ value: platform, label: platformLabel(platform, language) }))}
				value={post?.platform ?? "facebook"}
			/>
			<DateField form={form} name="publishedOn" label={t("published-on")} value={post?.publishedOn} />
			<TextField form={form} name="link" label={t("link-optional")} value={post?.link ?? undefined} />
		</>
	);
}

/** What does not change from one reading to the next is there already; the number and its day are typed anew. */
function NumberFields({ context: { language, today }, form, post }: PostFieldsProps) {
	const t = speak(words, language);
	const known = post?.measurement;
	return (
		<>
			<TextField form={form} name="metric" label={t("metric")} hint={t("metric-hint")} width="middle" value={known?.metric} />
			<RadioField
				form={form}
				name="counted"
				label={t("counted")}
				options={waysOfCounting.map((way) => ({ value: way, label: t(`counted-${way}`), hint: t(`counted-${way}-hint`) }))}
				value={known?.counted}
			/>
			<TextField form={form} name="contacts" label={t("value")} width="middle" inputmode="numeric" />
			<DateField form={form} name="measuredOn" label={t("measured-on")} latest={today} />
			<TextField form={form} name="source" label={t("source")} hint={t("source-hint")} value={known?.source} />
			<FileField
				form={form}
				name="file"
				label={t("file-optional")}
				hint={keptLabel(acceptedSorts, language)}
				accept={acceptedTypes(acceptedSorts)}
			/>
		</>
	);
}
