import { surveys as words } from "#words/reach";
import { shownYear, yearLabel } from "../../campaigns/index.ts";
import type { ProgrammeVisit } from "../../programme/index.ts";
import { contextOf } from "../../shared/office/index.ts";
import { DateField, Fieldset, FormPage, type FormState, RadioField, TextField } from "../../shared/ui/index.ts";
import { inLanguage, speak } from "../../shared/words.ts";
import { topics } from "../models/shares.ts";
import { problem } from "./problems.ts";
import { readSurvey } from "./store.ts";

/** The form of a new result of a year, or of the result in the address. */
export async function surveyPage(visit: ProgrammeVisit, form: FormState) {
	const { frame, language, office } = contextOf(visit);
	const { db } = visit.programme.handle;
	const result = visit.params.id ? await readSurvey(db, visit.params.id) : null;
	if (visit.params.id && !result) throw problem("survey-unknown");
	const year = await shownYear(db, result?.year ?? visit.params.year);
	const t = speak(words, language);
	const here = `${office}/campaigns/years/${year.id}`;
	const number = (name: string, label: string, value: number | undefined) => (
		<TextField {...{ form, name, label }} width="short" inputmode="numeric" value={value === undefined ? undefined : String(value)} />
	);
	return (
		<FormPage
			{...{ frame, form }}
			back={{ href: `${here}/reach`, label: yearLabel(year, language) }}
			title={result ? t("correct-survey") : t("add-survey")}
			action={result ? `${office}/campaigns/surveys/${result.id}` : `${here}/surveys`}
			also={result && <a href={`${office}/campaigns/surveys/${result.id}/removal`}>{t("remove-survey")}</a>}
		>
			<RadioField
				form={form}
				name="topic"
				label={t("topic")}
				options={topics.map((topic) => ({ value: topic, label: t(`topic-${topic}`) }))}
				value={result?.topic}
			/>
			<TextField form={form} name="questionMn" label={t("question-mn")} hint={t("question-hint")} value={result?.question.mn} />
			<TextField form={form} name="questionEn" label={t("question-en")} value={result?.question.en} />
			<Fieldset legend={t("before")}>
				<DateField form={form} name="beforeOn" label={t("asked-on")} value={result?.before.on} />
				{number("beforeAsked", t("asked"), result?.before.asked)}
				{number("beforeYes", t("yes"), result?.before.yes)}
			</Fieldset>
			<Fieldset legend={t("after-optional")}>
				<DateField form={form} name="afterOn" label={t("asked-on")} value={result?.after?.on} />
				{number("afterAsked", t("asked"), result?.after?.asked)}
				{number("afterYes", t("yes"), result?.after?.yes)}
			</Fieldset>
			<TextField form={form} name="source" label={t("source")} hint={t("source-hint")} value={result?.source} />
		</FormPage>
	);
}

/** A result that was entered by mistake. */
export async function surveyRemovalPage(visit: ProgrammeVisit, form: FormState) {
	const { frame, language, office } = contextOf(visit);
	const result = await readSurvey(visit.programme.handle.db, visit.params.id ?? "");
	if (!result) throw problem("survey-unknown");
	const t = speak(words, language);
	const here = `${office}/campaigns/surveys/${result.id}`;
	return (
		<FormPage
			{...{ frame, form }}
			back={{ href: here, label: inLanguage(result.question, language) }}
			title={t("remove-survey")}
			action={`${here}/removal`}
			submit={t("remove-survey")}
			tone="danger"
		/>
	);
}
