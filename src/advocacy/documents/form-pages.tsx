import { documents as words } from "#words/advocacy";
import type { ProgrammeVisit } from "../../programme/index.ts";
import { acceptedTypes, keptLabel } from "../../shared/files/index.ts";
import { contextOf } from "../../shared/office/index.ts";
import { DateField, FileField, FormPage, type FormState, RadioField, TextArea, TextField } from "../../shared/ui/index.ts";
import { inLanguage, speak } from "../../shared/words.ts";
import { problem } from "../problems.ts";
import { acceptedSorts, documentStages } from "../schema.ts";
import { stageLabel } from "./labels.ts";
import { shownDocument } from "./store.ts";

/** The form of a new document, or of the one in the address. */
export async function descriptionPage(visit: ProgrammeVisit, form: FormState) {
	const { frame, language, office } = contextOf(visit);
	const document = visit.params.id ? await shownDocument(visit.programme.handle.db, visit.params.id) : null;
	const t = speak(words, language);
	const list = { href: `${office}/documents`, label: t("documents") };
	const back = document ? { href: `${list.href}/${document.id}`, label: inLanguage(document.title, language) } : list;
	const title = document ? t("correct-document") : t("add-document");
	return (
		<FormPage {...{ frame, form, back }} title={title} action={document ? `${back.href}/description` : list.href}>
			<TextField form={form} name="titleMn" label={t("title-mn")} value={document?.title.mn} />
			<TextField form={form} name="titleEn" label={t("title-en")} value={document?.title.en} />
			<TextField form={form} name="issuedBy" label={t("issued-by-mn")} value={document?.issuedBy.mn} />
			<TextField form={form} name="issuedByEn" label={t("issued-by-en")} value={document?.issuedBy.en} />
			<TextArea form={form} name="partMn" label={t("part-mn")} hint={t("part-hint")} rows={3} value={document?.part.mn} />
			<TextArea form={form} name="partEn" label={t("part-en")} rows={3} value={document?.part.en} />
		</FormPage>
	);
}

export async function stagePage(visit: ProgrammeVisit, form: FormState) {
	const { frame, language, office, today } = contextOf(visit);
	const document = await shownDocument(visit.programme.handle.db, visit.params.document);
	const t = speak(words, language);
	const back = { href: `${office}/documents/${document.id}`, label: inLanguage(document.title, language) };
	const open = documentStages.filter((stage) => !document.stages.some((reached) => reached.stage === stage));
	return (
		<FormPage {...{ frame, form, back }} title={t("record-stage")} intro={t("record-stage-intro")} action={`${back.href}/stages`}>
			<RadioField
				form={form}
				name="stage"
				label={t("stage")}
				options={open.map((stage) => ({ value: stage, label: stageLabel(stage, language) }))}
			/>
			<DateField form={form} name="reachedOn" label={t("reached-on")} latest={today} />
		</FormPage>
	);
}

export async function withdrawalPage(visit: ProgrammeVisit, form: FormState) {
	const { frame, language, office } = contextOf(visit);
	const document = await shownDocument(visit.programme.handle.db, visit.params.document);
	const reached = document.stages.find(({ id }) => id === visit.params.stage);
	if (!reached) throw problem("stage-unknown");
	const t = speak(words, language);
	const back = { href: `${office}/documents/${document.id}`, label: inLanguage(document.title, language) };
	const title = t("withdraw-of", { stage: stageLabel(reached.stage, language) });
	return (
		<FormPage
			{...{ frame, form, back }}
			title={title}
			intro={t("withdraw-intro")}
			action={`${back.href}/stages/${reached.id}/withdrawal`}
			submit={t("withdraw")}
			tone="danger"
			cancel={{ label: t("keep-stage") }}
		>
			<TextArea form={form} name="because" label={t("because")} rows={2} />
		</FormPage>
	);
}

export async function versionPage(visit: ProgrammeVisit, form: FormState) {
	const { frame, language, office } = contextOf(visit);
	const document = await shownDocument(visit.programme.handle.db, visit.params.document);
	const t = speak(words, language);
	const back = { href: `${office}/documents/${document.id}`, label: inLanguage(document.title, language) };
	return (
		<FormPage {...{ frame, form, back }} title={t("add-version")} intro={t("add-version-intro")} action={`${back.href}/versions`} uploads>
			<DateField form={form} name="dated" label={t("dated")} />
			<TextArea form={form} name="note" label={t("note-mn")} hint={t("note-hint")} rows={2} />
			<TextArea form={form} name="noteEn" label={t("note-en")} rows={2} />
			<TextField form={form} name="link" label={t("link-optional")} />
			<FileField
				form={form}
				name="file"
				label={t("file-optional")}
				hint={keptLabel(acceptedSorts, language)}
				accept={acceptedTypes(acceptedSorts)}
			/>
		</FormPage>
	);
}
