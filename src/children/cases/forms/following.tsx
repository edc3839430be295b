import { areaOptions } from "../../../places/index.ts";
import type { ProgrammeVisit } from "../../../programme/index.ts";
import { CheckboxField, DateField, type FormState, RadioField, SelectField, TextArea, TextField } from "../../../shared/ui/index.ts";
import { formatDate } from "../../../shared/words.ts";
import { problem } from "../../problems.ts";
import { choiceLabel, choicesOf } from "../labels.ts";
import { learningAnswers, moves, referralAnswers, services, waysOfVisit } from "../schema.ts";
import { CaseForm, formOfCase } from "./case-form.tsx";
import { siteField } from "./placement.tsx";

export async function visitForm(visit: ProgrammeVisit, form: FormState) {
	const { language, today, document, t } = await formOfCase(visit);
	return (
		<CaseForm {...{ visit, document, form }} at="visits/new" title={t("visit-title")}>
			<DateField form={form} name="on" label={t("visited-on")} latest={today} value={today} />
			<RadioField form={form} name="way" label={t("way")} options={choicesOf("way", waysOfVisit, language)} />
			<CheckboxField form={form} name="met" label={t("met")} />
			<RadioField form={form} name="learning" label={t("learning")} options={choicesOf("learning", learningAnswers, language)} />
			<TextArea form={form} name="note" label={t("visit-note")} rows={4} />
			<DateField form={form} name="nextOn" label={t("next-on")} earliest={today} />
		</CaseForm>
	);
}

export async function referralForm(visit: ProgrammeVisit, form: FormState) {
	const { language, today, document, t } = await formOfCase(visit);
	return (
		<CaseForm {...{ visit, document, form }} at="referrals/new" title={t("referral-title")} intro={t("referral-intro")}>
			<SelectField
				form={form}
				name="service"
				label={t("service")}
				options={[{ value: "", label: t("choose") }, ...choicesOf("service", services, language)]}
			/>
			<TextField form={form} name="to" label={t("referral-to")} hint={t("referral-to-hint")} />
			<DateField form={form} name="sentOn" label={t("sent-on")} latest={today} value={today} />
			<DateField form={form} name="answerBy" label={t("answer-by")} hint={t("answer-by-hint")} />
			<TextArea form={form} name="note" label={t("note-optional")} rows={3} />
		</CaseForm>
	);
}

export async function answerForm(visit: ProgrammeVisit, form: FormState) {
	const { language, today, document, t } = await formOfCase(visit);
	const referral = document.referrals.find(({ id }) => id === visit.params.referral);
	if (!referral) throw problem("referral-unknown");
	return (
		<CaseForm
			{...{ visit, document, form }}
			at={`referrals/${referral.id}/answer`}
			title={t("answer-title")}
			intro={t("answer-intro", {
				service: choiceLabel("service", referral.service, language),
				to: referral.to,
				day: formatDate(language, referral.sentOn),
			})}
		>
			<RadioField form={form} name="state" label={t("answer-state")} options={choicesOf("answer", referralAnswers, language)} />
			<DateField form={form} name="on" label={t("answered-on")} earliest={referral.sentOn} latest={today} value={today} />
			<TextArea form={form} name="feedback" label={t("feedback")} hint={t("feedback-hint")} rows={3} />
		</CaseForm>
	);
}

/** Where the family and its herd go; the area may be any of the country. */
export async function moveForm(visit: ProgrammeVisit, form: FormState) {
	const { language, today, targetAreas, document, t } = await formOfCase(visit);
	return (
		<CaseForm {...{ visit, document, form }} at="moves/new" title={t("move-title")} intro={t("move-intro")}>
			<DateField form={form} name="on" label={t("moved-on")} value={today} />
			<SelectField
				form={form}
				name="move"
				label={t("move")}
				options={[{ value: "", label: t("choose") }, ...choicesOf("move", moves, language)]}
				width="middle"
			/>
			<SelectField
				form={form}
				name="area"
				label={t("moved-to")}
				options={[{ value: "", label: t("not-known") }, ...areaOptions(language, [""], targetAreas)]}
			/>
			<DateField form={form} name="until" label={t("away-until")} hint={t("away-until-hint")} />
		</CaseForm>
	);
}

export async function dormitoryForm(visit: ProgrammeVisit, form: FormState) {
	const { today, document, t } = await formOfCase(visit);
	return (
		<CaseForm {...{ visit, document, form }} at="dormitory/new" title={t("dormitory-title")}>
			{await siteField({ visit, form, label: t("dormitory-site") })}
			<DateField form={form} name="from" label={t("stays-from")} value={today} />
			<DateField form={form} name="until" label={t("stays-until")} hint={t("stays-until-hint")} />
		</CaseForm>
	);
}

export async function dormitoryEndForm(visit: ProgrammeVisit, form: FormState) {
	const { language, today, document, t } = await formOfCase(visit);
	const stay = document.dormitoryStays.find(({ id }) => id === visit.params.stay);
	if (!stay) throw problem("stay-unknown");
	return (
		<CaseForm
			{...{ visit, document, form }}
			at={`dormitory/${stay.id}/end`}
			title={t("dormitory-end-title")}
			intro={t("dormitory-end-intro", { day: formatDate(language, stay.from) })}
		>
			<DateField form={form} name="until" label={t("stays-until")} earliest={stay.from} value={today} />
		</CaseForm>
	);
}

export async function noteForm(visit: ProgrammeVisit, form: FormState) {
	const { today, document, t } = await formOfCase(visit);
	return (
		<CaseForm {...{ visit, document, form }} at="notes/new" title={t("note-title")} intro={t("note-intro")}>
			<DateField form={form} name="on" label={t("day")} latest={today} value={today} />
			<TextArea form={form} name="text" label={t("note-text")} rows={6} />
		</CaseForm>
	);
}

/** A note that is sealed: only officers on the case read it again. */
export async function sensitiveNoteForm(visit: ProgrammeVisit, form: FormState) {
	const { today, document, t } = await formOfCase(visit);
	return (
		<CaseForm {...{ visit, document, form }} at="sensitive-notes/new" title={t("sensitive-title")} intro={t("sensitive-intro")}>
			<DateField form={form} name="on" label={t("day")} latest={today} value={today} />
			<TextArea form={form} name="text" label={t("note-text")} rows={6} />
		</CaseForm>
	);
}
