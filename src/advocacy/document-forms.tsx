import { documents as words } from "#words/advocacy";
import { acceptedTypes, sayWhatIsKept } from "../shared/files/index.ts";
import { DateField, FileField, Form, OfficePage, RadioField, TextArea, TextField } from "../shared/ui/index.ts";
import { speak } from "../shared/words.ts";
import { sayStage } from "./saying.ts";
import { documentStages, type PolicyDocument, type ReachedStage } from "./schema.ts";
import type { FormPageProps } from "./surroundings.ts";

/** A version may be the document itself or a photo of the page with the stamp. */
export const acceptedSorts = ["photo", "document"] as const;

export function DescriptionPage({ around, form, operation, document }: FormPageProps & { readonly document: PolicyDocument | null }) {
	const { frame, language, office } = around;
	const t = speak(words, language);
	const list = { href: `${office}/documents`, label: t("documents") };
	const back = document ? { href: `${list.href}/${document.id}`, label: document.title[language] } : list;
	const title = document ? t("correct-document") : t("add-document");
	return (
		<OfficePage frame={frame} title={title} form={form} back={back}>
			<Form
				action={document ? `${back.href}/description` : list.href}
				operation={operation}
				submit={t("save")}
				cancel={{ href: back.href, label: t("cancel") }}
			>
				<TextField form={form} name="titleMn" label={t("title-mn")} value={document?.title.mn} />
				<TextField form={form} name="titleEn" label={t("title-en")} value={document?.title.en} />
				<TextField form={form} name="issuedBy" label={t("issued-by")} value={document?.issuedBy} />
				<TextArea form={form} name="partMn" label={t("part-mn")} hint={t("part-hint")} rows={3} value={document?.part.mn} />
				<TextArea form={form} name="partEn" label={t("part-en")} rows={3} value={document?.part.en} />
			</Form>
		</OfficePage>
	);
}

interface OfDocument extends FormPageProps {
	readonly document: PolicyDocument;
}

export function StagePage({ around, form, operation, document }: OfDocument) {
	const { frame, language, office, today } = around;
	const t = speak(words, language);
	const back = { href: `${office}/documents/${document.id}`, label: document.title[language] };
	const open = documentStages.filter((stage) => !document.stages.some((reached) => reached.stage === stage));
	return (
		<OfficePage frame={frame} title={t("record-stage")} form={form} back={back}>
			<p>{t("record-stage-intro")}</p>
			<Form action={`${back.href}/stages`} operation={operation} submit={t("save")} cancel={{ href: back.href, label: t("cancel") }}>
				<RadioField
					form={form}
					name="stage"
					label={t("stage")}
					options={open.map((stage) => ({ value: stage, label: sayStage(stage, language) }))}
				/>
				<DateField form={form} name="reachedOn" label={t("reached-on")} latest={today} />
			</Form>
		</OfficePage>
	);
}

export function WithdrawalPage({ around, form, operation, document, reached }: OfDocument & { readonly reached: ReachedStage }) {
	const { frame, language, office } = around;
	const t = speak(words, language);
	const back = { href: `${office}/documents/${document.id}`, label: document.title[language] };
	const title = t("withdraw-of", { stage: sayStage(reached.stage, language) });
	return (
		<OfficePage frame={frame} title={title} form={form} back={back}>
			<p>{t("withdraw-intro")}</p>
			<Form
				action={`${back.href}/stages/${reached.id}/withdrawal`}
				operation={operation}
				submit={t("withdraw")}
				tone="danger"
				cancel={{ href: back.href, label: t("keep-stage") }}
			>
				<TextArea form={form} name="because" label={t("because")} rows={2} />
			</Form>
		</OfficePage>
	);
}

export function VersionPage({ around, form, operation, document }: OfDocument) {
	const { frame, language, office } = around;
	const t = speak(words, language);
	const back = { href: `${office}/documents/${document.id}`, label: document.title[language] };
	return (
		<OfficePage frame={frame} title={t("add-version")} form={form} back={back}>
			<p>{t("add-version-intro")}</p>
			<Form
				action={`${back.href}/versions`}
				operation={operation}
				submit={t("save")}
				uploads
				cancel={{ href: back.href, label: t("cancel") }}
			>
				<DateField form={form} name="dated" label={t("dated")} />
				<TextArea form={form} name="note" label={t("note")} hint={t("note-hint")} rows={2} />
				<TextField form={form} name="link" label={t("link-optional")} />
				<FileField
					form={form}
					name="file"
					label={t("file-optional")}
					hint={sayWhatIsKept(acceptedSorts, language)}
					accept={acceptedTypes(acceptedSorts)}
				/>
			</Form>
		</OfficePage>
	);
}
