import { contacts as words } from "#words/campaigns";
import { acceptedTypes, sayWhatIsKept } from "../shared/files/index.ts";
import { DateField, Fieldset, FileField, Form, Note, OfficePage, RadioField, SelectField, TextField } from "../shared/ui/index.ts";
import { speak } from "../shared/words.ts";
import { sayPlatform } from "./saying.ts";
import { type CampaignItem, type PostRow, platforms, waysOfCounting } from "./schema.ts";
import type { FormPageProps } from "./surroundings.ts";
import { sayPost } from "./year-pages.tsx";

/** A screenshot, or an export printed to a PDF. */
export const acceptedSorts = ["photo", "document"] as const;

export function NewPostPage({ around, form, operation, item }: FormPageProps & { readonly item: CampaignItem }) {
	const { frame, language, path } = around;
	const t = speak(words, language);
	const back = { href: `${path}/items/${item.id}`, label: item.title[language] };
	return (
		<OfficePage frame={frame} title={t("add-post")} form={form} back={back}>
			<Form action={`${back.href}/posts`} operation={operation} submit={t("save")} uploads cancel={{ href: back.href, label: t("cancel") }}>
				<PublicationFields around={around} form={form} post={null} />
				<Fieldset legend={t("number")}>
					<p>
						{t("number-note")} {t("number-later")}
					</p>
					<NumberFields around={around} form={form} post={null} />
				</Fieldset>
			</Form>
		</OfficePage>
	);
}

interface OfPost extends FormPageProps {
	readonly post: PostRow;
}

export function PublicationPage({ around, form, operation, post }: OfPost) {
	const { frame, language, path } = around;
	const t = speak(words, language);
	const back = { href: `${path}/posts/${post.id}`, label: sayPost(post, around) };
	return (
		<OfficePage frame={frame} title={t("correct-post")} form={form} back={back}>
			<Form action={`${back.href}/publication`} operation={operation} submit={t("save")} cancel={{ href: back.href, label: t("cancel") }}>
				<PublicationFields around={around} form={form} post={post} />
			</Form>
		</OfficePage>
	);
}

function PublicationFields({ around, form, post }: Omit<FormPageProps, "operation"> & { readonly post: PostRow | null }) {
	const { language } = around;
	const t = speak(words, language);
	return (
		<>
			<SelectField
				form={form}
				name="platform"
				label={t("platform")}
				width="middle"
				options={platforms.map((platform) => ({ value: platform, label: sayPlatform(platform, language) }))}
				value={post?.platform ?? "facebook"}
			/>
			<DateField form={form} name="publishedOn" label={t("published-on")} value={post?.publishedOn} />
			<TextField form={form} name="link" label={t("link-optional")} value={post?.link ?? undefined} />
		</>
	);
}

export function NumberPage({ around, form, operation, post }: OfPost) {
	const { frame, language, path } = around;
	const t = speak(words, language);
	const back = { href: `${path}/posts/${post.id}`, label: sayPost(post, around) };
	return (
		<OfficePage frame={frame} title={post.measurement ? t("replace-number") : t("enter-number")} form={form} back={back}>
			<Note>
				<p>{t("number-note")}</p>
				{post.measurement && <p>{t("replace-intro")}</p>}
			</Note>
			<Form
				action={`${back.href}/number`}
				operation={operation}
				submit={t("save")}
				uploads
				cancel={{ href: back.href, label: t("cancel") }}
			>
				<NumberFields around={around} form={form} post={post} />
			</Form>
		</OfficePage>
	);
}

/** What does not change from one reading to the next is there already; the number and its day are typed anew. */
function NumberFields({ around, form, post }: Omit<FormPageProps, "operation"> & { readonly post: PostRow | null }) {
	const { language, today } = around;
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
				hint={sayWhatIsKept(acceptedSorts, language)}
				accept={acceptedTypes(acceptedSorts)}
			/>
		</>
	);
}

export function RemovalPage({ around, form, operation, post }: OfPost) {
	const { frame, language, path } = around;
	const t = speak(words, language);
	const back = { href: `${path}/posts/${post.id}`, label: sayPost(post, around) };
	return (
		<OfficePage frame={frame} title={t("remove-post")} form={form} back={back}>
			<p>{t("remove-intro")}</p>
			<Form
				action={`${back.href}/removal`}
				operation={operation}
				submit={t("remove-post")}
				tone="danger"
				cancel={{ href: back.href, label: t("keep-post") }}
			/>
		</OfficePage>
	);
}
